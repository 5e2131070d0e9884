"""Results and budget of units: attributed to the owner's unit, counted once."""

from datetime import date

import pytest

from kinerja.organisasi.models import Jabatan
from kinerja.rencana.models import (
    AnggaranBulanan,
    DokumenRencana,
    Indikator,
    Level,
    Pagu,
    RealisasiIndikator,
    Simpul,
    TargetIndikator,
    VersiRencana,
)
from kinerja.web.selectors.perangkat.hasil import HasilUnit, hasil_unit
from tests.pabrik import HARI, Kota, kota_kecil


@pytest.fixture
def kota(db: None) -> Kota:
    """The small Pemda with a programme of Dinas Pendidikan, owned by its head, two levels below it."""
    kota = kota_kecil()
    dokumen = DokumenRencana.objects.create(kode="rpjmd", berjalan=True)
    versi = VersiRencana.objects.create(dokumen=dokumen, tanggal=date(2025, 1, 1))
    unit, kadis = kota.unit["10"], Jabatan.objects.get(kode="KADIS")
    induk = None
    for level, kode, pemilik in (
        (Level.PROGRAM, "1.01.02", kadis),
        (Level.KEGIATAN, "1.01.02.2.01", None),
        (Level.SUB_KEGIATAN, "1.01.02.2.01.0001", None),
    ):
        induk = Simpul.objects.create(
            versi=versi, unit=unit, level=level, kode=kode, nama=kode, induk=induk, pemilik=pemilik
        )
        Pagu.objects.create(simpul=induk, tahun=2026, jumlah=1_000)
        for bulan, n in ((1, 100), (2, 150)):
            AnggaranBulanan.objects.create(
                dokumen=dokumen, unit=unit, kode=kode, bulan=date(2026, bulan, 1), realisasi=n
            )
    return kota


def test_spending_told_at_several_levels_of_a_branch_is_counted_once(kota: Kota) -> None:
    satu = hasil_unit(HARI)[kota.unit["10"].pk]
    assert (satu.pagu, dict(satu.belanja)) == (1_000, {1: 100, 2: 150})


def test_of_a_month_told_in_two_versions_of_the_budget_the_newer_counts(kota: Kota) -> None:
    lama = AnggaranBulanan.objects.get(kode="1.01.02.2.01.0001", bulan=date(2026, 2, 1))
    lama.pk, lama.versi, lama.realisasi = None, "perubahan", 175
    lama.save()
    assert hasil_unit(HARI)[kota.unit["10"].pk].belanja[2] == 175


def test_targets_are_measured_only_where_something_was_recorded(kota: Kota) -> None:
    program = Simpul.objects.get(level=Level.PROGRAM)
    for nama, realisasi in (("Angka partisipasi", "95"), ("Guru bersertifikat", "80"), ("Literasi", None)):
        indikator = Indikator.objects.create(simpul=program, nama=nama)
        TargetIndikator.objects.create(indikator=indikator, periode="2026", teks="90", bawah=90, atas=90)
        if realisasi:
            RealisasiIndikator.objects.create(
                dokumen=program.versi.dokumen,
                unit=program.unit,
                kode=program.kode,
                indikator=nama,
                tanda=indikator.tanda,
                periode="2026",
                teks=realisasi,
                angka=realisasi,
            )
    satu = hasil_unit(HARI)[kota.unit["10"].pk]
    assert (satu.indikator, satu.terukur, satu.tercapai) == (3, 2, 1)


def test_without_a_plan_there_is_nothing_to_count(db: None) -> None:
    assert hasil_unit(HARI).get(1, HasilUnit()) == HasilUnit()
