"""Rows of a text in plain fields: columns of a table, signatures, facts and decisions; nothing is lost on the way."""

import json
from typing import Any

import pytest
import time_machine
from django.test import Client

from kinerja.dokumen.naskah import pustaka_naskah
from kinerja.dokumen.naskah.beda import beda_naskah
from kinerja.dokumen.naskah.daerah import periksa_naskah
from kinerja.peraturan.models import PaketDaerah
from kinerja.web.meja.form_naskah import SuntingBlok
from tests.pabrik import HARI, kota_kecil, pukul
from tests.web.pabrik_naskah import isi_naskah_daerah
from tests.web.test_meja_naskah import DASAR, isian

PK = "perjanjian_kinerja"


def letak(jenis: str, blok: str, ke: int = 0) -> int:
    """Which block of the ready text is the first (or a later) one of a kind."""
    return [n for n, b in enumerate(pustaka_naskah().jenis(jenis).versi["1"].naskah) if b.blok == blok][ke]


def hasil(jenis: str, **ubah: str) -> dict[str, Any]:
    """The draft that the form makes of a text with some fields changed; every error is one of the test."""
    isi = isi_naskah_daerah(jenis)
    isi["naskah"].pop(1)
    sunting = SuntingBlok(isi, isian(jenis, **ubah))
    assert sunting.is_valid(), [f.errors for f in sunting.formulir if f.errors]
    return {**isi, **sunting.isi()}


@pytest.mark.parametrize("jenis", [j.jenis for j in pustaka_naskah()])
def test_a_form_sent_back_as_it_came_changes_no_row_of_any_kind(jenis: str) -> None:
    isi = isi_naskah_daerah(jenis)
    isi["naskah"].pop(1)
    assert hasil(jenis) == isi


def test_signers_are_added_removed_and_ordered() -> None:
    n = letak("berita_acara_sumpah", "ttd")
    ubah = {f"naskah-{n}-b0-urutan": "99", f"naskah-{n}-b4-sebutan": "Rohaniwan pendamping,"}
    baru = {f"naskah-{n}-bb0-orang": "saksi_1", f"naskah-{n}-bb0-sebutan": "Mengetahui,", f"naskah-{n}-bb0-urutan": "5"}
    baru |= {f"naskah-{n}-bb0-jabatan": "on", f"naskah-{n}-tempat": "tanpa"}
    isi = hasil("berita_acara_sumpah", **ubah, **baru)["naskah"][n]
    assert [p["orang"] for p in isi["pihak"]] == ["saksi_1", "pengambil", "saksi_1", "saksi_2", "rohaniwan", "pejabat"]
    assert isi["pihak"][0] == {"orang": "saksi_1", "sebutan": "Mengetahui,", "jabatan": True}
    assert isi["pihak"][4]["sebutan"] == "Rohaniwan pendamping,"
    assert isi["tempat"] == "tanpa"


def test_a_signer_who_goes_is_missed_by_name() -> None:
    n = letak(PK, "ttd")
    kedua = letak(PK, "ttd", 1)
    satu = hasil(PK, **{f"naskah-{n}-b0-hapus": "on"})
    assert periksa_naskah(satu, None) == []  # the other place is still there
    dua = hasil(PK, **{f"naskah-{n}-b0-hapus": "on", f"naskah-{kedua}-b0-hapus": "on"})
    assert periksa_naskah(dua, None) == ["Tempat tanda tangan Pihak kedua hilang. Kembalikan blok tanda tangannya."]


def test_columns_of_a_table_are_added_removed_and_ordered() -> None:
    n = letak(PK, "tabel")
    ubah = {f"naskah-{n}-b2-urutan": "5", f"naskah-{n}-b1-hapus": "on", f"naskah-{n}-b0-lebar": "6"}
    baru = {f"naskah-{n}-bb1-isi": "indikator", f"naskah-{n}-bb1-sebutan": "Ukuran", f"naskah-{n}-bb1-urutan": "15"}
    kolom = hasil(PK, **ubah, **baru)["naskah"][n]["kolom_cetak"]
    assert kolom[0] == {"isi": "target", "sebutan": "Target", "rata": "tengah"}
    assert kolom[1] == {"isi": "sasaran", "sebutan": "{sebutan_sasaran}", "lebar": 6, "sekali": True}
    assert kolom[2] == {"isi": "indikator", "sebutan": "Ukuran"}


def test_a_sum_needs_its_column_and_the_cure_is_told() -> None:
    n = letak(PK, "tabel", 1)
    tanpa_kolom = hasil(PK, **{f"naskah-{n}-b1-hapus": "on"})
    (pesan,) = periksa_naskah(tanpa_kolom, None)
    assert "jumlah anggaran tidak punya kolom dalam tabel. Tampilkan kolomnya" in pesan
    assert periksa_naskah(hasil(PK, **{f"naskah-{n}-b1-hapus": "on", f"naskah-{n}-jumlah": ""}), None) == []
    kiri = hasil(PK, **{f"naskah-{n}-b1-urutan": "1"})
    assert periksa_naskah(kiri, None) == []  # the numbers of the rows stand to its left
    kiri["naskah"][n]["bernomor"] = False
    assert "berdiri paling kiri" in periksa_naskah(kiri, None)[0]
    teks = hasil(PK)
    teks["naskah"][n]["jumlah"] = "nama"
    assert "nama bukan bilangan" in periksa_naskah(teks, None)[0]


