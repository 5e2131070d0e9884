"""Which documents a post needs: the dated rule of the day decides; one inauguration departs only with a reason."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from kinerja.dasar.waktu import hari
from kinerja.dokumen.naskah import daftar_set
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.selectors.set import KUNCI, TANPA_SET, set_berlaku, set_dokumen
from kinerja.peraturan.services import ubah_setelan
from kinerja.peraturan.setelan import jenis_setelan
from tests.mutasi.pabrik import siapkan
from tests.pabrik import SISTEM, Kota, kota_kecil, masuk, pukul

pytestmark = pytest.mark.django_db
MULAI = date(2026, 3, 1)


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def kode(satu: Pelantikan) -> str:
    milik = set_dokumen(satu)
    return milik.kode if milik else ""


def test_every_ready_pack_can_be_chosen_as_the_rule() -> None:
    assert dict(jenis_setelan(KUNCI).pilihan) == {k: s.judul for k, s in daftar_set().items()}


def test_the_rule_in_force_on_the_day_decides(kota: Kota) -> None:
    ubah_setelan(kunci=KUNCI, nilai="bekasi", mulai=MULAI, alasan="Kepwal 7", by=SISTEM, at=pukul(kota.on))
    sebelum = siapkan(kota, tanggal=MULAI - timedelta(days=1))
    sesudah = siapkan(kota, tanggal=MULAI, kode="P2")
    assert (kode(sebelum), kode(sesudah)) == ("nasional", "bekasi")
    assert set_berlaku(sebelum).dasar.startswith("Berlaku selama daerah belum menetapkan yang lain. PermenPANRB 49")
    assert "Ditetapkan daerah sejak 1 Mar 2026: Kepwal 7. " in set_berlaku(sesudah).dasar


def test_the_oath_of_a_pns_asks_for_no_set(kota: Kota) -> None:
    assert kode(siapkan(kota, jenis="sumpah_pns")) == ""


def test_another_set_needs_its_reason(kota: Kota) -> None:
    with pytest.raises(PelantikanDitolak, match="menyimpang dari aturan"):
        siapkan(kota, set_dokumen="dki", alasan_set=" ")
    with pytest.raises(PelantikanDitolak, match="Pilih set dokumen"):
        siapkan(kota, alasan_set="Karena")
    satu = siapkan(kota, set_dokumen="dki", alasan_set="Permintaan gubernur")
    assert kode(satu) == "dki"
    assert set_berlaku(satu).dasar == "Menyimpang dari aturan pada harinya: Permintaan gubernur"
    assert kode(siapkan(kota, set_dokumen=TANPA_SET, kode="P2")) == ""
    with pytest.raises(IntegrityError), transaction.atomic():
        Pelantikan.objects.filter(pk=satu.pk).update(alasan_set="")


def test_a_proposal_shows_what_each_post_would_sign(kota: Kota) -> None:
    besok = hari(timezone.now()) + timedelta(days=1)
    siapkan(kota, tanggal=besok)
    data = {"nilai": "dki", "mulai": besok.isoformat(), "alasan": "Kepwal 9"}
    isi = masuk(kota.bkpsdm).post(f"/aturan/setelan/{KUNCI}/", data).content.decode()
    assert "Surat Pernyataan Siap Mundur" in isi or "siap mundur" in isi.lower()
    assert "JPT Madya" in isi or "administrator" in isi.lower()
    assert "1 pelantikan yang sudah disiapkan mengikutinya" in isi


def test_the_page_names_the_set_and_its_ground(kota: Kota) -> None:
    satu = siapkan(kota, set_dokumen="dki", alasan_set="Permintaan gubernur")
    isi = masuk(kota.bkpsdm).get(reverse("mutasi:rinci", args=[satu.pk])).content.decode()
    assert "Menyimpang dari aturan pada harinya: Permintaan gubernur" in isi
    assert "seperti DKI Jakarta 2021" in isi
