"""Feedback and dialogue of a year on paper, as far as its reader may see them."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.dokumen.formulir import Kolom, Sel, subjudul, susun_formulir, tabel_polos
from kinerja.dokumen.formulir.sekitar import CaraCetak, kaki_formulir
from kinerja.dokumen.naskah.blok.dasar import Terisi
from kinerja.dokumen.naskah.susun import Naskah
from kinerja.skp.cetak.pihak import kepala_pihak, kepala_skp, rupa, tanda_pena
from kinerja.skp.models import SKP, Dialog
from kinerja.skp.selectors.cetak import PihakSKP
from kinerja.skp.selectors.umpan import UmpanTampil

JUDUL = "Umpan Balik Berkelanjutan"


def formulir_umpan_balik(
    skp: SKP, umpan: Sequence[UmpanTampil], dialog: Sequence[Dialog], pihak: PihakSKP, cara: CaraCetak
) -> Naskah:
    """Feedback in the order in which it was given, then the dialogues."""
    judul = _("%(judul)s Tahun %(tahun)d") % {"judul": JUDUL, "tahun": skp.tahun}
    bagian = [
        kepala_skp([JUDUL], skp, pihak),
        kepala_pihak(pihak),
        subjudul(_("UMPAN BALIK")),
        _umpan(umpan),
        subjudul(_("DIALOG KINERJA")),
        _dialog(dialog),
        tanda_pena(pihak),
    ]
    kaki = kaki_formulir(judul, pihak.pegawai.bernama, cara.pada)
    return susun_formulir(
        "umpan_balik", f"{judul} {pihak.pegawai.nama}", bagian, rupa=rupa(cara), kaki=kaki, pada=cara.pada
    )


def _umpan(umpan: Sequence[UmpanTampil]) -> Terisi:
    kolom = [
        Kolom(_("No."), 0, "tengah"),
        Kolom(_("Tanggal"), 14),
        Kolom(_("Tentang"), 28),
        Kolom(_("Umpan balik berdasarkan bukti dukung"), 42),
        Kolom(_("Dari"), 18),
    ]
    urut = sorted(umpan, key=lambda u: u.umpan.ditulis)
    baris = [
        (f"{n}.", tulis_tanggal(hari(u.umpan.ditulis)), u.tentang or _("kinerja pada umumnya"), u.umpan.isi, u.dari)
        for n, u in enumerate(urut, start=1)
    ]
    return tabel_polos(kolom, baris, _("Belum ada umpan balik yang dapat dibaca pencetak."))


def _dialog(dialog: Sequence[Dialog]) -> Terisi:
    kolom = [
        Kolom(_("No."), 0, "tengah"),
        Kolom(_("Tanggal dan lawan bicara"), 22),
        Kolom(_("Yang berjalan baik"), 26),
        Kolom(_("Yang perlu diperbaiki"), 26),
        Kolom(_("Kesepakatan dan tindak lanjut"), 28),
    ]
    urut = sorted(dialog, key=lambda x: (x.tanggal, x.pk))
    baris = [
        (
            f"{n}.",
            Sel(tulis_tanggal(x.tanggal), x.dengan.pegawai.nama_lengkap),
            x.berjalan_baik or "–",
            x.perlu_diperbaiki or "–",
            Sel(teks=x.kesepakatan or "–", kecil=_tindak(x)),
        )
        for n, x in enumerate(urut, start=1)
    ]
    return tabel_polos(kolom, baris, _("Belum ada dialog kinerja yang dapat dibaca pencetak."))


def _tindak(x: Dialog) -> str:
    if not x.tindak_lanjut:
        return ""
    sampai = _(" (sampai %s)") % tulis_tanggal(x.tindak_lanjut_sampai) if x.tindak_lanjut_sampai else ""
    return f"{x.tindak_lanjut}{sampai}"
