"""The daily reminders in a process that is killed between a mail and its answer, then started again."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from django.utils import timezone

from kinerja.pembinaan.models import PengingatSurel
from tests.pabrik import kota_kecil
from tests.pembinaan.pabrik import kontrak_ditandatangani
from tests.pembinaan.surat import Kotak, beri_alamat, nyalakan, server


def test_killed_in_the_middle_and_started_again_nothing_is_sent_twice(basis_data_lepas: str, akar: Path) -> None:
    kota, hari_ini = kota_kecil(), timezone.localdate()
    for orang in (kota.kasub, kota.guru, kota.staf):
        kontrak_ditandatangani(orang.penugasan, hari_ini - timedelta(days=100))
    siapa = ["kabid_mutasi", "kasek", "kasub"]
    beri_alamat(kota, *siapa)
    nyalakan(mulai=0, akhir=24)
    kotak = Kotak(tahan=2)
    satu = server(kotak)
    try:
        korban = jalankan(akar, satu.port)
        assert kotak.sampai.wait(60)
        korban.kill()
        korban.wait()
        kotak.lepas.set()
        assert PengingatSurel.objects.count() == 2
        assert jalankan(akar, satu.port).wait(60) == 0
        assert jalankan(akar, satu.port).wait(60) == 0
    finally:
        satu.stop()
    assert sorted(kotak.kepada()) == siapa
    assert PengingatSurel.objects.filter(dikirim_pada=None).count() == 1


def jalankan(akar: Path, port: int) -> "subprocess.Popen[bytes]":
    """The task in a process of its own, on the database of the test."""
    surel = {"SUREL_SERVER": "127.0.0.1", "SUREL_PORT": str(port), "SUREL_SAMBUNGAN": "polos"}
    env = {**os.environ, **surel, "SUREL_PENGIRIM": "rapor@contoh.go.id", "PYTHONPATH": str(akar)}
    isi = "import django; django.setup(); from kinerja.web.tugas import kirim_pengingat_harian as t; t.call()"
    return subprocess.Popen([sys.executable, "-c", isi], cwd=akar, env=env)
