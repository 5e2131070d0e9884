"""A returned realisation on the rating pages: seen in the list, left out of the quick fill, rated only knowingly."""

from collections.abc import Iterator
from datetime import date

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.penilaian.models import Penilaian
from kinerja.skp.models import SKP, PeriodeRealisasi
from kinerja.skp.services import kembalikan_realisasi
from tests.pabrik import Kota, Orang, kota_kecil, masuk, pukul
from tests.penilaian.pabrik import skp_ditetapkan
from tests.penilaian.test_halaman import pilihan
from tests.penilaian.test_nilai_tim import pindahkan_kasub

pytestmark = pytest.mark.django_db
FEB = date(2026, 2, 3)
AT = pukul(FEB)
TIM = "/penilaian/2026-01/"
PESAN = "Bukti indikator pertama belum ada."


@pytest.fixture(autouse=True)
def jam() -> Iterator[None]:
    with time_machine.travel(AT, tick=False):
        yield


@pytest.fixture
def kota() -> Kota:
    kota = kota_kecil()
    for orang in (kota.staf, kota.staf_pppk):
        skp = skp_ditetapkan(orang.penugasan, 2026, pukul(date(2026, 1, 20)))
        PeriodeRealisasi.objects.create(
            penugasan=orang.penugasan, skp=skp, periode="2026-01", diajukan_pada=AT, kunci=2
        )
    return kota


def kembalikan(kota: Kota) -> None:
    skp = SKP.objects.get(penugasan=kota.staf.penugasan)
    kembalikan_realisasi(skp=skp, periode="2026-01", versi=2, pesan=PESAN, by=kota.kasub.sesi(FEB).pelaku, at=AT)


def rinci(orang: Orang) -> str:
    return f"{TIM}{orang.penugasan.pk}/"


def alamat_kembalikan(orang: Orang) -> str:
    return reverse("skp:realisasi_kembalikan", args=[SKP.objects.get(penugasan=orang.penugasan).pk, "2026-01"])


def test_the_page_of_a_person_leads_to_returning_and_back(kota: Kota) -> None:
    client = masuk(kota.kasub)
    tautan = f"{alamat_kembalikan(kota.staf)}?ke={rinci(kota.staf)}"
    assert f'href="{tautan}"' in client.get(rinci(kota.staf)).content.decode()
    jawab = client.post(tautan, {"kunci": "2", "pesan": PESAN})
    assert jawab.headers["Location"] == rinci(kota.staf)
    isi = client.get(rinci(kota.staf)).content.decode()
    assert "Realisasi dikembalikan" in isi
    assert PESAN in isi
    assert "belum diajukan lagi" in isi
    assert alamat_kembalikan(kota.staf) not in isi


def test_a_rated_period_offers_no_return(kota: Kota) -> None:
    client = masuk(kota.kasub)
    client.post(TIM, pilihan(kota.staf, "sesuai", "sesuai"))
    assert alamat_kembalikan(kota.staf) not in client.get(rinci(kota.staf)).content.decode()
    jawab = client.post(alamat_kembalikan(kota.staf), {"kunci": "2", "pesan": PESAN})
    assert "lewat koreksi" in jawab.content.decode()


def test_who_only_looks_and_who_has_left_the_post_are_not_offered_it(kota: Kota) -> None:
    assert alamat_kembalikan(kota.staf) not in masuk(kota.kabid_mutasi).get(rinci(kota.staf)).content.decode()
    penerus = pindahkan_kasub(kota, date(2026, 2, 2), date(2026, 2, 2))
    assert alamat_kembalikan(kota.staf) not in masuk(kota.kasub).get(rinci(kota.staf)).content.decode()
    assert alamat_kembalikan(kota.staf) in masuk(penerus).get(rinci(kota.staf)).content.decode()


def test_the_team_list_says_so_and_the_quick_fill_leaves_it_empty(kota: Kota) -> None:
    kembalikan(kota)
    client = masuk(kota.kasub)
    isi = client.get(TIM).content.decode()
    assert isi.count("Realisasi dikembalikan") == 1
    assert isi.count("Realisasi diajukan") == 1
    isi = client.post(TIM, {"aksi": "isi"}).content.decode()
    assert isi.count('value="sesuai" data-sumbu="hasil_kerja" checked') == 1


@pytest.mark.parametrize("halaman", ["tim", "orang"])
def test_who_read_it_before_it_was_returned_is_told_and_may_then_rate(kota: Kota, halaman: str) -> None:
    client, url = masuk(kota.kasub), TIM if halaman == "tim" else rinci(kota.staf)
    client.get(url)
    kembalikan(kota)
    jawab = client.post(url, pilihan(kota.staf, "sesuai", "sesuai"))
    isi = jawab.content.decode()
    assert (jawab.status_code, Penilaian.objects.exists()) == (409, False)
    assert "Realisasi Siti Rahma dikembalikan dan belum diajukan lagi" in isi
    assert f'name="p{kota.staf.penugasan.pk}-lembar" value="3"' in isi
    assert client.post(url, pilihan(kota.staf, "sesuai", "sesuai", lembar="3")).status_code == 302
    assert Penilaian.objects.get().predikat == "baik"


def test_it_takes_no_more_queries(kota: Kota) -> None:
    client = masuk(kota.kasub)
    sebelum = [_hitung(client, url) for url in (TIM, rinci(kota.staf))]
    kembalikan(kota)
    assert [_hitung(client, url) for url in (TIM, rinci(kota.staf))] == sebelum


def _hitung(client: Client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as kueri:
        assert client.get(url).status_code == 200
    return len(kueri)
