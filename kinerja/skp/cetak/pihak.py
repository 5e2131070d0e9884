"""What the papers of an SKP share: both parties, their signatures as far as the ledger has them, the sheet."""

from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dokumen.formulir import MENDATAR, Penanda, Rupa, kepala, para_pihak, tanda_tangan
from kinerja.dokumen.formulir.sekitar import (
    CaraCetak,
    instansi,
    label_pihak,
    rentang_periode,
    tempat_tanggal,
    tercatat,
)
from kinerja.dokumen.naskah.blok.dasar import Terisi
from kinerja.skp.models import SKP
from kinerja.skp.selectors.cetak import PihakSKP

S = SKP.Status


def belum_ditetapkan(skp: SKP) -> bool:
    """Still on its way."""
    return skp.status in (S.DRAF, S.DIAJUKAN)


def kepala_skp(judul: list[str], skp: SKP, pihak: PihakSKP) -> Terisi:
    """Title, agency and period."""
    return kepala(judul, kiri=instansi(pihak.perangkat), kanan=rentang_periode(skp.mulai, skp.sampai))


def kepala_pihak(pihak: PihakSKP) -> Terisi:
    """The table of both."""
    sebutan = [_("Pegawai yang dinilai"), _("Pejabat penilai kinerja")]
    return para_pihak(sebutan, [pihak.pegawai, pihak.penilai], label_pihak())


def tanda_skp(skp: SKP, pihak: PihakSKP) -> Terisi:
    """Both signatures: what the ledger has stands in its place, what it has not stays open for the pen."""
    ditetapkan = None if belum_ditetapkan(skp) else skp.ditetapkan_pada
    return _tanda(pihak, skp.diajukan_pada if ditetapkan else None, ditetapkan)


def tanda_pena(pihak: PihakSKP) -> Terisi:
    """Both signatures, for what the ledger has no approval of: action plans and feedback are written, not set."""
    return _tanda(pihak, None, None)


def _tanda(pihak: PihakSKP, diajukan: datetime | None, ditetapkan: datetime | None) -> Terisi:
    return tanda_tangan(
        [
            Penanda(_("Pegawai yang dinilai,"), pihak.pegawai, tercatat(_("Diajukan"), diajukan)),
            Penanda(_("Pejabat penilai kinerja,"), pihak.penilai, tercatat(_("Ditetapkan"), ditetapkan)),
        ],
        tempat=tempat_tanggal(ditetapkan),
    )


def rupa(cara: CaraCetak, *, draf: bool = False) -> Rupa:
    """The sheet on its side; a form that is not set says so at its head."""
    return Rupa(MENDATAR, mendatar=True, kertas=cara.kertas, tanda=_("BELUM DITETAPKAN") if draf else "")
