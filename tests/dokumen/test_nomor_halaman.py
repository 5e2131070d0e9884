"""Pages of numbering: what each role sees and does, and how many statements a page takes."""

from collections.abc import Iterator
from io import BytesIO

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from python_calamine import CalamineWorkbook

from kinerja.dokumen.models import AturanNomor, BlokNomor, NomorSurat
from kinerja.dokumen.services import ambil_nomor, batalkan_nomor, cadangkan_blok, pakai_nomor
from tests.dokumen.objek import nomor_dinas
from tests.dokumen.pabrik_nomor import AT, ambil, aturan, pesanan
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil, masuk

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def jam() -> Iterator[None]:
    with time_machine.travel(AT, tick=False):
        yield


@pytest.fixture
def kota(db: None) -> Kota:
    return kota_kecil()


def teks(client: Client, url: str) -> str:
    return client.get(url).content.decode()


RULE = {
    "jenis": "spmt",
    "cara": "pencacah",
    "klasifikasi": "800.1.3.3",
    "pola": "{klasifikasi}/{urut}/{singkatan}/{tahun}",
    "singkatan": "BKPSDM",
    "lebar": "3",
    "awal": "14",
    "ingatkan_sisa": "20",
    "mulai": "2026-01-01",
    "dasar": "",
}


def test_the_administrator_sees_the_next_number_before_setting_the_rule(kota: Kota) -> None:
    admin = masuk(kota.admin)
    isi = {**RULE, "unit": str(kota.unit["05"].pk)}
    lihat = admin.post("/nomor/aturan/baru/", {**isi, "lihat": "1"})
    assert "800.1.3.3/014/BKPSDM/2026" in lihat.content.decode()
    assert not AturanNomor.objects.exists()
    jadi = admin.post("/nomor/aturan/baru/", isi, follow=True).content.decode()
    assert "Nomor berikutnya: 800.1.3.3/014/BKPSDM/2026" in jadi
    assert "800.1.3.3/<wbr>014/<wbr>BKPSDM/<wbr>2026" in jadi
    assert AturanNomor.objects.get().oleh


def test_problems_of_a_rule_stand_at_their_fields_and_what_was_typed_stays(kota: Kota) -> None:
    isi = {**RULE, "unit": str(kota.unit["05"].pk), "klasifikasi": "KP", "pola": "{klasifikasi}/{urut}/{singkatan}"}
    jawab = masuk(kota.admin).post("/nomor/aturan/baru/", isi)
    assert jawab.status_code == 422
    isi_halaman = jawab.content.decode()
    for kata in ('id="id_pola_error"', 'id="id_klasifikasi_error"', 'value="KP"'):
        assert kata in isi_halaman
    assert not AturanNomor.objects.exists()


def test_bkpsdm_sets_rules_of_its_own_kinds_only(kota: Kota) -> None:
    jawab = masuk(kota.bkpsdm).post("/nomor/aturan/baru/", {**RULE, "jenis": "surat", "unit": str(kota.unit["05"].pk)})
    assert jawab.status_code == 422
    assert not AturanNomor.objects.exists()


def test_the_officer_takes_numbers_once_however_often_the_button_is_pressed(kota: Kota) -> None:
    satu = aturan(kota, "10", jenis="surat", singkatan="DISDIK")
    operator = masuk(kota.operator.pengguna)
    isi = {"aturan": satu.pk, "tanggal": "2026-01-02", "perihal": "Surat tugas\n\n  Nota   dinas ", "sekali": "x1"}
    assert operator.post("/nomor/ambil/", isi).headers["Location"] == "/nomor/"
    pesan = teks(operator, "/nomor/")
    assert "2 nomor diambil: 800.1.3.3/001/DISDIK/2026 sampai 800.1.3.3/002/DISDIK/2026." in pesan
    operator.post("/nomor/ambil/", isi)
    assert list(NomorSurat.objects.order_by("urut").values_list("perihal", flat=True)) == ["Surat tugas", "Nota dinas"]


