"""When a new version is set: the old one is replaced, and work not handed in yet moves to the results that follow."""

from collections.abc import Sequence

from django.db.models import Exists, F, OuterRef

from kinerja.skp.models import SKP, PeriodeRealisasi, Realisasi, RencanaAksi
from kinerja.skp.selectors.dasar import versi_skp
from kinerja.skp.selectors.realisasi import silsilah_hasil
from kinerja.skp.services.peran import pindahkan_peran

S = SKP.Status


def gantikan(baru: Sequence[SKP]) -> None:
    """Marks the versions before these as replaced; what was handed in stays with them, open work goes on in the new."""
    lama = [x.sebelumnya_id for x in baru if x.sebelumnya_id]
    if not lama:
        return
    SKP.objects.filter(pk__in=lama, status=S.DITETAPKAN).update(status=S.DIUBAH, kunci=F("kunci") + 1)
    for skp in baru:
        if skp.sebelumnya_id:
            lanjutkan_pekerjaan(skp)
            pindahkan_peran(skp)


def lanjutkan_pekerjaan(skp: SKP) -> None:
    """Moves open realisations and action plans of earlier versions to this one, where a result came from theirs."""
    silsilah = silsilah_hasil(skp)
    lain = versi_skp(skp).exclude(pk=skp.pk)
    realisasi = []
    for r in Realisasi.objects.filter(~_diajukan(), hasil_kerja__skp__in=lain):
        if kini := silsilah.get((r.hasil_kerja_id, r.indikator_id)):
            r.hasil_kerja_id, r.indikator_id = kini
            realisasi.append(r)
    if realisasi:
        Realisasi.objects.bulk_update(realisasi, ["hasil_kerja", "indikator"])
    rencana = []
    for x in RencanaAksi.objects.filter(~_diajukan(), hasil_kerja__skp__in=lain):
        if kini := silsilah.get((x.hasil_kerja_id, None)):
            x.hasil_kerja_id = kini[0]
            rencana.append(x)
    if rencana:
        RencanaAksi.objects.bulk_update(rencana, ["hasil_kerja"])


def _diajukan() -> Exists:
    return Exists(
        PeriodeRealisasi.objects.filter(
            penugasan=OuterRef("hasil_kerja__skp__penugasan"),
            periode=OuterRef("periode"),
            diajukan_pada__isnull=False,
        )
    )
