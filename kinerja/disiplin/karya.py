"""The papers of cases that the discipline desk looks after: it cancels them, prints them again, reads scans of them."""

from django.db.models import Q

from kinerja.disiplin.models import BeritaAcara, KeputusanDisiplin, Panggilan, PembebasanSementara
from kinerja.disiplin.permissions import adalah_meja_disiplin, perkara_meja
from kinerja.organisasi.sesi import Sesi


def mengurus(sesi: Sesi) -> bool:
    """Whether a session is the desk."""
    return adalah_meja_disiplin(sesi)


def diurus(pegawai: int | None) -> Q:
    """Those of every case but the own one."""
    semua = perkara_meja(pegawai).order_by()
    boleh = Q(pk__in=semua.exclude(dokumen_tim=None).values("dokumen_tim"))
    for model in (Panggilan, BeritaAcara, PembebasanSementara, KeputusanDisiplin):
        milik = model._default_manager.filter(perkara__in=semua.values("pk")).exclude(dokumen=None)
        boleh |= Q(pk__in=milik.values("dokumen"))
    return boleh
