"""The desk of texts and sets, as two officers use it: plain fields, files, preview, difference, four eyes."""

import json
from datetime import date
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from kinerja.dokumen.naskah import pustaka_naskah
from kinerja.dokumen.selectors.naskah import naskah_berlaku, set_tersedia
from kinerja.peraturan.models import PaketDaerah, Usulan
from kinerja.web.meja.form_naskah import SuntingBlok
from tests.pabrik import HARI, Kota, kota_kecil, pukul
from tests.web.pabrik_naskah import BEKASI_KECIL, isi_naskah_daerah, naskah_ditetapkan, naskah_draf, set_draf

pytestmark = pytest.mark.django_db
PAKTA = "pakta_integritas"
BARU = f"/aturan/naskah/{PAKTA}/baru/"
DASAR = {"kunci": "0", "judul": "Pakta kota", "singkat": "Perwal 12/2026", "pasal": "Pasal 9"}
DASAR |= {"judul_peraturan": "Peraturan Wali Kota 12/2026"}
USUL = {"mulai": "2026-07-01", "alasan": "Perwal 12/2026"}


@pytest.fixture
def kota(db: None, time_machine: time_machine.TimeMachineFixture) -> Kota:
    time_machine.move_to(pukul(HARI), tick=False)
    return kota_kecil()


@pytest.fixture
def petugas(kota: Kota) -> Client:
    client = Client()
    client.force_login(kota.analis.pengguna)
    return client


@pytest.fixture
def admin(kota: Kota) -> Client:
    client = Client()
    client.force_login(kota.admin)
    return client


def isian(jenis: str = PAKTA, **ubah: str) -> dict[str, Any]:
    """The form as a browser sends it, with everything as it is."""
    isi = isi_naskah_daerah(jenis)
    isi["naskah"].pop(1)
    blok = SuntingBlok(isi, None)
    data: dict[str, Any] = dict(DASAR)
    for f in blok.formulir:
        for x in f:
            nilai = x.value()
            if nilai not in (None, False, []):
                data[x.html_name] = "on" if nilai is True else nilai
    return data | ubah


def test_an_own_text_is_written_in_plain_fields_compared_previewed_proposed_and_adopted(
    petugas: Client, admin: Client
) -> None:
    tambah = {"naskah-baru-1-teks": "Saya menjaga {tempat}.", "naskah-baru-1-urutan": "15"}
    assert petugas.post(BARU, isian(**tambah)).status_code == 302
    paket = PaketDaerah.objects.get()
    assert paket.isi["naskah"][1] == {"blok": "alinea", "teks": "Saya menjaga {tempat}."}
    halaman = petugas.get(f"/aturan/draf/{paket.pk}/").content.decode()
    assert "<ins>Saya menjaga {tempat}.</ins>" in halaman
    assert halaman.count("Ditambah") == 1
    assert petugas.get(f"/aturan/draf/{paket.pk}/pratinjau/?contoh=panjang").content.startswith(b"%PDF")
    assert petugas.post(f"/aturan/draf/{paket.pk}/usulkan/", USUL).status_code == 302
    usulan = Usulan.objects.get()
    isi = admin.get(f"/aturan/usulan/{usulan.pk}/").content.decode()
    assert "<ins>Saya menjaga {tempat}.</ins>" in isi
    assert "Dokumen yang sudah disiapkan atau terbit tetap" in isi
    assert "Naskah Pakta Integritas" in admin.get("/").content.decode()
    assert admin.post(f"/aturan/usulan/{usulan.pk}/putus/", {"putusan": "setuju"}).status_code == 302
    assert naskah_berlaku().berlaku(PAKTA, date(2026, 7, 1)) == f"daerah-{usulan.pk}"
    isi = petugas.get(f"/aturan/naskah/{PAKTA}/").content.decode()
    assert "akan berlaku 1 Jul 2026" in isi
    assert "Ditetapkan, berlaku mulai" in petugas.get(f"/aturan/draf/{paket.pk}/").content.decode()


