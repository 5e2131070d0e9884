"""The action plan of an SKP on paper: what will be done for each result, period by period."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from kinerja.dokumen.formulir import BarisFormulir, KelompokBaris, Kolom, subjudul, susun_formulir, tabel
from kinerja.dokumen.formulir.sekitar import CaraCetak, kaki_formulir
from kinerja.dokumen.naskah.susun import Naskah
from kinerja.skp.cetak.pihak import belum_ditetapkan, kepala_pihak, kepala_skp, rupa, tanda_pena
from kinerja.skp.lembar import target_tampil
from kinerja.skp.models import SKP
from kinerja.skp.selectors.cetak import AksiHasil, PihakSKP

JUDUL = "Rencana Aksi Kinerja Pegawai"


def formulir_rencana_aksi(skp: SKP, hasil: Sequence[AksiHasil], pihak: PihakSKP, cara: CaraCetak) -> Naskah:
    """The plan of all periods, grouped by result."""
    judul = _("%(judul)s Tahun %(tahun)d") % {"judul": JUDUL, "tahun": skp.tahun}
    kolom = [Kolom(_("Periode"), 16), Kolom(_("Rencana aksi"), 62), Kolom(_("Target periode"), 22)]
    kelompok = [_kelompok(n, h) for n, h in enumerate(hasil, start=1)]
    bagian = [
        kepala_skp([JUDUL], skp, pihak),
        kepala_pihak(pihak),
        subjudul(_("RENCANA AKSI MENURUT HASIL KERJA")),
        tabel(kolom, kelompok or [KelompokBaris("", (), _("Belum ada hasil kerja."))]),
        tanda_pena(pihak),
    ]
    kaki = kaki_formulir(judul, pihak.pegawai.bernama, cara.pada)
    return susun_formulir(
        "rencana_aksi",
        f"{judul} {pihak.pegawai.nama}",
        bagian,
        rupa=rupa(cara, draf=belum_ditetapkan(skp)),
        kaki=kaki,
        pada=cara.pada,
    )


def _kelompok(nomor: int, h: AksiHasil) -> KelompokBaris:
    baris = tuple(BarisFormulir((p.label, r.uraian or "–", target_tampil(r.target) or "–")) for p, r in h.aksi)
    return KelompokBaris(f"{nomor}. {h.rumusan}", baris, _("Belum ada rencana aksi."))
