"""`kinerja rapor NIP --pdf FILE`: one person's rapor as PDF/A, for whoever runs the deployment."""

from datetime import date
from pathlib import Path

import click
from django.conf import settings

from kinerja.dasar.waktu import hari, sekarang
from kinerja.dokumen.cetak import GagalCetak
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import Pegawai
from kinerja.perintah.keluaran import Tolak
from kinerja.rapor.cetak import cetak_rapor
from kinerja.rapor.selectors.orang import dengan_keterangan
from kinerja.rapor.selectors.rapor import Bacaan, susun_rapor
from kinerja.rapor.services import catat_cetakan
from kinerja.skp.models import UmpanBalik
from kinerja.skp.selectors.umpan import terbaru


@click.command()
@click.argument("nip")
@click.option(
    "--pdf", "berkas", required=True, type=click.Path(dir_okay=False, writable=True, path_type=Path), help="Berkas PDF."
)
def rapor(nip: str, berkas: Path) -> None:
    """Tulis rapor pegawai dengan NIP itu (atau NI PPPK, atau kode lokal) sebagai PDF. Pencetakannya dicatat."""
    at = sekarang()
    pegawai = _cari(nip.strip().lstrip("'"), hari(at))
    umpan_balik = terbaru(UmpanBalik.objects.all(), pegawai.pk)
    lengkap = susun_rapor(pegawai, hari(at), Bacaan(umpan_balik=umpan_balik, hukdis=True))
    try:
        isi = cetak_rapor(lengkap, pemda=settings.NAMA_PEMDA, pada=at)
        berkas.write_bytes(isi)
    except (GagalCetak, OSError) as sebab:
        raise Tolak([f"Rapor tidak dapat ditulis: {sebab}"]) from sebab
    catat_cetakan(pegawai=pegawai, by=Pelaku.dari_tugas("kinerja rapor"), at=at)
    click.echo(f"{berkas}: rapor {pegawai.nama_lengkap}, {len(isi)} byte")


def _cari(nip: str, on: date) -> Pegawai:
    """The person of an identifier, also of one no longer in force."""
    orang = dengan_keterangan(Pegawai.objects.filter(pengenal__nilai=nip), on).distinct()
    if len(orang) != 1:
        raise Tolak([f"Tidak ada pegawai dengan NIP {nip}."])
    return orang[0]
