"""Our template of a select says exactly what Django's says, whatever the choices are."""

from html.parser import HTMLParser

import pytest
from django import forms
from django.forms import renderers

from kinerja.dasar.jinja import PerenderForm

BERLAPIS = [("", "–"), ("a", "A & <b>"), ("Kelompok <1>", [("x", "X"), ("y", 'Y "y"')])]


class Isi(HTMLParser):
    """Tags with their attributes, and words, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.isi: list[object] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.isi.append((tag, attrs))

    def handle_endtag(self, tag: str) -> None:
        self.isi.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        if kata := data.strip():
            self.isi.append(kata)


@pytest.mark.parametrize(
    ("widget", "nilai"),
    [
        (forms.Select(choices=BERLAPIS, attrs={"class": "c", "required": True, "disabled": False, "x": "1"}), "y"),
        (forms.SelectMultiple(choices=[(1, "satu"), (2, "dua"), (3, "tiga")]), [1, 3]),
        (forms.NullBooleanSelect(), True),
        (forms.Select(choices=[]), None),
        (forms.SelectDateWidget(), "2026-11-23"),
    ],
)
def test_a_select_is_drawn_as_django_draws_it(widget: forms.Widget, nilai: object) -> None:
    ours, theirs = (widget.render("n<", nilai, renderer=r) for r in (PerenderForm(), renderers.Jinja2()))
    assert Isi(ours).isi == Isi(theirs).isi
    assert len(Isi(ours).isi) >= 2


def test_the_template_is_ours_and_other_widgets_are_found() -> None:
    for nama, ada in (("select.html", "dasar"), ("text.html", "forms")):
        templat = PerenderForm().get_template(f"django/forms/widgets/{nama}").template
        assert f"/{ada}/jinja2/" in str(templat.filename)