def test_blocks_are_moved_and_removed(petugas: Client) -> None:
    awal = pustaka_naskah().versi("siap_mundur", "1").naskah
    pindah, buang, *_lain = [n for n, b in enumerate(awal) if b.blok == "alinea"]
    ubah = {f"naskah-{pindah}-urutan": "895", f"naskah-{buang}-hapus": "on"}
    assert petugas.post("/aturan/naskah/siap_mundur/baru/", isian("siap_mundur", **ubah)).status_code == 302
    blok = PaketDaerah.objects.get().isi["naskah"]
    assert len(blok) == len(awal) - 1
    assert blok[-1]["teks"] == awal[pindah].model_dump()["teks"]


def test_mistakes_are_told_together_at_their_fields_and_what_was_typed_is_kept(petugas: Client) -> None:
    isi = petugas.post(
        BARU, isian(**{"naskah-0-kata0": "{gaji}", "naskah-baru-1-teks": "{pembuat.umur} tetap"})
    ).content.decode()
    assert "Ada 2 hal yang perlu diperbaiki" in isi
    assert 'href="#id_naskah-0-kata0"' in isi
    assert "gaji tidak dikenal. Pilih nama dari daftar kolom" in isi
    assert "{pembuat.umur} tetap" in isi
    assert not PaketDaerah.objects.exists()
    isi = petugas.post(BARU, isian(pasal="")).content.decode()
    assert "Ada 1 hal yang perlu diperbaiki" in isi


def test_a_broken_hidden_field_is_a_refusal_and_no_error(petugas: Client) -> None:
    for rusak in ("{", "[]", '{"blok": "video"}', '{"blok": 1}', "7"):
        assert petugas.post(BARU, isian(**{"naskah-0-asal": rusak})).status_code == 200
    assert not PaketDaerah.objects.exists()


def test_second_writer_of_a_draft_is_told_and_keeps_the_own_words(petugas: Client, admin: Client) -> None:
    petugas.post(BARU, isian())
    url = f"/aturan/draf/{PaketDaerah.objects.get().pk}/sunting/"
    assert petugas.post(url, isian(kunci="1", judul="Satu")).status_code == 302
    isi = admin.post(url, isian(kunci="1", judul="Dua", **{"naskah-baru-0-teks": "Kata saya."})).content.decode()
    assert "sudah diubah orang lain" in isi
    assert "Kata saya." in isi
    assert PaketDaerah.objects.get().judul == "Satu"


def test_the_file_goes_out_and_comes_back_and_a_wrong_one_writes_nothing(petugas: Client) -> None:
    teks = petugas.get(f"/aturan/naskah/{PAKTA}/yaml/").content.decode()
    assert "#   {pembuat.nama}" in teks
    url = f"/aturan/naskah/{PAKTA}/muat/"
    lengkap = teks.replace("kode: ''", "kode: daerah-perwal-12").replace("judul: ''", "judul: Perwal 12")
    lengkap = lengkap.replace("singkat: ''", "singkat: Perwal 12").replace("pasal: ''", "pasal: Pasal 9")
    buruk = SimpleUploadedFile("a.yaml", lengkap.replace("{pembuat", "{gaji", 1).encode())
    for berkas, kata in ((SimpleUploadedFile("a.yaml", teks.encode()), "Dasar hukum belum lengkap"), (buruk, "")):
        isi = petugas.post(url, {"berkas": berkas}).content.decode()
        assert kata in isi
    assert not PaketDaerah.objects.exists() or "gaji" not in json.dumps(PaketDaerah.objects.get().isi)
    assert petugas.post(url, {"berkas": SimpleUploadedFile("a.yaml", lengkap.encode())}).status_code == 302


