"""One difference with BKN: its fields, their words, and what may be done about each."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.dasar.tampilan import Teks
from kinerja.organisasi.models import Kedudukan, StatusKepegawaian

BELUM_ADA = "belum_ada"
TERBUKA, DICATAT = "terbuka", "dicatat"
ISIAN: Mapping[str, Teks] = {
    BELUM_ADA: gettext_lazy("Tidak ada di sini"),
    "nama": gettext_lazy("Nama"),
    "gelar_depan": gettext_lazy("Gelar depan"),
    "gelar_belakang": gettext_lazy("Gelar belakang"),
    "tanggal_lahir": gettext_lazy("Tanggal lahir"),
    "jenis_kelamin": gettext_lazy("Jenis kelamin"),
    "status": gettext_lazy("Status kepegawaian"),
    "golongan": gettext_lazy("Golongan"),
    "pendidikan": gettext_lazy("Pendidikan"),
    "kedudukan": gettext_lazy("Kedudukan"),
    "jabatan": gettext_lazy("Jabatan"),
    "unit": gettext_lazy("Unit kerja"),
    "nilai": gettext_lazy("Nilai"),
}
URUTAN: Mapping[str, int] = {isian: n for n, isian in enumerate(ISIAN)}
# Why the rest is not taken over as it stands: it needs an order with number and date, or its own act.
TIDAK_DITERIMA: Mapping[str, Teks] = {
    "kedudukan": gettext_lazy("Kedudukan hanya berubah dengan keputusan: catat dengan nomor dan tanggalnya."),
    "jabatan": gettext_lazy("Jabatan hanya berubah dengan SK: catat penugasannya dengan nomor dan tanggal SK."),
    "unit": gettext_lazy("Unit kerja mengikuti jabatan: catat penugasannya dengan nomor dan tanggal SK."),
    "nilai": gettext_lazy(
        "Nilai ditetapkan pejabat penilai di sini: bila keliru ajukan koreksi, bila benar perbaiki di BKN."
    ),
}
DATAR = ("nama", "gelar_depan", "gelar_belakang", "tanggal_lahir", "jenis_kelamin", "status")


@dataclass(frozen=True, slots=True)
class Beda:
    """One difference: whose, in which field, what BKN says and what we say; and what was decided about it."""

    nip: str
    isian: str
    bkn: str
    kita: str
    tempat: str
    pegawai_id: int | None = None
    unit_id: int | None = None
    unit: str = ""
    perangkat_id: int | None = None
    tanda: str = TERBUKA
    catatan: str = ""
    oleh: str = ""

    @property
    def judul(self) -> str:
        """The field in words."""
        return str(ISIAN[self.jenis])

    @property
    def jenis(self) -> str:
        """The kind of field."""
        return self.isian.partition(":")[0]

    @property
    def kelompok(self) -> int:
        """Whom only BKN knows comes first."""
        return int(self.isian != BELUM_ADA)

    @property
    def urutan(self) -> int:
        """The place among the fields of one person."""
        return URUTAN[self.jenis]

    @property
    def sidik(self) -> str:
        """Of both values: a decision about other values says nothing about these."""
        return _sidik(self.bkn, self.kita)

    @property
    def kunci(self) -> str:
        """How a form names it: with the values that were read, and with what had been noted about them and by whom."""
        return f"{self.nip}|{self.isian}|{_sidik(self.bkn, self.kita, self.catatan, self.oleh)}"

    @property
    def dapat_diterima(self) -> bool:
        """Whether BKN's value may be taken over by one click."""
        return not self.sebab

    @property
    def sebab(self) -> str:
        """Why it may not, and what to do instead; empty when it may."""
        return str(TIDAK_DITERIMA.get(self.jenis, ""))

    @property
    def url(self) -> str:
        """The person here."""
        return reverse("organisasi:pegawai", args=[self.pegawai_id]) if self.pegawai_id else ""

    @property
    def url_catat(self) -> str:
        """Where an order or a position is recorded, for what cannot be taken over."""
        nama = {"jabatan": "beri_penugasan", "unit": "beri_penugasan", "kedudukan": "catat_kedudukan"}.get(self.isian)
        return reverse(f"organisasi:{nama}", args=[self.pegawai_id]) if nama and self.pegawai_id else ""


def _sidik(*bagian: str) -> str:
    return hashlib.sha256("\n".join(bagian).encode()).hexdigest()[:16]


def tanpa_nip(pegawai_id: int) -> str:
    """What stands for the number of a person whom BKN's download does not name."""
    return f"#{pegawai_id}"


def sebut_orang(isi: Mapping[str, str]) -> str:
    """A person whom only BKN knows, in one line."""
    return ", ".join(x for x in (isi.get("nama"), isi.get("jabatan"), isi.get("unit")) if x)


def sebut_nilai(isian: str, nilai: str) -> str:
    """A value as people read it."""
    if isian == "kedudukan" and nilai in Kedudukan.values:
        return str(Kedudukan(nilai).label)
    if isian == "status" and nilai in StatusKepegawaian.Status.values:
        return str(StatusKepegawaian.Status(nilai).label)
    if isian == "pendidikan":
        return nilai.upper()
    return nilai or _("tidak ada")
