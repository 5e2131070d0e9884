"""Roles follow the results of the superior from version to version."""

from kinerja.skp.models import SKP, HasilTim, PeranHasil
from kinerja.skp.selectors.dasar import versi_skp
from kinerja.skp.selectors.realisasi import silsilah_hasil


def pindahkan_peran(skp: SKP) -> None:
    """When a new version is set: roles and teams that served the version before go on with the results that follow."""
    silsilah = {lama[0]: kini[0] for lama, kini in silsilah_hasil(skp).items() if lama[1] is None}
    lain = versi_skp(skp).exclude(pk=skp.pk)
    sudah = set(PeranHasil.objects.filter(hasil_atasan__skp=skp).values_list("hasil_atasan_id", "penugasan_id"))
    peran = []
    for p in PeranHasil.objects.filter(hasil_atasan__skp__in=lain).order_by("-hasil_atasan__skp__versi"):
        kini = silsilah.get(p.hasil_atasan_id)
        if kini and (kini, p.penugasan_id) not in sudah:
            sudah.add((kini, p.penugasan_id))
            p.hasil_atasan_id = kini
            peran.append(p)
    PeranHasil.objects.bulk_update(peran, ["hasil_atasan"])
    tim = list(HasilTim.objects.filter(hasil_atasan__skp__in=lain, hasil_atasan__in=silsilah))
    for h in tim:
        h.hasil_atasan_id = silsilah[h.hasil_atasan_id or 0]
    HasilTim.objects.bulk_update(tim, ["hasil_atasan"])
