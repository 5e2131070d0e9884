"""The prepared inauguration of the example, on the small Pemda."""

from pathlib import Path
from random import Random

import pytest

from contoh.akun import PETUGAS, Pemeran
from contoh.panggung import Panggung
from contoh.pelantikan import pilih_set_dokumen, siapkan_pelantikan
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
