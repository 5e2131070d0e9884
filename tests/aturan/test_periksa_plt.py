"""Orders to act: the day a limit is reached and the day after, and which functional level may act in which post."""

from datetime import date
from pathlib import Path

import pytest

from kinerja.aturan.galat import DiLuarAturan
from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.plt import SEBUTAN, UsulPlt, periksa_plt, periksa_wewenang
from tests.aturan.test_pustaka import entri, lokal, paket

AWAL = date(2026, 2, 1)
PLH = "Peraturan BPKP 3/2024, Pasal 10 ayat (1)"
LAMA_PLT = "SE BKN 1/SE/I/2021, jangka waktu Plt"
JENJANG_2021 = "SE BKN 1/SE/I/2021, jabatan fungsional; FAQ BKN"
JENJANG_2019 = "SE BKN 2/SE/VII/2019, isi huruf b angka 13"


def lama_plh(hari: int) -> Temuan:
    pesan = (
        f"Surat perintah Plh ini {hari} hari; lazimnya 3 sampai 30 hari. Tunjuk Plt bila pejabatnya berhalangan tetap."
    )
    return Temuan("plt.lama_plh", "sampai", pesan, PLH, menghalangi=False)


def melewati(hari: str, dasar: str = LAMA_PLT) -> Temuan:
    pesan = f"Plt ini melewati {hari}. Tulis alasannya; BKPSDM dan Sekda melihatnya setiap hari."
    return Temuan("plt.melewati_batas", "sampai", pesan, dasar, menghalangi=False)


@pytest.mark.parametrize(
    ("sampai", "temuan"),
    [
        (date(2026, 2, 2), [lama_plh(2)]),
        (date(2026, 2, 3), []),
        (date(2026, 3, 2), []),
        (date(2026, 3, 3), [lama_plh(31)]),
    ],
)
def test_an_order_as_plh_lasts_three_to_thirty_days_both_included(sampai: date, temuan: list[Temuan]) -> None:
    assert periksa_plt(UsulPlt("plh", AWAL, sampai)) == temuan


@pytest.mark.parametrize(
    ("sampai", "pertama", "temuan"),
    [
        (date(2026, 4, 30), None, []),
        (date(2026, 5, 1), None, [melewati("30 Apr 2026")]),
        (date(2026, 4, 30), date(2025, 11, 1), []),
        (date(2026, 5, 1), date(2025, 11, 1), [melewati("30 Apr 2026")]),
        (date(2026, 4, 30), date(2025, 10, 31), [melewati("29 Apr 2026")]),
    ],
)
def test_an_order_as_plt_lasts_three_months_or_six_since_the_first(
    sampai: date, pertama: date | None, temuan: list[Temuan]
) -> None:
    assert periksa_plt(UsulPlt("plt", AWAL, sampai, mulai_pertama=pertama)) == temuan


def test_before_the_first_known_limit_an_order_as_plt_has_none() -> None:
    assert periksa_plt(UsulPlt("plt", date(2021, 1, 13), date(2026, 1, 1))) == []
    [temuan] = periksa_plt(UsulPlt("plt", date(2021, 1, 14), date(2026, 1, 1)))
    assert temuan == melewati("13 Apr 2021")


@pytest.mark.parametrize(
    ("mulai", "jenjang", "jabatan", "boleh", "dasar"),
    [
        (AWAL, "ahli_utama", "jpt", None, ""),
        (AWAL, "ahli_utama", "administrator", "jpt", JENJANG_2021),
        (AWAL, "ahli_madya", "administrator", None, ""),
        (AWAL, "ahli_madya", "pengawas", "jpt atau administrator", JENJANG_2021),
        (AWAL, "penyelia", "pelaksana", "tidak ada jabatan", JENJANG_2021),
        (date(2021, 1, 13), "ahli_madya", "jpt", "administrator atau pengawas", JENJANG_2019),
        (date(2021, 1, 14), "ahli_madya", "jpt", None, ""),
    ],
)
def test_a_functional_official_acts_in_the_posts_of_the_level(
    mulai: date, jenjang: str, jabatan: str, boleh: str | None, dasar: str
) -> None:
    temuan = []
    if boleh:
        pesan = f"Jenjang {jenjang.replace('_', ' ')} dapat merangkap {boleh}, bukan {jabatan}."
        temuan = [Temuan("plt.jenjang_jf", "jabatan", pesan, dasar, menghalangi=False)]
    sampai = mulai.replace(month=mulai.month + 1)
    assert periksa_plt(UsulPlt("plt", mulai, sampai, jenjang=jenjang, jabatan=jabatan)) == temuan


