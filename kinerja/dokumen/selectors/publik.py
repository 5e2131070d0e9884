"""What the open page of a document tells: no more than the paper itself, and whether it may be relied on."""

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.core.cache import cache
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.berkas import buka_berkas
from kinerja.dasar.waktu import sekarang
from kinerja.dokumen.formulir.jenis import FORMULIR
from kinerja.dokumen.models import CaraDokumen, Dokumen, KeadaanDokumen, KeadaanTandaTangan, TandaTangan
from kinerja.dokumen.naskah import NaskahAsing, pustaka_naskah
from kinerja.dokumen.rahasia import PERIHAL, jenis_rahasia
from kinerja.dokumen.selectors.bukti import BuktiDokumen, bukti_dokumen
from kinerja.dokumen.tandatangan.akar import AkarKepercayaan
from kinerja.dokumen.tandatangan.galat import BelumDisiapkan
from kinerja.dokumen.tandatangan.pengaturan import akar_terpasang
from kinerja.dokumen.tandatangan.periksa import HasilPeriksa, TandaDiperiksa, periksa_pdf

catatan = logging.getLogger(__name__)
INGAT_DETIK = 600  # a check of a file's signatures holds as long: the answer changes with certificates, not with visits


class KeadaanBerkas(StrEnum):
    """Whether the file we hold is still the one that was recorded."""

    BELUM_ADA = "belum_ada"
    UTUH = "utuh"
    HILANG = "hilang"
    BERUBAH = "berubah"


KALIMAT_BERKAS: Mapping[KeadaanBerkas, str | Promise] = {
    KeadaanBerkas.BELUM_ADA: _("Berkasnya sedang dibuat."),
    KeadaanBerkas.UTUH: _("Berkas yang kami simpan tidak berubah sejak dicatat."),
    KeadaanBerkas.HILANG: _("Berkasnya tidak ditemukan di penyimpanan kami. Hubungi instansi yang menerbitkan."),
    KeadaanBerkas.BERUBAH: _("Berkas yang kami simpan berbeda dari yang dicatat. Hubungi instansi yang menerbitkan."),
}


@dataclass(frozen=True, slots=True)
class PenandaPublik:
    """One who signs, as printed, and what the certificate says of it where there is one."""

    tempat: TandaTangan
    sertifikat: TandaDiperiksa | None

    @property
    def sudah(self) -> bool:
        """Whether this place is filled."""
        return self.tempat.keadaan == KeadaanTandaTangan.DITANDATANGANI


@dataclass(frozen=True, slots=True)
class DokumenPublik:
    """A document for anybody who holds its code."""

    dokumen: Dokumen
    jenis: str
    penanda: tuple[PenandaPublik, ...]
    berkas: KeadaanBerkas
    bukti: BuktiDokumen

    @property
    def kalimat_berkas(self) -> str:
        """The state of the file in words."""
        return str(KALIMAT_BERKAS[self.berkas])

    @property
    def kalimat(self) -> str:
        """The headline."""
        d = self.dokumen
        if d.keadaan == KeadaanDokumen.BATAL:
            return str(_("Dokumen ini sudah dibatalkan."))
        if self.berkas in {KeadaanBerkas.HILANG, KeadaanBerkas.BERUBAH}:
            return str(_("Dokumen ini tercatat, tetapi berkasnya bermasalah."))
        if d.digantikan_id:
            return str(_("Dokumen ini asli, tetapi sudah digantikan terbitan yang lebih baru."))
        if d.keadaan == KeadaanDokumen.TERBIT:
            return str(_("Dokumen ini asli dan sudah terbit."))
        return str(_("Dokumen ini asli, tetapi belum selesai ditandatangani."))

    @property
    def nada(self) -> str:
        """How good that is."""
        buruk = self.dokumen.keadaan == KeadaanDokumen.BATAL or self.berkas in {
            KeadaanBerkas.HILANG,
            KeadaanBerkas.BERUBAH,
        }
        baik = self.dokumen.keadaan == KeadaanDokumen.TERBIT and self.dokumen.digantikan_id is None
        return "buruk" if buruk else "baik" if baik else "awas"


def dokumen_publik(kode: str) -> DokumenPublik | None:
    """The document of a code, or None. Reads its file; at most nine queries."""
    dokumen = Dokumen.objects.filter(kode=kode).select_related("nomor").first()
    if dokumen is None:
        return None
    isi = _isi(dokumen)
    berkas = _keadaan(dokumen, isi)
    hasil = _hasil(dokumen, isi) if isi is not None and berkas is KeadaanBerkas.UTUH else None
    sertifikat = {t.urutan: t for t in hasil.tanda} if hasil else {}
    tempat = dokumen.tanda_tangan.order_by("urutan")
    penanda = tuple(PenandaPublik(t, sertifikat.get(t.urutan)) for t in tempat)
    return DokumenPublik(dokumen, judul_jenis(dokumen.jenis), penanda, berkas, bukti_dokumen(dokumen))


def judul_jenis(jenis: str) -> str:
    """What a kind is called; never the document's own title, which may name a person or a mark."""
    if jenis in jenis_rahasia():
        return PERIHAL
    try:
        return pustaka_naskah().jenis(jenis).judul
    except NaskahAsing:
        return FORMULIR[jenis].judul if jenis in FORMULIR else jenis.replace("_", " ").capitalize()


def akar_atau_kosong() -> AkarKepercayaan:
    """The trusted roots; none at all when their files cannot be read, which the log tells."""
    try:
        return akar_terpasang()
    except BelumDisiapkan:
        catatan.exception("akar kepercayaan tidak terbaca")
        return AkarKepercayaan()


def _isi(dokumen: Dokumen) -> bytes | None:
    if not dokumen.berkas:
        return None
    try:
        with buka_berkas(dokumen.berkas) as alir:
            return alir.read()
    except FileNotFoundError:
        return None


def _keadaan(dokumen: Dokumen, isi: bytes | None) -> KeadaanBerkas:
    if not dokumen.berkas:
        return KeadaanBerkas.BELUM_ADA
    if isi is None:
        return KeadaanBerkas.HILANG
    sama = hashlib.sha256(isi).hexdigest() == dokumen.berkas
    return KeadaanBerkas.UTUH if sama else KeadaanBerkas.BERUBAH


def _hasil(dokumen: Dokumen, isi: bytes) -> HasilPeriksa | None:
    """What the certificates in our own file say; remembered a while."""
    if dokumen.cara not in {CaraDokumen.ELEKTRONIK_LOKAL, CaraDokumen.ELEKTRONIK_BSRE}:
        return None
    kunci = f"dokumen-publik:{dokumen.berkas}"
    hasil: HasilPeriksa | None = cache.get(kunci)
    if hasil is None:
        hasil = periksa_pdf(isi, akar_atau_kosong(), pada=sekarang())
        cache.set(kunci, hasil, INGAT_DETIK)
    return hasil
