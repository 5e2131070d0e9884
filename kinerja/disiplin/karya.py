"""The papers of cases that the discipline desk looks after: it cancels them, prints them again, reads scans of them."""

from django.db.models import Q

from kinerja.disiplin.models import BeritaAcara, KeputusanDisiplin, Panggilan
from kinerja.disiplin.permissions import adalah_meja_disiplin, lingkup_perkara
from kinerja.organisasi.sesi import Sesi


def diurus(sesi: Sesi) -> Q | None:
    """Those of every case but the own one; None where the session is no desk."""
    if not adalah_meja_disiplin(sesi):
        return None
    semua = lingkup_perkara(sesi).order_by()
    boleh = Q(pk__in=semua.exclude(dokumen_tim=None).values("dokumen_tim"))
    for model in (Panggilan, BeritaAcara, KeputusanDisiplin):
        milik = model._default_manager.filter(perkara__in=semua.values("pk")).exclude(dokumen=None)
        boleh |= Q(pk__in=milik.values("dokumen"))
    return boleh
