"""A rapor on the day of import: four rules over the years, each mark on its own scale, nothing written here."""

import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kinerja.organisasi.models import Pegawai
from kinerja.rapor.cetak import cetak_rapor
from kinerja.rapor.selectors.orang import dengan_keterangan
from kinerja.rapor.selectors.rapor import Bacaan, Rapor, pita_rapor, susun_rapor
from kinerja.skp.models import SKP, UmpanBalik
from tests.fakta.berkas import NIP, muat, muat_semua
from tests.pabrik import Kota, Orang, kota_kecil, pukul

pytestmark = pytest.mark.django_db
ON = date(2026, 4, 15)


@pytest.fixture(autouse=True)
def jam() -> Iterator[None]:
    with time_machine.travel(pukul(ON), tick=False):
        yield


@pytest.fixture
def kota(db: None) -> Kota:
    kota = kota_kecil()
    muat_semua()
    assert not SKP.objects.exists()
    return kota


def isi(siapa: Orang, kota: Kota) -> str:
    client = Client()
    client.force_login(siapa.pengguna)
    jawab = client.get(f"/pegawai/{kota.staf.pegawai.pk}/rapor/")
    assert jawab.status_code == 200
    return " ".join(jawab.content.decode().split())


def rapor(kota: Kota, *, hukdis: bool = True) -> Rapor:
    orang = dengan_keterangan(Pegawai.objects.filter(pk=kota.staf.pegawai.pk), ON).get()
    return susun_rapor(orang, ON, Bacaan(umpan_balik=list[UmpanBalik](), hukdis=hukdis))


def test_a_career_over_four_rules_names_the_rule_of_each_year_and_converts_nothing(kota: Kota) -> None:
    tahun = {t.tahun: t for t in rapor(kota).nilai}
    assert tahun[2012].dasar == ("PP 10/1979",)
    assert tahun[2015].dasar == ("PP 46/2011",)
    assert tahun[2021].dasar == ("PP 46/2011", "PP 30/2019", "SE MenPANRB 3/2021")
    assert tahun[2023].dasar == ("PermenPANRB 6/2022",)
    lengkap = {t: [n.lengkap for n in tahun[t].tercatat] for t in (2012, 2015, 2021, 2023)}
    assert lengkap == {
        2012: ["Baik · 84,25"],
        2015: ["Baik · 84,62"],
        2021: ["Baik · 86,40", "Baik · 101,00", "Baik · 101,90"],
        2023: ["Baik"],
    }
    assert [n.predikat for n in tahun[2015].tercatat] == [""]  # no code of today's scale
    assert [n.predikat for n in tahun[2023].tercatat] == ["baik"]


def test_the_page_shows_marks_with_source_and_rater_posts_elsewhere_and_what_is_missing(kota: Kota) -> None:
    teks = isi(kota.staf, kota)
    for kata in (
        "Baik · 84,62",
        "SKP 86,1, perilaku 82,4<br>Dokumen penilaian 2015 · penilai Hendra Saputra",
        "SE MenPANRB 3/2021",
        "1 Jan 2021 - 30 Jun 2021",
        "Pengadministrasi Umum",
        "Kecamatan Utara, Kab. Tetangga",
        "Plt. Kepala Seksi Pelayanan",
        "SK 813/7",
        "Univ. A",
        "2 diklat, 44 jam pelajaran",
        "Satyalancana Karya Satya X",
        "9,375",
        "Teguran tertulis (ringan)",
        "Belum ada penilaian tahunan 2013–2014, 2016–2020, 2022, 2024–2025: data belum diimpor.",
    ):
        assert kata in teks, kata
    assert "Penghargaan: belum ada" not in teks


def test_the_time_band_has_posts_of_both_kinds_marks_of_every_rule_and_the_changes_of_rule(kota: Kota) -> None:
    grafik = pita_rapor(rapor(kota))
    for nama in ("PP 10/1979", "PP 46/2011", "PP 30/2019", "PermenPANRB 6/2022"):
        assert f">{nama}</text>" in grafik.svg
    assert grafik.svg.count("stroke-dasharray") == 3  # PP 10/1979 was there before the band begins
    tabel = [" ".join(baris) for baris in grafik.tabel.baris]
    assert "Predikat 2015 Baik · 84,62 (PP 46/2011)" in tabel
    assert any(baris.startswith("Plt. Kepala Seksi Pelayanan") for baris in tabel)


def test_a_person_with_nothing_imported_is_told_what_is_missing(kota: Kota) -> None:
    hilang = susun_rapor(
        dengan_keterangan(Pegawai.objects.filter(pk=kota.guru.pegawai.pk), ON).get(),
        ON,
        Bacaan(umpan_balik=list[UmpanBalik](), hukdis=True),
    ).hilang
    for kata in ("Jabatan sebelum", "Pengembangan kompetensi", "Penghargaan", "Hukuman disiplin: tidak ada", "2025"):
        assert any(kata in h for h in hilang), kata


def test_punishments_are_on_the_rapor_of_its_readers_and_nowhere_for_the_others(kota: Kota) -> None:
    for siapa in (kota.staf, kota.kasub, kota.kabid_mutasi):
        assert "Teguran tertulis" in isi(siapa, kota)
    tanpa = rapor(kota, hukdis=False)
    assert tanpa.riwayat.hukdis is None
    assert not any("disiplin" in h for h in tanpa.hilang)
    for url in (f"/pegawai/{kota.staf.pegawai.pk}/", "/rapor/"):
        client = Client()
        client.force_login(kota.operator.pengguna)
        jawab = client.get(url)
        assert "Teguran" not in jawab.content.decode()


def test_a_post_known_twice_is_shown_once(kota: Kota) -> None:
    kini = kota.staf.penugasan
    muat(
        "riwayat_jabatan",
        f"nip,jabatan,jenis,mulai\n{NIP},penata layanan operasional,pelaksana,{kini.mulai.isoformat()}\n",
    )
    r = rapor(kota)
    assert [p.judul for p in r.semua_pos] == [
        "Penata Layanan Operasional",
        "Plt. Kepala Seksi Pelayanan",
        "Pengadministrasi Umum",
    ]


def test_a_full_career_costs_no_more_queries_than_an_empty_one(kota: Kota) -> None:
    client = Client()
    client.force_login(kota.kabid_mutasi.pengguna)
    jumlah = []
    for siapa in (kota.staf, kota.staf, kota.staf_pppk):
        url = f"/pegawai/{siapa.pegawai.pk}/rapor/"
        client.get(url)
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(url).status_code == 200
        jumlah.append(len(kueri))
    assert jumlah[1] == jumlah[2] <= 12


def test_the_paper_says_the_same(kota: Kota, tmp_path: Path) -> None:
    berkas = tmp_path / "rapor.pdf"
    berkas.write_bytes(cetak_rapor(rapor(kota), pemda="Kota Contoh", pada=pukul(ON)))
    teks = subprocess.run(["pdftotext", "-layout", berkas, "-"], capture_output=True, text=True, check=True).stdout
    for kata in ("84,62", "PP 46/2011", "SE MenPANRB 3/2021", "Pengadministrasi Umum", "44 jam", "Teguran tertulis"):
        assert kata in teks, kata
