"""Sign in and out, activate, change the password."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.views import LoginView, LogoutView, PasswordChangeView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from kinerja.akun.forms import FormAktivasi, FormGantiSandi, FormMasuk
from kinerja.akun.masuk import masukkan
from kinerja.akun.models import Pengguna
from kinerja.akun.services import KodeDitolak, aktifkan, ganti_sandi
from kinerja.jejak.pelaku import Pelaku


class Masuk(LoginView):
    """NIP and password."""

    template_name = "akun/masuk.html"
    authentication_form = FormMasuk
    redirect_authenticated_user = True

    def form_valid(self, form: FormMasuk) -> HttpResponse:  # type: ignore[override]  # the form class is ours
        """Signed in, or on to the code of the second factor."""
        pengguna = form.get_user()
        assert isinstance(pengguna, Pengguna)
        return redirect(masukkan(self.request, pengguna, self.get_success_url()))


class Keluar(LogoutView):
    """By POST only."""

    template_name = "akun/keluar.html"


class GantiSandi(PasswordChangeView):
    """The owner changes the password; other sessions end, this one goes on."""

    template_name = "akun/ganti_sandi.html"
    form_class = FormGantiSandi

    def form_valid(self, form: FormGantiSandi) -> HttpResponse:  # type: ignore[override]  # the form class is ours
        pengguna = self.request.user
        assert isinstance(pengguna, Pengguna)
        sandi = form.cleaned_data["new_password1"]
        by = getattr(self.request, "pelaku", None) or Pelaku(pengguna_id=str(pengguna.pk), nama=str(pengguna))
        ganti_sandi(pengguna=pengguna, sandi=sandi, by=by, at=timezone.now())
        update_session_auth_hash(self.request, pengguna)
        messages.success(self.request, _("Kata sandi sudah diganti."))
        return redirect(settings.LOGIN_REDIRECT_URL)


@sensitive_post_parameters()
def aktivasi(request: HttpRequest) -> HttpResponse:
    """First access, or a forgotten password: a one-time code and a new password."""
    form = FormAktivasi(request.POST or None, initial={"kode": request.GET.get("kode", "")})
    if request.method == "POST" and form.is_valid():
        try:
            pengguna = aktifkan(kode=form.cleaned_data["kode"], sandi=form.cleaned_data["sandi"], at=timezone.now())
        except KodeDitolak as galat:
            form.add_error("kode", str(galat))
        else:
            messages.success(request, _("Akun Anda aktif. Selamat bekerja."))
            return redirect(masukkan(request, pengguna, settings.LOGIN_REDIRECT_URL))
    return render(request, "akun/aktivasi.html", {"form": form})
