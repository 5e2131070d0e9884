"""The pack as page, file and paper: who gets it, and that nobody can be found in it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
import time_machine
from django.test import Client
from python_calamine import CalamineWorkbook

from kinerja.dewan.cetak import naskah_paket
from kinerja.dewan.selectors.paket import susun_paket
from kinerja.dokumen.formulir.sekitar import CaraCetak
from kinerja.dokumen.naskah.cetak import cetak_naskah
from kinerja.organisasi.models import Pegawai, VersiJabatan
from tests.dewan.pabrik import S1, Semester, perjanjian, semester
from tests.dokumen.formulir.periksa import jumlah_halaman, periksa_berkas, terbaca
from tests.pabrik import Kota, kota_kecil, masuk

pytestmark = pytest.mark.django_db
HALAMAN, KERTAS = "/paket-dprd/", "/paket-dprd/cetak/"
JULI = datetime(2026, 7, 10, 3, tzinfo=UTC)


@pytest.fixture
def kota() -> Iterator[Kota]:
    """The small Pemda in July, before any half-year of it is filled."""
    satu = kota_kecil(S1.mulai)
    with time_machine.travel(JULI, tick=False):
        yield satu


@pytest.fixture
def isi(kota: Kota) -> Semester:
    """The half-year with people on every road."""
    return semester()


@pytest.fixture
def bkpsdm(kota: Kota) -> Client:
    """The personnel agency's browser."""
    return masuk(kota.bkpsdm)


def dikenali() -> list[str]:
    """Everything that would name somebody: names, identifiers, posts."""
    orang = [x for p in Pegawai.objects.prefetch_related("pengenal") for x in (p.nama, *_pengenal(p))]
    jabatan = VersiJabatan.objects.exclude(nama="Sekretaris Daerah").values_list("nama", flat=True)
    return [*orang, *{*jabatan}]


def _pengenal(p: Pegawai) -> list[str]:
    return [satu.nilai for satu in p.pengenal.all()]


def test_nobody_can_be_found_in_page_file_or_paper(isi: Semester, bkpsdm: Client, tmp_path: Path) -> None:
    halaman = bkpsdm.get(HALAMAN).content.decode()
    csv = bkpsdm.get(f"{HALAMAN}?unduh=csv").content.decode()
    kertas = terbaca(bkpsdm.get(KERTAS).content, tmp_path)
    for teks in (halaman, csv, kertas):
        assert "Dinas Pekerjaan Umum" in teks
        assert [x for x in dikenali() if x in teks] == []


def test_the_page_says_of_each_figure_how_it_is_counted(isi: Semester, bkpsdm: Client) -> None:
    halaman = bkpsdm.get(HALAMAN)
    angka = {str(a.judul): jumlah for a, jumlah, _lain in halaman.context["angka"]}
    assert angka["Diperiksa karena dugaan pelanggaran disiplin"] == 12
    assert angka["Mengundurkan diri dari jabatan atas kemauan sendiri"] == 6
    assert angka["Pindah jabatan"] == 7
    for a, _jumlah, _lain in halaman.context["angka"]:
        assert str(a.cara) in halaman.content.decode()


def test_the_file_holds_every_row_and_its_sums_below(isi: Semester, bkpsdm: Client) -> None:
    berkas = bkpsdm.get(f"{HALAMAN}?unduh=xlsx&cari=perhubungan")
    baris = CalamineWorkbook.from_filelike(BytesIO(berkas.content)).get_sheet_by_index(0).to_python()
    kepala, *isi_, lain, semua = baris
    diperiksa = kepala.index("Diperiksa")
    assert [b[1] for b in isi_][1] == "Dinas Pekerjaan Umum"
    assert (lain[diperiksa], semua[diperiksa]) == (5, 12)
    assert "paket-dprd-2026-s1.xlsx" in berkas["Content-Disposition"]


def test_the_file_says_what_is_withheld(kota: Kota, bkpsdm: Client) -> None:
    """Sixteen people, nobody on any road but one who signed."""
    perjanjian([kota.guru], S1.mulai)
    csv = bkpsdm.get(f"{HALAMAN}?unduh=csv").content.decode()
    assert csv.strip().endswith("ditahan: Tanda tangan PK")
    halaman = bkpsdm.get(HALAMAN).content.decode()
    assert "ditahan" in halaman
    assert "Ditahan: seluruhnya kurang dari 5" in halaman


def test_a_period_without_any_record_says_so(isi: Semester, bkpsdm: Client) -> None:
    halaman = bkpsdm.get(f"{HALAMAN}?periode=2025-S2")
    assert "Belum ada catatan untuk periode ini." in halaman.content.decode()
    assert "Unduh PDF" not in halaman.content.decode()


@pytest.mark.parametrize("kode", ["2026-S2", "2026", "semaunya", ""])
def test_a_period_that_is_not_offered_gives_the_newest_that_is(isi: Semester, bkpsdm: Client, kode: str) -> None:
    assert bkpsdm.get(f"{HALAMAN}?periode={kode}").context["paket"].periode.kode == "2026-S1"


def test_the_list_is_searched_and_ordered_by_a_figure(isi: Semester, bkpsdm: Client) -> None:
    satu = bkpsdm.get(f"{HALAMAN}?cari=perhubungan").context["daftar"]
    assert [b.nama for b in satu.tersaring] == ["Dinas Perhubungan"]
    urut = bkpsdm.get(f"{HALAMAN}?urut=pegawai").context["daftar"]
    assert [b.nilai["pegawai"] for b in urut.tersaring] == [5, 7, 15, 31]


def test_the_sekda_reads_it_and_the_head_of_an_agency_does_not(kota: Kota) -> None:
    assert masuk(kota.sekda).get(HALAMAN).status_code == 200
    for siapa in (kota.kadis, kota.kaban, kota.operator, kota.perencana, kota.disiplin):
        for alamat in (HALAMAN, KERTAS):
            assert masuk(siapa).get(alamat).status_code == 403


def test_the_paper_is_an_archive_file_across_with_letterhead_day_and_legend(isi: Semester, tmp_path: Path) -> None:
    pdf = cetak_naskah(naskah_paket(susun_paket(S1), CaraCetak(JULI)))
    periksa_berkas(pdf, tmp_path, judul="Paket fakta untuk DPRD, Semester I 2026", ukuran=(297, 210))
    teks = terbaca(pdf, tmp_path)
    urut = [
        "PEMERINTAH KOTA CONTOH",
        "SEKRETARIAT DAERAH",
        "PAKET FAKTA UNTUK DPRD",
        "1 Januari 2026 s.d. 30 Juni 2026",
    ]
    urut += ["Dinas Pekerjaan Umum", "Perangkat daerah lain (digabung)", "Seluruh pemerintah daerah", "Tanpa nama."]
    urut += ["CARA MENGHITUNG", "pasal yang diduga dilanggar", "Kota Contoh, 10 Juli 2026", "Sekretaris Daerah,"]
    letak = [teks.index(x) for x in urut]
    assert letak == sorted(letak)
    assert "dicetak 10 Jul 2026 10.00 WIB" in teks
    assert jumlah_halaman(pdf, tmp_path) == 2


def test_the_same_period_is_printed_the_same_again(isi: Semester, bkpsdm: Client) -> None:
    assert bkpsdm.get(KERTAS).content == bkpsdm.get(KERTAS).content
