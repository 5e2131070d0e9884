"""What is drawn once on every page holds nothing of the page."""

import pytest
from django.template import Context, Template
from django.urls import NoReverseMatch, set_script_prefix

SEKALI = "{% load sekali rupa %}{% sekali %}{% url 'web:beranda' %}{% ikon 'cari' %}{% endsekali %}{{ nama }}"


def test_it_is_the_same_text_as_without_the_tag() -> None:
    polos = SEKALI.replace("{% sekali %}", "").replace("{% endsekali %}", "")
    satu, biasa = Template(SEKALI), Template(polos)
    for nama in ("Siti", "Budi"):
        assert satu.render(Context({"nama": nama})) == biasa.render(Context({"nama": nama}))


def test_another_place_of_the_site_has_its_own_addresses() -> None:
    satu = Template(SEKALI)
    assert satu.render(Context()).startswith('/<svg class="ikon')
    set_script_prefix("/rapor/")
    try:
        assert satu.render(Context()).startswith('/rapor/<svg class="ikon')
    finally:
        set_script_prefix("/")


def test_what_belongs_to_one_page_cannot_be_kept() -> None:
    satu = Template("{% load sekali %}{% sekali %}{{ nama }}{% endsekali %}")
    with pytest.raises(AttributeError):
        satu.render(Context({"nama": "Siti"}))


def test_what_fails_inside_says_what_it_was() -> None:
    satu = Template("{% load sekali %}{% sekali %}{% url 'web:tidak_ada' %}{% endsekali %}")
    with pytest.raises(NoReverseMatch, match="tidak_ada"):
        satu.render(Context())
