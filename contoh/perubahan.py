"""The change of plan of the example: the planning agency's targets move in autumn, some papers follow already."""

from datetime import timedelta

from contoh.akun import PETUGAS, Pemeran
from contoh.muat import masuk
from contoh.panggung import Panggung
from contoh.rencana import BAPPEDA, daftar_rencana
from contoh.struktur import Struktur
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.services import ajukan_pk
from kinerja.perubahan.selectors.skp import skp_terdampak
from kinerja.perubahan.services import siapkan_perubahan
from kinerja.skp.models import SKP
from kinerja.skp.services import ajukan_skp

VERSI, TINGKAT = "perubahan", ("sasaran", "program")
BULAN_PERTAMA = 3  # earlier in the year nothing has changed yet
HARI_SEBELUM = 10
GANTI = {"86": "85", "100": "95", "82": "80", "78": "76"}  # targets of this year that the change of budget lowers
ALASAN = "Perubahan APBD: target disesuaikan dengan pagu setelah perubahan."


def ubah_rencana(panggung: Panggung, struktur: Struktur, pemeran: Pemeran) -> None:
    """The new version holds since some days; the head's papers are prepared and submitted, the others wait."""
    on = panggung.hari_ini - timedelta(days=HARI_SEBELUM)
    petugas = pemeran.bernama(PETUGAS)
    kepala = penugasan_pada(panggung.hari_ini).filter(jabatan__kode=f"{BAPPEDA}.01", jenis="definitif").first()
    if on.month < BULAN_PERTAMA or on.year < panggung.hari_ini.year or petugas is None or kepala is None:
        return
    tahun = on.year
    baris = [r for r in daftar_rencana(struktur) if r["kode_unit"] == BAPPEDA and r["level"] in TINGKAT]
    kolom = f"target_{tahun}"
    masuk(panggung, "rencana", [r | {"versi": VERSI, kolom: GANTI.get(r[kolom], r[kolom])} for r in baris], on)
    siapkan_perubahan(
        pk_ids=[pk.pk for pk in PerjanjianKinerja.objects.filter(penugasan=kepala, tahun=tahun)],
        skp_ids=[x.skp.pk for x in skp_terdampak(SKP.objects.filter(penugasan=kepala), tahun, on)],
        alasan=ALASAN,
        by=panggung.pelaku(petugas),
        at=panggung.pukul(on, 10),
    )
    _ajukan(panggung, kepala, tahun)


def _ajukan(panggung: Panggung, kepala: Penugasan, tahun: int) -> None:
    """The head of the agency has confirmed; mayor and Sekda are next."""
    saya, at = panggung.pelaku(kepala), panggung.pukul(panggung.hari_ini - timedelta(days=HARI_SEBELUM - 2), 9)
    for pk in PerjanjianKinerja.objects.filter(penugasan=kepala, tahun=tahun, status=PerjanjianKinerja.Status.DRAF):
        ajukan_pk(pk_id=pk.pk, kunci=pk.kunci, by=saya, at=at)
    for skp in SKP.objects.filter(penugasan=kepala, tahun=tahun, status=SKP.Status.DRAF):
        ajukan_skp(skp=skp.pk, versi=skp.kunci, by=saya, at=at)
