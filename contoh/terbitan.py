"""Three forms of the member of staff as issued documents: this year's SKP, the last mark, the agreement."""

from collections.abc import Iterator
from functools import partial

from contoh.akun import STAF, Pemeran
from contoh.panggung import Panggung
from kinerja.dokumen.formulir.sekitar import CaraCetak
from kinerja.dokumen.naskah.susun import Naskah
from kinerja.dokumen.services import FormulirTerbit, terbitkan_formulir
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors.unit import pohon_unit
from kinerja.penilaian.cetak import formulir_dokumen_evaluasi
from kinerja.penilaian.cetak.terbit import terbitan_nilai
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.selectors.cetak import bahan_nilai
from kinerja.penilaian.selectors.milik import bernama_nilai
from kinerja.perjanjian.cetak import formulir_pk
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.pihak import penugasan_bernama
from kinerja.perjanjian.selectors import cetak
from kinerja.perjanjian.templatetags.perjanjian import tanggal_naskah
from kinerja.perjanjian.terbit import terbitan_pk
from kinerja.skp.cetak import formulir_skp
from kinerja.skp.cetak.terbit import terbitan_skp
from kinerja.skp.forms.formulir import formulir_baca
from kinerja.skp.models import SKP
from kinerja.skp.selectors import bernama_skp, isian_tersimpan
from kinerja.skp.selectors.cetak import pihak_skp


def terbitkan_beberapa(panggung: Panggung, pemeran: Pemeran) -> None:
    """Signed by recorded approval: what nobody has approved yet waits for its signer. Printed by the worker."""
    staf = pemeran.bernama(STAF)
    if staf is None:
        return
    at = panggung.pukul(panggung.hari_ini, 10)
    cara, by = CaraCetak(at), panggung.pelaku(staf)
    for formulir in (*_skp(staf, cara), *_nilai(staf, cara), *_perjanjian(staf, cara)):
        terbitkan_formulir(formulir=formulir, cara="tercatat", by=by, at=at)


def _tetap(naskah: Naskah) -> Naskah:
    return naskah


def _skp(staf: Penugasan, cara: CaraCetak) -> Iterator[FormulirTerbit]:
    on = cara.pada.date()
    milik = SKP.objects.filter(penugasan=staf.pk, tahun=on.year, status=SKP.Status.DITETAPKAN)
    for skp in bernama_skp(milik, on).order_by("-versi")[:1]:
        pihak = pihak_skp(skp, on, pohon_unit)
        naskah = formulir_skp(skp, formulir_baca(skp, isian_tersimpan([skp])[skp.pk]), pihak, cara)
        yield terbitan_skp(
            skp, "skp", partial(_tetap, naskah), pihak, pohon_unit(skp.mulai).perangkat(skp.unit_pada_id)
        )


def _nilai(staf: Penugasan, cara: CaraCetak) -> Iterator[FormulirTerbit]:
    milik = Penilaian.objects.filter(penugasan=staf.pk).exclude(ditetapkan_pada=None).order_by("-sampai", "-pk")
    for nilai in bernama_nilai(milik)[:1]:
        b = bahan_nilai(nilai, pohon_unit)
        naskah = formulir_dokumen_evaluasi(b, cara)
        yield terbitan_nilai(b, "dokumen_evaluasi", partial(_tetap, naskah))


def _perjanjian(staf: Penugasan, cara: CaraCetak) -> Iterator[FormulirTerbit]:
    on = cara.pada.date()
    berlaku = PerjanjianKinerja.objects.filter(penugasan=staf.pk, tahun=on.year).exclude(berlaku_pada=None)
    for pk in berlaku.order_by("-versi")[:1]:
        t, hari = cetak(pk, on, pohon_unit), tanggal_naskah(pk) or on
        satu, tanda = penugasan_bernama(pk.penugasan_id, hari), {x.pihak: x for x in pk.tanda_tangan.all()}
        naskah = formulir_pk(t, satu.jenis_jabatan or "", tanda, tanggal_naskah(pk), cara)
        yield terbitan_pk(pk, t, partial(_tetap, naskah), pohon_unit(hari).perangkat(satu.unit_pada_id))
