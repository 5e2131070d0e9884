"""The form of signing: which documents, in the version that was read, that they were read, and the password again."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from kinerja.akun.forms import FormSandiUlang
from kinerja.dokumen.models import CaraDokumen, TandaTangan
from kinerja.dokumen.tandatangan.apa import Rahasia


class FormTandaTangan(FormSandiUlang):
    """Each document is chosen as `number:version`, so that what is signed is what was read."""

    dokumen = forms.MultipleChoiceField(
        label=_("Dokumen"), error_messages={"required": _("Pilih paling sedikit satu dokumen.")}
    )
    dibaca = forms.BooleanField(
        label=_("Saya telah membaca semua dokumen yang saya pilih"),
        error_messages={"required": _("Baca dokumennya, lalu centang pernyataan ini.")},
    )
    nik = forms.RegexField(
        r"^\d{16}$",
        label=_("NIK"),
        help_text=_("Nomor yang terdaftar di BSrE. Tidak disimpan di sini."),
        error_messages={"invalid": _("NIK terdiri atas 16 angka.")},
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
    )
    frasa = forms.CharField(
        label=_("Frasa sandi BSrE"),
        strip=False,
        help_text=_("Diteruskan kepada BSrE dan tidak disimpan di sini."),
        widget=forms.PasswordInput({"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, cara: str, tempat: Sequence[TandaTangan], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilihan = self.fields["dokumen"]
        assert isinstance(pilihan, forms.MultipleChoiceField)
        pilihan.choices = [(nilai_dokumen(x), x.dokumen.judul) for x in tempat]
        pilihan.initial = [nilai_dokumen(x) for x in tempat]
        pilihan.error_messages["invalid_choice"] = _t("Ada dokumen yang berubah sejak Anda membacanya. Baca lagi.")
        if cara != CaraDokumen.ELEKTRONIK_BSRE:
            del self.fields["nik"], self.fields["frasa"]

    @property
    def terpilih(self) -> set[str]:
        """What is ticked: all at first, then what was sent."""
        return set(self["dokumen"].value() or ())

    def clean_dokumen(self) -> dict[int, int]:
        """Version by document, in the order of the page."""
        pilihan, semua = set(self.cleaned_data["dokumen"]), self.fields["dokumen"].initial
        return {int(pk): int(versi) for pk, _titik, versi in (x.partition(":") for x in semua if x in pilihan)}

    def rahasia(self) -> Rahasia | None:
        """The passphrase on its way to the service."""
        frasa = self.cleaned_data.get("frasa")
        return Rahasia(frasa) if frasa else None


def nilai_dokumen(tempat: TandaTangan) -> str:
    """The choice that means this document as it stands."""
    return f"{tempat.dokumen_id}:{tempat.dokumen.kunci}"
