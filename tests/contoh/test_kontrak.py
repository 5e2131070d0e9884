"""Contracts of office of the example, on the small Pemda."""

from datetime import date
from pathlib import Path
from random import Random

import pytest

import contoh.kontrak
from contoh.akun import PETUGAS, Pemeran
from contoh.kontrak import RENCANA, evaluasi_jabatan, kontrak_berjalan
from contoh.panggung import Panggung
from kinerja.pembinaan.models import EvaluasiJabatan, RencanaPerbaikan, Tanggapan
from kinerja.pembinaan.selectors.kontrak import daftar_titik
from kinerja.penilaian.services import terima_penilaian
from tests.pabrik import kota_kecil, pukul
from tests.penilaian.pabrik import nilai_diberikan

pytestmark = pytest.mark.django_db
KINI = date(2026, 9, 14)


def test_contracts_are_signed_and_stand_where_they_should(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kota = kota_kecil()
    panggung = Panggung(16, Random(1), KINI, tmp_path, lambda *_langkah: None)
    pemeran = Pemeran((("Kepala perangkat daerah", "", kota.kaban.penugasan),))
    monkeypatch.setattr(contoh.kontrak, "BANYAK", 0)  # nobody changes places today
    monkeypatch.setattr(contoh.kontrak, "RENCANA", (RENCANA[4], RENCANA[0]))
    kontrak_berjalan(panggung, pemeran)
    assert [(t.ke, t.keadaan(KINI)) for t in daftar_titik(KINI)] == [
        (1, "selesai"), (1, "terlambat"), (2, "terjadwal"), (2, "terjadwal"),
    ]  # fmt: skip
    assert RencanaPerbaikan.objects.get().butir.count() == 2
    assert Tanggapan.objects.count() == 1


def test_a_final_low_mark_of_last_year_opens_one_evaluation(tmp_path: Path) -> None:
    kota, dinilai = kota_kecil(), date(2026, 1, 20)
    panggung = Panggung(16, Random(1), KINI, tmp_path, lambda *_langkah: None)
    pemeran = Pemeran(((PETUGAS, "bkpsdm", kota.analis.penugasan),))
    evaluasi_jabatan(panggung, pemeran)
    assert not EvaluasiJabatan.objects.exists()
    nilai = nilai_diberikan(kota.kasub, kota.staf, dinilai, periode="2025", hasil_kerja="di_bawah")
    terima_penilaian(penilaian=nilai, by=kota.staf.sesi(dinilai).pelaku, at=pukul(dinilai))
    evaluasi_jabatan(panggung, pemeran)
    satu = EvaluasiJabatan.objects.get()
    assert [x.jenis for x in satu.langkah.all()] == ["pemberitahuan"]
    assert satu.rencana.mulai == date(2026, 8, 6)
