"""`kinerja example load`: the example Pemda into an empty database, with progress."""

import sys
import tempfile
from datetime import date
from pathlib import Path
from random import Random

import click
from django.conf import settings
from tqdm import tqdm

from contoh.akun import buat_akun, pilih_pemeran, tulis_akun, tunjuk_penyiap, usulkan
from contoh.bersama import muat_bank
from contoh.bkn import muat_unduhan_bkn
from contoh.disiplin import pemeriksaan
from contoh.kontrak import evaluasi_jabatan, kontrak_berjalan
from contoh.muat import muat_awal
from contoh.panggung import Panggung
from contoh.pelantikan import pilih_set_dokumen, siapkan_pelantikan, siapkan_pengukuhan
from contoh.pengunduran import surat_pengunduran
from contoh.perubahan import ubah_rencana
from contoh.riwayat import muat_riwayat
from contoh.tahun import jalankan
from contoh.terbitan import terbitkan_beberapa
from contoh.tindaklanjut import tindak_lanjut
from kinerja.dasar.statistik import segarkan_statistik
from kinerja.dasar.waktu import hari_ini
from kinerja.organisasi.models import Pegawai
from kinerja.peraturan.singgahan import setelan_sekali_baca

PALING_SEDIKIT, SEMUA_LENGKAP = 250, 2_000


@click.group()
def example() -> None:
    """Pemda contoh."""


@example.command()
@click.option("--pegawai", default=1_200, show_default=True, help="Banyaknya pegawai.")
@click.option("--seed", default=2026, show_default=True, help="Bibit acak: bibit yang sama memberi orang yang sama.")
def load(pegawai: int, seed: int) -> None:
    """Muat Kota Contoh: tahun lalu lengkap, tahun ini sampai hari ini, semuanya melalui layanan yang sama."""
    if settings.PRODUKSI:
        raise click.ClickException("Ini penyetelan produksi (RAPOR_PRODUKSI=1). Data contoh tidak dimuat di sini.")
    if Pegawai.objects.exists():
        raise click.ClickException(
            "Basis data ini sudah berisi pegawai. Data contoh hanya dimuat ke basis data kosong."
        )
    if pegawai < PALING_SEDIKIT:
        raise click.ClickException(f"Paling sedikit {PALING_SEDIKIT} pegawai, supaya setiap peran ada orangnya.")
    with tempfile.TemporaryDirectory(prefix="rapor-contoh-") as folder, Kemajuan() as kemajuan, setelan_sekali_baca():
        panggung = Panggung(
            pegawai=pegawai,
            acak=Random(seed),  # the example must come out the same every time
            hari_ini=hari_ini(),
            folder=Path(folder),
            lapor=kemajuan,
            penuh=pegawai <= SEMUA_LENGKAP,
        )
        struktur, penduduk = muat_awal(panggung)
        pilih_set_dokumen(panggung, date(panggung.tahun_lalu, 1, 1))
        muat_riwayat(panggung, struktur, penduduk)
        muat_bank(panggung, struktur)
        segarkan_statistik()  # what follows looks many people up
        pemeran = pilih_pemeran(panggung.hari_ini)
        jalankan(panggung, penduduk, pemeran)
        pemeran = pilih_pemeran(panggung.hari_ini)
        akun = buat_akun(panggung, pemeran)
        usulkan(panggung, pemeran)
        tunjuk_penyiap(panggung, pemeran)
        ubah_rencana(panggung, struktur, pemeran)
        muat_unduhan_bkn(panggung, pemeran)
        kontrak_berjalan(panggung, pemeran)
        evaluasi_jabatan(panggung, pemeran)
        siapkan_pelantikan(panggung, pemeran)
        siapkan_pengukuhan(panggung, pemeran)
        pemeriksaan(panggung, pemeran)
        surat_pengunduran(panggung, pemeran)
        tindak_lanjut(panggung, pemeran)
        terbitkan_beberapa(panggung, pemeran)
    segarkan_statistik()
    click.echo(tulis_akun(Path(settings.DATA_DIR), akun))


class Kemajuan:
    """A bar on a terminal, plain lines otherwise: one when a piece of work begins and one when it ends."""

    def __init__(self) -> None:
        self._batang: tqdm | None = None
        self._judul = ""

    def __enter__(self) -> "Kemajuan":
        return self

    def __exit__(self, *_galat: object) -> None:
        self._tutup()

    def __call__(self, judul: str, selesai: int, dari: int) -> None:
        if not sys.stderr.isatty():
            if selesai == dari:
                click.echo(f"{judul}: {dari}", err=True)
            return
        if judul != self._judul:
            self._tutup()
            self._batang, self._judul = tqdm(total=dari, desc=judul, leave=False), judul
        if self._batang is not None:
            self._batang.n = selesai
            self._batang.refresh()

    def _tutup(self) -> None:
        if self._batang is not None:
            self._batang.close()
        self._batang = None
