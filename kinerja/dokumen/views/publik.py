"""The open page of one document: where its QR and its short code lead. Nobody signs in."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.kode import rapikan_kode
from kinerja.dasar.laju import dibatasi
from kinerja.dokumen.models import Dokumen
from kinerja.dokumen.selectors.bukti import bukti_dokumen
from kinerja.dokumen.selectors.publik import dokumen_publik
from kinerja.jejak.berkas_bukti import tulis_bukti
from kinerja.jejak.tulis_bukti import berkas_bukti_entri

SEMENIT = 120


@require_safe
@dibatasi("dokumen", "GET", SEMENIT)
def lihat(request: HttpRequest, kode: str) -> HttpResponse:
    """Who signed, in what post, when and how; whether our file is unchanged; the ledger's proof."""
    rapi = rapikan_kode(kode)
    if rapi and rapi != kode:
        return redirect("dokumen:publik", rapi)
    isi = dokumen_publik(rapi)
    if isi is None:
        return tanpa_indeks(render(request, "dokumen/publik_tidak_ada.html", {"kode": kode[:40]}, status=404))
    return tanpa_indeks(render(request, "dokumen/publik.html", {"isi": isi, "d": isi.dokumen}))


@require_safe
@dibatasi("dokumen", "GET", SEMENIT)
def bukti(request: HttpRequest, kode: str) -> HttpResponse:
    """The proof of the entry that recorded the document's file, to be checked offline."""
    dokumen = Dokumen.objects.filter(kode=kode).first()
    ada = bukti_dokumen(dokumen).bukti if dokumen else None
    if ada is None:
        raise Http404(_("Bukti jejak dokumen ini belum tersedia."))
    isi = tulis_bukti(berkas_bukti_entri(ada, settings.NAMA_PEMDA))
    jawaban = tanpa_indeks(HttpResponse(isi, content_type="application/json"))
    jawaban["Content-Disposition"] = f'attachment; filename="bukti-{kode}.json"'
    return jawaban


def tanpa_indeks(jawaban: HttpResponse) -> HttpResponse:
    """For whoever holds the paper, not for search engines."""
    jawaban["X-Robots-Tag"] = "noindex, nofollow"
    return jawaban
