"""Pages of documents: the list, one document, progress, one's own, signing a batch, refusing, cancelling."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
import time_machine
from django.test import Client
from PIL import Image
from pytest_django import DjangoAssertNumQueries

from kinerja.dokumen.models import Dokumen
from kinerja.dokumen.services import batalkan_dokumen, tolak_dokumen
from kinerja.jejak.models import Entri
from tests.dokumen.pabrik_dokumen import KELOMPOK, isi_mundur, isi_pakta, isi_spmt, siapkan, tercetak
from tests.dokumen.pabrik_nomor import AT, aturan
from tests.pabrik import SANDI, SISTEM, Kota, kota_kecil, masuk

pytestmark = pytest.mark.django_db
TANDA = "/dokumen-saya/tandatangani/"


@pytest.fixture(autouse=True)
def jam() -> Iterator[None]:
    with time_machine.travel(AT, tick=False):
        yield


@pytest.fixture
def kota(db: None) -> Kota:
    return kota_kecil()


def teks(client: Client, url: str) -> str:
    return client.get(url).content.decode()


def pilihan(*dokumen: Dokumen) -> list[str]:
    return [f"{x.pk}:{x.kunci}" for x in dokumen]


def test_the_list_is_searched_narrowed_and_downloaded(kota: Kota) -> None:
    aturan(kota)
    assert "Belum ada dokumen" in teks(masuk(kota.operator), "/dokumen/")
    tercetak(
        isi_spmt(kota, kota.guru, kota.kaban), isi_pakta(kota, kota.guru), isi_mundur(kota, kota.kasek, kota.kadis)
    )
    bkpsdm = masuk(kota.bkpsdm)
    assert teks(bkpsdm, "/dokumen/").count("<tr") == 4
    assert teks(bkpsdm, "/dokumen/?cari=Nurul").count("<tr") == 2
    assert teks(bkpsdm, "/dokumen/?jenis=spmt&keadaan=dicetak").count("<tr") == 2
    csv = bkpsdm.get("/dokumen/?unduh=csv")
    assert b"800.1.3.3/001/BKPSDM/2026" in b"".join(csv)


def test_a_number_of_another_register_stands_wherever_its_document_is_named(kota: Kota) -> None:
    aturan(kota)
    isi = isi_spmt(kota, kota.guru, kota.kaban)
    tercetak(isi_spmt(kota, kota.kasek, kota.kaban))
    (satu,) = tercetak(replace(isi, isian=replace(isi.isian, nomor="SK/7/2026")))
    assert (satu.nomor, satu.nomor_tertulis) == (None, "SK/7/2026")
    bkpsdm = masuk(kota.bkpsdm)
    assert teks(bkpsdm, f"/dokumen/{satu.pk}/").count("SK/<wbr>7/<wbr>2026") == 2
    assert "SK/7/2026" in teks(bkpsdm, "/dokumen/")
    assert teks(bkpsdm, "/dokumen/?cari=SK/7").count("<tr") == 2
    urut = teks(bkpsdm, "/dokumen/?urut=nomor")
    assert urut.index("800.1.3.3/001") < urut.index("SK/7/2026")
    assert "SK/<wbr>7/<wbr>2026" in teks(masuk(kota.kaban), "/dokumen-saya/")
    assert "SK/7/2026" in teks(Client(), f"/d/{satu.kode}/")
    (tanpa,) = siapkan(isi_pakta(kota, kota.guru))
    assert "<dt>Nomor</dt>" not in teks(bkpsdm, f"/dokumen/{tanpa.pk}/")


def test_who_refused_is_found_in_the_list_and_on_the_home_page_of_bkpsdm(kota: Kota) -> None:
    wajib, daerah = tercetak(isi_pakta(kota, kota.guru), isi_mundur(kota, kota.guru, kota.kadis))
    for satu in (wajib, daerah):
        tolak_dokumen(dokumen=satu, alasan="Isinya keliru.", versi=satu.kunci, by=kota.guru.pelaku, at=AT)
    assert teks(masuk(kota.analis), "/dokumen/?keadaan=ditolak").count("Ada yang menolak") >= 2
    assert "1 dokumen wajib" in teks(masuk(kota.analis), "/")
    isi = teks(masuk(kota.analis), f"/dokumen/{daerah.pk}/")
    assert "tidak menghalangi pengangkatan" in isi
    assert "Isinya keliru." in isi


def test_one_document_shows_its_pages_words_signers_and_history(kota: Kota) -> None:
    aturan(kota)
    (satu,) = tercetak(isi_spmt(kota, kota.guru, kota.kaban, cara="tercatat"))
    isi = teks(masuk(kota.guru), f"/dokumen/{satu.pk}/")
    kalimat = ("telah nyata melaksanakan tugas", "Dokumen dicetak")
    for kata in (satu.kode_tertulis, satu.sha256, kota.kaban.pegawai.nama, *kalimat):
        assert kata in isi, kata
    gambar = masuk(kota.guru).get(f"/dokumen/{satu.pk}/halaman/1/")
    assert Image.open(BytesIO(gambar.content)).size[0] in range(818, 823)
    assert masuk(kota.guru).get(f"/dokumen/{satu.pk}/halaman/9/").status_code == 404
    unduhan = masuk(kota.guru).get(f"/dokumen/{satu.pk}/unduh/")
    assert unduhan["Content-Disposition"] == 'attachment; filename="spmt-800.1.3.3-001-BKPSDM-2026.pdf"'
    assert unduhan.getvalue()[:5] == b"%PDF-"


def test_a_document_that_is_not_printed_yet_says_so(kota: Kota) -> None:
    (satu,) = siapkan(isi_pakta(kota, kota.guru))
    assert "Sedang dicetak" in teks(masuk(kota.guru), f"/dokumen/{satu.pk}/")
    assert masuk(kota.guru).get(f"/dokumen/{satu.pk}/unduh/").status_code == 404


def test_a_batch_is_read_confirmed_with_the_password_and_signed(kota: Kota) -> None:
    satu, dua = tercetak(isi_pakta(kota, kota.guru), isi_mundur(kota, kota.guru, kota.kadis))
    guru = masuk(kota.guru)
    assert "2 dokumen" in teks(guru, "/")
    assert "Baca dan tanda tangani 2 dokumen" in teks(guru, "/dokumen-saya/")
    halaman = teks(guru, TANDA)
    assert halaman.count("<details") >= 2
    assert "Siap menghadapi konsekuensinya" in halaman
    kirim = {"dokumen": pilihan(satu), "dibaca": "on", "sandi": SANDI}
    jawab = guru.post(TANDA, kirim, follow=True).content.decode()
    assert "1 dokumen ditandatangani." in jawab
    assert {x.pk: x.keadaan for x in Dokumen.objects.all()} == {satu.pk: "terbit", dua.pk: "dicetak"}
    assert "Untuk disimpan" in teks(guru, "/dokumen-saya/")


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"sandi": "bukan"}, "Kata sandi salah"),
        ({"dibaca": ""}, "centang pernyataan ini"),
        ({"dokumen": []}, "Pilih paling sedikit satu"),
        ({"dokumen": ["1:99"]}, "berubah sejak Anda membacanya"),
    ],
)
def test_without_reading_password_or_choice_nothing_is_signed(kota: Kota, ubah: dict[str, object], pesan: str) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru))
    kirim = {"dokumen": pilihan(satu), "dibaca": "on", "sandi": SANDI, **ubah}
    jawab = masuk(kota.guru).post(TANDA, kirim)
    assert (jawab.status_code, pesan in jawab.content.decode()) == (422, True)
    assert SANDI not in jawab.content.decode()
    assert not Entri.objects.filter(peristiwa="dokumen.ditandatangani").exists()


def test_a_service_that_is_not_set_up_is_said_and_nothing_is_signed(kota: Kota) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru, cara="elektronik_bsre"))
    kirim = {"dokumen": pilihan(satu), "dibaca": "on", "sandi": SANDI, "nik": "3374010101900001", "frasa": "rahasia 7"}
    jawab = masuk(kota.guru).post(TANDA, kirim).content.decode()
    assert "belum disiapkan di server" in jawab
    assert "rahasia 7" not in jawab


def test_a_document_of_local_policy_is_refused_and_says_that_it_holds_up_nothing(kota: Kota) -> None:
    (satu,) = tercetak(isi_mundur(kota, kota.guru, kota.kadis))
    guru, url = masuk(kota.guru), f"/dokumen/{satu.pk}/tolak/"
    assert "tidak menghalangi pengangkatan" in teks(guru, url)
    guru.post(url, {"kunci": satu.kunci, "alasan": "Saya tidak bersedia."})
    assert satu.tanda_tangan.get().keadaan == "ditolak"
    assert "Tidak ada dokumen yang menunggu" in teks(guru, "/dokumen-saya/")


def test_cancelling_asks_why_and_tells_who_is_second(kota: Kota) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru))
    bkpsdm, url = masuk(kota.bkpsdm), f"/dokumen/{satu.pk}/batal/"
    lama = bkpsdm.post(url, {"kunci": satu.kunci - 1, "alasan": "Salah nama"})
    assert (lama.status_code, "Salah nama" in lama.content.decode()) == (422, True)
    bkpsdm.post(url, {"kunci": satu.kunci, "alasan": "Salah nama"})
    assert Dokumen.objects.get().keadaan == "batal"
    assert "Salah nama" in teks(masuk(kota.guru), f"/dokumen/{satu.pk}/")


def test_progress_says_what_is_left_and_prints_again(kota: Kota) -> None:
    satu, _dua = siapkan(isi_pakta(kota, kota.guru), isi_pakta(kota, kota.kasek))
    operator, url = masuk(kota.operator), f"/dokumen/kelompok/{KELOMPOK}/"
    assert "0 dari 2 dokumen sudah tercetak" in teks(operator, url)
    assert "every 3s" in teks(operator, url)
    assert "<h1" not in operator.get(url, headers={"HX-Request": "true"}).content.decode()
    jawab = operator.post(f"/dokumen/cetak-ulang/{KELOMPOK}/", follow=True).content.decode()
    assert "2 dokumen dicetak lagi" in jawab
    batalkan_dokumen(dokumen=[satu.pk], alasan="Ditunda", by=SISTEM, at=AT)
    assert "0 dari 1 dokumen" in teks(operator, url)


@pytest.mark.parametrize(
    ("siapa", "url"),
    [
        ("analis", "/dokumen/"),
        ("guru", "/dokumen/{pk}/"),
        ("guru", "/dokumen-saya/"),
        ("guru", TANDA),
        ("operator", f"/dokumen/kelompok/{KELOMPOK}/"),
    ],
)
def test_pages_take_few_statements_and_no_more_with_rows(
    kota: Kota, siapa: str, url: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    (satu,) = tercetak(isi_pakta(kota, kota.guru, nama="a"))
    client = masuk(getattr(kota, siapa))
    client.get("/dokumen-saya/" if siapa == "guru" else "/nomor/")
    with django_assert_max_num_queries(12) as sedikit:
        assert client.get(url.format(pk=satu.pk)).status_code == 200
    siapkan(*(isi_pakta(kota, kota.guru, nama=f"b{i}") for i in range(5)))
    tercetak(*(isi_pakta(kota, kota.guru, nama=f"b{i}") for i in range(5)))
    with django_assert_max_num_queries(len(sedikit)):
        client.get(url.format(pk=satu.pk))