def test_an_officer_reaches_the_own_unit_and_bkpsdm_its_kinds(kota: Kota) -> None:
    milik = nomor_dinas(kota)
    lain = ambil(aturan(kota, jenis="surat"), "lain")[0]
    operator, bkpsdm = masuk(kota.operator.pengguna), masuk(kota.bkpsdm)
    assert operator.get(f"/nomor/{lain.pk}/").status_code == 404
    assert operator.get(f"/nomor/{milik.pk}/batal/").status_code == 200
    assert bkpsdm.get(f"/nomor/{milik.pk}/batal/").status_code == 200
    assert bkpsdm.get(f"/nomor/{lain.pk}/").status_code == 200
    assert bkpsdm.get(f"/nomor/{lain.pk}/batal/").status_code == 403  # the agency's own letter
    isi = {"aturan": lain.aturan_id, "tanggal": "2026-01-02", "perihal": "Surat", "sekali": "x"}
    assert operator.post("/nomor/ambil/", isi).status_code == 422
    assert NomorSurat.objects.count() == 2


def test_cancelling_asks_why_and_the_register_keeps_the_number(kota: Kota) -> None:
    satu = nomor_dinas(kota)
    operator = masuk(kota.operator.pengguna)
    kosong = operator.post(f"/nomor/{satu.pk}/batal/", {"alasan": "", "kunci": "0"})
    assert kosong.status_code == 422
    halaman = operator.post(f"/nomor/{satu.pk}/batal/", {"alasan": "Salah nama", "kunci": "0"}, follow=True)
    isi = halaman.content.decode()
    for kata in ("Salah nama", "Dibatalkan Maya Putri", "Nomor dokumen dibatalkan dengan alasan"):
        assert kata in isi
    assert "Batalkan nomor" not in isi
    assert "<s>800.1.3.3/<wbr>001/<wbr>DISDIK/<wbr>2026</s>" in teks(operator, "/nomor/?status=batal")


def test_who_cancels_a_number_used_meanwhile_is_told_and_keeps_the_reason(kota: Kota) -> None:
    satu = nomor_dinas(kota)
    pakai_nomor(pakai={satu.pk: ""}, by=kota.analis.pelaku, at=AT)
    jawab = masuk(kota.operator.pengguna).post(f"/nomor/{satu.pk}/batal/", {"alasan": "Salah nama", "kunci": "0"})
    assert jawab.status_code == 422
    assert "Kartika Sari" in jawab.content.decode()
    assert "Salah nama" in jawab.content.decode()


def test_a_waiting_paper_gets_the_typed_number_and_a_double_is_refused(kota: Kota) -> None:
    satu = nomor_dinas(kota, menunggu=True)
    dua = ambil(satu.aturan, "tangan:uji/1")[0]
    operator = masuk(kota.operator.pengguna)
    isi = {"nomor": "005/21/SETDA/2026", "tanggal": "2026-01-02", "kunci": "0"}
    assert "005/21/SETDA/2026" in operator.post(f"/nomor/{satu.pk}/ketik/", isi, follow=True).content.decode()
    jawab = operator.post(f"/nomor/{dua.pk}/ketik/", isi)
    assert jawab.status_code == 422
    assert "sudah ada dalam register" in jawab.content.decode()
    assert "Ketik nomor" not in teks(operator, f"/nomor/{satu.pk}/")


def test_only_a_number_taken_by_hand_is_marked_as_used_by_hand(kota: Kota) -> None:
    satu = nomor_dinas(kota)
    (dokumen,) = ambil(satu.aturan, "pelantikan:3/spmt/1")
    operator = masuk(kota.operator.pengguna)
    assert "Tandai terpakai" not in teks(operator, f"/nomor/{dokumen.pk}/")
    operator.post(f"/nomor/{dokumen.pk}/terpakai/")
    operator.post(f"/nomor/{satu.pk}/terpakai/")
    assert dict(NomorSurat.objects.values_list("pk", "status")) == {satu.pk: "terpakai", dokumen.pk: "dipesan"}


