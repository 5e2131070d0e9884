"""The prepared inauguration of the example, on the small Pemda."""

from pathlib import Path
from random import Random

import pytest

from contoh.akun import PETUGAS, Pemeran
from contoh.panggung import Panggung
from contoh.pelantikan import pilih_set_dokumen, siapkan_pelantikan, siapkan_pengukuhan
from kinerja.dokumen.models import Dokumen
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.selectors.periksa import periksa_pelantikan
from kinerja.mutasi.selectors.rencana import rencana_mutasi
from tests.mutasi.pabrik import mulai
from tests.pabrik import HARI, kota_kecil

pytestmark = pytest.mark.django_db


def test_the_inauguration_of_the_example_can_be_begun(tmp_path: Path) -> None:
    kota = kota_kecil()
    panggung = Panggung(16, Random(1), HARI, tmp_path, lambda *_langkah: None)
    pilih_set_dokumen(panggung, HARI)
    siapkan_pelantikan(panggung, Pemeran(((PETUGAS, "bkpsdm", kota.analis.penugasan),)))
    satu = Pelantikan.objects.get()
    assert satu.peserta.count() == 2
    lima = {"pakta_integritas", "kontrak_jabatan", "tanggung_jawab", "pernyataan_payung"}
    assert {d.jenis for d in Dokumen.objects.all()} == lima
    assert not [p for p in periksa_pelantikan(satu, rencana_mutasi(satu)) if p.menghalangi]
    mulai(satu)
    assert kota.kabid_kinerja.pegawai.penugasan.get(sampai=None).jabatan.kode == "KABID-M"


def test_functional_officials_are_confirmed_with_many_papers(tmp_path: Path) -> None:
    kota = kota_kecil()
    panggung = Panggung(16, Random(1), HARI, tmp_path, lambda *_langkah: None)
    pemeran = Pemeran(((PETUGAS, "bkpsdm", kota.analis.penugasan),))
    siapkan_pelantikan(panggung, pemeran)  # says how papers are numbered
    siapkan_pengukuhan(panggung, pemeran)
    satu = Pelantikan.objects.get(jenis="pengukuhan")
    orang = satu.peserta.count()
    assert orang == len({x.pegawai_id for x in satu.peserta.all()}) >= 3
    milik = Dokumen.objects.filter(kelompok=f"pelantikan:{satu.pk}")
    assert {d.jenis for d in milik} == {"pakta_integritas", "spp", "spmt"}
    assert not rencana_mutasi(satu).tutup  # everybody keeps the post
