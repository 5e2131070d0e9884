"""A measure under another name, in a new version or in place, keeps what came of it: nothing lost, nothing twice."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from kinerja.rencana import services
from kinerja.rencana.capaian import susun_indikator
from kinerja.rencana.models import DokumenRencana, Indikator, RealisasiIndikator, Simpul, VersiRencana
from kinerja.rencana.selectors import pohon, realisasi_dari
from kinerja.rencana.selectors.banding import banding_versi
from kinerja.rencana.selectors.rincian import rincian_simpul, tampil_periode
from kinerja.rencana.selectors.simpul import isikan_indikator
from kinerja.rencana.services import IsiIndikator, IsiRealisasi
from tests.rencana.muatan import SAAT, SISTEM, buat_unit, muat, pesan, tulis

pytestmark = pytest.mark.django_db
HARI = date(2026, 3, 1)
KEPALA = "versi,kode_unit,level,kode,kode_induk,nama,indikator,indikator_dahulu,target_2026\n"
MURNI = "murni,A,program,1,,Program,Alfa,,80\nmurni,A,program,1,,Program,Beta,,10\n"


@pytest.fixture(autouse=True)
def murni() -> VersiRencana:
    """A programme with two measures; of each the first quarter is known."""
    buat_unit([("A", "")])
    assert muat("rencana", KEPALA + MURNI).sah
    catat("Alfa", "2026-TW1", "20")
    catat("Beta", "2026-TW1", "3")
    return VersiRencana.objects.get()


def catat(nama: str, periode: str, angka: str, versi: str = "murni") -> None:
    satu = Indikator.objects.get(nama=nama, simpul__versi__kode=versi)
    isi = IsiRealisasi(periode, angka)
    services.catat_realisasi(indikator_id=satu.pk, kunci=None, isi=isi, by=SISTEM, at=SAAT)


def salin(dari: VersiRencana, kode: str) -> VersiRencana:
    pada = dari.tanggal + timedelta(days=1)
    return services.buat_versi(dari=dari, kode=kode, tanggal=pada, alasan="Uji", by=SISTEM, at=SAAT)


def ubah_nama(versi: VersiRencana, lama: str, baru: str) -> None:
    satu = Indikator.objects.select_related("simpul").get(nama=lama, simpul__versi=versi)
    services.simpan_indikator(
        simpul_id=satu.simpul_id,
        kunci=satu.simpul.kunci,
        indikator_id=satu.pk,
        isi=IsiIndikator(baru),
        by=SISTEM,
        at=SAAT,
    )


def terlihat(versi: VersiRencana) -> dict[str, list[tuple[str, str, str]]]:
    """Measure -> what a page of this version shows of it: period, figure, the name before."""
    [simpul] = Simpul.objects.filter(versi=versi).select_related("versi")
    isikan_indikator([simpul], 2026)
    semua = realisasi_dari(versi.dokumen_id, [simpul], 2026)
    milik = {i.nama: semua.get((simpul.unit_id, simpul.kode, i.tanda), []) for i in simpul.daftar_indikator}
    assert sum(map(len, milik.values())) == sum(map(len, semua.values()))
    return {nama: [(r.periode, r.teks, r.dahulu(nama)) for r in daftar] for nama, daftar in milik.items()}


def test_renamed_in_a_new_version_shows_the_earlier_figures_on_both_pages(murni: VersiRencana) -> None:
    baru = salin(murni, "geser_1")
    ubah_nama(baru, "Alfa", "Alfa baru")
    catat("Alfa baru", "2026-TW2", "40", "geser_1")
    assert terlihat(baru) == {
        "Alfa baru": [("2026-TW1", "20", "Alfa"), ("2026-TW2", "40", "")],
        "Beta": [("2026-TW1", "3", "")],
    }
    assert terlihat(murni)["Alfa"] == [("2026-TW1", "20", ""), ("2026-TW2", "40", "Alfa baru")]


def test_chain_of_two_renames_keeps_every_figure(murni: VersiRencana) -> None:
    satu = salin(murni, "geser_1")
    ubah_nama(satu, "Alfa", "Tengah")
    catat("Tengah", "2026-TW2", "40", "geser_1")
    dua = salin(satu, "geser_2")
    ubah_nama(dua, "Tengah", "Akhir")
    assert terlihat(dua)["Akhir"] == [("2026-TW1", "20", "Alfa"), ("2026-TW2", "40", "Tengah")]


def test_two_measures_that_swap_names_swap_no_figures(murni: VersiRencana) -> None:
    baru = salin(murni, "geser_1")
    for lama, nama in (("Alfa", "Sementara"), ("Beta", "Alfa"), ("Sementara", "Beta")):
        ubah_nama(baru, lama, nama)
    catat("Alfa", "2026-TW2", "5", "geser_1")
    assert terlihat(baru) == {
        "Alfa": [("2026-TW1", "3", "Beta"), ("2026-TW2", "5", "")],
        "Beta": [("2026-TW1", "20", "Alfa")],
    }
    assert terlihat(murni)["Beta"] == [("2026-TW1", "3", ""), ("2026-TW2", "5", "Alfa")]


def test_name_that_was_freed_and_given_to_a_new_measure_takes_no_figures(murni: VersiRencana) -> None:
    baru = salin(murni, "geser_1")
    ubah_nama(baru, "Alfa", "Alfa lama")
    simpul = Simpul.objects.get(versi=baru)
    services.simpan_indikator(
        simpul_id=simpul.pk, kunci=simpul.kunci, indikator_id=None, isi=IsiIndikator("Alfa"), by=SISTEM, at=SAAT
    )
    catat("Alfa", "2026-TW1", "99", "geser_1")
    hasil = terlihat(baru)
    assert hasil["Alfa"] == [("2026-TW1", "99", "")]
    assert hasil["Alfa lama"] == [("2026-TW1", "20", "Alfa")]


def test_renamed_in_place_is_the_same_measure_and_taken_out_and_put_back_too(murni: VersiRencana) -> None:
    ubah_nama(murni, "Alfa", "Alfa baru")
    assert terlihat(murni)["Alfa baru"] == [("2026-TW1", "20", "Alfa")]
    satu = Indikator.objects.select_related("simpul").get(nama="Beta")
    simpul = satu.simpul
    services.hapus_indikator(simpul_id=simpul.pk, kunci=simpul.kunci, indikator_id=satu.pk, by=SISTEM, at=SAAT)
    assert RealisasiIndikator.objects.count() == 2
    services.simpan_indikator(
        simpul_id=simpul.pk, kunci=simpul.kunci + 1, indikator_id=None, isi=IsiIndikator("Beta"), by=SISTEM, at=SAAT
    )
    assert terlihat(murni)["Beta"] == [("2026-TW1", "3", "")]


def test_file_of_a_new_version_with_one_name_gone_and_one_come_renames(murni: VersiRencana) -> None:
    isi = "geser_1,A,program,1,,Program,Alfa baru,,85\ngeser_1,A,program,1,,Program,Beta,,10\n"
    assert muat("rencana", KEPALA + isi).sah
    baru = VersiRencana.objects.get(kode="geser_1")
    assert terlihat(baru)["Alfa baru"] == [("2026-TW1", "20", "Alfa")]
    [beda] = banding_versi(murni, baru)
    assert [(u.apa, u.lama, u.baru) for u in beda.ubahan] == [
        ("Indikator", "Alfa", "Alfa baru"),
        ("Target 2026", "80", "85"),
    ]


def test_file_says_which_measures_swap_and_says_it_again_without_effect(murni: VersiRencana) -> None:
    isi = KEPALA + "geser_1,A,program,1,,Program,Beta,Alfa,80\ngeser_1,A,program,1,,Program,Alfa,Beta,10\n"
    assert muat("rencana", isi).sah
    baru = VersiRencana.objects.get(kode="geser_1")
    assert terlihat(baru) == {"Beta": [("2026-TW1", "20", "Alfa")], "Alfa": [("2026-TW1", "3", "Beta")]}
    lagi = muat("rencana", isi)
    assert (lagi.baru, lagi.berubah, lagi.sama) == (0, 0, 2)
    assert terlihat(baru)["Beta"] == [("2026-TW1", "20", "Alfa")]


def test_file_gives_the_name_of_a_measure_that_goes_to_another(murni: VersiRencana) -> None:
    assert muat("rencana", KEPALA + "geser_1,A,program,1,,Program,Beta,Alfa,80\n").sah
    baru = VersiRencana.objects.get(kode="geser_1")
    assert [i.nama for i in Indikator.objects.filter(simpul__versi=baru)] == ["Beta"]
    [simpul] = Simpul.objects.filter(versi=baru)
    isikan_indikator([simpul], 2026)
    tampil = susun_indikator([simpul], realisasi_dari(baru.dokumen_id, [simpul]), 2026)
    [satu] = tampil[simpul.pk]
    assert satu.realisasi is not None
    assert (satu.realisasi.teks, satu.dahulu) == ("20", "Alfa")


def test_file_read_again_into_its_version_renames_where_it_names_the_earlier_name(murni: VersiRencana) -> None:
    isi = "murni,A,program,1,,Program,Alfa baru,Alfa,80\nmurni,A,program,1,,Program,Beta,,10\n"
    hasil = muat("rencana", KEPALA + isi)
    assert (hasil.baru, pesan(hasil)) == (0, [])
    assert terlihat(murni) == {"Alfa baru": [("2026-TW1", "20", "Alfa")], "Beta": [("2026-TW1", "3", "")]}
    assert muat("rencana", KEPALA + isi).sama == 2


def test_page_tree_and_receipt_say_the_earlier_name(murni: VersiRencana) -> None:
    baru = salin(murni, "geser_1")
    ubah_nama(baru, "Alfa", "Alfa baru")
    satu = Indikator.objects.select_related("simpul__versi").get(nama="Alfa baru")
    [rinci, _beta] = rincian_simpul(satu.simpul, 2026, HARI).indikator
    assert rinci.dahulu == {"Alfa": ["2026-TW1"]}
    [kartu] = pohon(baru, tahun=2026, on=HARI)
    assert [(i.indikator.nama, i.dahulu) for i in kartu.indikator] == [("Alfa baru", "Alfa"), ("Beta", "")]
    assert tampil_periode(satu, "2026-TW1").dahulu == "Alfa"


def isi_tersimpan() -> set[tuple[str, str, str, str, str]]:
    """Every realisation beside the measure it belongs to, by version."""
    baris = set[tuple[str, str, str, str, str]]()
    for v in VersiRencana.objects.all():
        baris |= {(v.kode, nama, *r) for nama, daftar in terlihat(v).items() for r in daftar}
    return baris


def test_export_keeps_names_and_figures_and_rebuilds_them_in_an_empty_place(
    murni: VersiRencana, tmp_path: Path
) -> None:
    baru = salin(murni, "geser_1")
    for lama, nama in (("Alfa", "Sementara"), ("Beta", "Alfa"), ("Sementara", "Beta")):
        ubah_nama(baru, lama, nama)
    catat("Alfa", "2026-TW2", "5", "geser_1")
    sebelum = isi_tersimpan()
    assert len(sebelum) == 6
    rencana, realisasi = tulis("rencana", tmp_path), tulis("realisasi", tmp_path)
    assert "Beta,Alfa" in rencana.read_text("utf-8-sig")
    for kode, berkas in (("rencana", rencana), ("realisasi", realisasi)):
        hasil = muat(kode, berkas)
        assert (hasil.baru, hasil.berubah, pesan(hasil)) == (0, 0, [])
    RealisasiIndikator.objects.all().delete()
    Simpul.objects.all().delete()
    VersiRencana.objects.filter(asal__isnull=False).delete()
    VersiRencana.objects.all().delete()
    DokumenRencana.objects.all().delete()
    assert muat("rencana", rencana).sah
    assert muat("realisasi", realisasi).sah
    assert isi_tersimpan() == sebelum


def test_two_measures_that_had_one_name_one_after_the_other_stay_apart_in_the_export(
    murni: VersiRencana, tmp_path: Path
) -> None:
    baru = salin(murni, "geser_1")
    alfa = Indikator.objects.select_related("simpul").get(nama="Alfa", simpul__versi=baru)
    services.hapus_indikator(
        simpul_id=alfa.simpul_id, kunci=alfa.simpul.kunci, indikator_id=alfa.pk, by=SISTEM, at=SAAT
    )
    ubah_nama(baru, "Beta", "Alfa")
    berkas = tulis("realisasi", tmp_path)
    hasil = muat("realisasi", berkas)
    assert (hasil.sama, hasil.baru, hasil.berubah, pesan(hasil)) == (2, 0, 0, [])
    RealisasiIndikator.objects.all().delete()
    assert muat("realisasi", berkas).baru == 2
    assert RealisasiIndikator.objects.get(teks="20").tanda == alfa.tanda
    assert RealisasiIndikator.objects.get(teks="3").dahulu("Alfa") == "Beta"


def test_measure_taken_out_of_every_version_keeps_its_figures_through_the_export(
    murni: VersiRencana, tmp_path: Path
) -> None:
    satu = Indikator.objects.select_related("simpul").get(nama="Alfa")
    services.hapus_indikator(
        simpul_id=satu.simpul_id, kunci=satu.simpul.kunci, indikator_id=satu.pk, by=SISTEM, at=SAAT
    )
    hasil = muat("realisasi", tulis("realisasi", tmp_path))
    assert (hasil.sama, pesan(hasil)) == (2, [])


def test_one_measure_under_two_names_in_a_file_is_refused(murni: VersiRencana) -> None:
    ubah_nama(salin(murni, "geser_1"), "Alfa", "Alfa baru")
    isi = "kode_unit,kode,indikator,periode,realisasi\nA,1,Alfa,2026-TW3,1\nA,1,Alfa baru,2026-TW3,2\n"
    [salah] = pesan(muat("realisasi", isi))
    assert "sudah ada di baris 2" in salah
