"""Errors of the rules: each has a stable code, the field it concerns and a message a person can act on."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Galat:
    """Why one record could not be computed; `kode` is one of the codes of the command contract."""

    kode: str
    isian: str | None
    pesan: str


class AturanError(Exception):
    """A record or a question the rules cannot answer; carries a `Galat`."""

    kode = "isian_salah"

    def __init__(self, pesan: str, *, isian: str | None = None, kode: str | None = None) -> None:
        super().__init__(pesan)
        self.galat = Galat(kode or self.kode, isian, pesan)


class IsianKurang(AturanError):
    """A required field is missing."""

    kode = "isian_kurang"

    def __init__(self, isian: str) -> None:
        super().__init__(f"Isian {isian} belum ada. Lengkapi isian itu lalu hitung lagi.", isian=isian)


class AngkaTidakSah(AturanError):
    """A number that is not a number, or has more digits than a calculation keeps exact."""

    kode = "angka_tidak_sah"


class DiLuarAturan(AturanError):
    """No value is in force on the day asked."""

    kode = "di_luar_aturan"

    def __init__(self, id_nilai: str, pada: date, *, isian: str | None = "tanggal", sebab: str = "") -> None:
        pesan = f"Tidak ada nilai aturan {id_nilai} yang berlaku pada {pada.isoformat()}."
        super().__init__(f"{pesan} {sebab}".strip(), isian=isian)


class BelumDiketahui(AturanError):
    """The rule exists but its content is not known to the packs."""

    kode = "belum_diketahui"


class MesinTidakSiap(AturanError):
    """The engine cannot be reached."""

    kode = "mesin_tidak_siap"


class PaketRusak(AturanError):
    """A rule pack does not follow the format; the message names the file and the place."""

    kode = "paket_rusak"
