"""Rows that a page repeats many times, drawn by Jinja2 with the words and components of every page (decision 0016)."""

from pathlib import Path
from typing import Any

from django.forms import renderers
from django.template.loader import get_template
from django.templatetags.static import static
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext, ngettext
from jinja2 import Environment

from kinerja.dasar.alamat import alamat
from kinerja.dasar.templatetags import dasar, rupa

MESIN = "jinja2"


def lingkungan(**pilihan: Any) -> Environment:
    """What the templates in `jinja2/` know: translation, addresses, components, filters of dates and numbers."""
    hasil = Environment(**pilihan, trim_blocks=True, lstrip_blocks=True)  # noqa: S701 (Django's backend escapes)
    hasil.add_extension("jinja2.ext.i18n")
    hasil.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]  # of the extension
    hasil.globals.update(
        alamat=alamat, static=static, ikon=rupa.ikon, keadaan=rupa.keadaan, predikat=rupa.predikat, inisial=rupa.inisial
    )
    hasil.filters.update(
        tanggal=rupa.tanggal, waktu=rupa.waktu, saat=dasar.saat, angka=dasar.angka, rupiah=dasar.rupiah, potong=_potong
    )
    return hasil


class PerenderForm(renderers.Jinja2):
    """Widgets as Django's Jinja2 templates draw them; a template of ours of the same name comes first."""

    @cached_property
    def engine(self) -> Any:  # whatever `backend` is
        asal = (Path(__file__), Path(renderers.__file__))
        folder = [x.parent / "jinja2" for x in asal]
        return self.backend({"APP_DIRS": True, "DIRS": folder, "NAME": "formulir", "OPTIONS": {}})


def gambar(nama: str, /, **isi: object) -> SafeString:
    """A template of `jinja2/` filled: its text, escaped."""
    return SafeString(get_template(nama, using=MESIN).render(isi))


def _potong(teks: str, panjang: int) -> str:
    """As `truncatechars` of Django's templates."""
    return Truncator(teks).chars(panjang)
