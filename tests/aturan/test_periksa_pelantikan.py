"""Checks before an inauguration; the worked cases stand in data/kasus/periksa/pelantikan.yaml."""

from datetime import date
from pathlib import Path

import pytest

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.pelantikan import RekamAcara, RekamLantik, periksa_acara, periksa_lantik, tmt_pensiun
from tests.aturan.test_pustaka import entri, lokal, paket

HARI = date(2026, 3, 2)
Bagian = tuple[str, str, str]


def bagian(semua: list[Temuan]) -> list[Bagian]:
    """What a finding says, its ground apart."""
    return [(x.kode.removeprefix("lantik."), x.isian, x.pesan) for x in semua]


TERLAMBAT = ("terlambat", "tanggal", "Pelantikan melewati 13 Apr 2026, batas sejak keputusan ditetapkan.")
MENDAHULUI = ("sebelum_keputusan", "tanggal", "Tanggal pelantikan mendahului tanggal keputusan.")
DEKAT = ("undangan", "tanggal", "Undangan dibuat 2 Mar 2026, terlalu dekat dengan hari pelantikan.")
SEMENTARA = (
    "penjabat",
    "nomor_izin",
    "Kepala daerah dijabat sementara: memindahkan pejabat memerlukan persetujuan dan pertimbangan BKN.",
)
BARU = (
    "kepala_baru",
    "nomor_izin",
    "Kepala daerah baru dilantik 3 Sep 2025: memerlukan persetujuan tertulis Menteri.",
)
PEMILIHAN = (
    "pemilihan",
    "nomor_izin",
    "Sejak 6 bulan sebelum penetapan calon (22 Sep 2024) sampai akhir masa jabatan kepala daerah: "
    "memerlukan persetujuan Menteri.",
)


@pytest.mark.parametrize(
    ("rekam", "temuan"),
    [
        (RekamAcara(date(2026, 4, 13), tanggal_sk=date(2026, 2, 20)), []),
        (RekamAcara(date(2026, 4, 14), tanggal_sk=date(2026, 2, 20)), [TERLAMBAT]),
        (RekamAcara(HARI, tanggal_sk=HARI), []),
        (RekamAcara(HARI, tanggal_sk=date(2026, 3, 3)), [MENDAHULUI]),
        (RekamAcara(date(2026, 3, 3), diundang=HARI), []),
        (RekamAcara(HARI, diundang=HARI), [DEKAT]),
        (RekamAcara(HARI, kepala_jenis="pj"), [SEMENTARA]),
        (RekamAcara(HARI, kepala_jenis="pj", izin=True), []),
        (RekamAcara(HARI, kepala_jenis="definitif", kepala_sejak=date(2025, 9, 2)), []),
        (RekamAcara(HARI, kepala_jenis="definitif", kepala_sejak=date(2025, 9, 3)), [BARU]),
        (RekamAcara(date(2024, 3, 22), kepala_jenis="definitif", kepala_sejak=date(2021, 2, 26)), [PEMILIHAN]),
        (RekamAcara(date(2024, 3, 21), kepala_jenis="definitif", kepala_sejak=date(2021, 2, 26)), []),
        (RekamAcara(date(2025, 1, 6), kepala_jenis="definitif", kepala_sejak=date(2019, 2, 26)), [PEMILIHAN]),
        (RekamAcara(date(2025, 6, 2), kepala_jenis="definitif", kepala_sejak=date(2024, 9, 22)), []),
    ],
)
def test_the_day_at_the_last_date_that_fits_and_the_first_that_does_not(
    rekam: RekamAcara, temuan: list[Bagian]
) -> None:
    assert bagian(periksa_acara(rekam)) == temuan


PERTEK = ("pertek", "nomor_pertek", "Nomor pertimbangan teknis BKN belum dicatat.")
MASA = ("masa_jabatan", "sejak", "Belum 6 bulan dalam jabatan sekarang; genap pada 3 Mar 2026.")
UJI = ("uji_kompetensi", "uji_kompetensi", "Hasil uji kompetensi belum dicatat.")


def orang(jabatan: str = "pelaksana", **isi: object) -> RekamLantik:
    return RekamLantik(HARI, jabatan, **isi)  # type: ignore[arg-type]  # columns by name


