"""Forms of the clerk's SKP as issued documents for the browser tests: printed once, then changed and issued again."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kinerja.dokumen.models import Dokumen


def dokumen() -> str:
    """The page of the document that is current."""
    return f"/dokumen/{_terbit('skp', 'basah', 'tercatat').pk}/"


def terbitkan_lagi() -> str:
    """Where the action plan is issued again, with a line that the issued one has not."""
    from django.utils import timezone

    from kinerja.skp.models import HasilKerja, RencanaAksi

    skp = _terbit("rencana_aksi", "basah").kelompok.partition(":")[2]
    hasil = HasilKerja.objects.filter(skp=int(skp)).order_by("urutan").first()
    isi = {"uraian": "Menyusun jadwal pelayanan loket bersama empat bidang", "target": "1"}
    RencanaAksi.objects.get_or_create(hasil_kerja=hasil, periode=f"{timezone.localdate().year}-12", defaults=isi)
    return f"/skp/{skp}/terbitkan/rencana_aksi/"


def _terbit(jenis: str, *cara: str) -> "Dokumen":
    from django.utils import timezone

    from kinerja.dokumen.formulir.sekitar import CaraCetak
    from kinerja.dokumen.models import Dokumen
    from kinerja.dokumen.services import cetak_dokumen, terbitkan_formulir
    from kinerja.jejak.pelaku import Pelaku
    from kinerja.organisasi.selectors.unit import pohon_unit
    from kinerja.skp.cetak import formulir_rencana_aksi, formulir_skp
    from kinerja.skp.cetak.terbit import terbitan_skp
    from kinerja.skp.forms.formulir import formulir_baca
    from kinerja.skp.models import SKP
    from kinerja.skp.selectors import bernama_skp, isian_tersimpan
    from kinerja.skp.selectors.cetak import pihak_skp, rencana_aksi_skp
    from tests.skp.alamat import siapkan

    ada = Dokumen.objects.filter(jenis=jenis, digantikan=None).first()
    if ada is not None:
        return ada
    at, hari = timezone.now(), timezone.localdate()
    skp = bernama_skp(SKP.objects.filter(pk=siapkan()["ditetapkan"]), hari).get()
    pihak = pihak_skp(skp, hari, pohon_unit)
    susun = {
        "skp": lambda: formulir_skp(skp, formulir_baca(skp, isian_tersimpan([skp])[skp.pk]), pihak, CaraCetak(at)),
        "rencana_aksi": lambda: formulir_rencana_aksi(skp, rencana_aksi_skp(skp), pihak, CaraCetak(at)),
    }
    unit = pohon_unit(hari).perangkat(skp.unit_pada_id)
    by = Pelaku(pegawai_id=str(skp.penugasan.pegawai_id), nama=pihak.pegawai.nama)
    for satu in cara:
        formulir = terbitan_skp(skp, jenis, susun[jenis], pihak, unit)
        terbit, _baru = terbitkan_formulir(formulir=formulir, cara=satu, by=by, at=at)
        cetak_dokumen([terbit.pk])
    return Dokumen.objects.get(pk=terbit.pk)
