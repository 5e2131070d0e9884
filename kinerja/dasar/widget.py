"""Form fields written without a template: a page with a small form in every row draws hundreds of them."""

from typing import Any

from django import forms
from django.forms.renderers import BaseRenderer
from django.forms.utils import flatatt
from django.utils.html import format_html
from django.utils.safestring import SafeString

Atribut = dict[str, Any] | None  # Django's own shape


class TeksPanjang(forms.Textarea):
    """A text of several lines."""

    def render(self, name: str, value: Any, attrs: Atribut = None, renderer: BaseRenderer | None = None) -> SafeString:
        """As Django writes it."""
        atribut = self.build_attrs({**self.attrs, "name": name}, attrs)
        return format_html("<textarea{}>\r\n{}</textarea>", flatatt(atribut), self.format_value(value) or "")


class Tersembunyi(forms.HiddenInput):
    """A value that travels with the form unseen."""

    def render(self, name: str, value: Any, attrs: Atribut = None, renderer: BaseRenderer | None = None) -> SafeString:
        """As Django writes it."""
        isi = self.format_value(value)
        nilai = "" if isi is None else format_html(' value="{}"', isi)
        return format_html(
            '<input type="hidden" name="{}"{}{}>', name, nilai, flatatt(self.build_attrs(self.attrs, attrs))
        )
