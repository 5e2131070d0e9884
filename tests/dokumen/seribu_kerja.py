"""The story of `seribu_set`: an inauguration prepared through the services, filled and printed by workers that die."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.db import close_old_connections
from django.utils import timezone

from kinerja.dokumen.models import Dokumen
from kinerja.dokumen.selectors import kemajuan
from kinerja.mutasi.models import Pelantikan, PengisianNaskah
from kinerja.mutasi.selectors.bahan import CaraNaskah
from kinerja.mutasi.services import minta_naskah
from tests.dokumen.seribu_periksa import periksa_semua
from tests.mutasi.pabrik import banyak, siapkan
from tests.mutasi.test_naskah import aturan
from tests.pabrik import SISTEM, Kota, kota_kecil
from tests.rencana.muatan import muat

AKAR = Path(__file__).resolve().parents[2]
SEORANG = 5  # pact, contract, agreement, statement of responsibility, umbrella
SELESAI_DALAM = 3600.0  # seconds; a run that stands still must end
RENCANA = """dokumen,kode_unit,level,kode,kode_induk,nama,indikator,satuan,arah,kode_jabatan,target_2026,pagu_2026
,00,visi,V,,Kota maju,,,,WK,,
,00,tujuan,T,V,Birokrasi melayani,Indeks reformasi birokrasi,Indeks,naik,WK,75.5,
,10,sasaran,S,T,Mutu pendidikan,Angka partisipasi,%,naik,KADIS,99,
,10,program,1.01.01,S,Program Pendidikan,Layanan selesai,%,naik,KADIS,88,250000000
"""
KEGIATAN = ",10,kegiatan,1.01.01.{i},1.01.01,Kegiatan {i},Laporan {i},Laporan,naik,SEKSI{i},12,1000000\n"

Bunuh = tuple[str, float]  # while papers are filled ("isi") or printed ("cetak"); at which part of them


@dataclass
class Cerita:
    """What is asked of the workers, and what was seen of them."""

    satu: Pelantikan
    diminta: PengisianNaskah
    jumlah: int
    folder: Path
    berkas_lain: int  # files that stood in the folder before
    mati: int = 0

    @property
    def kelompok(self) -> str:
        """The group of the papers."""
        return f"pelantikan:{self.satu.pk}"

    def bagian(self, apa: str) -> float:
        """Which part is filled, or has its file, recorded or not."""
        if apa == "isi":
            return Dokumen.objects.count() / self.jumlah
        return (banyak_berkas(self.folder) - self.berkas_lain) / self.jumlah

    def selesai(self) -> bool:
        """Everything filled and printed."""
        self.diminta.refresh_from_db()
        k = kemajuan(self.kelompok)
        return not self.diminta.berjalan and k.jumlah == k.selesai_dicetak


def jalankan(orang: int, bunuh: Sequence[Bunuh], folder: Path) -> Iterator[str]:
    """Lines of figures; AssertionError at the first thing that does not hold."""
    mulai = time.perf_counter()
    cerita = susun(orang, folder)
    yield f"{orang} orang disiapkan dalam {time.perf_counter() - mulai:.0f} detik; {cerita.jumlah} dokumen diminta"
    mulai = time.perf_counter()
    for apa, bagian in bunuh:
        yield f"pekerja {bunuh_pada(cerita, apa, bagian)} dimatikan (SIGKILL): {apa} {100 * cerita.bagian(apa):.1f} %"
    with pekerja():
        tunggu(cerita.selesai)
    lama = time.perf_counter() - mulai
    sedetik = cerita.jumlah / lama
    yield f"{cerita.jumlah} dokumen dalam {lama:.0f} detik, {sedetik:.1f} sedetik, {cerita.mati} pekerja mati"
    yield from periksa_semua(cerita.satu, orang, SEORANG)


def susun(orang: int, folder: Path) -> Cerita:
    """An inauguration of heads of section with the five documents of Bekasi, asked for but not filled."""
    kota = kota_kecil()
    aturan(kota)
    peserta = banyak(orang)
    hasil = muat("rencana", RENCANA + "".join(KEGIATAN.format(i=i) for i in range(orang)))
    assert hasil.sah, hasil.masalah
    satu = siapkan(kota, *peserta, set_dokumen="bekasi")
    return Cerita(satu, _minta(kota, satu), orang * SEORANG, folder, banyak_berkas(folder))


def banyak_berkas(folder: Path) -> int:
    """Files in the store."""
    return sum(1 for _ in folder.glob("berkas/??/*"))


def _minta(kota: Kota, satu: Pelantikan) -> PengisianNaskah:
    cara = CaraNaskah(kota.unit["05"].pk)
    return minta_naskah(pelantikan=satu.pk, pilihan=["set"], cara=cara, versi=satu.kunci, by=SISTEM, at=timezone.now())


def bunuh_pada(cerita: Cerita, apa: str, bagian: float) -> int:
    """Start a worker, let it come so far, kill it; its process id."""
    with pekerja() as proses:
        tunggu(lambda: cerita.bagian(apa) > bagian, jeda=0.02)
        proses.send_signal(signal.SIGKILL)
        assert proses.wait(timeout=60) == -signal.SIGKILL
        cerita.mati += 1
        return proses.pid


@contextmanager
def pekerja() -> "Iterator[subprocess.Popen[bytes]]":
    """The worker of the product, quick to notice the dead; ended with the block."""
    perintah = [sys.executable, "-m", "kinerja.perintah", "worker", "--jeda", "0.5", "--batas", "3"]
    lingkungan = {**os.environ, "PYTHONPATH": str(AKAR)}
    proses = subprocess.Popen(perintah, cwd=AKAR, env=lingkungan, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield proses
    finally:
        if proses.poll() is None:
            proses.terminate()
            proses.wait(timeout=120)


def tunggu(sudah: Callable[[], bool], jeda: float = 0.2) -> None:
    """Until it is so."""
    akhir = time.monotonic() + SELESAI_DALAM
    while not sudah():
        assert time.monotonic() < akhir, "nothing moves any more"
        close_old_connections()
        time.sleep(jeda)
