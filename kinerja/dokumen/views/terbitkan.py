"""Issue a form as a document: what every package asks, with its own form."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_saat
from kinerja.dokumen.form_terbit import FormTerbit
from kinerja.dokumen.formulir.beda import beda_formulir
from kinerja.dokumen.formulir.jenis import FORMULIR
from kinerja.dokumen.formulir.terbit import bertempat_tanda
from kinerja.dokumen.galat import DokumenDitolak, NomorDitolak
from kinerja.dokumen.permissions import boleh_menerbitkan
from kinerja.dokumen.services import FormulirTerbit, terbitkan_formulir
from kinerja.dokumen.services.terbitkan import terbitan_kini
from kinerja.organisasi.sesi import Permintaan

SEBANYAK = 10  # changes shown; the rest is counted


@dataclass(frozen=True, slots=True)
class Asal:
    """Whom a form is about, its page, its PDF, and why it cannot be issued yet (empty: it can)."""

    tentang: str
    kembali: str
    pdf: str
    halangan: str = ""


def tanya_terbit(request: Permintaan, formulir: FormulirTerbit, asal: Asal) -> HttpResponse:
    """Say who signs and what it binds, ask for the way of signing, issue; then the document's own page."""
    if not boleh_menerbitkan(request.sesi, formulir.jenis, formulir.orang, formulir.unit):
        raise PermissionDenied(_("Formulir ini diterbitkan pegawainya, penanda tangannya, atau pengelola unitnya."))
    if asal.halangan:
        messages.error(request, asal.halangan)
        return redirect(asal.kembali)
    form = FormTerbit(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            satu, baru = terbitkan_formulir(
                formulir=formulir, cara=form.cleaned_data["cara"], by=request.pelaku, at=timezone.now()
            )
        except (DokumenDitolak, NomorDitolak) as galat:
            form.tolak(galat)
        else:
            messages.success(request, _sebut(baru=baru))
            return redirect("dokumen:dokumen", satu.pk)
    konteks = {
        **_terdahulu(formulir),
        "form": form,
        "judul": _("Terbitkan %s?") % FORMULIR[formulir.jenis].judul,
        "perihal": asal.tentang,
        "mengikat": _mengikat(formulir),
        "aksi": _("Terbitkan"),
        "url_batal": asal.kembali,
        "url_pdf": asal.pdf,
    }
    return render(request, "dokumen/terbitkan.html", konteks, status=422 if form.errors else 200)


def _terdahulu(formulir: FormulirTerbit) -> dict[str, object]:
    """The document that stands, and what the form says otherwise now."""
    ada = terbitan_kini(formulir)
    if ada is None:
        return {}
    beda = beda_formulir(ada.naskah_utuh(), bertempat_tanda(formulir.naskah(), ada.cara))
    return {"terdahulu": ada, "beda": beda[:SEBANYAK], "lainnya": len(beda[SEBANYAK:])}


def _sebut(*, baru: bool) -> str:
    if baru:
        return _("Dokumen terbit dan sedang dicetak. Muat ulang halaman ini sebentar lagi.")
    return _("Isinya belum berubah sejak terbit, jadi ini dokumen yang sama.")


def _mengikat(formulir: FormulirTerbit) -> list[str]:
    hasil = [
        _("Isi hari ini menjadi dokumen tetap dengan kode pemeriksaan dan, bila unit ini menomorinya, nomor."),
        _("Isi yang sama tidak terbit dua kali. Isi yang berubah terbit sebagai dokumen baru; yang lama tetap ada."),
    ]
    tercatat = [
        _("%(nama)s sudah menyetujui di aplikasi, %(saat)s") % {"nama": p.nama, "saat": tulis_saat(p.tercatat_pada)}
        for p in formulir.penanda
        if p.tercatat_pada
    ]
    menunggu = [p.nama for p in formulir.penanda if not p.tercatat_pada]
    if tercatat:
        hasil.append(_("Dengan persetujuan tercatat: %s.") % "; ".join(tercatat))
    if menunggu:
        hasil.append(_("Masih menandatangani, menurut urutan: %s.") % ", ".join(menunggu))
    return hasil