def test_facts_and_decisions_have_rows_too_and_keep_what_stands_below_them() -> None:
    n = letak("keputusan", "diktum")
    lama = isi_naskah_daerah("keputusan")["naskah"][n + 1]["teks"]
    ubah = {f"naskah-{n}-bb0-teks": "Biaya dibebankan pada APBD.", f"naskah-{n}-bb0-urutan": "15"}
    diktum = hasil("keputusan", **ubah)["naskah"][n]["teks"]
    assert diktum == [lama[0], {"teks": "Biaya dibebankan pada APBD."}, *lama[1:]]
    n = letak("undangan", "kepala_surat")
    baris = hasil("undangan", **{f"naskah-{n}-b0-hapus": "on"})["naskah"][n]["baris"]
    assert len(baris) == len(hasil("undangan")["naskah"][n]["baris"]) - 1


def test_what_changed_in_a_row_is_seen_in_the_difference() -> None:
    n, m = letak(PK, "ttd"), letak(PK, "tabel", 1)
    lama = hasil(PK)["naskah"]
    ubah = {f"naskah-{n}-b0-meterai": "on", f"naskah-{m}-b0-lebar": "7", f"naskah-{m}-b1-rata": "kiri"}
    kini = hasil(PK, **ubah, **{f"naskah-{m}-jumlah": ""})["naskah"]
    baru = [" ".join(x for _beda, x in b.baru) for b in beda_naskah(lama, kini) if b.keadaan != "tetap"]
    assert "Pihak Kedua, (kedua, dengan jabatan, bermeterai)" in baru
    assert any("lebar 7" in x for x in baru)
    assert any("“Anggaran”" in x and "rata kiri" in x for x in baru)
    assert any(x.startswith("[Tabel: anggaran") and "dijumlah" not in x for x in baru)
    assert len(baru) == 4


@pytest.mark.django_db
class TestPage:
    """The form in the browser's words."""

    @pytest.fixture
    def petugas(self, time_machine: time_machine.TimeMachineFixture) -> Client:
        time_machine.move_to(pukul(HARI), tick=False)
        client = Client()
        client.force_login(kota_kecil().analis.pengguna)
        return client

    def test_rows_are_stored_compared_and_previewed(self, petugas: Client) -> None:
        n = letak(PK, "ttd", 1)
        data = isian(PK, **{f"naskah-{n}-b0-meterai": "on", f"naskah-{n}-b1-urutan": "5"})
        assert petugas.post(f"/aturan/naskah/{PK}/baru/", data).status_code == 302
        paket = PaketDaerah.objects.get()
        assert [p["orang"] for p in paket.isi["naskah"][n]["pihak"]] == ["pertama", "kedua"]
        halaman = petugas.get(f"/aturan/draf/{paket.pk}/").content.decode()
        assert "bermeterai" in halaman
        for contoh in ("pendek", "panjang"):
            pdf = petugas.get(f"/aturan/draf/{paket.pk}/pratinjau/?contoh={contoh}").content
            assert pdf.startswith(b"%PDF")

    def test_mistakes_in_rows_are_told_at_their_fields_and_nothing_is_written(self, petugas: Client) -> None:
        n, m = letak(PK, "ttd"), letak(PK, "tabel", 1)
        ubah = {f"naskah-{n}-bb0-sebutan": "Mengetahui,", f"naskah-{m}-b0-lebar": "40", f"naskah-{m}-b1-isi": "gaji"}
        isi = petugas.post(f"/aturan/naskah/{PK}/baru/", isian(PK, **ubah)).content.decode()
        assert "Ada 3 hal yang perlu diperbaiki" in isi
        assert "Baris ini belum lengkap. Isi, atau kosongkan seluruhnya." in isi
        assert f'href="#id_naskah-{m}-b0-lebar"' in isi
        assert '<details class="baris-tambah" open>' in isi
        isi = petugas.post(f"/aturan/naskah/{PK}/baru/", isian(PK, **{f"naskah-{m}-b1-hapus": "on"})).content.decode()
        assert f'href="#id_naskah-{m}-jumlah"' in isi
        assert not PaketDaerah.objects.exists()

    def test_a_broken_row_is_a_refusal_and_no_error(self, petugas: Client) -> None:
        n = letak(PK, "ttd")
        for rusak in ("{", "[]", "7", '{"orang": 3}', json.dumps({"orang": "pertama", "x": [{"teks": 1}]})):
            ubah = {f"naskah-{n}-b0-asal": rusak, f"naskah-{n}-b0-orang": "hantu"}
            assert petugas.post(f"/aturan/naskah/{PK}/baru/", {**isian(PK, **ubah), **DASAR}).status_code == 200
        assert not PaketDaerah.objects.exists()
