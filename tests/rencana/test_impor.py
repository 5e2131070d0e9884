"""The plan file: what is refused, with its place; what an empty cell and an absent column mean."""

import pytest

from kinerja.jejak.models import Entri, Muatan
from kinerja.organisasi.models import Jabatan
from kinerja.rencana.models import DokumenRencana, Indikator, Simpul, TargetIndikator, VersiRencana
from tests.rencana.muatan import buat_unit, muat, pesan

pytestmark = pytest.mark.django_db
KEPALA = (
    "dokumen,kode_unit,level,kode,kode_induk,nama,indikator,satuan,arah,kode_jabatan,"
    "target_2026,target_2026_TW1,pagu_2026"
)


@pytest.fixture(autouse=True)
def unit() -> None:
    buat_unit([("P", ""), ("A", "P"), ("A1", "A"), ("B", "P")])


def berkas(*baris: str, kepala: str = KEPALA) -> str:
    return "\n".join((kepala, *baris)) + "\n"


def test_missing_parent_is_named_with_row_and_column_and_nothing_is_written() -> None:
    hasil = muat("rencana", berkas(",A,program,1.01,9.99,Program,,,,,,,", ",A,program,1.02,,Lain,,,,,,,"))
    assert [(m.baris, m.kolom) for m in hasil.masalah] == [(2, "kode_induk")]
    assert "9.99" in pesan(hasil)[0]
    assert hasil.ditolak == 1
    assert not Simpul.objects.exists()
    assert not Entri.objects.exists()


def test_cycle_is_named_with_its_path() -> None:
    hasil = muat("rencana", berkas(",A,program,1,2,Satu,,,,,,,", ",A,kegiatan,2,1,Dua,,,,,,,"))
    assert any(("Daur" in p and "1 → 2 → 1" in p) or "2 → 1 → 2" in p for p in pesan(hasil))
    assert not Simpul.objects.exists()


def test_node_that_is_its_own_parent_is_a_cycle() -> None:
    [satu] = pesan(muat("rencana", berkas(",A,program,1,1,Satu,,,,,,,")))
    assert "dirinya sendiri" in satu


def test_child_must_stand_below_its_parent() -> None:
    hasil = muat("rencana", berkas(",A,kegiatan,1,,Atas,,,,,,,", ",A,program,2,1,Bawah,,,,,,,"))
    assert [(m.baris, m.kolom) for m in hasil.masalah] == [(3, "level")]


def test_levels_between_may_be_skipped() -> None:
    assert muat("rencana", berkas(",A,tujuan,T,,Tujuan,,,,,,,", ",A,kegiatan,K,T,Kegiatan,,,,,,,")).sah


def test_parent_may_belong_to_a_unit_above_but_not_beside() -> None:
    dasar = [",A,program,1,,Program,,,,,,,"]
    assert muat("rencana", berkas(*dasar, ",A1,kegiatan,1.1,1,Di bawah,,,,,,,")).sah
    hasil = muat("rencana", berkas(",B,kegiatan,1.2,1,Di samping,,,,,,,"))
    assert [m.kolom for m in hasil.masalah] == ["kode_induk"]


def test_nearest_parent_wins_where_the_same_code_stands_in_several_units() -> None:
    isi = [",P,program,1,,Kota,,,,,,,", ",A,program,1,,Dinas,,,,,,,", ",A1,kegiatan,1.1,1,Kegiatan,,,,,,,"]
    assert muat("rencana", berkas(*isi)).sah
    induk = Simpul.objects.get(kode="1.1").induk
    assert induk is not None
    assert induk.nama == "Dinas"


def test_unknown_unit_and_post_are_named() -> None:
    hasil = muat("rencana", berkas(",X,program,1,,Satu,,,,,,,", ",A,program,2,,Dua,,,,JAB-9,,,"))
    assert {(m.baris, m.kolom) for m in hasil.masalah} == {(2, "kode_unit"), (3, "kode_jabatan")}


def test_rows_of_one_node_must_agree_on_the_budget() -> None:
    isi = [",A,program,1,,Program,Satu,,,,,,100", ",A,program,1,,Program,Dua,,,,,,200"]
    hasil = muat("rencana", berkas(*isi))
    assert [(m.baris, m.kolom) for m in hasil.masalah] == [(3, "pagu_2026")]
    assert "baris 2" in hasil.masalah[0].pesan


def test_budget_may_stand_on_one_row_of_a_node_only() -> None:
    assert muat("rencana", berkas(",A,program,1,,Program,Satu,,,,,,100", ",A,program,1,,Program,Dua,,,,,,")).sah
    assert [p.jumlah for p in Simpul.objects.get().pagu.all()] == [100]


def test_rows_of_one_node_must_agree_on_its_name_and_parent() -> None:
    isi = [",A,tujuan,T,,Tujuan,,,,,,,", ",A,program,1,T,Program,Satu,,,,,,", ",A,program,1,,Beda,Dua,,,,,,"]
    assert {(m.baris, m.kolom) for m in muat("rencana", berkas(*isi)).masalah} == {(4, "nama")}


@pytest.mark.parametrize("angka", ["1.234", "1,234"])
def test_number_with_two_readings_is_refused_as_a_target(angka: str) -> None:
    hasil = muat("rencana", berkas(f',A,program,1,,Program,Ukuran,,,,"{angka}",,'))
    assert [(m.baris, m.kolom) for m in hasil.masalah] == [(2, "target_2026")]