@pytest.mark.parametrize(("jenjang", "jabatan"), [("", "jpt"), ("penyelia", ""), ("", "")])
def test_without_a_level_or_a_post_there_is_nothing_to_compare(jenjang: str, jabatan: str) -> None:
    assert periksa_plt(UsulPlt("plt", AWAL, AWAL, jenjang=jenjang, jabatan=jabatan)) == []


def test_too_long_and_the_wrong_level_are_said_together() -> None:
    usul = UsulPlt("plh", AWAL, AWAL, jenjang="penyelia", jabatan="jpt")
    assert [x.kode for x in periksa_plt(usul)] == ["plt.lama_plh", "plt.jenjang_jf"]


def test_the_limits_are_those_of_the_library_that_is_given(tmp_path: Path) -> None:
    empat = entri("2026-01-01", "{jumlah: 4, satuan: bulan, termasuk_hari_pertama: true}")
    buku = lokal(tmp_path, paket(empat))
    dasar = "Perwal 1, 1 (dari ingatan, belum dicocokkan)"
    assert periksa_plt(UsulPlt("plt", AWAL, date(2026, 5, 31)), pustaka=buku) == []
    lewat = periksa_plt(UsulPlt("plt", AWAL, date(2026, 6, 1)), pustaka=buku)
    assert lewat == [melewati("31 Mei 2026", dasar)]


def test_before_the_levels_were_ruled_the_day_of_the_order_is_the_field_at_fault() -> None:
    with pytest.raises(DiLuarAturan) as galat:
        periksa_plt(UsulPlt("plt", date(2019, 7, 29), date(2019, 8, 1), jenjang="ahli_utama", jabatan="jpt"))
    assert galat.value.galat.isian == "mulai"


@pytest.mark.parametrize("perbuatan", ["hukuman_sedang", "hukuman_berat", "memindahkan", "memberhentikan"])
def test_a_mandate_does_not_decide_what_changes_a_legal_position(perbuatan: str) -> None:
    for jenis in ("plt", "plh"):
        [temuan] = periksa_wewenang(jenis, perbuatan, AWAL)
        assert (temuan.kode, temuan.isian, temuan.menghalangi) == ("plt.wewenang", "penugasan", True)
        assert temuan.pesan == (
            f"{jenis.capitalize()} tidak berwenang {SEBUTAN[perbuatan]}. "
            "Sampaikan kepada pejabat definitif atau atasannya."
        )
        assert temuan.pasal.startswith("UU 30/2014, Pasal 14 ayat (7)")


def test_an_act_that_a_local_rule_forbids_is_read_from_its_code(tmp_path: Path) -> None:
    baru = paket(entri("2025-01-01", "[mengubah_anggaran]"), id_nilai="plt.larangan", satuan="daftar")
    [temuan] = periksa_wewenang("plt", "mengubah_anggaran", AWAL, pustaka=lokal(tmp_path, baru))
    assert temuan.pesan.startswith("Plt tidak berwenang mengubah anggaran. ")


def test_before_mandates_were_ruled_the_day_is_the_field_at_fault() -> None:
    with pytest.raises(DiLuarAturan) as galat:
        periksa_wewenang("plt", "memindahkan", date(1990, 1, 1))
    assert galat.value.galat.isian == "pada"


@pytest.mark.parametrize("perbuatan", ["menetapkan_skp", "menilai_kinerja", "hukuman_ringan"])
def test_a_mandate_sets_skp_appraises_and_reprimands(perbuatan: str) -> None:
    assert periksa_wewenang("plt", perbuatan, AWAL) == []
