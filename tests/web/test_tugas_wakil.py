"""The home of who stands in for a superior: realisations that wait for the one whose name it is."""

from datetime import date

import pytest
from django.urls import reverse

from kinerja.dasar.tampilan import Tugas
from kinerja.penilaian.isian import IsianNilai
from kinerja.penilaian.services import nilai_tim
from kinerja.peraturan.periode import periode_dari_kode
from kinerja.skp.models import SKP, PeriodeRealisasi
from kinerja.web.selectors.beranda import beranda
from tests.pabrik import Kota, Orang, kota_kecil, masuk, pukul
from tests.penilaian.pabrik import jam_pada
from tests.perwakilan.objek import delegasi
from tests.skp.pabrik import diajukan
from tests.skp.test_kembali import terajukan

pytestmark = pytest.mark.django_db
FEB = date(2026, 2, 3)
jam = jam_pada(FEB)


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def tugas(orang: Orang) -> list[Tugas]:
    return [t for t in beranda(orang.sesi(FEB)).perlu if str(t.kerja) == "Periksa realisasi"]


def test_a_delegate_finds_the_handed_in_realisation_with_the_name_until_it_is_returned(kota: Kota) -> None:
    skp = terajukan(kota)
    assert tugas(kota.analis) == []
    delegasi(kota.kasub, kota.analis, FEB)
    (satu,) = tugas(kota.analis)
    assert satu.url == reverse("skp:realisasi", args=[skp.pk, "2026-01"])
    assert str(satu.objek) == "Siti Rahma, Januari 2026"
    assert "atas nama Hendra Saputra" in str(satu.keterangan)
    client = masuk(kota.analis)
    assert f'href="{satu.url}"' in client.get("/").content.decode()
    kembali = reverse("skp:realisasi_kembalikan", args=[skp.pk, "2026-01"])
    assert client.post(kembali, {"kunci": "2", "pesan": "Bukti belum ada."}).status_code == 302
    assert tugas(kota.analis) == []


def test_a_rated_realisation_waits_no_more(kota: Kota) -> None:
    terajukan(kota)
    delegasi(kota.kasub, kota.analis, FEB)
    isian = [IsianNilai(kota.staf.penugasan.pk, "sesuai", "sesuai")]
    by = kota.kasub.sesi(FEB).pelaku
    nilai_tim(periode=periode_dari_kode("2026-01"), jenis="periodik", isian=isian, by=by, at=pukul(FEB))
    assert tugas(kota.analis) == []


def test_the_official_rates_and_who_is_led_by_nobody_else_sees_nothing(kota: Kota) -> None:
    terajukan(kota)
    delegasi(kota.kasub, kota.analis, FEB)
    assert tugas(kota.kasub) == []
    assert tugas(kota.staf_pppk) == []
    assert "Nilai" in {str(t.kerja) for t in beranda(kota.kasub.sesi(FEB)).perlu}
    assert all(not a.atas_nama for a in beranda(kota.analis.sesi(FEB)).tim)


def test_what_is_longer_than_a_list_ends_in_one_line(kota: Kota, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kinerja.web.selectors.tugas.tim.SATU_SATU", 1)
    terajukan(kota)
    skp = diajukan(kota.staf_pppk, at=pukul(date(2026, 1, 5)))
    SKP.objects.filter(pk=skp.pk).update(status=SKP.Status.DITETAPKAN, ditetapkan_pada=pukul(date(2026, 1, 6)))
    PeriodeRealisasi.objects.create(
        penugasan=kota.staf_pppk.penugasan, skp=skp, periode="2026-01", diajukan_pada=pukul(FEB)
    )
    delegasi(kota.kasub, kota.analis, FEB)
    satu, sisa = tugas(kota.analis)
    assert "Siti Rahma" in str(satu.objek)
    assert str(sisa.objek) == "1 orang lainnya, Januari 2026"
    assert sisa.url == "/skp/?lihat=wakil"