def test_a_block_is_recorded_and_the_register_warns_when_few_are_left(kota: Kota) -> None:
    satu = aturan(kota, "10", cara="blok", singkatan="DISDIK", ingatkan_sisa=3)
    operator = masuk(kota.operator.pengguna)
    isi = {"aturan": satu.pk, "tahun": "2026", "dari": "101", "sampai": "105", "nomor_surat": "045/7"}
    assert operator.post("/nomor/blok/baru/", isi).status_code == 302
    assert "tinggal" not in teks(operator, "/nomor/")
    ambil(satu, "a", "b")
    assert "Blok nomor Dinas Pendidikan tinggal 3, sampai nomor 105." in teks(operator, "/nomor/")
    assert "hampir habis" in teks(operator, "/nomor/blok/")
    bentrok = operator.post("/nomor/blok/baru/", isi)
    assert 'id="id_dari_error"' in bentrok.content.decode()
    assert BlokNomor.objects.count() == 1


def test_the_register_narrows_downloads_and_prints(kota: Kota) -> None:
    satu = aturan(kota)
    hasil = ambil(satu, "a", "b", "c")
    batalkan_nomor(nomor=hasil[1].pk, alasan="Salah nama", by=SISTEM, at=AT)
    ambil(aturan(kota, "10", jenis="surat", singkatan="DISDIK"), "d", tanggal=HARI.replace(year=2027))
    bkpsdm = masuk(kota.bkpsdm)
    unit = kota.unit["10"].pk
    for saring, ada in (
        ("tahun=2026", 3),
        ("tahun=2027", 1),
        ("jenis=surat", 1),
        (f"unit={unit}", 1),
        ("status=batal", 1),
    ):
        buku = CalamineWorkbook.from_filelike(BytesIO(bkpsdm.get(f"/nomor/?{saring}&unduh=xlsx").content))
        assert len(buku.get_sheet_by_index(0).to_python()) == ada + 1, saring
    csv = bkpsdm.get("/nomor/?unduh=csv").content.decode("utf-8-sig")
    assert "800.1.3.3/002/BKPSDM/2026" in csv
    assert "Salah nama" in csv
    cetak = teks(bkpsdm, "/nomor/cetak/?tahun=2026")
    assert cetak.index("/001/") < cetak.index("/002/") < cetak.index("/003/")
    assert "Batal: Salah nama" in cetak
    assert "DISDIK" not in cetak
    assert "Tidak ada nomor untuk dicetak." in teks(bkpsdm, "/nomor/cetak/?cari=zzz")


def test_empty_pages_say_what_to_do_first(kota: Kota) -> None:
    assert "Belum ada nomor." in teks(masuk(kota.bkpsdm), "/nomor/")
    assert "Belum ada blok nomor." in teks(masuk(kota.bkpsdm), "/nomor/blok/")
    assert "Belum ada aturan penomoran." in teks(masuk(kota.admin), "/nomor/aturan/")
    assert "Belum ada aturan penomoran untuk unit Anda." in teks(masuk(kota.operator.pengguna), "/nomor/ambil/")
    assert "Belum ada aturan yang memakai blok." in teks(masuk(kota.operator.pengguna), "/nomor/blok/baru/")


@pytest.mark.parametrize(
    "alamat", ["", "cetak/", "ambil/", "{pk}/", "{pk}/batal/", "{luar}/ketik/", "aturan/", "blok/", "blok/baru/"]
)
def test_pages_stay_within_twelve_queries_whatever_the_rows(
    kota: Kota, alamat: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for kode, singkatan in (("05", "BKPSDM"), ("10", "DISDIK"), ("10.9", "SDN1")):
        satu = aturan(kota, kode, cara="blok", singkatan=singkatan)
        for dari in (1, 101):
            cadangkan_blok(aturan=satu.pk, tahun=2026, dari=dari, sampai=dari + 40, by=SISTEM, at=AT)
        ambil(satu, *(f"{kode}/{i}" for i in range(45)))
    luar = aturan(kota, "10", jenis="undangan", cara="luar", klasifikasi="", pola="", singkatan="")
    menunggu = ambil_nomor(aturan=luar.pk, perihal=pesanan("l"), by=SISTEM, at=AT)[0]
    bkpsdm = masuk(kota.bkpsdm)
    url = "/nomor/" + alamat.format(pk=NomorSurat.objects.order_by("pk")[0].pk, luar=menunggu.pk)
    bkpsdm.get(url)
    with django_assert_max_num_queries(12):
        assert bkpsdm.get(url).status_code == 200
