"""`kinerja ledger prove` writes a proof file; `ledger verify --bukti` checks one without any database."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click
from django.conf import settings
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.jejak.akar import Akar
from kinerja.jejak.berkas_bukti import BerkasBukti, BerkasBuktiDitolak, BerkasBuktiEntri, baca_bukti, tulis_bukti
from kinerja.jejak.bukti import BuktiBelumAda, bukti_entri, bukti_pertumbuhan
from kinerja.jejak.kalimat import kalimat
from kinerja.jejak.pohon import RantaiRusak
from kinerja.jejak.tulis_bukti import berkas_bukti_entri, berkas_bukti_pertumbuhan
from kinerja.perintah.keluaran import Tolak

HARI = click.DateTime(["%Y-%m-%d", "%d-%m-%Y"])


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """What a proof file proves, in sentences; `sah` is whether it may be relied on."""

    sah: bool
    kalimat: tuple[str, ...]
    berkas: BerkasBukti


@click.command()
@click.argument("urutan", type=click.IntRange(min=1), required=False)
@click.option("--on", type=HARI, help="Hari akar yang dituju; tanpa ini hari pertama yang mencakup entri itu.")
@click.option("--from", "dari", type=HARI, help="Bukti pertumbuhan: dari akar hari ini …")
@click.option("--to", "sampai", type=HARI, help="… sampai akar hari ini.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Tulis ke berkas, bukan ke layar.")
def prove(
    urutan: int | None, on: datetime | None, dari: datetime | None, sampai: datetime | None, out: Path | None
) -> None:
    """Bukti bahwa entri URUTAN tercakup akar suatu hari, atau (--from, --to) bahwa rantai hanya bertambah.

    Berkasnya kecil dan diperiksa siapa pun tanpa basis data: `kinerja ledger verify --bukti BERKAS --root AKAR`.
    """
    if (urutan is None) == (dari is None) or (dari is None) != (sampai is None) or (dari and on):
        raise click.UsageError(_("Beri nomor entri (boleh dengan --on), atau --from dan --to."))
    try:
        teks = tulis_bukti(_buat(urutan, on, dari, sampai))
    except (BuktiBelumAda, RantaiRusak) as sebab:
        raise Tolak([str(sebab)]) from sebab
    if out:
        out.write_text(teks, encoding="utf-8")
    else:
        click.echo(teks, nl=False)


def _buat(urutan: int | None, on: datetime | None, dari: datetime | None, sampai: datetime | None) -> BerkasBukti:
    if dari and sampai:
        return berkas_bukti_pertumbuhan(bukti_pertumbuhan(dari.date(), sampai.date()), settings.NAMA_PEMDA)
    bukti = bukti_entri(urutan or 0, on.date() if on else None)
    return berkas_bukti_entri(bukti, settings.NAMA_PEMDA)


def muat_bukti(jalur: Path) -> BerkasBukti:
    """A proof file from disk; Tolak for anything else."""
    try:
        return baca_bukti(jalur.read_bytes())
    except BerkasBuktiDitolak as sebab:
        raise Tolak([f"{jalur}: {sebab}"]) from sebab


def periksa_bukti(jalur: Path, luar: Sequence[Akar] | None) -> Pemeriksaan:
    """Check a proof file; with roots kept outside (`luar`) those it leads to must be among them."""
    berkas = muat_bukti(jalur)
    kata = [_isi(berkas), *(_("Akar: %s") % akar for akar in berkas.daftar_akar)]
    if not berkas.sah:
        return Pemeriksaan(False, (_("Bukti ini tidak sah: isinya tidak menuju akar yang disebutnya."),), berkas)
    asing = [akar for akar in berkas.daftar_akar if luar is not None and akar not in luar]
    if asing:
        pesan = _("Akar %s tidak ada di antara akar yang Anda simpan: bukti ini tidak dapat dipercaya.")
        return Pemeriksaan(False, tuple(pesan % akar for akar in asing), berkas)
    if luar is None:
        kata.append(_("Cocokkan akar itu dengan yang Anda simpan atau yang tercetak (--root BERKAS)."))
    return Pemeriksaan(True, tuple(kata), berkas)


def tulis_pemeriksaan(hasil: Pemeriksaan, sebagai_json: bool) -> None:
    """Say it; exit code 1 when the proof does not hold."""
    if sebagai_json:
        isi = {"sah": hasil.sah, "kalimat": hasil.kalimat, "bukti": hasil.berkas.model_dump(mode="json")}
        click.echo(json.dumps(isi, ensure_ascii=False))
    if not hasil.sah:
        raise Tolak(hasil.kalimat)
    if not sebagai_json:
        click.echo("\n".join(hasil.kalimat))


def _isi(berkas: BerkasBukti) -> str:
    if isinstance(berkas, BerkasBuktiEntri):
        entri = berkas.entri
        isi = {"n": entri.urutan, "apa": kalimat(entri.peristiwa), "hari": tulis_tanggal(berkas.akar.hari)}
        return _("Bukti sah: entri %(n)s (%(apa)s) sudah tercatat pada akhir %(hari)s.") % isi
    isi = {"dari": tulis_tanggal(berkas.dari.hari), "sampai": tulis_tanggal(berkas.sampai.hari)}
    return _("Bukti sah: catatan sampai %(dari)s masih sama persis pada %(sampai)s; rantai hanya bertambah.") % isi
