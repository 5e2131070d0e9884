"""Forms of signing in, of a first or new password, and the password asked again before a binding act."""

from typing import Any

from django import forms
from django.contrib.auth import password_validation
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kinerja.akun.models import Pengguna
from kinerja.akun.services.kode import KodeDitolak, pemilik_kode
from kinerja.akun.services.sandi import Pengesah, SandiSalah, pastikan_sandi

SANDI_KINI = {"autocomplete": "current-password"}
SANDI_BARU = {"autocomplete": "new-password"}


class FormMasuk(AuthenticationForm):
    """Sign in with NIP or user name; a NIP may be typed with spaces."""

    error_messages = {
        "invalid_login": _(
            "NIP atau kata sandi salah. Periksa huruf besar dan kecilnya. Lupa kata sandi? Pakai kode aktivasi."
        ),
        "inactive": _("Akun ini sudah ditutup. Hubungi pengelola kinerja perangkat daerah Anda."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("NIP atau nama pengguna")
        self.fields["password"].label = _("Kata sandi")

    def clean_username(self) -> str:
        """A NIP copied from a document has spaces; a user name has none either."""
        return "".join(str(self.cleaned_data["username"]).split())


class FormAktivasi(forms.Form):
    """A code and a new password twice."""

    kode = forms.CharField(
        label=_("Kode aktivasi"),
        max_length=40,
        help_text=_("Dua belas huruf dan angka, misalnya K7QF-2M9X-TB4D. Besar kecilnya tidak berpengaruh."),
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )
    sandi = forms.CharField(
        label=_("Kata sandi baru"),
        strip=False,
        help_text=_(
            "Paling sedikit 10 tanda. Beberapa kata yang mudah Anda ingat lebih baik daripada satu kata rumit."
        ),
        widget=forms.PasswordInput(attrs=SANDI_BARU),
    )
    sandi_lagi = forms.CharField(
        label=_("Kata sandi baru, sekali lagi"), strip=False, widget=forms.PasswordInput(attrs=SANDI_BARU)
    )

    def clean(self) -> dict[str, Any]:
        """All problems at once: the code, the two passwords, the strength."""
        data = super().clean() or {}
        sandi, pemilik = data.get("sandi"), self._pemilik(data.get("kode"))
        if sandi and data.get("sandi_lagi") and sandi != data["sandi_lagi"]:
            self.add_error("sandi_lagi", _("Kedua kata sandi tidak sama. Ketik ulang keduanya."))
        if sandi:
            self._periksa_kekuatan(sandi, pemilik)
        return data

    def _pemilik(self, kode: str | None) -> Pengguna | None:
        try:
            return pemilik_kode(kode, timezone.now()) if kode else None
        except KodeDitolak as galat:
            self.add_error("kode", str(galat))
            return None

    def _periksa_kekuatan(self, sandi: str, pemilik: Pengguna | None) -> None:
        try:
            password_validation.validate_password(sandi, pemilik)
        except ValidationError as galat:
            self.add_error("sandi", galat)


class FormGantiSandi(PasswordChangeForm):
    """The present password, and a new one twice, in our words."""

    error_messages = {
        "password_incorrect": _("Kata sandi sekarang salah. Ketik ulang."),
        "password_mismatch": _("Kedua kata sandi tidak sama. Ketik ulang keduanya."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["old_password"].label = _("Kata sandi sekarang")
        self.fields["new_password1"].label = _("Kata sandi baru")
        self.fields["new_password1"].help_text = _("Paling sedikit 10 tanda, bukan kata sandi yang umum.")
        self.fields["new_password2"].label = _("Kata sandi baru, sekali lagi")
        self.fields["new_password2"].help_text = ""


class FormSandiUlang(forms.Form):
    """Mix in where an act binds (a signature): asks the user's password again. Needs `request=`."""

    sandi = forms.CharField(label=_("Kata sandi"), strip=False, widget=forms.PasswordInput(attrs=SANDI_KINI))

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request
        self.pengesahan: Pengesah = "kata_sandi"  # how the user was asked again, once the form is valid
        if getattr(request.user, "faktor_aktif", False):
            self.fields["sandi"].label = _("Kata sandi, atau kode dari aplikasi autentikator")

    def clean_sandi(self) -> str:
        """The user's own password or code, else the message of SandiSalah; a wrong one counts towards the lock-out."""
        sandi = str(self.cleaned_data["sandi"])
        if not isinstance(self.request.user, Pengguna):
            raise ValidationError(_("Masuk dahulu."))
        try:
            self.pengesahan = pastikan_sandi(self.request.user, sandi, request=self.request, at=timezone.now())
        except SandiSalah as galat:
            raise ValidationError(str(galat)) from galat
        return sandi


class FormKode(forms.Form):
    """The code that the phone shows; at the sign-in a recovery code too."""

    kode = forms.CharField(
        label=_("Kode enam angka"),
        max_length=40,
        widget=forms.TextInput({"autocomplete": "one-time-code", "spellcheck": "false"}),
    )
