"""One realisation of the month that is due is with its owner again: the superior returned it with a note."""

from datetime import date

from django.db.models import Case, When

from contoh.panggung import Panggung, atasan_semua
from kinerja.organisasi.models import Penugasan, Tujuan
from kinerja.peraturan.periode import Periode
from kinerja.skp.models import PeriodeRealisasi, RekomendasiTim
from kinerja.skp.services import kembalikan_realisasi

PESAN = "Angka indikator pertama tidak sama dengan rekap bidang. Samakan, lalu ajukan lagi."


def kembalikan_satu(panggung: Panggung, periode: Periode, on: date, ketua: Penugasan | None) -> None:
    """That of the team's leader, who signs in and mends it; else of another one who waits to be rated."""
    menunggu = PeriodeRealisasi.objects.filter(
        periode=periode.kode, diajukan_pada__isnull=False, ditutup_pada__isnull=True
    )
    dinilai_tim = RekomendasiTim.objects.filter(periode=periode.kode).values("penugasan")
    milik_ketua = Case(When(penugasan__pegawai=ketua.pegawai_id if ketua else 0, then=0), default=1)
    urut = menunggu.exclude(penugasan__in=dinilai_tim).order_by(milik_ketua, "pk")
    lembar = urut.select_related("skp__penugasan__pegawai").first()
    atasan = atasan_semua([lembar.penugasan_id], Tujuan.KINERJA, on) if lembar else {}
    if lembar is None or lembar.penugasan_id not in atasan:
        return
    kembalikan_realisasi(
        skp=lembar.skp,
        periode=periode.kode,
        versi=lembar.kunci,
        pesan=PESAN,
        by=panggung.pelaku(atasan[lembar.penugasan_id]),
        at=panggung.pukul(on, 16),
    )