@pytest.mark.parametrize("angka", ["1.234,5", "1,234.5"])
def test_number_with_both_signs_is_read(angka: str) -> None:
    assert muat("rencana", berkas(f',A,program,1,,Program,Ukuran,,,,"{angka}",,')).sah
    target = TargetIndikator.objects.get()
    assert (target.teks, str(target.bawah)) == ("1234.5", "1234.500000")


def test_targets_are_numbers_ranges_or_texts_by_year_and_quarter() -> None:
    isi = [
        ",A,program,1,,P,Angka,%,,,80.95,20,",
        ",A,program,1,,P,Rentang,,rentang,,2 - 3,,",
        ",A,program,1,,P,Teks,,,,WTP,,",
    ]
    assert muat("rencana", berkas(*isi)).sah
    target = {(t.indikator.nama, t.periode): (t.teks, t.bawah, t.atas) for t in TargetIndikator.objects.all()}
    assert target["Angka", "2026-TW1"][0] == "20"
    assert [int(x or 0) for x in target["Rentang", "2026"][1:]] == [2, 3]
    assert target["Teks", "2026"] == ("WTP", None, None)


def test_budget_in_fractions_of_a_rupiah_or_below_zero_is_refused() -> None:
    for jumlah in ("100,50", "-5"):
        hasil = muat("rencana", berkas(f',A,program,1,,Program,,,,,,,"{jumlah}"'))
        assert [m.kolom for m in hasil.masalah] == ["pagu_2026"], jumlah


def test_empty_document_is_the_running_plan_and_is_made_once() -> None:
    muat("rencana", berkas(",A,program,1,,Satu,,,,,,,"))
    muat("rencana", berkas(",A,program,2,,Dua,,,,,,,"))
    dokumen = DokumenRencana.objects.get()
    assert dokumen.berjalan
    assert Simpul.objects.count() == 2


def test_empty_document_and_the_running_plan_named_are_the_same_key() -> None:
    muat("rencana", berkas(",A,program,1,,Satu,,,,,,,"))
    [satu] = pesan(muat("rencana", berkas(",A,program,1,,Satu,X,,,,,,", "berjalan,A,program,1,,Satu,X,,,,,,")))
    assert "2, 3" in satu


def test_versions_stand_side_by_side() -> None:
    kepala = f"versi,{KEPALA}"
    muat("rencana", berkas("murni,,A,program,1,,Lama,,,,,,,", "perubahan,,A,program,1,,Baru,,,,,,,", kepala=kepala))
    assert {v.kode: v.simpul.get().nama for v in VersiRencana.objects.all()} == {"murni": "Lama", "perubahan": "Baru"}


def test_absent_column_leaves_what_is_stored_and_an_empty_cell_clears_it() -> None:
    Jabatan.objects.create(kode="J1")
    muat("rencana", berkas(",A,program,1,,Program,Ukuran,%,turun,J1,80,,500"))
    hasil = muat("rencana", berkas(",A,program,1,Program,Ukuran", kepala="dokumen,kode_unit,level,kode,nama,indikator"))
    assert (hasil.sama, hasil.berubah) == (1, 0)
    hasil = muat("rencana", berkas(",A,program,1,,Program,Ukuran,,,,,,"))
    assert hasil.berubah == 1
    simpul, indikator = Simpul.objects.get(), Indikator.objects.get()
    assert (simpul.pemilik, indikator.satuan, indikator.arah) == (None, "", "naik")
    assert (simpul.pagu.count(), indikator.target.count()) == (0, 0)


def test_change_moves_the_version_of_the_node_and_tells_the_ledger_which_fields() -> None:
    muat("rencana", berkas(",A,program,1,,Program,Ukuran,,,,80,,", ",A,program,2,,Lain,,,,,,,"))
    hasil = muat("rencana", berkas(",A,program,1,,Program,Ukuran,,,,85,,", ",A,program,2,,Lain,,,,,,,"))
    assert (hasil.baru, hasil.berubah, hasil.sama) == (0, 1, 1)
    satu = Simpul.objects.get(kode="1")
    assert (satu.kunci, Simpul.objects.get(kode="2").kunci) == (1, 0)
    assert f'"{satu.pk}":["target_2026"]' in Muatan.objects.latest("entri_id").isi


def test_moving_a_parent_to_a_level_below_its_stored_child_is_refused() -> None:
    muat("rencana", berkas(",A,program,1,,Atas,,,,,,,", ",A,kegiatan,1.1,1,Bawah,,,,,,,"))
    hasil = muat("rencana", berkas(",A,sub_kegiatan,1,,Atas,,,,,,,"))
    assert [(m.baris, m.kolom) for m in hasil.masalah] == [(2, "level")]


def test_trial_counts_and_keeps_nothing() -> None:
    hasil = muat("rencana", berkas(",A,program,1,,Program,,,,,,,"), percobaan=True)
    assert hasil.baru == 1
    assert not Simpul.objects.exists()
    assert not Entri.objects.exists()


@pytest.mark.parametrize("isi", ["", KEPALA.replace("nama,", "") + "\n"])
def test_empty_file_and_missing_required_column_give_one_clear_message(isi: str) -> None:
    hasil = muat("rencana", isi)
    assert len(hasil.masalah) == 1
    assert not DokumenRencana.objects.exists()
