"""What the papers of a mark share: the period in words, the rater's signature, what stands over a mark not in force."""

from django.utils.translation import gettext as _

from kinerja.dokumen.formulir.sekitar import tercatat
from kinerja.penilaian.models import Jenis, Penilaian
from kinerja.penilaian.selectors.cetak import BahanNilai


def judul_periode(b: BahanNilai) -> str:
    """`PERIODE TRIWULAN I 2026`, or of the whole year."""
    if b.nilai.jenis == Jenis.TAHUNAN:
        return _("PERIODE TAHUNAN %d") % b.periode.mulai.year
    return _("PERIODE %s") % b.periode.label.upper()


def disampaikan(nilai: Penilaian) -> str:
    """The rater's recorded approval."""
    return tercatat(_("Ditetapkan"), nilai.ditetapkan_pada)


def tanda_nilai(nilai: Penilaian) -> str:
    """What stands at the head of a mark that does not hold (yet)."""
    if nilai.koreksi_id is not None:
        return _("DICORET, TIDAK BERLAKU")
    return "" if nilai.ditetapkan_pada else _("BELUM DITETAPKAN")