@pytest.mark.parametrize(
    ("rekam", "temuan"),
    [
        (orang("pengawas"), [PERTEK]),
        (orang("pengawas", pertek=True), []),
        (orang(jabatan_lama="pengawas", sejak=date(2025, 9, 2)), []),
        (orang(jabatan_lama="pengawas", sejak=date(2025, 9, 3)), [MASA]),
        (orang(jabatan_lama="jpt_pratama", sejak=date(2025, 9, 3)), [MASA]),
        (orang(jabatan_lama="pengawas"), []),
        (orang(jabatan_lama="pelaksana", sejak=date(2026, 2, 1)), []),
        (orang("jpt_pratama", pertek=True, jabatan_lama="jpt_pratama"), [UJI]),
        (orang("jpt_pratama", pertek=True, jabatan_lama="jpt_pratama", uji_kompetensi=HARI), []),
        (orang("jpt_pratama", pertek=True, jabatan_lama="administrator"), []),
        (
            orang(hukuman=("sedang", "ringan", "berat", "sedang")),
            [("hukuman", "pegawai", "Sedang menjalani hukuman disiplin tingkat sedang dan berat.")],
        ),
        (orang(pensiun=date(2027, 3, 2)), []),
        (orang(pensiun=date(2027, 3, 1)), [("pensiun", "pegawai", "Pensiun pada 1 Mar 2027.")]),
        (orang(pensiun=date(2026, 3, 3)), [("pensiun", "pegawai", "Pensiun pada 3 Mar 2026.")]),
        (
            orang(pensiun=HARI),
            [("lewat_usia", "pegawai", "Batas usia pensiun untuk jabatan ini terlewati pada 2 Mar 2026.")],
        ),
    ],
)
def test_a_person_at_the_last_day_that_fits_and_the_first_that_does_not(
    rekam: RekamLantik, temuan: list[Bagian]
) -> None:
    assert bagian(periksa_lantik(rekam)) == temuan


def test_who_is_beyond_the_age_reads_the_rule_of_ages() -> None:
    [lewat] = periksa_lantik(orang(pensiun=HARI))
    [dekat] = periksa_lantik(orang(pensiun=date(2026, 3, 3)))
    assert lewat.pasal.startswith("UU 20/2023")
    assert lewat.pasal != dekat.pasal


@pytest.mark.parametrize(
    ("id_nilai", "rekam", "kode"),
    [
        ("masa.pelantikan_setelah_keputusan", RekamAcara(HARI, tanggal_sk=date(2026, 2, 26)), "terlambat"),
        ("masa.undangan_pelantikan", RekamAcara(HARI, diundang=date(2026, 2, 27)), "undangan"),
    ],
)
def test_a_local_number_of_days_goes_before_the_national_one(
    tmp_path: Path, id_nilai: str, rekam: RekamAcara, kode: str
) -> None:
    hari = {"terlambat": 1, "undangan": 2}[kode]
    isi = paket(entri("2026-01-01", f"{{jumlah: {hari}, satuan: hari_kerja}}"), id_nilai=id_nilai, satuan="hari_kerja")
    [temuan] = periksa_acara(rekam, pustaka=lokal(tmp_path, isi))
    assert (temuan.kode, temuan.pasal[:8]) == (f"lantik.{kode}", "Perwal 1")
    assert periksa_acara(rekam) == []


def test_an_unknown_grade_of_a_functional_post_has_no_age() -> None:
    assert tmt_pensiun(date(1970, 4, 5), "fungsional", "tidak_ada", HARI) is None


def test_no_finding_stops_the_act_and_each_says_where_it_comes_from() -> None:
    acara = periksa_acara(RekamAcara(HARI, tanggal_sk=date(2025, 12, 1), kepala_jenis="pj"))
    orang = periksa_lantik(RekamLantik(HARI, "jpt_pratama", "jpt_pratama", date(2026, 1, 1), hukuman=("berat",)))
    assert len([*acara, *orang]) == 6
    assert {x.menghalangi for x in (*acara, *orang)} == {False}
    assert all(x.pasal for x in (*acara, *orang))


def test_what_is_only_remembered_says_so() -> None:
    (temuan,) = periksa_lantik(RekamLantik(HARI, "pengawas"))
    assert temuan.pasal.endswith("(dari ingatan, belum dicocokkan)")


def test_a_transfer_without_ceremony_has_no_deadline_of_its_own() -> None:
    lama = RekamAcara(HARI, upacara=False, tanggal_sk=date(2025, 1, 1), diundang=HARI)
    assert periksa_acara(lama) == []


def test_retirement_begins_the_month_after_the_birthday() -> None:
    lahir = date(1970, 4, 5)
    assert tmt_pensiun(lahir, "jpt_pratama", "", HARI) == date(2030, 5, 1)
    assert tmt_pensiun(lahir, "administrator", "", HARI) == date(2028, 5, 1)
    assert tmt_pensiun(lahir, "fungsional", "ahli_utama", HARI) == date(2035, 5, 1)
    assert tmt_pensiun(lahir, "kepala_daerah", "", HARI) is None


def test_before_any_rule_there_is_nothing_to_say() -> None:
    dahulu = date(2010, 1, 1)
    assert periksa_lantik(RekamLantik(dahulu, "pengawas", "pengawas", date(2009, 12, 1), hukuman=("berat",))) == []
    assert periksa_acara(RekamAcara(dahulu, tanggal_sk=date(2009, 1, 1), kepala_jenis="pj")) == []


def test_where_the_holidays_of_a_year_are_not_known_only_weekends_are_left_out() -> None:
    keputusan = date(2031, 1, 6)  # a Monday; thirty weekdays later it is again a Monday
    assert periksa_acara(RekamAcara(date(2031, 2, 17), tanggal_sk=keputusan)) == []
    [temuan] = periksa_acara(RekamAcara(date(2031, 2, 18), tanggal_sk=keputusan))
    assert temuan.pesan == "Pelantikan melewati 17 Feb 2031, batas sejak keputusan ditetapkan."
