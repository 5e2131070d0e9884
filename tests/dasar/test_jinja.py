"""Rows drawn by Jinja2: what is typed is escaped, the components are those of every page."""

from datetime import date

from django.template import engines
from django.utils.safestring import SafeString

from kinerja.dasar.jinja import MESIN, gambar
from kinerja.dasar.templatetags import rupa


def isi(templat: str, **isian: object) -> str:
    return engines[MESIN].from_string(templat).render(isian)


def test_what_people_typed_is_escaped() -> None:
    assert isi("{{ nama }}", nama="<script>&") == "&lt;script&gt;&amp;"
    assert isi("{{ _('Peran %(n)s', n=nama) }}", nama="<b>") == "Peran &lt;b&gt;"
    assert isi("{{ nama|potong(4) }}", nama="<b><i>") == "&lt;b&gt;…"


def test_components_and_filters_are_those_of_every_page() -> None:
    assert isi("{{ ikon('orang') }}") == rupa.ikon("orang")
    assert isi("{{ keadaan('disetujui') }}") == rupa.keadaan("disetujui")
    assert isi("{{ hari|tanggal }} {{ n|rupiah }}", hari=date(2026, 1, 6), n=1500) == "6 Jan 2026 Rp 1.500"


def test_a_drawn_row_is_not_escaped_again() -> None:
    teks = gambar("rencana/cabang.html", daftar=[], tahun=2026)
    assert isinstance(teks, SafeString)
    assert teks.startswith('<ul class="cabang">')
