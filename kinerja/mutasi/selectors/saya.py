"""What one has to do with the papers of an inauguration: those about oneself and those one signs."""

from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.dokumen.models import CaraDokumen, Dokumen, KeadaanDokumen, KeadaanTandaTangan, TandaTangan
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.naskah.bahan import kelompok_dokumen

K = KeadaanTandaTangan
PALING_BANYAK = 50  # a superior of hundreds finds the others in "Dokumen saya"


@dataclass(frozen=True, slots=True)
class NaskahSaya:
    """One paper: what one still does with it (`giliran`, `kertas`, `nanti`), or that nothing is left."""

    dokumen: Dokumen
    keadaan: str  # giliran, kertas, nanti, dicetak, selesai, ditolak
    menunggu: str = ""


def naskah_saya(satu: Pelantikan, pegawai: int) -> list[NaskahSaya]:
    """In the order they were made; two queries."""
    return [_satu(d, pegawai) for d in _milik(kelompok_dokumen(satu.pk), pegawai)]


@disiapkan
def _milik(kelompok: str, pegawai: int) -> QuerySet[Dokumen]:
    tempat = Prefetch("tanda_tangan", TandaTangan.objects.order_by("urutan"), to_attr="tempat")
    semua = Dokumen.objects.filter(kelompok=kelompok).exclude(keadaan=KeadaanDokumen.BATAL)
    ditandatangani = TandaTangan.objects.filter(pegawai=pegawai, dokumen__kelompok=kelompok)
    milik = semua.filter(Q(pegawai=pegawai) | Q(pk__in=ditandatangani.values("dokumen")))
    lengkap = milik.select_related("nomor", "pegawai").defer("naskah").prefetch_related(tempat)
    return lengkap.order_by("pk")[:PALING_BANYAK]


def _satu(d: Dokumen, pegawai: int) -> NaskahSaya:
    tempat: list[TandaTangan] = getattr(d, "tempat", [])
    if any(t.keadaan == K.DITOLAK for t in tempat):
        return NaskahSaya(d, "ditolak")
    if d.keadaan != KeadaanDokumen.DICETAK:
        return NaskahSaya(d, "dicetak" if d.keadaan == KeadaanDokumen.DISIAPKAN else "selesai")
    berikut = next((t for t in tempat if t.keadaan == K.MENUNGGU), None)
    if d.cara == CaraDokumen.BASAH:
        return NaskahSaya(d, "kertas")
    if berikut and berikut.pegawai_id == pegawai:
        return NaskahSaya(d, "giliran")
    return NaskahSaya(d, "nanti", berikut.nama if berikut else "")
