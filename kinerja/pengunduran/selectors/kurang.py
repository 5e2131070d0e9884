"""The links an acceptance needs; what is missing is said by name, all of it at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from kinerja.aturan.periksa.pelantikan import RekamAcara, periksa_acara
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.organisasi.models import JenisPenugasan, Penugasan, VersiJabatan
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.wewenang import halangan_mandat
from kinerja.pengunduran.models import SuratPengunduran
from kinerja.pengunduran.selectors.akibat import sidik_surat
from kinerja.pengunduran.selectors.surat import terhenti
from kinerja.peraturan.selectors import pustaka_berlaku


@dataclass(frozen=True, slots=True)
class IsiPutusan:
    """What the order of acceptance says."""

    nomor: str = ""
    tanggal: date | None = None
    nomor_izin: str = ""
    cara: str = ""  # how the order made here is signed; empty: it was made elsewhere


def kurang_diterima(surat: SuratPengunduran, isi: IsiPutusan, pemutus: Penugasan | None, on: date) -> list[str]:
    """Why it cannot be accepted that day; empty = nothing is missing."""
    return [
        *_surat(surat, on),
        *_tenang(surat, on),
        *_jabatan(surat, on),
        *_keputusan(isi, on),
        *_wewenang(isi, pemutus, on),
    ]


def kurang_jabatan(surat: SuratPengunduran, on: date) -> list[str]:
    """The part the desk sees to: the letter itself, and the next post."""
    return [*_surat(surat, on), *_jabatan(surat, on)]


def _surat(surat: SuratPengunduran, on: date) -> Iterator[str]:
    if not surat.terbuka:
        yield _("Surat ini tidak sedang menunggu keputusan (%s).") % surat.get_keadaan_display()
    elif not surat.isi.strip() or sidik_surat(surat, surat.ditunjukkan) != surat.sidik:
        yield _("Isi surat tidak sama dengan yang ditandatangani. Minta surat baru kepada yang menulis.")
    if pesan := terhenti(surat, on):
        yield pesan


def _tenang(surat: SuratPengunduran, on: date) -> Iterator[str]:
    if surat.tenang_sampai is None:
        yield _("Surat ini belum ditandatangani.")
    elif on <= surat.tenang_sampai:
        yield _("Masa tenang berlaku sampai %s. Putuskan sesudahnya.") % tulis_tanggal(surat.tenang_sampai)


def _jabatan(surat: SuratPengunduran, on: date) -> Iterator[str]:
    if surat.tujuan_id is None or surat.mulai is None:
        yield _("Jabatan berikutnya dan tanggal mulainya belum disebut. Meja pengunduran diri BKPSDM mengisinya.")
        return
    if surat.mulai < on:
        yield _("Jabatan berikutnya mulai %s, sudah lewat. Sebut tanggal yang baru.") % tulis_tanggal(surat.mulai)
    if surat.mulai <= surat.penugasan.mulai:
        yield _("Jabatan berikutnya mulai sebelum jabatan yang ditinggalkan. Sebut tanggal sesudahnya.")
    if not VersiJabatan.objects.filter(pada_hari(surat.mulai), jabatan=surat.tujuan_id).exists():
        yield _("Jabatan berikutnya tidak ada pada %s. Sebut jabatan lain.") % tulis_tanggal(surat.mulai)


def _keputusan(isi: IsiPutusan, on: date) -> Iterator[str]:
    if not (isi.nomor.strip() or isi.cara) or isi.tanggal is None:
        yield _("Nomor dan tanggal keputusan belum diisi.")
    elif isi.tanggal > on:
        yield _("Tanggal keputusan belum tiba. Isi tanggal keputusan ditetapkan.")


def _wewenang(isi: IsiPutusan, pemutus: Penugasan | None, on: date) -> Iterator[str]:
    if pemutus is None:
        yield _("Hanya pejabat pembina kepegawaian (kepala daerah) yang memutus surat pengunduran diri.")
        return
    buku = pustaka_berlaku()
    halangan = halangan_mandat(pemutus, "memindahkan", on)
    yield from (f"{x.pesan} ({x.pasal})" for x in halangan)
    if pemutus.jenis == JenisPenugasan.DEFINITIF or halangan:
        return
    rekam = RekamAcara(on, upacara=False, kepala_jenis=pemutus.jenis, izin=bool(isi.nomor_izin.strip()))
    yield from (f"{x.pesan} ({x.pasal})" for x in periksa_acara(rekam, pustaka=buku))
