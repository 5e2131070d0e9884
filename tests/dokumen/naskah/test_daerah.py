"""A Pemda's own text and set: what is refused with place and cure, from when it counts, what stays as it was."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import DatabaseError

from kinerja.dokumen.naskah import dokumen_diminta, pustaka_naskah
from kinerja.dokumen.naskah.beda import beda_naskah
from kinerja.dokumen.naskah.berkas import baca_naskah, tulis_naskah
from kinerja.dokumen.naskah.contoh import naskah_contoh
from kinerja.dokumen.naskah.daerah import isi_bawaan, periksa_naskah, versi_dari
from kinerja.dokumen.naskah.set_daerah import kurang_dari_peraturan, periksa_set
from kinerja.dokumen.naskah.sunting import ganti_kata, kata_blok
from kinerja.dokumen.selectors.naskah import bahan_contoh, naskah_berlaku, set_tersedia
from kinerja.dokumen.services.naskah_daerah import susun_daerah, usulkan_daerah
from kinerja.jejak.models import Entri
from kinerja.peraturan.models import PaketDaerah, Setelan, Usulan
from kinerja.peraturan.services import setujui_usulan, tarik_usulan, usulkan_setelan
from kinerja.peraturan.setelan import NilaiSetelanSalah
from kinerja.peraturan.usulan import UsulanSalah
from tests.pabrik import pukul
from tests.peraturan.pabrik import DUA, SATU
from tests.web.pabrik_naskah import (
    DASAR,
    ditetapkan,
    isi_naskah_daerah,
    isi_set,
    naskah_ditetapkan,
    naskah_draf,
    set_draf,
)

ON = date(2026, 3, 10)
MULAI = date(2026, 7, 1)
AT = pukul(ON)
PAKTA = "pakta_integritas"
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("jenis", [j.jenis for j in pustaka_naskah()])
def test_every_ready_text_is_accepted_as_a_draft_of_itself_and_comes_back_from_its_file(jenis: str) -> None:
    versi = list(pustaka_naskah().jenis(jenis).versi.values())[-1]
    isi: dict[str, Any] = {**isi_bawaan(jenis, versi), **DASAR}
    assert periksa_naskah(isi, None) == []
    assert (versi_dari(isi, MULAI).naskah, versi_dari(isi, MULAI).petikan) == (versi.naskah, versi.petikan)
    nama, kembali = baca_naskah(tulis_naskah("Percobaan", isi).encode(), jenis)
    assert nama == "Percobaan"
    assert versi_dari(kembali, MULAI) == versi_dari(isi, MULAI)


@pytest.mark.parametrize("jenis", [j.jenis for j in pustaka_naskah()])
def test_writing_the_same_words_into_each_block_changes_nothing(jenis: str) -> None:
    for versi in pustaka_naskah().jenis(jenis).versi.values():
        for b in isi_bawaan(jenis, versi)["naskah"]:
            assert ganti_kata(b, {k.jalur: k.isi for k in kata_blok(b)}) == b


@pytest.mark.parametrize("panjang", [True, False])
@pytest.mark.parametrize("jenis", [j.jenis for j in pustaka_naskah()])
def test_every_ready_text_has_its_sample_of_the_shortest_and_the_longest(jenis: str, panjang: bool) -> None:
    satu = pustaka_naskah().jenis(jenis)
    versi = list(satu.versi.values())[-1]
    bahan = bahan_contoh(panjang=panjang, on=MULAI, pada=AT)
    for petikan in {False, bool(versi.petikan)}:
        naskah = naskah_contoh(satu, versi, bahan, petikan=petikan)
        assert naskah.isi["tanda"] == "PRATINJAU"


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"blok": "alinea", "teks": "{gaji}"}, "Blok 2 (Alinea): gaji tidak dikenal. Pilih nama dari daftar kolom"),
        ({"blok": "alinea", "teks": "{ pembuat }"}, "Blok 2 (Alinea): kalimat kurung kurawal tanpa nama kolom"),
        ({"blok": "alinea", "teks": "{pembuat.umur}"}, "bagian orang 'umur' tidak dikenal; pakai nama"),
        ({"blok": "alinea", "teks": "{saksi.nama}"}, "Pilih kolom itu pada “Dicetak hanya bila ada”"),
        ({"blok": "alinea", "teks": ""}, "Blok 2 (Alinea): teksnya kosong. Isi, atau tandai untuk dihapus."),
        ({"blok": "alinea", "teks": "a", "warna": "b"}, "Blok 2 (Alinea): warna: isian ini tidak dikenal"),
        ({"blok": "video"}, "Blok 2"),
    ],
)
def test_a_wrong_block_is_refused_with_its_place_and_the_cure_and_nothing_is_written(
    ubah: dict[str, Any], pesan: str
) -> None:
    isi = isi_naskah_daerah()
    isi["naskah"][1] = ubah
    with pytest.raises(UsulanSalah) as galat:
        susun_daerah(jenis="naskah", judul="x", isi=isi, by=SATU, at=AT)
    assert pesan in str(galat.value)
    assert not PaketDaerah.objects.exists()
    assert not Entri.objects.filter(peristiwa="peraturan.paket_disusun").exists()


def test_a_field_that_is_no_longer_printed_is_named_with_what_people_call_it() -> None:
    isi = isi_naskah_daerah("siap_mundur")
    for b in isi["naskah"]:
        if b["blok"] == "butir":
            b["teks"] = ["Saya siap."]
    (pesan,) = periksa_naskah(isi, None)
    assert pesan.startswith("Kolom {tahun} (Tahun perjanjian kinerja) tidak dicetak di mana pun. Tulis kolom itu")


def test_words_that_protect_the_signer_and_places_for_signatures_stay() -> None:
    isi = isi_naskah_daerah("siap_mundur")
    isi["naskah"] = [b for b in isi["naskah"] if b["blok"] not in ("kotak", "ttd")]
    salah = periksa_naskah(isi, None)
    assert any("Surat ini bukan permohonan mengundurkan diri" in x for x in salah)
    assert any("Tempat tanda tangan Pembuat pernyataan hilang" in x for x in salah)
    isi = isi_naskah_daerah("siap_mundur")
    next(b for b in isi["naskah"] if b["blok"] == "kotak")["teks"] = "Surat ini permohonan."
    assert len(periksa_naskah(isi, None)) == 1


def test_an_excerpt_stays_where_the_kind_has_one() -> None:
    salah = periksa_naskah({**isi_naskah_daerah("keputusan"), "petikan": []}, None)
    assert salah[-1] == "Bagian petikan hilang. Kembalikan blok-bloknya dari naskah bawaan."


def test_mistakes_in_a_file_are_told_with_their_lines() -> None:
    isi = isi_naskah_daerah()
    isi["naskah"][1]["teks"] = "{gaji}"
    teks = tulis_naskah("Percobaan", isi)
    baris = next(n for n, x in enumerate(teks.splitlines(), 1) if "{gaji}" in x)
    with pytest.raises(UsulanSalah) as galat:
        baca_naskah(teks.encode(), PAKTA)
    assert any(f"Baris {baris - 1} " in x or f"Baris {baris} " in x for x in galat.value.pesan), galat.value.pesan
    with pytest.raises(UsulanSalah, match="bukan untuk naskah Surat Pernyataan Siap"):
        baca_naskah(teks.encode(), "siap_mundur")
    with pytest.raises(UsulanSalah, match=r"hantu.*tidak dikenal"):
        baca_naskah(f"{teks}hantu: 1\n".encode(), PAKTA)


def test_from_its_day_an_own_text_speaks_and_no_later_ready_version_overtakes_it() -> None:
    usulan = naskah_ditetapkan(AT, MULAI)
    buku = naskah_berlaku()
    assert [buku.berlaku(PAKTA, d) for d in (MULAI - timedelta(days=1), MULAI)] == ["1", f"daerah-{usulan.pk}"]
    versi = buku.versi(PAKTA, f"daerah-{usulan.pk}")
    assert versi.verifikasi.status == "terverifikasi"
    assert versi.verifikasi.oleh == DUA.nama
    lebih_baru = buku.jenis(PAKTA).versi["1"].model_copy(update={"mulai": MULAI + timedelta(days=9)})
    jenis = buku.jenis(PAKTA).model_copy(update={"versi": {**buku.jenis(PAKTA).versi, "2": lebih_baru}})
    nanti = type(buku)([jenis], {PAKTA: buku.daerah(PAKTA)})
    assert nanti.berlaku(PAKTA, MULAI + timedelta(days=30)) == f"daerah-{usulan.pk}"


def test_going_back_to_the_ready_text_is_a_decision_of_two_as_well() -> None:
    isi = {"perihal": PAKTA, "naskah": None, **DASAR}
    paket = susun_daerah(jenis="naskah", judul="Kembali", isi=isi, by=SATU, at=AT)
    with pytest.raises(UsulanSalah, match="Naskah bawaan sudah berlaku"):
        usulkan_daerah(paket=paket, mulai=MULAI, alasan="x", by=SATU, at=AT)
    naskah_ditetapkan(AT, MULAI)
    ditetapkan(paket, MULAI + timedelta(days=30), AT)
    buku = naskah_berlaku()
    assert [buku.berlaku(PAKTA, MULAI + timedelta(days=n))[:6] for n in (0, 29, 30)] == ["daerah", "daerah", "1"]


def test_of_two_texts_of_one_day_the_later_decided_speaks() -> None:
    naskah_ditetapkan(AT, MULAI)
    kedua = naskah_ditetapkan(AT, MULAI)
    assert naskah_berlaku().berlaku(PAKTA, MULAI) == f"daerah-{kedua.pk}"


def test_one_person_adopts_nothing_and_a_withdrawn_proposal_leaves_all_as_it_was() -> None:
    usulan = usulkan_daerah(paket=naskah_draf(AT), mulai=MULAI, alasan="x", by=SATU, at=AT)
    with pytest.raises(UsulanSalah, match="orang kedua"):
        setujui_usulan(usulan=usulan, catatan="", by=SATU, at=AT)
    tarik_usulan(usulan=usulan, by=SATU, at=AT)
    assert naskah_berlaku().berlaku(PAKTA, MULAI) == "1"
    assert not Setelan.objects.exists()
    assert Usulan.objects.get().status == "ditarik"


def test_a_second_proposal_for_the_same_text_waits_and_one_for_another_does_not() -> None:
    usulkan_daerah(paket=naskah_draf(AT), mulai=MULAI, alasan="x", by=SATU, at=AT)
    with pytest.raises(UsulanSalah, match="masih menunggu"):
        usulkan_daerah(paket=naskah_draf(AT), mulai=MULAI, alasan="x", by=DUA, at=AT)
    usulkan_daerah(paket=naskah_draf(AT, "spmt"), mulai=MULAI, alasan="x", by=DUA, at=AT)
    assert Usulan.objects.count() == 2


def test_an_adopted_text_is_fixed_by_the_database() -> None:
    naskah_ditetapkan(AT, MULAI)
    with pytest.raises((IntegrityError, DatabaseError)), transaction.atomic():
        PaketDaerah.objects.update(jenis="set")
    with pytest.raises((IntegrityError, DatabaseError)), transaction.atomic():
        Setelan.objects.update(nilai={})


def test_the_difference_marks_only_the_words_that_differ() -> None:
    lama = [{"blok": "alinea", "teks": "Saya menerima surat."}, {"blok": "kotak", "teks": "Tetap."}]
    baru = [{"blok": "alinea", "teks": "Saya menolak surat."}, *lama[1:], {"blok": "alinea", "teks": "Tambahan."}]
    berubah, tetap, tambah = beda_naskah(lama, baru)
    assert (berubah.keadaan, tetap.keadaan, tambah.keadaan) == ("berubah", "tetap", "baru")
    assert [kata for beda, kata in berubah.baru if beda] == ["menolak"]
    assert tambah.lama == ()


@pytest.mark.parametrize(
    ("dokumen", "pesan"),
    [
        ([], "belum memuat dokumen"),
        ([{"jenis": PAKTA, "jabatan": []}], "sekurangnya satu jenis jabatan"),
        ([{"jenis": "spmt", "jabatan": ["pengawas"]}], "Baris 1: spmt bukan dokumen yang ditandatangani perorangan"),
        (
            [{"jenis": "siap_mundur", "jabatan": ["pengawas"], "sifat": "diwajibkan_peraturan"}],
            "Menolaknya tidak boleh menghalangi pengangkatan",
        ),
        (
            [{"jenis": PAKTA, "jabatan": ["pengawas"], "sifat": "kebijakan_daerah"}],
            "diwajibkan peraturan bagi Pengawas",
        ),
        ([{"jenis": PAKTA, "jabatan": ["pengawas"]}] * 2, "Baris 2: dokumen ini sudah diminta"),
        (
            [{"jenis": "pernyataan_payung", "jabatan": ["pengawas"]}, {"jenis": PAKTA, "jabatan": ["pengawas"]}],
            "Letakkan terakhir",
        ),
    ],
)
def test_a_wrong_set_is_refused_with_its_place_and_the_cure(dokumen: list[dict[str, Any]], pesan: str) -> None:
    assert pesan in " ".join(periksa_set(isi_set(dokumen=dokumen), None))


def test_a_ready_set_is_not_replaced_and_what_regulations_ask_for_is_told() -> None:
    assert "Set bawaan tidak diganti" in periksa_set(isi_set("bekasi"), None)[0]
    hilang = " ".join(kurang_dari_peraturan(isi_set(), MULAI))
    assert "Pakta Integritas" in hilang
    assert "Pelaksana" in hilang
    assert "Pengawas" not in hilang


def test_an_own_set_is_a_choice_of_the_dated_rule_from_its_day_and_marks_each_document() -> None:
    ditetapkan(set_draf(AT), MULAI, AT)
    aturan = set_tersedia()["daerah_contoh"]
    sifat = {d.jenis: d.sifat for d in dokumen_diminta(aturan, "pelaksana", MULAI)}
    assert sifat == {"perjanjian_kinerja": "kebijakan_daerah"}
    diminta = [d.jenis for d in dokumen_diminta(aturan, "jpt_pratama", MULAI)]
    assert diminta == [PAKTA, "perjanjian_kinerja", "siap_mundur"]
    pilih: dict[str, Any] = {"kunci": "set_pelantikan", "nilai": "daerah_contoh", "alasan": "x", "by": SATU, "at": AT}
    with pytest.raises(NilaiSetelanSalah):
        usulkan_setelan(mulai=MULAI - timedelta(days=1), **pilih)
    assert usulkan_setelan(mulai=MULAI, **pilih).isi == {"nilai": "daerah_contoh"}
