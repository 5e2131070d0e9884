"""The papers of an SKP as archival PDF: the plan with its annexes, the action plan, feedback and dialogues."""

from collections.abc import Callable, Mapping

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dokumen.formulir.sekitar import CaraCetak, pilih_kertas, unduh_formulir
from kinerja.dokumen.naskah.susun import Naskah
from kinerja.dokumen.permissions import boleh_menerbitkan
from kinerja.dokumen.views.terbitkan import Asal, tanya_terbit
from kinerja.organisasi.sesi import Permintaan, Sesi, butuh_masuk
from kinerja.peraturan.periode import periode_dari_kode
from kinerja.skp.cetak import formulir_rencana_aksi, formulir_skp, formulir_umpan_balik
from kinerja.skp.cetak.pihak import belum_ditetapkan
from kinerja.skp.cetak.terbit import terbitan_skp
from kinerja.skp.forms.formulir import formulir_baca
from kinerja.skp.models import SKP
from kinerja.skp.selectors import isian_tersimpan
from kinerja.skp.selectors.cetak import PihakSKP, dialog_orangnya, dialog_segmen, pihak_skp, rencana_aksi_skp
from kinerja.skp.selectors.umpan import umpan_balik_orangnya, umpan_balik_terbaca
from kinerja.skp.views.umum import ambil_skp


def _siap(request: Permintaan, pk: int) -> tuple[SKP, PihakSKP, CaraCetak]:
    skp = ambil_skp(request, pk)
    cara = CaraCetak(timezone.now(), pilih_kertas(request.GET))
    return skp, pihak_skp(skp, request.sesi.hari, request.sesi.pohon), cara


@require_safe
@butuh_masuk
def skp_pdf(request: Permintaan, pk: int) -> HttpResponse:
    """The plan with its three annexes."""
    skp, pihak, cara = _siap(request, pk)
    return unduh_formulir(_skp(skp, pihak, cara), f"skp {skp.tahun} {pihak.pegawai.nama}")


def _skp(skp: SKP, pihak: PihakSKP, cara: CaraCetak) -> Naskah:
    return formulir_skp(skp, formulir_baca(skp, isian_tersimpan([skp])[skp.pk]), pihak, cara)


@require_safe
@butuh_masuk
def rencana_aksi_pdf(request: Permintaan, pk: int) -> HttpResponse:
    """The action plan of all periods."""
    skp, pihak, cara = _siap(request, pk)
    return unduh_formulir(_rencana_aksi(skp, pihak, cara), f"rencana aksi {skp.tahun} {pihak.pegawai.nama}")


def _rencana_aksi(skp: SKP, pihak: PihakSKP, cara: CaraCetak) -> Naskah:
    return formulir_rencana_aksi(skp, rencana_aksi_skp(skp), pihak, cara)


@require_safe
@butuh_masuk
def umpan_balik_pdf(request: Permintaan, pk: int) -> HttpResponse:
    """Feedback and dialogues of the year, as far as who prints them may read them."""
    skp, pihak, cara = _siap(request, pk)
    umpan = umpan_balik_terbaca(request.sesi, skp, periode_dari_kode(str(skp.tahun)))
    naskah = formulir_umpan_balik(skp, umpan, dialog_segmen(request.sesi, skp), pihak, cara)
    return unduh_formulir(naskah, f"umpan balik {skp.tahun} {pihak.pegawai.nama}")


def _umpan_balik(skp: SKP, pihak: PihakSKP, cara: CaraCetak) -> Naskah:
    """As the person may read it: the document is the person's, whoever issues it."""
    umpan = umpan_balik_orangnya(skp, periode_dari_kode(str(skp.tahun)))
    return formulir_umpan_balik(skp, umpan, dialog_orangnya(skp), pihak, cara)


TERBITAN: Mapping[str, tuple[str, Callable[[SKP, PihakSKP, CaraCetak], Naskah]]] = {
    "skp": ("skp:skp_pdf", _skp),
    "rencana_aksi": ("skp:rencana_aksi_pdf", _rencana_aksi),
    "umpan_balik": ("skp:umpan_balik_pdf", _umpan_balik),
}


def url_terbit(sesi: Sesi, skp: SKP) -> dict[str, str]:
    """Where this reader may issue its papers, by kind; nowhere before it is set."""
    if belum_ditetapkan(skp):
        return {}
    penilai = sesi.pegawai.pk if sesi.pegawai and skp.penilai_id in sesi.penugasan_ids else None
    unit = sesi.pohon(skp.mulai).perangkat(skp.unit_pada_id) if sesi.peran else None
    orang = {skp.penugasan.pegawai_id, penilai}
    boleh = (jenis for jenis in TERBITAN if boleh_menerbitkan(sesi, jenis, orang, unit))
    return {jenis: reverse("skp:terbitkan", args=[skp.pk, jenis]) for jenis in boleh}


@butuh_masuk
def terbitkan(request: Permintaan, pk: int, jenis: str) -> HttpResponse:
    """One of the papers becomes an issued document."""
    if jenis not in TERBITAN:
        raise Http404
    url_pdf, susun = TERBITAN[jenis]
    skp, pihak, cara = _siap(request, pk)
    unit = request.sesi.pohon(skp.mulai).perangkat(skp.unit_pada_id)
    asal = Asal(
        f"{pihak.pegawai.bernama}, {skp.tahun}",
        reverse("skp:rinci", args=[pk]),
        reverse(url_pdf, args=[pk]),
        _("SKP ini belum ditetapkan. Dokumennya terbit sesudah SKP ditetapkan.") if belum_ditetapkan(skp) else "",
    )
    formulir = terbitan_skp(skp, jenis, lambda: susun(skp, pihak, cara), pihak, unit)
    return tanya_terbit(request, formulir, asal)
