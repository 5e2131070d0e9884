"""A local pack as a file: out and in again it is the same, and what is wrong is told with its line and the cure."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from kinerja.aturan.periksa.paket import periksa_pustaka
from kinerja.aturan.pustaka import Pustaka, muat_folder, paket_nasional, pustaka_dengan
from kinerja.jejak.models import Entri
from kinerja.peraturan.berkas import baca_berkas, tulis_berkas
from kinerja.peraturan.models import PaketDaerah
from kinerja.peraturan.services import susun_paket
from kinerja.peraturan.usulan import UsulanSalah
from tests.pabrik import kota_kecil
from tests.peraturan.pabrik import BATAS_BAIK, SATU, paket_ditetapkan, paket_draf

AT = datetime(2026, 3, 10, 2, tzinfo=UTC)
ON = date(2026, 3, 10)
BERMACAM = {
    "tpp.bobot": {"produktivitas": "62.5", "disiplin": "37.5"},
    "tpp.plt": {**pustaka_dengan().terbaru("tpp.plt").nilai, "hari_paling_sedikit": 20},
    "masa.penilai_lama": {"jumlah": 20, "satuan": "hari", "termasuk_hari_pertama": False},
    "hukuman.sedang_dijatuhkan": ["potong_tpp_6"],
    "distribusi.baik": BATAS_BAIK,
    "distribusi.kurang": None,
}
pytestmark = pytest.mark.django_db


def test_out_and_in_again_changes_nothing() -> None:
    paket = paket_draf(AT, **BERMACAM)
    teks = tulis_berkas(paket, ON)
    judul, isi = baca_berkas(teks.encode())
    assert (judul, isi) == (paket.judul, paket.isi)
    kembali = susun_paket(judul=judul, isi=isi, by=SATU, at=AT)
    assert kembali.isi == paket.isi
    assert tulis_berkas(kembali, ON) == teks


def test_the_file_of_an_adopted_pack_is_read_by_the_rules_themselves(tmp_path: Path) -> None:
    paket_ditetapkan(AT, date(2026, 7, 1), **{k: x for k, x in BERMACAM.items() if x})
    (tmp_path / "daerah.yaml").write_text(tulis_berkas(PaketDaerah.objects.get(), ON))
    buku = Pustaka([("nasional", paket_nasional()), ("daerah", muat_folder(tmp_path))])
    assert periksa_pustaka(buku) == []
    bobot = buku.nilai("tpp.bobot", date(2026, 7, 1))
    assert (bobot.lapis, bobot.nilai["produktivitas"], bobot.status) == ("daerah", "62.5", "terverifikasi")
    assert bobot.diperiksa_oleh == "Rudi Administrator"


def berkas(*ganti: tuple[str, str]) -> bytes:
    """The file of a good draft with pieces of it replaced."""
    teks = tulis_berkas(PaketDaerah(judul="Uji", isi=paket_draf(AT, **BERMACAM).isi), ON)
    PaketDaerah.objects.all().delete()
    for lama, baru in ganti:
        assert lama in teks, teks
        teks = teks.replace(lama, baru)
    return teks.encode()


@pytest.mark.parametrize(
    ("ganti", "pesan"),
    [
        ([("'37.5'", "'47.5'")], ["nilai › tpp.bobot › riwayat › 0 › nilai)", "berjumlah 100"]),
        ([("'62.5'", "62.5")], ["angka pecahan 62.5 (baris", "harus ditulis sebagai teks", "lalu unggah lagi"]),
        ([("jumlah: 20", "jumlah: nol")], ["nilai › jumlah)", "bukan bilangan bulat"]),
        ([("tpp.bobot:", "tpp.bonus:")], ["(nilai › tpp.bonus)", "tidak dikenal"]),
        ([("tpp.bobot:", "predikat.urutan:")], ["predikat.urutan"]),
        ([("subjek: daerah", "subjek: [")], ["Baris 4, kolom", "bukan YAML yang sah", "Periksa lekukan"]),
        ([("subjek: daerah", "subjek: &a daerah\nlain: *a")], ["Baris 3: rujukan *a"]),
        ([("subjek: daerah\n", "")], ["(subjek): belum diisi"]),
        ([("pasal: Pasal 4\n", "pasal: Pasal 5\n")], []),
        ([("satuan: persen", "satuan: kg")], ["satuan)", "bukan salah satu kata"]),
    ],
    ids=["shape", "fraction", "number", "unknown", "other", "syntax", "alias", "missing", "article", "unit"],
)
def test_a_bad_file_is_told_with_place_and_cure(ganti: list[tuple[str, str]], pesan: list[str]) -> None:
    data = berkas(*ganti)
    if not pesan:
        assert baca_berkas(data)[1]["pasal"] == "Pasal 5"
        return
    with pytest.raises(UsulanSalah) as galat:
        baca_berkas(data)
    for satu in pesan:
        assert satu in str(galat.value)


def test_the_line_that_is_named_is_the_line_that_is_wrong() -> None:
    data = berkas(("jumlah: 20", "jumlah: 0"))
    baris = data.decode().splitlines().index("      jumlah: 0") + 1 if b"\n      jumlah: 0" in data else 0
    baris = baris or next(i for i, x in enumerate(data.decode().splitlines(), 1) if x.strip() == "jumlah: 0")
    with pytest.raises(UsulanSalah, match=f"Baris {baris} "):
        baca_berkas(data)


@pytest.mark.parametrize("data", [b"", b"- satu", b"\xff\xfe", b"a: " * 300, b"[" * 5000, b"x" * 300_000])
def test_what_is_no_pack_at_all_is_told(data: bytes) -> None:
    with pytest.raises(UsulanSalah):
        baca_berkas(data)


def test_the_desk_takes_a_file_as_a_draft_or_writes_nothing() -> None:
    kota, data = kota_kecil(), berkas()
    client = Client()
    client.force_login(kota.analis.pengguna)
    sebelum = Entri.objects.count()
    buruk = data.replace(b"'37.5'", b"'47.5'")
    isi = client.post("/aturan/daerah/impor/", {"berkas": SimpleUploadedFile("a.yaml", buruk)}).content.decode()
    assert "berjumlah 100" in isi
    assert "lalu unggah lagi" in isi
    asing = data.replace(b"singkat: Perwal 12/2026", b"singkat: x\n    tautan: javascript:alert(1)")
    isi = client.post("/aturan/daerah/impor/", {"berkas": SimpleUploadedFile("a.yaml", asing)}).content.decode()
    assert "harus diawali https://" in isi
    assert (PaketDaerah.objects.count(), Entri.objects.count()) == (0, sebelum)
    jawaban = client.post("/aturan/daerah/impor/", {"berkas": SimpleUploadedFile("a.yaml", data)})
    paket = PaketDaerah.objects.get()
    assert jawaban["Location"] == f"/aturan/daerah/{paket.pk}/"
    unduh = client.get(f"/aturan/daerah/{paket.pk}/yaml/")
    assert baca_berkas(unduh.content) == (paket.judul, paket.isi)
    assert "aturan-daerah-" in unduh["Content-Disposition"]
