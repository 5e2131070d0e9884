"""When a new version is set: the old one is replaced, and work not handed in yet moves to the results that follow."""

from collections.abc import Sequence

from django.db.models import Exists, F, OuterRef

from kinerja.skp.models import SKP, HasilKerja, IndikatorKinerja, PeriodeRealisasi, Realisasi, RencanaAksi

S = SKP.Status


def gantikan(lama: Sequence[int]) -> None:
    """Marks these versions as replaced; handed-in realisations stay with them, open ones go on in the new version."""
    if not lama:
        return
    SKP.objects.filter(pk__in=lama, status=S.DITETAPKAN).update(status=S.DIUBAH, kunci=F("kunci") + 1)
    penerus = SKP.objects.filter(sebelumnya__in=lama)
    hasil = dict(HasilKerja.objects.filter(skp__in=penerus, asal__skp__in=lama).values_list("asal_id", "pk"))
    indikator = dict(
        IndikatorKinerja.objects.filter(hasil_kerja__skp__in=penerus, asal__hasil_kerja__skp__in=lama).values_list(
            "asal_id", "pk"
        )
    )
    _pindahkan_realisasi(lama, hasil, indikator)
    _pindahkan_rencana(lama, hasil)


def _diajukan() -> Exists:
    return Exists(
        PeriodeRealisasi.objects.filter(
            penugasan=OuterRef("hasil_kerja__skp__penugasan"),
            periode=OuterRef("periode"),
            diajukan_pada__isnull=False,
        )
    )


def _pindahkan_realisasi(lama: Sequence[int], hasil: dict[int, int], indikator: dict[int, int]) -> None:
    """An indicator that has no successor keeps its realisation where it was."""
    pindah = []
    for r in Realisasi.objects.filter(~_diajukan(), hasil_kerja__skp__in=lama):
        if r.hasil_kerja_id in hasil and (r.indikator_id is None or r.indikator_id in indikator):
            r.hasil_kerja_id = hasil[r.hasil_kerja_id]
            r.indikator_id = indikator[r.indikator_id] if r.indikator_id else None
            pindah.append(r)
    if pindah:
        Realisasi.objects.bulk_update(pindah, ["hasil_kerja", "indikator"])


def _pindahkan_rencana(lama: Sequence[int], hasil: dict[int, int]) -> None:
    pindah = []
    for x in RencanaAksi.objects.filter(~_diajukan(), hasil_kerja__skp__in=lama):
        if x.hasil_kerja_id in hasil:
            x.hasil_kerja_id = hasil[x.hasil_kerja_id]
            pindah.append(x)
    if pindah:
        RencanaAksi.objects.bulk_update(pindah, ["hasil_kerja"])