def test_a_proposed_draft_is_not_changed_and_after_withdrawing_it_is(petugas: Client, admin: Client) -> None:
    paket = naskah_draf(pukul(HARI))
    petugas.post(f"/aturan/draf/{paket.pk}/usulkan/", USUL)
    assert "sedang diusulkan" in petugas.post(f"/aturan/draf/{paket.pk}/sunting/", isian(kunci="1")).content.decode()
    usulan = Usulan.objects.get()
    petugas.post(f"/aturan/usulan/{usulan.pk}/tarik/")
    assert petugas.post(f"/aturan/draf/{paket.pk}/sunting/", isian(kunci="1")).status_code == 302
    assert "ditarik pengusul" in petugas.get(f"/aturan/draf/{paket.pk}/").content.decode()
    admin.post(f"/aturan/draf/{paket.pk}/hapus/")
    assert PaketDaerah.objects.filter(pk=paket.pk).exists()


def test_back_to_the_ready_text_from_the_page(petugas: Client) -> None:
    naskah_ditetapkan(pukul(date(2025, 6, 1)), date(2025, 7, 1))
    assert "Kembali ke naskah bawaan" in petugas.get(f"/aturan/naskah/{PAKTA}/").content.decode()
    assert petugas.post(f"/aturan/naskah/{PAKTA}/bawaan/", DASAR).status_code == 302
    paket = PaketDaerah.objects.get(ditetapkan_pada=None)
    assert "<del>" in petugas.get(f"/aturan/draf/{paket.pk}/").content.decode()
    for jalan in ("sunting", "pratinjau", "yaml"):
        assert petugas.get(f"/aturan/draf/{paket.pk}/{jalan}/").status_code == 404
    assert petugas.post(f"/aturan/draf/{paket.pk}/usulkan/", USUL).status_code == 302


def test_the_list_is_searched_filtered_downloaded_and_empty_where_nothing_fits(petugas: Client) -> None:
    naskah_ditetapkan(pukul(date(2025, 6, 1)), date(2025, 7, 1))
    isi = petugas.get("/aturan/naskah/?asal=daerah").content.decode().partition("<tbody")[2]
    assert "Pakta Integritas" in isi
    assert "Kontrak Jabatan" not in isi
    csv = petugas.get("/aturan/naskah/?cari=kontrak&unduh=csv").content.decode("utf-8-sig").splitlines()
    assert len(csv) == 2
    assert "kebijakan daerah" in csv[1]
    assert "Tidak ada naskah yang cocok" in petugas.get("/aturan/naskah/?cari=zzz").content.decode()
    for jalan in ("", "pratinjau/", "yaml/", "baru/", "bawaan/", "muat/"):
        assert petugas.get(f"/aturan/naskah/tidak_ada/{jalan}").status_code == 404


def isian_set(dokumen: list[dict[str, Any]], **ubah: str) -> dict[str, Any]:
    """The form of a set as a browser sends it."""
    data: dict[str, Any] = {**DASAR, "judul": "Set kota"}
    for n, d in enumerate(dokumen):
        data |= {f"dokumen-{n}-urutan": str(n + 1), f"dokumen-{n}-jenis": d["jenis"]}
        data |= {f"dokumen-{n}-jabatan": d["jabatan"], f"dokumen-{n}-sifat": d.get("sifat", "")}
    return data | ubah


