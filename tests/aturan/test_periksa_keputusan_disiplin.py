"""A decision of discipline: what it needs before it is issued, each missing link with its place, cure and article."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kinerja.aturan.galat import DiLuarAturan
from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.disiplin import RekamPemeriksaan
from kinerja.aturan.periksa.keputusan_disiplin import (
    RekamKeputusan,
    jenis_dijatuhkan,
    pejabat_berwenang,
    periksa_keputusan,
    tingkat_terberat,
)
from kinerja.aturan.pustaka import pustaka_dengan
from tests.aturan.test_pustaka import entri, lokal, paket

HARI = date(2026, 1, 5)
DIPERIKSA = RekamPemeriksaan(HARI, pasal=("Pasal 4 huruf f",), panggilan=1, hadir=True, diputus=True)
TIM = frozenset({"atasan_langsung", "pengawasan", "kepegawaian"})
RINGAN = RekamKeputusan(
    mulai=HARI, pemeriksaan=DIPERIKSA, rezim="pp-94-2021", tingkat_diduga="ringan", terbukti=("ringan",),
    jenis="teguran_lisan", ada_bap=True, penyusun=frozenset(), jabatan_terlapor="pelaksana",
    jabatan_pejabat="pengawas", penugasan_pejabat="definitif",
)  # fmt: skip
SEDANG = replace(
    RINGAN, tingkat_diduga="sedang", terbukti=("sedang",), jenis="penundaan_kgb", jabatan_pejabat="administrator"
)
BERAT = replace(
    RINGAN, tingkat_diduga="berat", terbukti=("berat",), jenis="penurunan_jabatan", penyusun=TIM,
    jabatan_pejabat="kepala_daerah",
)  # fmt: skip
INGATAN = " (dari ingatan, belum dicocokkan)"
PUTUSAN = "PP 94/2021, Pasal 29-33" + INGATAN
MATRIKS = "PP 94/2021, Pasal 16-22" + INGATAN


def satu(kode: str, isian: str, pesan: str, pasal: str) -> list[Temuan]:
    return [Temuan(f"disiplin.{kode}", isian, pesan, pasal, menghalangi=True)]


def bukan_wewenang(pesan: str) -> list[Temuan]:
    return satu("bukan_wewenang", "pejabat", pesan, MATRIKS)


TANPA_DASAR = bukan_wewenang(
    "Tabel kewenangan tidak menyebut pejabat ini untuk hukuman itu. Tulis dasarnya, atau pilih pejabat lain."
)


@pytest.mark.parametrize("lengkap", [RINGAN, SEDANG, BERAT])
def test_a_decision_with_every_link_is_issued(lengkap: RekamKeputusan) -> None:
    assert periksa_keputusan(lengkap) == []


def test_what_the_examination_lacks_comes_first() -> None:
    kurang = replace(RINGAN, pemeriksaan=replace(DIPERIKSA, pasal=()), ada_bap=False)
    assert [t.kode for t in periksa_keputusan(kurang)] == ["disiplin.tanpa_pasal", "disiplin.tanpa_bap"]


@pytest.mark.parametrize(
    ("rekam", "temuan"),
    [
        (
            replace(RINGAN, ada_bap=False),
            satu(
                "tanpa_bap",
                "bap",
                "Berita acara pemeriksaan, atau catatan bahwa kedua panggilan tidak dihadiri, belum ada. Catat dahulu.",
                "Peraturan BKN 6/2022, berita acara pemeriksaan",
            ),
        ),
        (
            replace(BERAT, penyusun=frozenset({"kepegawaian"})),
            satu(
                "tanpa_tim",
                "tim",
                "Tim pemeriksa belum lengkap. Tambahkan unsur: atasan langsung, pengawasan.",
                "Peraturan BKN 6/2022, tim pemeriksa",
            ),
        ),
        (
            replace(RINGAN, belum_sah=("Panggilan I belum ditandatangani.",)),
            satu(
                "surat_belum_sah",
                "surat",
                "Panggilan I belum ditandatangani.",
                "Peraturan BKN 6/2022, panggilan tertulis dan berita acara yang ditandatangani",
            ),
        ),
        (
            replace(RINGAN, terbukti=()),
            satu("tanpa_pelanggaran", "pasal", "Pilih paling sedikit satu pasal yang terbukti dilanggar.", PUTUSAN),
        ),
        (
            replace(RINGAN, jenis="potong_tpp_6"),
            satu(
                "jenis_tidak_boleh",
                "jenis",
                "Jenis hukuman ini tidak dapat dijatuhkan pada hari itu. Pilih lain.",
                "PP 94/2021, Pasal 8 dan ketentuan peralihan" + INGATAN,
            ),
        ),
        (
            replace(RINGAN, tingkat_diduga="sedang", terbukti=("ringan", "sedang")),
            satu(
                "bukan_terberat",
                "jenis",
                "Yang terbukti paling berat bertingkat sedang; hukumannya bertingkat ringan. Pilih yang setingkat.",
                PUTUSAN,
            ),
        ),
        (
            replace(RINGAN, terdahulu=True),
            satu(
                "dihukum_dua_kali",
                "pasal",
                "Perbuatan dan pasal ini sudah diputus dengan hukuman dalam perkara lain. Tutup perkara ini.",
                PUTUSAN,
            ),
        ),
        (
            replace(RINGAN, diri_sendiri=True),
            satu(
                "memutus_diri_sendiri",
                "pejabat",
                "Yang diperiksa tidak memutus perkaranya sendiri.",
                "UU 30/2014, Pasal 42-43 (konflik kepentingan)" + INGATAN,
            ),
        ),
    ],
)
def test_each_missing_link_is_named_with_its_article(rekam: RekamKeputusan, temuan: list[Temuan]) -> None:
    assert periksa_keputusan(rekam) == temuan


@pytest.mark.parametrize("penugasan", ["plt", "plh"])
@pytest.mark.parametrize(("rekam", "tingkat"), [(SEDANG, "sedang"), (BERAT, "berat")])
def test_who_acts_for_another_punishes_neither_middle_nor_heavy(
    penugasan: str, rekam: RekamKeputusan, tingkat: str
) -> None:
    pesan = f"Plt. dan Plh. tidak menjatuhkan hukuman {tingkat}. Pilih pejabat definitif yang berwenang."
    pasal = "SE BKN 1/SE/I/2021, wewenang Plt. dan Plh.; UU 30/2014 Pasal 14 ayat (7)"
    [temuan] = periksa_keputusan(replace(rekam, penugasan_pejabat=penugasan))
    assert (temuan.kode, temuan.isian, temuan.pesan) == ("disiplin.plt_tidak_berwenang", "pejabat", pesan)
    assert temuan.pasal.endswith(pasal.split(", ", 1)[1])


@pytest.mark.parametrize("penugasan", ["plt", "plh", "pj"])
def test_who_acts_for_another_punishes_lightly(penugasan: str) -> None:
    assert periksa_keputusan(replace(RINGAN, penugasan_pejabat=penugasan)) == []


def test_a_team_is_needed_by_the_level_alleged_and_not_for_the_middle_one_unless_begun() -> None:
    assert periksa_keputusan(replace(RINGAN, tingkat_diduga="berat"))[0].kode == "disiplin.tanpa_tim"
    assert periksa_keputusan(replace(SEDANG, penyusun=TIM)) == []
    begun = periksa_keputusan(replace(SEDANG, penyusun=frozenset({"pengawasan"})))
    assert [t.pesan for t in begun] == ["Tim pemeriksa belum lengkap. Tambahkan unsur: atasan langsung, kepegawaian."]


def test_a_team_for_a_light_matter_may_have_anybody() -> None:
    assert periksa_keputusan(replace(RINGAN, penyusun=frozenset({"pengawasan"}))) == []


@pytest.mark.parametrize(
    ("rekam", "temuan"),
    [
        (
            replace(RINGAN, jabatan_pejabat="pelaksana"),
            bukan_wewenang("Pemangku jabatan ini tidak menjatuhkan hukuman disiplin. Pilih pejabat yang berwenang."),
        ),
        (
            replace(SEDANG, jabatan_pejabat="pengawas", dasar_wewenang="Perbup 1/2026"),
            bukan_wewenang("Hukuman sedang bagi jabatan ini diputus administrator. Teruskan kepada pejabat itu."),
        ),
        (
            replace(BERAT, jabatan_pejabat="jpt_pratama"),
            bukan_wewenang("Hukuman berat bagi jabatan ini diputus kepala daerah. Teruskan kepada pejabat itu."),
        ),
        (replace(SEDANG, jabatan_pejabat="jpt_pratama"), TANPA_DASAR),
        (replace(SEDANG, jabatan_pejabat="jpt_pratama", dasar_wewenang=" "), TANPA_DASAR),
        (replace(SEDANG, jabatan_pejabat="jpt_pratama", dasar_wewenang="Administrator kosong"), []),
        (replace(SEDANG, jabatan_terlapor="administrator", jabatan_pejabat="jpt_pratama"), TANPA_DASAR),
        (
            replace(SEDANG, jabatan_terlapor="administrator", jabatan_pejabat="jpt_pratama", dasar_wewenang="Perbup"),
            [],
        ),
        (replace(SEDANG, jabatan_terlapor="fungsional", jabatan_pejabat="kepala_daerah"), TANPA_DASAR),
    ],
)
def test_competence_is_the_tables_or_a_higher_post_with_a_written_basis(
    rekam: RekamKeputusan, temuan: list[Temuan]
) -> None:
    assert periksa_keputusan(rekam) == temuan


def test_the_heaviest_of_several_levels() -> None:
    assert tingkat_terberat(("ringan", "berat", "sedang")) == "berat"
    assert tingkat_terberat(("sedang", "ringan")) == "sedang"
    assert tingkat_terberat(()) == ""


def test_the_old_middle_kinds_are_imposed_until_a_pemda_switches_the_cut_on(tmp_path: Path) -> None:
    ringan = ["teguran_lisan", "teguran_tertulis", "pernyataan_tidak_puas"]
    berat = ["penurunan_jabatan", "pembebasan_jabatan", "pemberhentian"]
    lama = ["penundaan_kgb", "penundaan_kp", "penurunan_pangkat_1"]
    buku = pustaka_dengan()
    assert [x.kode for x in jenis_dijatuhkan("pp-94-2021", HARI, buku)] == [*ringan, *lama, *berat]
    baru = entri("2021-08-31", "[potong_tpp_6, tidak_dikenal]")
    daerah = lokal(tmp_path, paket(baru, id_nilai="hukuman.sedang_dijatuhkan", satuan="daftar"))
    assert [x.kode for x in jenis_dijatuhkan("pp-94-2021", HARI, daerah)] == [*ringan, "potong_tpp_6", *berat]


def test_a_contract_has_own_kinds_and_ends_at_the_heavy_level() -> None:
    jenis = jenis_dijatuhkan("pp-49-2018", HARI, pustaka_dengan())
    assert [(x.kode, x.tingkat) for x in jenis][-1] == ("pemutusan_perjanjian", "berat")
    assert "penundaan_kgb" not in {x.kode for x in jenis}


def test_who_serves_by_contract_gets_a_kind_of_that_regime() -> None:
    kontrak = replace(BERAT, rezim="pp-49-2018", jenis="pemutusan_perjanjian")
    assert periksa_keputusan(kontrak) == []
    assert periksa_keputusan(replace(kontrak, rezim="pp-94-2021"))[0].kode == "disiplin.jenis_tidak_boleh"


def test_a_pemda_may_only_warn_where_it_says_so(tmp_path: Path) -> None:
    hanya = paket(entri("2025-01-01", "catatan"), id_nilai="periksa_disiplin.tanpa_pasal", satuan="kata")
    rekam = replace(RINGAN, pemeriksaan=replace(DIPERIKSA, pasal=()))
    [temuan] = periksa_keputusan(rekam, pustaka=lokal(tmp_path, hanya))
    assert not temuan.menghalangi


def test_a_day_before_all_rules_is_named_by_its_field() -> None:
    kurang = replace(RINGAN, mulai=date(2000, 1, 1), ada_bap=False)
    with pytest.raises(DiLuarAturan) as galat:
        periksa_keputusan(kurang)
    assert galat.value.galat.isian == "mulai"


def test_the_table_of_competence_names_a_kind_of_post_or_nothing() -> None:
    buku = pustaka_dengan()
    assert pejabat_berwenang("pelaksana", "ringan", HARI, buku) == "pengawas"
    assert pejabat_berwenang("pelaksana", "berat", HARI, buku) == "kepala_daerah"
    assert pejabat_berwenang("administrator", "sedang", HARI, buku) == ""
    assert pejabat_berwenang("fungsional", "ringan", HARI, buku) == ""
    assert pejabat_berwenang("pelaksana", "ringan", date(2020, 1, 1), buku) == ""
