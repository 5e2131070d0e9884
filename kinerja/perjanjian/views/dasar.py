"""What the pages share: the agreement within reach, the acts open now, the confirmation of a binding act."""

from collections.abc import Callable
from typing import TypeVar

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from kinerja.organisasi.sesi import Permintaan
from kinerja.perjanjian.forms.alur import FormTindakan
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.permissions import lingkup_pk, tindakan_pk

F = TypeVar("F", bound=FormTindakan)


def ambil_pk(request: Permintaan, pk: int, tindakan: str = "") -> PerjanjianKinerja:
    """The agreement if it may be seen (404 otherwise), and the act if it is open to this person now (403)."""
    boleh = lingkup_pk(request.sesi, request.sesi.hari)
    satu = get_object_or_404(boleh.select_related("penugasan__pegawai", "penugasan__jabatan", "pihak_kedua"), pk=pk)
    if tindakan and tindakan not in tindakan_pk(request.sesi, satu, request.sesi.hari):
        raise PermissionDenied
    return satu


def konfirmasi(
    request: Permintaan,
    pk: PerjanjianKinerja,
    form: F,
    aksi: Callable[[F], PerjanjianKinerja],
    *,
    pesan: str,
    konteks: dict[str, object],
    templat: str = "web/konfirmasi.html",
) -> HttpResponse:
    """Say what it binds, ask once, do it, go back to the agreement that came of it."""
    if request.method == "POST" and form.is_valid():
        hasil = form.jalankan(lambda: aksi(form))
        if hasil is not None:
            messages.success(request, pesan)
            return redirect("perjanjian:rinci", hasil.pk)
    url_batal = reverse("perjanjian:rinci", args=[pk.pk])
    return render(request, templat, {"form": form, "url_batal": url_batal, "pk": pk} | konteks)
