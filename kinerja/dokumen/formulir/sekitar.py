"""The words around every form (agency, period, place and day, foot), and the form as a download."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari, tulis_saat, tulis_tanggal
from kinerja.dokumen.lambang import gambar_lambang, lambang_daerah
from kinerja.dokumen.naskah.cetak import cetak_naskah
from kinerja.dokumen.naskah.isian import Kertas
from kinerja.dokumen.naskah.kop import KopPerangkat
from kinerja.dokumen.naskah.nanti import BELUM_HARI
from kinerja.dokumen.naskah.susun import Naskah

PEMERINTAH = "Pemerintah"
BELUM = BELUM_HARI


@dataclass(frozen=True, slots=True)
class CaraCetak:
    """When a form is printed, and on which sheet."""

    pada: datetime
    kertas: Kertas | None = None


def unduh_formulir(naskah: Naskah, nama: str) -> HttpResponse:
    """The PDF as a download, for a view that has made sure its reader may read it."""
    jawaban = HttpResponse(cetak_naskah(naskah, gambar=gambar_lambang(naskah)), content_type="application/pdf")
    jawaban["Content-Disposition"] = f'attachment; filename="{_nama_berkas(nama)}.pdf"'
    return jawaban


def _nama_berkas(nama: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", nama.lower()).strip("-")[:100]


def pilih_kertas(permintaan: Mapping[str, str]) -> Kertas | None:
    """The sheet asked for in an address (`?kertas=F4`); None: the form's own."""
    kertas = permintaan.get("kertas", "")
    return cast("Kertas", kertas) if kertas in ("A4", "F4") else None


def pemerintah(pemda: str) -> str:
    """`Pemerintah Kota …`, however the installation is named."""
    return pemda if pemda.startswith(PEMERINTAH) else f"{PEMERINTAH} {pemda}"


def kaki_formulir(judul: str, nama: str, pada: datetime) -> str:
    """What stands at the foot of each page."""
    return _("%(judul)s, %(nama)s · dicetak %(saat)s") % {"judul": judul, "nama": nama, "saat": tulis_saat(pada)}


def instansi(perangkat: str) -> str:
    """The Pemda, and the agency below it."""
    return "\n".join(x for x in (pemerintah(settings.NAMA_PEMDA), perangkat) if x)


def kop_perangkat(perangkat: str) -> KopPerangkat | None:
    """The letterhead of an agency; None where there is no agency."""
    if not perangkat:
        return None
    return KopPerangkat(pemerintah(settings.NAMA_PEMDA), perangkat, lambang=lambang_daerah())


def rentang_periode(mulai: date, sampai: date) -> str:
    """`Periode penilaian: 1 Januari 2026 s.d. 31 Desember 2026`."""
    rentang = {"mulai": tulis_tanggal(mulai, panjang=True), "sampai": tulis_tanggal(sampai, panjang=True)}
    return _("Periode penilaian: %(mulai)s s.d. %(sampai)s") % rentang


def tempat_tanggal(pada: datetime | None) -> str:
    """`Kota Contoh, 5 Januari 2026`, dotted while there is no day."""
    return f"{settings.NAMA_PEMDA.removeprefix(PEMERINTAH).strip()}, {hari_panjang(pada)}"


def hari_panjang(pada: datetime | None) -> str:
    """`5 Januari 2026`, dotted while there is none."""
    return tulis_tanggal(hari(pada), panjang=True) if pada else BELUM


def tercatat(apa: str, pada: datetime | None) -> str:
    """What stands in place of a signature that the application has recorded; empty: the pen."""
    if pada is None:
        return ""
    catatan = {"apa": apa, "saat": tulis_saat(pada)}
    return _("%(apa)s %(saat)s. Tercatat dalam aplikasi; bukan tanda tangan elektronik") % catatan


def label_pihak() -> Mapping[str, str]:
    """The lines about a party, as every form has them."""
    return {
        "nama": _("Nama"),
        "nip": _("NIP"),
        "pangkat": _("Pangkat/gol. ruang"),
        "jabatan": _("Jabatan"),
        "unit": _("Unit kerja"),
    }
