"""Which results can be joined to the superior's set SKP: those that wait, and those on a version that was replaced."""

from kinerja.skp.models import SKP, HasilKerja
from kinerja.skp.selectors.dukungan import DaftarDukungan


def usul_sambung(skp: SKP, dukungan: DaftarDukungan) -> dict[int, str]:
    """Result id -> code of the final result that came from the one it serves now. Two queries."""
    final = {int(k[4:]) for k, p in dukungan.kode.items() if k.startswith("rhk:") and not p.menunggu}
    if not final:
        return {}
    lama = {
        h.pk: h.hasil_atasan_id or 0
        for h in HasilKerja.objects.filter(skp=skp, hasil_atasan__isnull=False).exclude(hasil_atasan__in=final)
    }
    langsung = HasilKerja.objects.filter(skp=skp, hasil_atasan__in=final, menunggu_atasan=True)
    usul = {h.pk: f"rhk:{h.hasil_atasan_id}" for h in langsung}
    kini = penerus_hasil(set(lama.values()), final) if lama else {}
    return usul | {pk: f"rhk:{kini[asal]}" for pk, asal in lama.items() if asal in kini}


def penerus_hasil(lama: set[int], kini: set[int]) -> dict[int, int]:
    """For each old result the one of now whose chain of `asal` leads to it. One query a step of the chain."""
    penerus: dict[int, int] = {}
    depan = {k: k for k in kini}
    while depan:
        asal = dict(HasilKerja.objects.filter(pk__in=depan, asal__isnull=False).values_list("pk", "asal_id"))
        depan = {a: depan[k] for k, a in asal.items() if a not in penerus}
        penerus.update(depan)
    return {a: k for a, k in penerus.items() if a in lama}
