"""The SKP of the clerk as an issued document for the browser tests: printed once, then changed and issued again."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kinerja.dokumen.models import Dokumen


def dokumen() -> str:
    """The page of the document that is current."""
    return f"/dokumen/{_terbit().pk}/"


def _terbit() -> "Dokumen":
    from django.utils import timezone

    from kinerja.dokumen.formulir.sekitar import CaraCetak
    from kinerja.dokumen.models import Dokumen
    from kinerja.dokumen.services import cetak_dokumen, terbitkan_formulir
    from kinerja.jejak.pelaku import Pelaku
    from kinerja.organisasi.selectors.unit import pohon_unit
    from kinerja.skp.cetak import formulir_skp
    from kinerja.skp.cetak.terbit import terbitan_skp
    from kinerja.skp.forms.formulir import formulir_baca
    from kinerja.skp.models import SKP
    from kinerja.skp.selectors import bernama_skp, isian_tersimpan
    from kinerja.skp.selectors.cetak import pihak_skp
    from tests.skp.alamat import siapkan

    ada = Dokumen.objects.filter(jenis="skp", digantikan=None).first()
    if ada is not None:
        return ada
    at, hari = timezone.now(), timezone.localdate()
    skp = bernama_skp(SKP.objects.filter(pk=siapkan()["ditetapkan"]), hari).get()
    pihak = pihak_skp(skp, hari, pohon_unit)
    f = formulir_baca(skp, isian_tersimpan([skp])[skp.pk])
    unit = pohon_unit(hari).perangkat(skp.unit_pada_id)
    by = Pelaku(pegawai_id=str(skp.penugasan.pegawai_id), nama=pihak.pegawai.nama)
    for cara in ("basah", "tercatat"):
        formulir = terbitan_skp(skp, "skp", lambda: formulir_skp(skp, f, pihak, CaraCetak(at)), pihak, unit)
        terbit, _baru = terbitkan_formulir(formulir=formulir, cara=cara, by=by, at=at)
        cetak_dokumen([terbit.pk])
    return Dokumen.objects.get(pk=terbit.pk)
