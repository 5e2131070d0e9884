"""Exchange files of facts: what is loaded, what is refused and where it says so, what changes, and back again."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from kinerja.fakta.models import Diklat, HukumanDisiplin, RiwayatJabatan, RiwayatPenilaian
from kinerja.jejak.models import Entri
from kinerja.jejak.selectors import riwayat
from kinerja.organisasi.models import Pegawai, RiwayatGolongan, RiwayatPendidikan
from tests.fakta.berkas import BERKAS, MENURUT_KODE, NIP, keluarkan, muat, muat_semua
from tests.pabrik import kota_kecil

pytestmark = pytest.mark.django_db
KEPALA = BERKAS["predikat"].splitlines()[0]


@pytest.fixture(autouse=True)
def kota(db: None) -> None:
    kota_kecil()


def nilai(baris: str, kepala: str = KEPALA) -> str:
    return f"{kepala}\n{NIP},{baris}\n"


@pytest.mark.parametrize("kode", MENURUT_KODE)
def test_import_of_an_export_changes_nothing(kode: str, tmp_path: Path) -> None:
    muat_semua()
    entri = Entri.objects.count()
    for nama in ("a.csv", "a.xlsx"):
        keluarkan(kode, tmp_path / "satu.csv")
        isi = keluarkan(kode, tmp_path / "satu.csv")
        hasil = muat(kode, isi)
        assert hasil.sah, nama
        assert (hasil.baru, hasil.berubah) == (0, 0)
        assert hasil.sama == len(isi.splitlines()) - 1 > 0
        assert keluarkan(kode, tmp_path / "dua.csv") == isi
    assert Entri.objects.count() == entri + 2


@pytest.mark.parametrize("kode", MENURUT_KODE)
def test_a_trial_counts_and_keeps_nothing(kode: str) -> None:
    entri = Entri.objects.count()
    hasil = muat(kode, BERKAS[kode], percobaan=True)
    assert hasil.sah
    assert hasil.baru + hasil.berubah == len(BERKAS[kode].splitlines()) - 1
    assert Entri.objects.count() == entri
    assert not any(m.objects.exists() for m in (RiwayatPenilaian, RiwayatJabatan, Diklat, HukumanDisiplin))


@pytest.mark.parametrize("kode", MENURUT_KODE)
def test_an_unknown_person_is_refused_with_the_cure_and_nothing_is_written(kode: str) -> None:
    baris = BERKAS[kode].splitlines()
    hasil = muat(kode, "\n".join([*baris, baris[1].replace(NIP, "199999999999999999")]) + "\n")
    assert [(m.baris, m.kolom) for m in hasil.masalah] == [(len(baris) + 1, "nip")]
    assert "Muat data pegawainya lebih dulu" in hasil.masalah[0].pesan
    assert not any(m.objects.exists() for m in (RiwayatPenilaian, RiwayatJabatan, Diklat, HukumanDisiplin))


def test_each_mark_is_kept_with_the_rule_of_its_first_day_and_on_that_rules_scale() -> None:
    muat("predikat", BERKAS["predikat"])
    semua = RiwayatPenilaian.objects.order_by("mulai", "sampai")
    assert [(r.mulai.year, r.rezim, r.nilai) for r in semua] == [
        (2012, "dp3", Decimal("84.25")),
        (2015, "pp46", Decimal("84.62")),
        (2021, "pp46", Decimal("86.4")),
        (2021, "integrasi-2021", Decimal("101.9")),
        (2021, "pp30", Decimal("101")),
        (2023, "permenpanrb-6-2022", None),
    ]
    akhir = semua[5]
    assert (akhir.hasil_kerja, akhir.perilaku, akhir.predikat) == ("di_atas", "sesuai", "baik")
    assert semua[1].hasil_kerja == "86.1"


@pytest.mark.parametrize(
    ("baris", "kolom", "kata"),
    [
        ("2023-01-01,2023-12-31,tahunan,,,cukup,,,A", "predikat", "PermenPANRB 6/2022; “cukup” bukan sebutannya"),
        ("2012-01-01,2012-12-31,tahunan,,,sangat_baik,95,,A", "predikat", "PP 10/1979"),
        ("2015-01-01,2015-12-31,tahunan,,,butuh_perbaikan,70,,A", "predikat", "cukup"),
        ("2023-01-01,2023-12-31,tahunan,,,baik,88,,A", "nilai", "tidak memberi nilai angka"),
        ("2012-01-01,2012-12-31,tahunan,,,amat_baik,101,,A", "nilai", "0 sampai 100"),
        ("2021-07-01,2021-12-31,tahunan,,,baik,121,,A", "nilai", "0 sampai 120"),
        ("2015-01-01,2015-12-31,tahunan,,,buruk,-1,,A", "nilai", "0 ke atas"),
        ('2015-01-01,2015-12-31,tahunan,,,baik,"84,1234",,A', "nilai", "dua angka di belakang koma"),
        ("2015-01-01,2015-12-31,tahunan,sesuai,,baik,84,,A", "hasil_kerja", "nilai angka"),
        ("2023-01-01,2023-12-31,tahunan,90,sesuai,baik,,,A", "hasil_kerja", "di_atas, sesuai, di_bawah"),
        ("2015-12-31,2015-01-01,tahunan,,,baik,84,,A", "sampai", "1 Jan 2015"),
        ("2027-01-01,2027-12-31,tahunan,,,baik,,,A", "mulai", "belum terjadi"),
        ("1979-01-01,1979-12-31,tahunan,,,baik,84,,A", "mulai", "Tidak ada aturan penilaian"),
        ("2015-01-01,2015-12-31,tahunan,,,bagus,84,,A", "predikat", "tidak dikenal"),
        ("2015-01-01,2015-12-31,bulanan,,,baik,84,,A", "jenis", "periodik, tahunan"),
        ("2015-01-01,2015-12-31,tahunan,,,baik,delapan,,A", "nilai", "delapan"),
        ("2015-02-30,2015-12-31,tahunan,,,baik,84,,A", "mulai", "tidak ada di kalender"),
        ("2015-01-01,2015-12-31,tahunan,,,baik,84,,", "sumber", ""),
    ],
)
def test_a_mark_that_is_not_of_its_rules_scale_is_refused_at_its_place(baris: str, kolom: str, kata: str) -> None:
    hasil = muat("predikat", nilai(baris))
    assert [(m.baris, m.kolom) for m in hasil.masalah] == [(2, kolom)]
    assert kata in hasil.masalah[0].pesan
    assert not RiwayatPenilaian.objects.exists()


@pytest.mark.parametrize(
    ("baris", "kata"),
    [
        ('2012-01-01,2012-12-31,tahunan,,,baik,"91,5",,A', "nilai 91,5 sebutannya amat_baik, bukan baik"),
        ('2015-01-01,2015-12-31,tahunan,,,sangat_baik,"90,99",,A', "sebutannya baik"),
        ('2021-07-01,2021-12-31,tahunan,,,sangat_baik,"109,99",,A', "sebutannya baik"),
        ("2023-01-01,2023-12-31,tahunan,di_bawah,sesuai,baik,,,A", "memberi predikat butuh_perbaikan"),
        ("2026-01-01,2026-12-31,tahunan,,,baik,,,A", "baru berakhir 31 Des 2026"),
    ],
)
def test_a_mark_that_contradicts_itself_is_kept_as_written_with_a_warning(baris: str, kata: str) -> None:
    hasil = muat("predikat", nilai(baris))
    assert hasil.baru == 1
    assert [m.baris for m in hasil.peringatan] == [2]
    assert kata in hasil.peringatan[0].pesan


def test_a_value_of_110_under_pp_30_may_be_either_word_for_only_a_new_idea_makes_it_the_best() -> None:
    for predikat in ("baik", "sangat_baik"):
        assert not muat("predikat", nilai(f"2021-07-01,2021-12-31,tahunan,,,{predikat},112,,A")).peringatan


def test_a_reload_that_says_something_else_replaces_and_keeps_the_old_statement() -> None:
    muat("predikat", nilai('2015-01-01,2015-12-31,tahunan,86,82,baik,"84,4",,Arsip'))
    hasil = muat("predikat", nilai('2015-01-01,2015-12-31,tahunan,,,baik,"85,4",,Arsip'))
    assert (hasil.baru, hasil.berubah, hasil.sama) == (0, 1, 0)
    lama, baru = RiwayatPenilaian.objects.order_by("pk")
    assert (lama.nilai, baru.nilai) == (Decimal("84.4"), Decimal("85.4"))
    assert lama.diganti_sebab == "Dimuat ulang dari predikat.csv"
    assert baru.menggantikan == lama
    assert (baru.hasil_kerja, baru.diganti_pada) == ("86", None)  # what is not given stays
    entri = Entri.objects.latest("urutan")
    isi = json.loads(entri.muatan.isi)
    assert (entri.peristiwa, isi["berubah"]) == ("fakta.predikat_dicatat", 1)
    assert isi["diganti"] == [{"kolom": ["nilai"], "lama": lama.pk}]


def test_one_fact_twice_in_a_file_is_refused_also_under_two_identifiers_of_a_person() -> None:
    pegawai = Pegawai.objects.get(pengenal__nilai=NIP)
    pegawai.pengenal.create(jenis="nip_lama", nilai="560001234")
    baris = "teknis,Arsip,,2023-05-02,,,"
    hasil = muat("diklat", f"{BERKAS['diklat'].splitlines()[0]}\n{NIP},{baris}\n560001234,{baris}\n")
    assert [(m.baris, m.kolom) for m in hasil.masalah] == [(3, "nip")]


def test_a_level_of_education_without_a_year_is_filled_in_and_not_doubled() -> None:
    pegawai = Pegawai.objects.get(pengenal__nilai=NIP)
    RiwayatPendidikan.objects.create(pegawai=pegawai, tingkat="s1")
    hasil = muat("riwayat_pendidikan", BERKAS["riwayat_pendidikan"])
    assert (hasil.baru, hasil.berubah) == (0, 1)
    assert RiwayatPendidikan.objects.get(pegawai=pegawai).sekolah == "Univ. A"


def test_a_changed_grade_keeps_old_and_new_in_the_ledger() -> None:
    muat("riwayat_golongan", BERKAS["riwayat_golongan"])
    hasil = muat("riwayat_golongan", f"nip,golongan,tmt\n{NIP},III/a,2022-10-01\n")
    assert hasil.berubah == 1
    assert RiwayatGolongan.objects.get(pegawai__pengenal__nilai=NIP, tmt="2022-10-01").golongan == "III/a"
    diubah = json.loads(Entri.objects.latest("urutan").muatan.isi)["diubah"]
    assert [d["kolom"] for d in diubah] == [{"golongan": ["II/d", "III/a"]}]


@pytest.mark.parametrize(
    ("kode", "baris", "kolom"),
    [
        ("riwayat_golongan", "III/z,2020-01-01,,", "golongan"),
        ("riwayat_pendidikan", "s1,,,1492", "tahun_lulus"),
        ("riwayat_pendidikan", "s1,,,2040", "tahun_lulus"),
        ("diklat", "teknis,A,,2023-05-06,2023-05-02,,", "sampai"),
        ("diklat", "teknis,A,,,,banyak,", "jam"),
        ("hukdis", "dicubit,1,2020-01-01,2020-01-01,,", "jenis"),
        ("hukdis", "teguran_lisan,,2020-01-01,2020-01-01,,", "nomor_sk"),
        ("angka_kredit", "2023-01-01,2023-12-31,-1,,", "angka_kredit"),
        ("riwayat_jabatan", "A,,,kepala,,2020-01-01,,,", "jenis"),
    ],
)
def test_what_cannot_be_is_refused_at_its_place(kode: str, baris: str, kolom: str) -> None:
    hasil = muat(kode, f"{BERKAS[kode].splitlines()[0]}\n{NIP},{baris}\n")
    assert [(m.baris, m.kolom) for m in hasil.masalah] == [(2, kolom)]


def test_a_year_narrows_the_export_of_marks(tmp_path: Path) -> None:
    muat_semua()
    assert len(keluarkan("predikat", tmp_path / "a.csv", 2021).splitlines()) == 4
    assert len(keluarkan("penghargaan", tmp_path / "b.csv", 2021).splitlines()) == 2


def test_a_punishment_is_not_named_in_the_history_of_the_person_which_more_people_read() -> None:
    muat_semua()
    pegawai = Pegawai.objects.get(pengenal__nilai=NIP)
    terbaca = {e.peristiwa for e in riwayat(f"pegawai:{pegawai.pk}")}
    assert "fakta.diklat_dicatat" in terbaca
    assert "fakta.hukdis_dicatat" not in terbaca
    assert riwayat(f"hukdis:{HukumanDisiplin.objects.get().pk}").count() == 1
