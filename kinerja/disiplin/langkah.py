"""The one next act of a case and the day it is due: worked out when a case changes, stored, read by lists and tasks."""

from datetime import date

from kinerja.disiplin.kata import batas_hari, tim_pemeriksa
from kinerja.disiplin.models import BeritaAcara, JenisUpaya, KeadaanPerkara, LangkahPerkara, PerkaraDisiplin

L, K = LangkahPerkara, KeadaanPerkara
Berikut = tuple[LangkahPerkara, date | None]


def langkah_berikut(satu: PerkaraDisiplin) -> Berikut:
    """What comes next, and until when; `selesai` where nothing does."""
    if satu.keadaan == K.TERBUKA:
        return _diperiksa(satu)
    if satu.keadaan == K.DIPUTUS:
        return L.SAMPAIKAN, satu.keputusan.batas_sampai
    if satu.keadaan == K.DISAMPAIKAN:
        return L.TUNGGU, satu.keputusan.hari_berlaku
    if satu.keadaan == K.UPAYA:
        upaya = satu.keputusan.upaya
        menunggu_berkas = upaya.jenis == JenisUpaya.BANDING and upaya.lengkap is None
        return (L.LENGKAP, upaya.batas_tanggapan) if menunggu_berkas else (L.PUTUSAN, upaya.batas_putus)
    return L.SELESAI, None


def _diperiksa(satu: PerkaraDisiplin) -> Berikut:
    if BeritaAcara.objects.filter(perkara=satu).exists():
        return (L.PUTUS if satu.diteruskan_id else L.TERUSKAN), None
    tingkat = set(satu.pasal.values_list("tingkat", flat=True))
    if any(tim_pemeriksa(t, satu.tanggal) == "wajib" for t in tingkat) and not satu.nomor_tim:
        return L.TIM, None
    ada = list(satu.panggilan.order_by("ke"))
    if not ada:
        return L.PANGGIL, None
    akhir = ada[-1]
    if akhir.hadir is None:
        return L.HADIR, akhir.hari_periksa
    if akhir.hadir:
        return L.BAP, None
    return (L.PANGGIL, batas_hari("panggilan_2", akhir.hari_periksa)) if len(ada) == 1 else (L.TIDAK_HADIR, None)
