"""Deadlines: later starts never end earlier, and every kind ends where its clock says."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.aturan.galat import AturanError
from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.aturan.tenggat import jadwal, jatuh_tempo, kalender, tambah_bulan, tambah_hari_kerja

JENIS = sorted(x.removeprefix("tenggat.") for x in pustaka_dengan().daftar_id if x.startswith("tenggat."))
KONTRAK = {
    "keberatan_kinerja", "panggilan_1", "panggilan_2", "penyampaian_hukdis", "berlaku_hukdis", "keberatan_hukdis",
    "keputusan_keberatan_hukdis", "banding", "banding_putusan", "plt", "plt_perpanjangan", "evaluasi_kontrak_1",
    "evaluasi_kontrak_2", "masa_perbaikan", "aduan_ringan", "aduan_normatif", "aduan_biasa", "aduan_pengawasan",
}  # fmt: skip
TAMBAHAN = {"tanggapan_banding", "putusan_keberatan_kinerja", "keterangan_keberatan_kinerja"}
HARI = st.dates(date(2022, 1, 1), date(2027, 7, 15))  # the longest clock from then on ends within the last table
PEKAN = st.sampled_from([5, 6])


def test_every_kind_of_the_contract_exists() -> None:
    assert set(JENIS) == KONTRAK | TAMBAHAN


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(JENIS), HARI, st.integers(0, 40), PEKAN, st.booleans())
def test_a_later_start_never_ends_earlier(jenis: str, mulai: date, lagi: int, pekan: int, abaikan: bool) -> None:
    kemudian = mulai + timedelta(days=lagi)
    a, b = (jatuh_tempo(jenis, x, hari_kerja=pekan, abaikan_libur=abaikan).tanggal for x in (mulai, kemudian))
    assert a <= b


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(JENIS), HARI, PEKAN)
def test_a_clock_of_working_days_ends_on_a_working_day(jenis: str, mulai: date, pekan: int) -> None:
    hasil = jatuh_tempo(jenis, mulai, hari_kerja=pekan)
    kal = kalender(seminggu=pekan)
    if hasil.nilai.isi.satuan == "hari_kerja":
        hari = [mulai + timedelta(days=i) for i in range(1, (hasil.tanggal - mulai).days + 1)]
        assert kal.kerja(hasil.tanggal)
        assert sum(kal.kerja(x) for x in hari) == hasil.nilai.isi.jumlah


@settings(deadline=None)
@given(st.sampled_from(JENIS), HARI, PEKAN)
def test_holidays_never_shorten_a_clock(jenis: str, mulai: date, pekan: int) -> None:
    dengan, tanpa = (jatuh_tempo(jenis, mulai, hari_kerja=pekan, abaikan_libur=x).tanggal for x in (False, True))
    assert dengan >= tanpa


@given(st.dates(date(1980, 1, 1), date(2100, 1, 1)), st.integers(0, 240))
def test_months_keep_the_day_or_end_with_the_month(mulai: date, banyak: int) -> None:
    akhir = tambah_bulan(mulai, banyak)
    assert (akhir.year * 12 + akhir.month) - (mulai.year * 12 + mulai.month) == banyak
    assert akhir.day == mulai.day or (akhir + timedelta(days=1)).day == 1


def test_a_length_of_time_outside_the_contract_counts_the_same_way() -> None:
    hasil = jatuh_tempo("masa.penilai_lama", date(2026, 2, 2))
    assert (hasil.tanggal, hasil.nilai.isi.satuan) == (date(2026, 2, 24), "hari_kerja")
    assert sorted(hasil.dilewati or {}) == [date(2026, 2, 16), date(2026, 2, 17)]
    assert [x.id for x in hasil.tabel_libur] == ["libur.2026"]
    assert jatuh_tempo("masa.dianggap_diterima", date(2026, 1, 31)).tanggal == date(2026, 2, 14)
    assert jatuh_tempo("masa.pk_setelah_anggaran", date(2025, 12, 31)).tanggal == date(2026, 1, 31)


def test_a_yearly_day_is_a_day_of_that_year() -> None:
    assert jadwal("jadwal.skp_ditetapkan", 2026) == date(2026, 1, 31)


@pytest.mark.parametrize(
    ("jenis", "mulai", "kode", "isian"),
    [("tidak_ada", date(2026, 1, 1), "isian_salah", "jenis"), ("banding", date(2021, 1, 1), "di_luar_aturan", "mulai"),
     ("banding", date(2028, 1, 3), "belum_diketahui", "mulai"),
     ("masa_perbaikan", date(9999, 12, 1), "isian_salah", "mulai"),
     ("keberatan_kinerja", date(9999, 12, 31), "isian_salah", "mulai"),
     ("jadwal.skp_ditetapkan", date(2026, 1, 1), "isian_salah", "jenis")],
)  # fmt: skip
def test_what_cannot_be_counted_says_why(jenis: str, mulai: date, kode: str, isian: str) -> None:
    with pytest.raises(AturanError) as galat:
        jatuh_tempo(jenis, mulai)
    assert (galat.value.galat.kode, galat.value.galat.isian) == (kode, isian)


def test_a_calendar_clock_needs_no_table_of_holidays() -> None:
    assert jatuh_tempo("keberatan_kinerja", date(2031, 1, 1)).tanggal == date(2031, 1, 15)


def test_a_week_has_five_or_six_working_days() -> None:
    with pytest.raises(AturanError, match="5 atau 6"):
        kalender(seminggu=7)


def test_the_last_working_day_before_the_calendar_ends_is_an_error_and_not_a_crash() -> None:
    with pytest.raises(AturanError, match="akhir kalender"):
        jatuh_tempo("banding", date(9999, 12, 30), abaikan_libur=True)


def test_no_working_day_added_is_the_same_day() -> None:
    assert tambah_hari_kerja(date(2026, 1, 3), 0, kalender()) == date(2026, 1, 3)
