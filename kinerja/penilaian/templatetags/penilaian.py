"""Parts of the rating pages that stand in every row."""

from collections.abc import Iterable
from functools import lru_cache

from django import template
from django.forms.boundfield import BoundField
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kinerja.dasar.tampilan import pesan_galat
from kinerja.dasar.templatetags.rupa import predikat
from kinerja.penilaian.models import Ekspektasi
from kinerja.penilaian.selectors.bacaan_tim import NilaiLalu
from kinerja.peraturan.periode import label_pendek

register = template.Library()

PILIHAN = (
    '<span><input type="radio" name="{}" id="{}" value="{}" data-sumbu="{}"{}>'
    '<label for="{}">{}<span class="visually-hidden"> {}</span></label></span>'
)


@register.simple_tag
def deret_lalu(nilai: Iterable[NilaiLalu]) -> SafeString:
    """The marks of earlier periods as small badges side by side."""
    return SafeString("".join(_satu_lalu(n.periode, n.predikat, get_language()) for n in nilai))


@lru_cache(maxsize=512)
def _satu_lalu(periode: str, kode: str, _bahasa: str | None) -> SafeString:
    """A team shows the same dozen pairs again and again."""
    pendek = label_pendek(periode)
    kerangka = '<span title="{}"><span class="visually-hidden">{}</span>{}</span>'
    return format_html(kerangka, pendek, pendek, predikat(kode, "huruf"))


@register.simple_tag
def tiga_pilihan(bidang: BoundField, siapa: str) -> SafeString:
    """The three-step choice of one person as three buttons in a row; `siapa` is said to screen readers."""
    nama, kode, terpilih, galat = bidang.html_name, bidang.auto_id, bidang.value(), pesan_galat(bidang)
    bahasa = get_language()
    tombol = [
        (nama, f"{kode}_{n}", x, bidang.name, tanda(x == terpilih), f"{kode}_{n}", _kata(x, bahasa), _("ekspektasi"))
        for n, x in enumerate(Ekspektasi)
    ]
    return format_html(
        '<fieldset class="tiga-pilihan" id="{}"{}><legend class="visually-hidden">{} {}</legend>{}</fieldset>{}',
        kode,
        format_html(' aria-describedby="{}_error"', kode) if galat else "",
        bidang.label,
        siapa,
        format_html_join("", PILIHAN, tombol),
        format_html('<p class="isian-pesan" id="{}_error">{}</p>', kode, " ".join(galat)) if galat else "",
    )


@lru_cache(maxsize=8)
def _kata(kode: str, _bahasa: str | None) -> SafeString:
    """One of three words, the same as beside the 3x3."""
    return render_to_string("komponen/kata_rating.html", {"k": kode, "pendek": True})


@register.simple_tag
def isian_baris(bidang: BoundField) -> SafeString:
    """An optional field of a row, looking as `isian` draws it; a team has a hundred of them."""
    kode, galat = bidang.auto_id, pesan_galat(bidang)
    return format_html(
        '<div class="isian isian-biasa{}"><label class="form-label" for="{}">{} '
        '<span class="isian-opsi">{}</span></label>{}{}</div>',
        " isian-galat" if galat else "",
        kode,
        bidang.label,
        _("(boleh kosong)"),
        bidang.as_widget(attrs={"class": "form-control is-invalid" if galat else "form-control"}),
        format_html('<div class="isian-pesan" id="{}_error">{}</div>', kode, " ".join(galat)) if galat else "",
    )


def tanda(dipilih: bool) -> SafeString:
    """Whether the button is pressed."""
    return SafeString(" checked" if dipilih else "")