def test_a_set_is_composed_adopted_and_chosen_by_the_dated_rule(petugas: Client, admin: Client) -> None:
    assert petugas.post("/aturan/set/baru/", isian_set(BEKASI_KECIL)).status_code == 302
    paket = PaketDaerah.objects.get()
    assert [d["jenis"] for d in paket.isi["dokumen"]] == [d["jenis"] for d in BEKASI_KECIL]
    isi = petugas.get(f"/aturan/draf/{paket.pk}/usulkan/").content.decode()
    assert "diwajibkan peraturan, tetapi set ini tidak memintanya" in isi
    petugas.post(f"/aturan/draf/{paket.pk}/usulkan/", USUL)
    admin.post(f"/aturan/usulan/{Usulan.objects.get().pk}/putus/", {"putusan": "setuju"})
    assert set_tersedia()["daerah_set_kota"].judul == "Set kota"
    url = "/aturan/setelan/set_pelantikan/"
    pilih = {"nilai": "daerah_set_kota", "mulai": "2026-07-01", "alasan": "Perwal 12"}
    assert "Perjanjian Kinerja" in petugas.post(url, pilih).content.decode()
    petugas.post(url, {**pilih, "setuju": "on"})
    setelan = Usulan.objects.get(jenis="setelan")
    assert "Set kota" in admin.get(f"/aturan/usulan/{setelan.pk}/").content.decode()
    admin.post(f"/aturan/usulan/{setelan.pk}/putus/", {"putusan": "setuju"})
    assert "Set kota" in petugas.get("/aturan/setelan/").content.decode()
    assert "Set kota" in petugas.get("/aturan/set/").content.decode()
    kembar = petugas.post("/aturan/set/baru/", isian_set(BEKASI_KECIL)).content.decode()
    assert "Sudah ada set dengan nama itu" in kembar
    lanjut = petugas.post("/aturan/set/baru/?dari=daerah_set_kota", isian_set(BEKASI_KECIL[:1]))
    assert PaketDaerah.objects.get(pk=lanjut["Location"].split("/")[-2]).isi["perihal"] == "daerah_set_kota"


def test_mistakes_in_a_set_are_told_and_nothing_is_written(petugas: Client) -> None:
    isi = petugas.post("/aturan/set/baru/", isian_set([{"jenis": PAKTA, "jabatan": []}])).content.decode()
    assert "Pilih sekurangnya satu jenis jabatan" in isi
    salah = [{"jenis": "siap_mundur", "jabatan": ["pengawas"], "sifat": "diwajibkan_peraturan"}]
    assert "Tandai kebijakan daerah" in petugas.post("/aturan/set/baru/", isian_set(salah)).content.decode()
    assert not PaketDaerah.objects.exists()
    assert petugas.get("/aturan/set/baru/?dari=tidak_ada").status_code == 404


def test_a_drafted_set_is_edited(petugas: Client) -> None:
    paket = set_draf(pukul(HARI))
    url = f"/aturan/draf/{paket.pk}/sunting/"
    assert 'value="pakta_integritas" selected' in petugas.get(url).content.decode()
    assert petugas.post(url, isian_set(BEKASI_KECIL[:2], kunci="1")).status_code == 302
    assert len(PaketDaerah.objects.get().isi["dokumen"]) == 2
    assert petugas.get(f"/aturan/draf/{paket.pk}/pratinjau/").status_code == 404


def test_texts_and_sets_stay_out_of_the_list_of_rule_values(petugas: Client) -> None:
    paket = naskah_draf(pukul(HARI))
    assert "Contoh naskah" not in petugas.get("/aturan/daerah/").content.decode()
    assert petugas.get(f"/aturan/daerah/{paket.pk}/")["Location"] == f"/aturan/draf/{paket.pk}/"
    for jalan in ("sunting", "usulkan", "yaml", "simulasi"):
        assert petugas.get(f"/aturan/daerah/{paket.pk}/{jalan}/").status_code == 404


def test_the_words_of_agreements_are_a_text_like_the_others_and_drafts_keep_theirs(petugas: Client) -> None:
    paket = naskah_draf(pukul(HARI), "perjanjian_kinerja")
    isi = petugas.get(f"/aturan/draf/{paket.pk}/usulkan/").content.decode()
    assert "Perjanjian kinerja yang drafnya dibuat sejak" in isi
    lain = naskah_draf(pukul(HARI))
    assert "drafnya dibuat" not in petugas.get(f"/aturan/draf/{lain.pk}/usulkan/").content.decode()
