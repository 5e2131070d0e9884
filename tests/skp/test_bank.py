"""The bank of results per post, and one SKP for a group of like posts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.pertukaran import ekspor, impor
from kinerja.jejak.models import Entri
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import SKP, BankHasil, HasilKerja, IndikatorKinerja
from kinerja.skp.pertukaran import JENIS
from kinerja.skp.services import ajukan_skp
from kinerja.skp.services.bank import IsiBank, hapus_bank, simpan_bank, simpan_banyak_bank
from kinerja.skp.services.kelompok import siapkan_kelompok
from tests.pabrik import SISTEM, Kota, kota_kecil, masuk, pukul
from tests.skp.pabrik import AT, HARI, diajukan, draf, isian

pytestmark = pytest.mark.django_db
BANK = next(j for j in JENIS if j.kode == "bank_hasil")
STAF = "Penata Layanan Operasional"
ISI = [
    IsiBank(STAF, "Terbitnya keputusan kenaikan pangkat", "kuantitas", "Keputusan terbit", "120", "keputusan"),
    IsiBank(STAF, "Terbitnya keputusan kenaikan pangkat", "waktu", "Hari proses", "10", "hari", "turun", "rata_rata"),
    IsiBank("Kepala BKPSDM", "Meningkatnya layanan", "penerima_layanan", "Indeks kepuasan", "85", "indeks"),
]


@pytest.fixture
def kota() -> Iterator[Kota]:
    with time_machine.travel(pukul(HARI), tick=False):
        yield kota_kecil()


def test_the_bank_comes_back_as_it_went(db: None, tmp_path: Path) -> None:
    simpan_banyak_bank(isi=ISI, by=SISTEM, at=AT)
    berkas = tmp_path / "bank.csv"
    ekspor(BANK, berkas)
    entri = Entri.objects.count()
    hasil = impor(BANK, berkas, by=SISTEM, at=AT)
    assert (hasil.baru, hasil.berubah, hasil.sama) == (0, 0, 3)
    assert Entri.objects.count() == entri
    berkas.write_text(berkas.read_text().replace("120", "150"))
    assert impor(BANK, berkas, by=SISTEM, at=AT).berubah == 1
    assert BankHasil.objects.get(iki="Keputusan terbit").target == "150"


def test_an_unknown_aspect_is_refused_at_its_place(db: None, tmp_path: Path) -> None:
    berkas = tmp_path / "bank.csv"
    berkas.write_text("jabatan,rhk,aspek,iki\nArsiparis,Tertatanya arsip,mutu,Arsip tertata\n")
    hasil = impor(BANK, berkas, by=SISTEM, at=AT)
    assert "baris 2, kolom aspek" in str(hasil.masalah[0])
    assert not BankHasil.objects.exists()


def test_a_row_is_kept_once_and_changed_as_it_was_read(db: None) -> None:
    baris = simpan_bank(isi=ISI[0], by=SISTEM, at=AT)
    with pytest.raises(Ditolak, match="sudah ada"):
        simpan_bank(isi=ISI[0], by=SISTEM, at=AT)
    simpan_bank(isi=ISI[1], pk=baris.pk, versi=1, by=SISTEM, at=AT)
    with pytest.raises(SudahBerubah):
        hapus_bank(pk=baris.pk, versi=1, by=SISTEM, at=AT)
    hapus_bank(pk=baris.pk, versi=2, by=SISTEM, at=AT)
    assert not BankHasil.objects.exists()
    assert Entri.objects.latest("pk").peristiwa == "skp.bank_dihapus"


def test_a_result_of_the_bank_comes_into_the_form_with_its_indicators(kota: Kota) -> None:
    simpan_banyak_bank(isi=ISI, by=SISTEM, at=AT)
    skp = draf(kota.staf)
    client, alamat = masuk(kota.staf), reverse("skp:sunting", args=[skp.pk])
    assert "Ambil dari bank hasil kerja jabatan ini (1 hasil)" in client.get(alamat).content.decode()
    kirim = {"kunci": str(skp.kunci), "aksi": "bank-0", "rhk-0-rumusan": "Yang saya ketik"}
    jawab = client.post(alamat, kirim).content.decode()
    assert "Yang saya ketik</textarea>" in jawab
    assert "Terbitnya keputusan kenaikan pangkat</textarea>" in jawab
    assert 'name="rhk-1-iki-1-target"' in jawab
    assert 'value="10"' in jawab
    assert "Meningkatnya layanan" not in jawab


def test_the_officer_keeps_the_bank_on_its_page(kota: Kota) -> None:
    client = masuk(kota.operator)
    kirim = {**{k: getattr(ISI[0], k) for k in ISI[0].__slots__}, "kunci": "0"}
    assert client.post(reverse("skp:bank_baru"), kirim).status_code == 302
    assert "Terbitnya keputusan" in masuk(kota.guru).get(reverse("skp:bank")).content.decode()
    assert "sudah ada" in client.post(reverse("skp:bank_baru"), kirim).content.decode()
    assert masuk(kota.guru).post(reverse("skp:bank_baru"), kirim).status_code == 403


def test_the_bank_asks_a_fixed_number_of_queries(kota: Kota) -> None:
    isi = [IsiBank(f"Jabatan {i}", "Tersedianya data", "kuantitas", "Data") for i in range(160)]
    simpan_banyak_bank(isi=isi[:60], by=SISTEM, at=AT)
    client = masuk(kota.operator)
    client.get(reverse("skp:bank"))
    with CaptureQueriesContext(connection) as sedikit:
        client.get(reverse("skp:bank"))
    simpan_banyak_bank(isi=isi, by=SISTEM, at=AT)
    with CaptureQueriesContext(connection) as banyak:
        client.get(reverse("skp:bank"))
    assert len(banyak) == len(sedikit) <= 12


def test_one_draft_is_copied_to_like_posts_and_each_confirms_the_own(kota: Kota) -> None:
    asal = diajukan(kota.staf, isian(2, 1))
    client = masuk(kota.kasub)
    alamat = reverse("skp:kelompok", args=[asal.pk])
    assert "Joko Susilo" in client.get(alamat).content.decode()
    jawab = client.post(alamat, {"pilih": str(kota.staf_pppk.penugasan.pk)}, follow=True).content.decode()
    assert "1 draf SKP disiapkan" in jawab
    salinan = SKP.objects.get(penugasan=kota.staf_pppk.penugasan)
    assert (salinan.status, salinan.kelompok_id) == ("draf", asal.pk)
    assert HasilKerja.objects.filter(skp=salinan).count() == 2
    milik = masuk(kota.staf_pppk).get(reverse("skp:sunting", args=[salinan.pk])).content.decode()
    assert "disiapkan bersama bagi jabatan yang sama" in milik
    IndikatorKinerja.objects.filter(hasil_kerja__skp=salinan).update(target="6")  # own target
    assert IndikatorKinerja.objects.filter(hasil_kerja__skp=asal, target="12").count() == 2
    HasilKerja.objects.filter(skp=salinan).update(menunggu_atasan=True)
    assert ajukan_skp(skp=salinan.pk, versi=salinan.kunci, by=kota.staf_pppk.pelaku, at=AT).status == "diajukan"
    entri = Entri.objects.filter(peristiwa="skp.kelompok_disiapkan").get()
    assert {f"skp:{asal.pk}", f"skp:{salinan.pk}"} <= set(entri.perihal.values_list("subjek", flat=True))


def test_a_group_is_prepared_for_all_or_for_none(kota: Kota) -> None:
    asal = diajukan(kota.staf)
    orang = [kota.staf_pppk.penugasan, kota.staf.penugasan]  # the second has one already
    with pytest.raises(Ditolak, match="Siti Rahma sudah memiliki SKP"):
        siapkan_kelompok(sumber=asal, penugasan=orang, by=kota.kasub.pelaku, at=AT)
    assert SKP.objects.count() == 1
    with pytest.raises(Ditolak, match="Pilih paling sedikit"):
        siapkan_kelompok(sumber=asal, penugasan=[], by=kota.kasub.pelaku, at=AT)


def test_people_of_others_and_of_other_posts_are_not_offered(kota: Kota) -> None:
    asal = diajukan(kota.staf)
    alamat = reverse("skp:kelompok", args=[asal.pk])
    masuk(kota.kasub).post(alamat, {"pilih": str(kota.guru.penugasan.pk)})
    assert SKP.objects.count() == 1
    assert masuk(kota.staf).get(alamat).status_code == 403
    assert masuk(kota.kabid_mutasi).get(alamat).status_code == 403  # two levels up reads, and prepares nothing
