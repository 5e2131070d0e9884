"""Realisation of a period: recorded as it is, collected over the year, handed in, proven, also late."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.dasar.berkas import Berkas
from kinerja.dasar.kunci import SudahBerubah
from kinerja.peraturan.periode import periode_dari_kode
from kinerja.peraturan.singgahan import setelan_sekali_baca
from kinerja.skp.galat import BelumLengkap, Ditolak
from kinerja.skp.lembar import BuktiBaru, IsianPeriode, IsianRealisasi, Kunci
from kinerja.skp.models import SKP, Bukti, BuktiRealisasi, IndikatorKinerja, PeriodeRealisasi, Realisasi
from kinerja.skp.selectors.lembar import Lembar
from kinerja.skp.selectors.realisasi import lembar_realisasi
from kinerja.skp.services import (
    ajukan_realisasi,
    ajukan_skp,
    cabut_realisasi,
    lepas_bukti,
    simpan_realisasi,
    tambah_bukti,
    tetapkan_skp,
    tutup_realisasi,
    ubah_skp,
)
from tests.pabrik import Kota, kota_kecil
from tests.skp.pabrik import AT, ditetapkan, isian

pytestmark = pytest.mark.django_db
BERKAS = Berkas(sha256="a" * 64, ukuran=1200, jenis="application/pdf", nama="laporan.pdf")


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


@pytest.fixture
def skp(kota: Kota) -> SKP:
    return ditetapkan(kota.staf, kota.kasub, isian(2, 2))


def kunci_indikator(skp: SKP) -> list[Kunci]:
    baris = IndikatorKinerja.objects.filter(hasil_kerja__skp=skp).order_by("hasil_kerja__urutan", "urutan")
    return list(baris.values_list("hasil_kerja_id", "pk"))


def lembar(skp: SKP, periode: str) -> Lembar:
    return lembar_realisasi(skp, periode_dari_kode(periode))


def isi(kota: Kota, skp: SKP, periode: str, *teks: str, bukti: tuple[BuktiBaru, ...] = ()) -> PeriodeRealisasi:
    """Types these texts for the indicators in their order."""
    kunci = kunci_indikator(skp)
    realisasi = {k: IsianRealisasi(teks=t, bukti_baru=bukti) for k, t in zip(kunci, teks, strict=False)}
    versi = lembar(skp, periode).versi
    return simpan_realisasi(
        skp=skp, periode=periode, versi=versi, isian=IsianPeriode(realisasi=realisasi), by=kota.staf.pelaku, at=AT
    )


def test_over_achievement_is_recorded_and_shown_as_it_is(kota: Kota, skp: SKP) -> None:
    isi(kota, skp, "2026-01", "15")
    [pertama, *_] = lembar(skp, "2026-01").baris
    assert (pertama.teks, pertama.capaian.persen) == ("15", "125.00")
    assert pertama.capaian.di_atas
    assert pertama.capaian.rincian["hasil"] == {"capaian": "125.00"}


def test_periods_are_added_up_or_the_last_one_counts_as_the_indicator_says(kota: Kota) -> None:
    isian_skp = isian(1, 3)
    cara = ("jumlah", "terakhir", "rata_rata")
    indikator = tuple(replace(x, akumulasi=c) for x, c in zip(isian_skp.hasil[0].indikator, cara, strict=True))
    skp = ditetapkan(
        kota.staf, kota.kasub, replace(isian_skp, hasil=(replace(isian_skp.hasil[0], indikator=indikator),))
    )
    isi(kota, skp, "2026-01", "2", "2", "2")
    isi(kota, skp, "2026-02", "3,5", "3,5", "3,5")
    baris = lembar(skp, "2026-02").baris
    assert [str(b.sampai_kini) for b in baris] == ["5.500000", "3.500000", "2.750000"]
    assert [str(b.sampai_lalu) for b in baris] == ["2.000000", "2.000000", "2.000000"]
    assert baris[0].sebelumnya == (("Januari 2026", "2"),)


def test_a_number_with_two_readings_is_kept_as_typed_and_blocks_handing_in(kota: Kota, skp: SKP) -> None:
    isi(kota, skp, "2026-01", "1.234", "2", "3", "4")
    assert lembar(skp, "2026-01").baris[0].galat
    with pytest.raises(BelumLengkap) as galat:
        ajukan_realisasi(skp=skp, periode="2026-01", versi=1, by=kota.staf.pelaku, at=AT)
    assert [t.kode for t in galat.value.temuan if t.menghalangi] == ["realisasi.meragukan"]
    assert not PeriodeRealisasi.objects.filter(diajukan_pada__isnull=False).exists()


def test_an_empty_period_is_not_handed_in_and_missing_evidence_is_only_a_note(kota: Kota, skp: SKP) -> None:
    with pytest.raises(BelumLengkap, match="1 hal"):
        ajukan_realisasi(skp=skp, periode="2026-01", versi=0, by=kota.staf.pelaku, at=AT)
    isi(kota, skp, "2026-01", "15", "1", "0", "0")
    diajukan = ajukan_realisasi(skp=skp, periode="2026-01", versi=1, by=kota.staf.pelaku, at=AT)
    assert diajukan.diajukan_pada == AT


def test_the_action_plan_is_kept_by_period(kota: Kota, skp: SKP) -> None:
    hasil = kunci_indikator(skp)[0][0]
    isian_periode = IsianPeriode(rencana={hasil: ("Menata 40 berkas", "40 berkas")})
    simpan_realisasi(skp=skp, periode="2026-02", versi=0, isian=isian_periode, by=kota.staf.pelaku, at=AT)
    assert lembar(skp, "2026-02").hasil[0].rencana == "Menata 40 berkas"
    assert lembar(skp, "2026-03").hasil[0].rencana == ""
    kosong = IsianPeriode(rencana={hasil: ("", "")})
    simpan_realisasi(skp=skp, periode="2026-02", versi=1, isian=kosong, by=kota.staf.pelaku, at=AT)
    assert lembar(skp, "2026-02").hasil[0].rencana == ""


def test_what_was_handed_in_is_changed_only_after_taking_it_back(kota: Kota, skp: SKP) -> None:
    isi(kota, skp, "2026-01", "1", "1", "1", "1")
    ajukan_realisasi(skp=skp, periode="2026-01", versi=1, by=kota.staf.pelaku, at=AT)
    with pytest.raises(Ditolak, match="Tarik kembali"):
        isi(kota, skp, "2026-01", "9")
    cabut_realisasi(skp=skp, periode="2026-01", versi=2, by=kota.staf.pelaku, at=AT)
    isi(kota, skp, "2026-01", "9")
    ajukan_realisasi(skp=skp, periode="2026-01", versi=4, by=kota.staf.pelaku, at=AT)
    assert tutup_realisasi(penugasan_ids=[skp.penugasan_id], periode="2026-01", at=AT) == 1
    with pytest.raises(Ditolak, match="tidak dapat ditarik kembali"):
        cabut_realisasi(skp=skp, periode="2026-01", versi=5, by=kota.staf.pelaku, at=AT)


def test_two_windows_on_one_period_lose_nothing(kota: Kota, skp: SKP) -> None:
    isi(kota, skp, "2026-01", "1")
    with pytest.raises(SudahBerubah, match="Realisasi disimpan oleh Siti Rahma"):
        simpan_realisasi(
            skp=skp, periode="2026-01", versi=0, isian=IsianPeriode(), by=kota.staf.pelaku, at=AT + timedelta(minutes=1)
        )
    assert lembar(skp, "2026-01").baris[0].teks == "1"


def test_a_period_outside_the_segment_is_refused(kota: Kota, skp: SKP) -> None:
    with pytest.raises(Ditolak, match="bukan periode SKP ini"):
        simpan_realisasi(skp=skp, periode="2025-12", versi=0, isian=IsianPeriode(), by=kota.staf.pelaku, at=AT)


def test_results_of_another_skp_are_not_written(kota: Kota, skp: SKP) -> None:
    lain = ditetapkan(kota.staf_pppk, kota.kasub)
    realisasi = {kunci_indikator(lain)[0]: IsianRealisasi(teks="5")}
    simpan_realisasi(
        skp=skp, periode="2026-01", versi=0, isian=IsianPeriode(realisasi=realisasi), by=kota.staf.pelaku, at=AT
    )
    assert not Realisasi.objects.exists()


def test_one_file_proves_several_results_and_is_stored_once(kota: Kota, skp: SKP) -> None:
    isi(kota, skp, "2026-01", "1", "2", "3", "4", bukti=(BuktiBaru("Laporan", BERKAS),))
    assert Bukti.objects.count() == 1
    assert BuktiRealisasi.objects.count() == 4


def test_unticked_evidence_goes_and_nobody_elses_comes_in(kota: Kota, skp: SKP) -> None:
    isi(kota, skp, "2026-01", "1", bukti=(BuktiBaru("Laporan", BERKAS),))
    asing = Bukti.objects.create(pegawai=kota.guru.pegawai, nama="Rapor", tautan="https://contoh.go.id/x", diunggah=AT)
    kunci = kunci_indikator(skp)[0]
    ganti = IsianPeriode(realisasi={kunci: IsianRealisasi(teks="1", bukti=frozenset({asing.pk}))})
    simpan_realisasi(skp=skp, periode="2026-01", versi=1, isian=ganti, by=kota.staf.pelaku, at=AT)
    assert lembar(skp, "2026-01").baris[0].bukti == ()


def test_evidence_after_handing_in_is_accepted_and_marked(kota: Kota, skp: SKP) -> None:
    kunci = kunci_indikator(skp)
    isi(kota, skp, "2026-01", "1", "1", "1", "1")
    ajukan_realisasi(skp=skp, periode="2026-01", versi=1, by=kota.staf.pelaku, at=AT)
    tambah_bukti(
        skp=skp,
        periode="2026-01",
        untuk=kunci[:2],
        baru=[BuktiBaru("", tautan="https://drive.contoh.go.id/berkas")],
        by=kota.staf.pelaku,
        at=AT,
    )
    baris = lembar(skp, "2026-01").baris
    assert [b.terlambat for b in baris[0].bukti] == [True]
    assert baris[1].bukti[0].bukti == baris[0].bukti[0].bukti
    with pytest.raises(Ditolak, match="sudah diajukan"):
        lepas_bukti(bukti=Bukti.objects.get(), by=kota.staf.pelaku, at=AT)


def test_own_evidence_of_an_open_period_can_be_removed(kota: Kota, skp: SKP) -> None:
    isi(kota, skp, "2026-01", "1", bukti=(BuktiBaru("Laporan", BERKAS),))
    lepas_bukti(bukti=Bukti.objects.get(), by=kota.staf.pelaku, at=AT)
    assert not Bukti.objects.exists()


def test_a_new_version_takes_open_periods_along_and_leaves_handed_in_ones(kota: Kota, skp: SKP) -> None:
    isi(kota, skp, "2026-01", "4", "1", "1", "1")
    ajukan_realisasi(skp=skp, periode="2026-01", versi=1, by=kota.staf.pelaku, at=AT)
    isi(kota, skp, "2026-02", "3", "1", "1", "1")
    baru = ubah_skp(skp=skp.pk, versi=skp.kunci, alasan="Perubahan APBD", by=kota.staf.pelaku, at=AT)
    baru = ajukan_skp(skp=baru.pk, versi=baru.kunci, by=kota.staf.pelaku, at=AT)
    [baru] = tetapkan_skp(versi={baru.pk: baru.kunci}, by=kota.kasub.pelaku, at=AT)
    assert set(Realisasi.objects.filter(hasil_kerja__skp=skp).values_list("periode", flat=True)) == {"2026-01"}
    assert set(Realisasi.objects.filter(hasil_kerja__skp=baru).values_list("periode", flat=True)) == {"2026-02"}
    [pertama, *_] = lembar(baru, "2026-02").baris
    assert (pertama.teks, str(pertama.sampai_kini)) == ("3", "7.000000")


def test_a_qualitative_result_has_one_line(kota: Kota) -> None:
    dasar = isian(1)
    hasil = replace(dasar.hasil[0], indikator=(), ukuran="Data mutakhir setiap bulan")
    skp = ditetapkan(kota.staf, kota.kasub, replace(dasar, pendekatan="kualitatif", hasil=(hasil,)))
    [baris] = lembar(skp, "2026-01").baris
    realisasi = {baris.kunci: IsianRealisasi(teks="Sudah mutakhir")}
    simpan_realisasi(
        skp=skp, periode="2026-01", versi=0, isian=IsianPeriode(realisasi=realisasi), by=kota.staf.pelaku, at=AT
    )
    [baris] = lembar(skp, "2026-01").baris
    assert (baris.teks, baris.target, baris.capaian.persen) == ("Sudah mutakhir", "Data mutakhir setiap bulan", "")


def test_the_queries_of_a_sheet_do_not_grow_with_indicators_and_evidence(kota: Kota) -> None:
    jumlah = []
    for orang, banyak in ((kota.staf, 1), (kota.staf_pppk, 6)):
        skp = ditetapkan(orang, kota.kasub, isian(banyak, 3))
        kunci = kunci_indikator(skp)
        realisasi = {k: IsianRealisasi(teks="1", bukti_baru=(BuktiBaru("Laporan", BERKAS),)) for k in kunci}
        simpan_realisasi(
            skp=skp, periode="2026-01", versi=0, isian=IsianPeriode(realisasi=realisasi), by=orang.pelaku, at=AT
        )
        with setelan_sekali_baca(), CaptureQueriesContext(connection) as kueri:
            assert len(lembar(skp, "2026-01").baris) == banyak * 3
        jumlah.append(len(kueri))
    assert jumlah[0] == jumlah[1] <= 10
