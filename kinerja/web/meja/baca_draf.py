"""A drafted text or set as people read it: what it is of, what differs from what holds, what follows."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.dokumen.naskah import NaskahAsing, PustakaNaskah, SetNaskah, pustaka_naskah
from kinerja.dokumen.naskah.beda import BarisBeda, beda_baris, beda_naskah
from kinerja.dokumen.naskah.daerah import BAGIAN, isi_bawaan
from kinerja.dokumen.naskah.set import DokumenSet
from kinerja.dokumen.naskah.set_daerah import kurang_dari_peraturan, sebut_jabatan, sebut_jenis
from kinerja.dokumen.selectors.naskah import naskah_berlaku, set_tersedia
from kinerja.peraturan.models import JenisPaket
from kinerja.perjanjian.naskah import BERDUA, SENDIRI

Isi = Mapping[str, Any]
PERJANJIAN = (BERDUA, SENDIRI)
SIFAT = {
    "diwajibkan_peraturan": gettext_lazy("diwajibkan peraturan"),
    "kebijakan_daerah": gettext_lazy("kebijakan daerah"),
}


def judul_draf(jenis: str, isi: Isi) -> str:
    """The kind of document a text is of, or what a set is called."""
    return sebut_jenis(str(isi["perihal"])) if jenis == JenisPaket.NASKAH else str(isi["judul"])


def beda_draf(jenis: str, isi: Isi, mulai: date) -> list[BarisBeda]:
    """A draft beside what holds on the day before it would begin."""
    sebelum = mulai - timedelta(days=1)
    if jenis == JenisPaket.NASKAH:
        return _beda_naskah(isi, sebelum)
    lama = set_tersedia().get(str(isi["perihal"]))
    return beda_baris(baris_set(lama, sebelum) if lama else [], [_baris(n, d) for n, d in enumerate(_dokumen(isi), 1)])


def _beda_naskah(isi: Isi, sebelum: date) -> list[BarisBeda]:
    jenis = str(isi["perihal"])
    lama = isi_versi(naskah_berlaku(), jenis, sebelum)
    baru = isi if isi["naskah"] is not None else isi_versi(pustaka_naskah(), jenis, sebelum)
    return [b for bagian in BAGIAN for b in beda_naskah(lama.get(bagian) or [], baru.get(bagian) or [])]


def isi_versi(buku: PustakaNaskah, jenis: str, on: date) -> dict[str, Any]:
    """The text in force on a day as a draft would begin with it; before the first one, that one."""
    try:
        nomor = buku.berlaku(jenis, on)
    except NaskahAsing:
        nomor = next(iter(buku.jenis(jenis).versi))
    return isi_bawaan(jenis, buku.versi(jenis, nomor))


def akibat_draf(jenis: str, isi: Isi, mulai: date) -> Iterator[str]:
    """What follows from its adoption, in sentences."""
    hari = {"hari": tulis_tanggal(mulai)}
    if jenis == JenisPaket.SET:
        yield _("Sejak %(hari)s set ini dapat dipilih sebagai set dokumen pelantikan, lewat setelan Pemda.") % hari
        yield _("Pelantikan yang sudah menyiapkan dokumennya tidak berubah.")
        yield from kurang_dari_peraturan(isi, mulai)
        return
    if isi["naskah"] is None:
        yield _("Dokumen bertanggal %(hari)s atau sesudahnya memakai lagi naskah bawaan.") % hari
    else:
        yield _("Dokumen bertanggal %(hari)s atau sesudahnya memakai naskah ini.") % hari
    if isi["perihal"] in PERJANJIAN:
        yield (
            _("Perjanjian kinerja yang drafnya dibuat sejak %(hari)s ikut; yang lebih dahulu tetap, juga drafnya.")
            % hari
        )
    yield _("Dokumen yang sudah disiapkan atau terbit tetap dengan kalimat dan versinya.")


def baris_set(satu: SetNaskah, on: date) -> list[str]:
    """The documents of a set on a day, one line each; before the first entry, what it begins with."""
    masa = [m for m in satu.riwayat if m.mulai <= on]
    return [_baris(n, d) for n, d in enumerate((masa[-1] if masa else satu.riwayat[0]).dokumen, 1)]


def sifat_dokumen(d: DokumenSet) -> str:
    """How a document of a set is marked, in words."""
    return str(SIFAT[d.sifat or pustaka_naskah().jenis(d.jenis).sifat])


def _dokumen(isi: Isi) -> list[DokumenSet]:
    return [DokumenSet.model_validate(d) for d in isi["dokumen"]]


def _baris(ke: int, d: DokumenSet) -> str:
    hanya = _(", hanya pengelola anggaran") if d.pengelola_anggaran else ""
    return f"{ke}. {sebut_jenis(d.jenis)} ({sifat_dokumen(d)}): {sebut_jabatan(d.jabatan)}{hanya}"
