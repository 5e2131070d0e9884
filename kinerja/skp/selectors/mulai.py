"""What an SKP may begin from: one's own of last year, those of colleagues in the same post."""

from collections.abc import Sequence

from django.db.models import Q

from kinerja.organisasi.models import JenisJabatan, Pegawai, Penugasan, VersiJabatan
from kinerja.organisasi.selectors import Segmen, segmen
from kinerja.organisasi.selectors.cara import skp_di_sini
from kinerja.skp.models import SKP

S = SKP.Status
PALING_BANYAK = 30
# PermenPANRB 6/2022 is for PNS and PPPK: those who hold these posts are elected.
TANPA_SKP = (JenisJabatan.KEPALA_DAERAH, JenisJabatan.WAKIL_KEPALA_DAERAH)


def segmen_ber_skp(pegawai: Pegawai | int, tahun: int) -> list[Segmen]:
    """A person's segments of a year for which an SKP is made here on their last day. Three queries."""
    semua = segmen(pegawai, tahun)
    dipilih = VersiJabatan.objects.filter(jabatan__in=[s.penugasan.jabatan_id for s in semua], jenis__in=TANPA_SKP)
    tanpa = set(dipilih.values_list("jabatan_id", flat=True))
    return [s for s in semua if s.penugasan.jabatan_id not in tanpa and skp_di_sini(s.penugasan.jabatan_id, s.sampai)]


def daftar_sumber(pegawai: Pegawai, penugasan: Sequence[Penugasan], tahun: int) -> list[SKP]:
    """Set (or closed) SKP of this year and the last: own ones first, then colleagues' in the same posts."""
    jabatan = [p.jabatan_id for p in penugasan]
    daftar = SKP.objects.filter(
        Q(penugasan__pegawai=pegawai) | Q(penugasan__jabatan__in=jabatan),
        tahun__in=(tahun, tahun - 1),
        status__in=(S.DITETAPKAN, S.DITUTUP),
    ).select_related("penugasan__pegawai")
    urut = sorted(daftar, key=lambda x: (x.penugasan.pegawai_id != pegawai.pk, -x.tahun, x.penugasan.pegawai.nama))
    return urut[:PALING_BANYAK]
