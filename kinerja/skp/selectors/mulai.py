"""What an SKP may begin from: one's own of last year, those of colleagues in the same post."""

from collections.abc import Sequence

from django.db.models import Q

from kinerja.organisasi.models import Pegawai, Penugasan
from kinerja.skp.models import SKP

S = SKP.Status
PALING_BANYAK = 30


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
