"""The open page of daily roots: to read, print, keep elsewhere, and to prove that nothing was rewritten."""

from datetime import date

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong
from kinerja.dasar.laju import dibatasi
from kinerja.dasar.tabel import HITUNG
from kinerja.jejak.akar import Akar
from kinerja.jejak.berkas_bukti import tulis_bukti
from kinerja.jejak.bukti import BuktiBelumAda, BuktiPertumbuhan, bukti_pertumbuhan
from kinerja.jejak.models import AkarHarian
from kinerja.jejak.pohon import RantaiRusak
from kinerja.jejak.tulis_bukti import berkas_bukti_pertumbuhan

SEMENIT = 120


class FormRentang(forms.Form):
    """Two days with a kept root."""

    dari = forms.DateField(label=_("Dari hari"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    sampai = forms.DateField(label=_("Sampai hari"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def bukti(self) -> BuktiPertumbuhan | None:
        """The proof between them; why there is none becomes an error of the form."""
        if not self.is_valid():
            return None
        try:
            return bukti_pertumbuhan(self.cleaned_data["dari"], self.cleaned_data["sampai"])
        except (BuktiBelumAda, RantaiRusak) as galat:
            self.add_error(None, str(galat))
            return None


@require_safe
@dibatasi("akar", "GET", SEMENIT)
def daftar(request: HttpRequest) -> HttpResponse:
    """Roots by day, newest first; between two chosen days (`?dari=&sampai=`) the proof that the chain only grew."""
    baris = Daftar(
        request,
        AkarHarian.objects.order_by("-hari"),
        kolom=(
            KolomDaftar("hari", _("Hari"), urut="hari"),
            KolomDaftar("ukuran", _("Jumlah entri"), urut="ukuran", jenis=HITUNG),
            KolomDaftar("akar", _("Akar (SHA-256)"), templat="web/akar/hash.html"),
        ),
        kosong=Kosong(_("Belum ada akar."), _("Akar pertama tersedia sehari setelah entri jejak pertama dicatat.")),
    )
    ditanya = "dari" in request.GET or "sampai" in request.GET
    terbaru = AkarHarian.objects.order_by("-hari").first()
    form = FormRentang(request.GET if ditanya else None, initial=_awal(terbaru))
    bukti = form.bukti() if ditanya else None
    konteks = {"daftar": baris, "form": form, "bukti": bukti, "terbaru": terbaru, "alamat": settings.ALAMAT_PUBLIK}
    return baris.unduhan("akar-jejak") or render(request, "web/akar/daftar.html", konteks)


@require_safe
@dibatasi("akar", "GET", SEMENIT)
def bukti(request: HttpRequest) -> HttpResponse:
    """The proof between two days as a file."""
    ada = FormRentang(request.GET).bukti()
    if ada is None:
        raise Http404(_("Tidak ada bukti untuk kedua hari itu."))
    jawaban = HttpResponse(
        tulis_bukti(berkas_bukti_pertumbuhan(ada, settings.NAMA_PEMDA)), content_type="application/json"
    )
    jawaban["Content-Disposition"] = f'attachment; filename="bukti-{ada.dari.hari}-{ada.sampai.hari}.json"'
    return jawaban


@require_safe
@dibatasi("akar", "GET", SEMENIT)
def berkas(request: HttpRequest) -> HttpResponse:
    """All roots as a text file."""
    return berkas_akar()


def berkas_akar() -> HttpResponse:
    """The roots of all days, as `kinerja ledger verify --root` reads them."""
    semua = [Akar(x.hari, x.ukuran, x.akar) for x in AkarHarian.objects.order_by("hari")]
    if not semua:
        raise Http404(_("Akar pertama tersedia besok, setelah hari pertama lewat."))
    jawaban = HttpResponse("".join(f"{x}\n" for x in semua), content_type="text/plain; charset=utf-8")
    jawaban["Content-Disposition"] = f'attachment; filename="akar-{semua[-1].hari}.txt"'
    return jawaban


def _awal(terbaru: AkarHarian | None) -> dict[str, date]:
    """The form offers the whole of what is kept."""
    if terbaru is None:
        return {}
    return {"dari": AkarHarian.objects.order_by("hari")[0].hari, "sampai": terbaru.hari}
