"""Doors: who is inaugurated finds day and papers from home; BKPSDM what is prepared; the register gives numbers."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kinerja.dasar.waktu import hari
from kinerja.dokumen.models import Dokumen, NomorSurat
from kinerja.mutasi import services
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.services import IsiPeserta
from tests.mutasi.pabrik import isi, kerjakan_pengisian, mulai, siapkan
from tests.mutasi.test_naskah import BERNOMOR, aturan
from tests.mutasi.test_pengisian import minta
from tests.pabrik import SISTEM, Kota, kota_kecil, masuk

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil(hari(timezone.now()))


def tugas(orang: Any) -> list[str]:
    """What the home page says of inaugurations."""
    semua = masuk(orang).get("/").context["isi"].perlu
    return [f"{t.kerja}: {t.objek} ({t.url})" for t in semua if "pelantikan" in str(t.kerja).lower()]


def url(nama: str, satu: Pelantikan) -> str:
    return reverse(f"mutasi:{nama}", args=[satu.pk])


def test_a_participant_is_told_once_it_is_announced(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"), tanggal=kota.on, bekal="Pakaian sipil lengkap")
    assert tugas(kota.staf) == []
    minta(kota, satu)
    kerjakan_pengisian()
    assert tugas(kota.staf) == [f"Ikuti pelantikan: Pelantikan pejabat ({url('rinci', satu)})"]
    assert tugas(kota.guru) == []
    Dokumen.objects.update(keadaan="dicetak", dicetak_pada=timezone.now(), berkas="b" * 64, sha256="b" * 64)
    halaman = masuk(kota.staf).get(url("rinci", satu)).content.decode()
    assert "Pakaian sipil lengkap" in halaman
    assert "Dokumen Anda pada pelantikan ini" in halaman
    assert f"{reverse('dokumen:tandatangani')}?kelompok=pelantikan:{satu.pk}" in halaman
    atasan = masuk(kota.kadis).get(url("rinci", satu))
    assert atasan.status_code == 404  # who only signs finds the paper in "Dokumen saya"


def test_bkpsdm_sees_what_is_prepared_and_what_is_today(kota: Kota) -> None:
    nanti = siapkan(kota, tanggal=kota.on + timedelta(days=5))
    kini = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"), kode="P2", tanggal=kota.on)
    batal = siapkan(kota, kode="P3", tanggal=kota.on)
    services.batalkan_pelantikan(pelantikan=batal.pk, alasan="Ditunda", versi=0, by=SISTEM, at=timezone.now())
    assert tugas(kota.analis) == [
        f"Mulai pelantikan: Pelantikan pejabat ({url('rinci', kini)})",
        f"Siapkan pelantikan: Pelantikan pejabat ({url('rinci', nanti)})",
    ]
    mulai(kini)
    assert f"Pantau pelantikan: Pelantikan pejabat ({url('meja', kini)})" in tugas(kota.analis)


def test_the_group_message_names_the_public_address(kota: Kota, settings: Any) -> None:
    settings.ALAMAT_PUBLIK = "https://rapor.contoh.go.id"
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"), tanggal=kota.on)
    minta(kota, satu)
    kerjakan_pengisian()
    Dokumen.objects.update(keadaan="dicetak", dicetak_pada=timezone.now(), berkas="b" * 64, sha256="b" * 64)
    halaman = masuk(kota.bkpsdm).get(url("meja", satu)).content.decode()
    assert "Tanda tangani di https://rapor.contoh.go.id/dokumen-saya/" in halaman


def ambil(kota: Kota, satu: Pelantikan) -> Pelantikan:
    unit = kota.unit["05"].pk
    return services.ambil_nomor_keputusan(
        pelantikan=satu.pk, unit=unit, tanggal=kota.on, versi=satu.kunci, by=SISTEM, at=timezone.now()
    )


def test_the_order_takes_its_number_from_the_register(kota: Kota) -> None:
    aturan(kota, *BERNOMOR, "keputusan")
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"), tanggal=kota.on, nomor_sk="", tanggal_sk=None)
    bkpsdm: Client = masuk(kota.bkpsdm)
    form = bkpsdm.get(url("nomor", satu)).context["form"]
    data = {n: form[n].value() for n in form.fields} | {"tanggal": kota.on.isoformat(), "unit": kota.unit["05"].pk}
    assert bkpsdm.post(url("nomor", satu), data).status_code == 302
    satu.refresh_from_db()
    nomor = NomorSurat.objects.get()
    assert (satu.nomor_sk, satu.tanggal_sk, nomor.subjek) == (nomor.nomor, kota.on, f"pelantikan:{satu.pk}")
    ulang = bkpsdm.post(url("nomor", satu), data | {"kunci": satu.kunci})
    assert "sudah bernomor" in ulang.content.decode()
    minta(kota, satu, "keputusan")
    kerjakan_pengisian()
    petikan = Dokumen.objects.get(pegawai=kota.staf.pegawai)
    assert nomor.nomor in petikan.naskah
    mulai(Pelantikan.objects.get())
    nomor.refresh_from_db()
    assert (nomor.status, nomor.dokumen) == ("terpakai", f"pelantikan:{satu.pk}")


def test_a_number_that_the_order_no_longer_carries_is_cancelled(kota: Kota) -> None:
    aturan(kota, "keputusan")
    satu = ambil(kota, siapkan(kota, tanggal=kota.on, nomor_sk="", tanggal_sk=None))
    lain = isi(tanggal=kota.on, nomor_sk="100/2026")
    services.ubah(pelantikan=satu.pk, isi=lain, versi=satu.kunci, by=SISTEM, at=timezone.now())
    assert NomorSurat.objects.get().status == "batal"
    kedua = ambil(kota, siapkan(kota, kode="P2", tanggal=kota.on, nomor_sk="", tanggal_sk=None))
    services.batalkan_pelantikan(pelantikan=kedua.pk, alasan="Ditunda", versi=kedua.kunci, by=SISTEM, at=timezone.now())
    assert set(NomorSurat.objects.values_list("status", flat=True)) == {"batal"}


def test_without_a_rule_the_number_is_typed(kota: Kota) -> None:
    satu = siapkan(kota, tanggal=kota.on, nomor_sk="", tanggal_sk=None)
    with pytest.raises(PelantikanDitolak, match="Ketik nomornya"):
        ambil(kota, satu)
