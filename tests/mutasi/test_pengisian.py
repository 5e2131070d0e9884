"""Papers are filled in the background: asked twice is once, a dead worker is resumed, what is left out is said."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.waktu import hari
from kinerja.dokumen.models import Dokumen
from kinerja.dokumen.services import siapkan_dokumen
from kinerja.jejak.models import Entri
from kinerja.mutasi import services
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import Pelantikan, PengisianNaskah
from kinerja.mutasi.selectors.bahan import CaraNaskah, bahan_naskah
from kinerja.mutasi.services import IsiPeserta, minta_naskah
from kinerja.mutasi.services import naskah as layanan
from kinerja.mutasi.services.pengisian import DIAM, isi_naskah_di_latar
from tests.mutasi.pabrik import banyak, kerjakan_pengisian, siapkan
from tests.pabrik import SISTEM, Kota, kota_kecil, masuk, pukul

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil(hari(timezone.now()))


def minta(kota: Kota, satu: Pelantikan, *pilihan: str, **lain: Any) -> PengisianNaskah:
    """As the page asks."""
    satu.refresh_from_db()
    isi = {"cara": CaraNaskah(kota.unit["05"].pk), "versi": satu.kunci, "at": timezone.now(), **lain}
    return minta_naskah(pelantikan=satu.pk, pilihan=pilihan or ["set"], by=SISTEM, **isi)


def antrean() -> int:
    return DBTaskResult.objects.filter(task_path=isi_naskah_di_latar.module_path).count()


def test_asked_twice_it_is_filled_once(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"), tanggal=kota.on)
    assert minta(kota, satu).pk == minta(kota, satu).pk
    assert antrean() == 1
    assert Entri.objects.filter(peristiwa="pelantikan.naskah_diminta").count() == 1
    with pytest.raises(PelantikanDitolak, match="sedang diisi"):
        minta(kota, satu, "undangan")
    assert kerjakan_pengisian() == [1]
    selesai = PengisianNaskah.objects.get()
    assert (selesai.keadaan, selesai.terisi) == ("selesai", 1)
    assert isi_naskah_di_latar.call(selesai.pk) == 1  # the queue gives it once more
    assert Entri.objects.filter(peristiwa="pelantikan.naskah_disiapkan").count() == 1


def test_a_worker_that_dies_in_the_middle_is_resumed(kota: Kota, monkeypatch: pytest.MonkeyPatch) -> None:
    satu = siapkan(kota, *banyak(5), tanggal=kota.on)
    diminta = minta(kota, satu)
    monkeypatch.setattr(layanan, "SEKALIGUS", 2)
    asli = siapkan_dokumen
    monkeypatch.setattr(layanan, "siapkan_dokumen", partial(mati_sesudah, asli, [1]))
    with pytest.raises(KeyboardInterrupt):
        isi_naskah_di_latar.call(diminta.pk)
    diminta.refresh_from_db()
    assert (diminta.keadaan, diminta.terisi, Dokumen.objects.count()) == ("berjalan", 2, 2)
    monkeypatch.setattr(layanan, "siapkan_dokumen", asli)
    assert isi_naskah_di_latar.call(diminta.pk) == 5
    assert Dokumen.objects.values("rujukan").distinct().count() == Dokumen.objects.count() == 5


def mati_sesudah(asli: Callable[..., Sequence[Dokumen]], sisa: list[int], **isi: Any) -> Sequence[Dokumen]:
    """Kills the worker once so many acts are done."""
    if not sisa[0]:
        raise KeyboardInterrupt
    sisa[0] -= 1
    return asli(**isi)


def test_one_that_stands_still_is_queued_again_when_asked_again(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"), tanggal=kota.on)
    minta(kota, satu, at=timezone.now() - DIAM - timedelta(seconds=1))
    minta(kota, satu)
    assert (PengisianNaskah.objects.count(), antrean()) == (1, 2)


def test_who_is_taken_out_meanwhile_takes_the_papers_along(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"), IsiPeserta(kota.analis.nip, "STAF"), tanggal=kota.on)
    diminta = minta(kota, satu)

    def lalu_hapus(*isi: Any) -> object:
        hasil = bahan_naskah(*isi)
        orang = satu.peserta.get(pegawai=kota.staf.pegawai)
        services.hapus_peserta(pelantikan=satu.pk, peserta=[orang.pk], versi=satu.kunci, by=SISTEM, at=pukul(kota.on))
        return hasil

    with pytest.MonkeyPatch.context() as tambal:
        tambal.setattr(layanan, "bahan_naskah", lalu_hapus)
        isi_naskah_di_latar.call(diminta.pk)
    assert {(d.pegawai, d.keadaan) for d in Dokumen.objects.all()} == {
        (kota.staf.pegawai, "batal"),
        (kota.analis.pegawai, "disiapkan"),
    }


def test_a_form_read_before_a_change_is_told(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"), tanggal=kota.on)
    with pytest.raises(SudahBerubah):
        minta(kota, satu, versi=satu.kunci + 1)
    assert not PengisianNaskah.objects.exists()


def test_the_desk_says_how_far_it_is_what_was_left_out_and_why(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.kabid_mutasi.nip, "KABID-K"), tanggal=kota.on)
    bkpsdm, url = masuk(kota.bkpsdm), reverse("mutasi:meja", args=[satu.pk])
    minta(kota, satu)
    halaman = bkpsdm.get(url).content.decode()
    assert "Dokumen sedang diisi" in halaman
    assert "Menunggu giliran" in halaman
    assert "Belum ada dokumen" not in halaman
    bagian = bagian_pengisian(bkpsdm, url)
    assert bagian.content.decode().strip().startswith('<div id="pengisian" hx-get')
    kerjakan_pengisian()
    assert bagian_pengisian(bkpsdm, url)["HX-Refresh"] == "true"
    halaman = bkpsdm.get(url).content.decode()
    assert "1 dokumen belum dapat diisi" in halaman
    assert "Perjanjian Kinerja: jabatannya belum punya hasil pada pohon kinerja" in halaman
    assert "Fajar Nugroho" in halaman


def bagian_pengisian(client: Client, url: str) -> Any:
    return client.get(url, headers={"HX-Request": "true", "HX-Target": "pengisian"})


def test_what_cannot_be_numbered_is_said_on_the_desk(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.kabid_mutasi.nip, "KABID-K"), tanggal=kota.on, set_dokumen="bekasi")
    minta(kota, satu)
    assert kerjakan_pengisian() == [0]
    halaman = masuk(kota.bkpsdm).get(reverse("mutasi:meja", args=[satu.pk])).content.decode()
    assert "Dokumen belum dapat diisi" in halaman
    assert "Belum ada aturan penomoran" in halaman
    assert not Dokumen.objects.exists()
