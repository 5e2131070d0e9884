"""What a caller gives: the fields of the text, and everything around it (letterhead, number, place, day, signing)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from django.utils.translation import gettext as _

from kinerja.dokumen.naskah.galat import GalatNaskah
from kinerja.dokumen.naskah.kop import Kop
from kinerja.dokumen.naskah.pejabat import Pejabat

Kertas = Literal["A4", "F4"]
Salinan = Literal["asli", "petikan", "salinan"]
CaraTtd = Literal["basah", "tercatat", "elektronik_lokal", "elektronik_bsre"]
BarisTabel = Mapping[str, str | int | Decimal | date]
NilaiKolom = str | int | Decimal | date | Pejabat | Sequence[str] | Sequence[BarisTabel]
KENDALI = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")  # nothing a sentence has


@dataclass(frozen=True, slots=True)
class TandaPeriksa:
    """Where this document is verified: the address in the QR and the short code printed beside it."""

    tautan: str
    kode: str


@dataclass(frozen=True, slots=True)
class IsianNaskah:
    """The whole input of one document. `pada` is the file's own time; `kertas` None takes the text's own paper.

    Without `bertanggal` the words are fixed before their day: its places are marked, and filled by `isi_hari`.
    """

    kolom: Mapping[str, NilaiKolom]
    tempat: str
    tanggal: date
    pada: datetime
    nomor: str = ""
    kop: Kop | None = None
    kertas: Kertas | None = None
    cara: CaraTtd = "basah"
    bentuk: Salinan = "asli"
    pengesah: Pejabat | None = None
    tembusan: tuple[str, ...] = ()
    verifikasi: TandaPeriksa | None = None
    bertanggal: bool = True


def periksa_sekitar(isian: IsianNaskah) -> Iterator[GalatNaskah]:
    """What is wrong around the text, whatever the text."""
    if isian.pada.tzinfo is None:
        yield GalatNaskah("saat_tanpa_zona", "pada", _("Saat pembuatan berkas belum memuat zona waktu."))
    if not isian.tempat.strip():
        yield GalatNaskah("tempat_kurang", "tempat", _("Tempat penandatanganan belum diisi."))
    if isian.cara.startswith("elektronik") and isian.verifikasi is None:
        pesan = _("Tanda tangan elektronik memerlukan alamat dan kode verifikasi.")
        yield GalatNaskah("verifikasi_kurang", "verifikasi", pesan)
    if isian.bentuk != "asli" and isian.pengesah is None:
        yield GalatNaskah("pengesah_kurang", "pengesah", _("Petikan dan salinan memerlukan pejabat yang mengesahkan."))
    sekitar = {"tempat": isian.tempat, "nomor": isian.nomor}
    sekitar |= {f"tembusan.{n}": teks for n, teks in enumerate(isian.tembusan, start=1)}
    for tempat, teks in sekitar.items():
        yield from periksa_kalimat(tempat, teks)


def periksa_kalimat(tempat: str, teks: str) -> Iterator[GalatNaskah]:
    """A value is one line of text without control characters."""
    if KENDALI.search(teks):
        yield GalatNaskah("bukan_kalimat", tempat, _("Isi memuat pindah baris atau karakter yang tidak dapat dicetak."))
