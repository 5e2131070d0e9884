"""Every text a template shows can be translated: nothing readable stands outside {% translate %} and its kind."""

import re
from pathlib import Path

ABAIKAN = re.compile(
    r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}|<!--.*?-->|<script\b.*?</script>|<style\b.*?</style>"
    r"|<svg\b.*?</svg>|\{% block kelas %\}.*?\{% endblock %\}"
    r"|\{% blocktranslate\b.*?\{% endblocktranslate %\}|\{%.*?%\}|\{\{.*?\}\}|&[a-z#0-9]+;",
    re.S,
)
ATRIBUT = re.compile(r"""\b(?:alt|title|placeholder|aria-label|aria-description|summary|label)=["']([^"']*)["']""")
TANDA = re.compile(r"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""", re.S)
NAMA_SENDIRI = {"Rapor", "NIP", "CSV", "XLSX", "Tab", "Enter", "https://"}  # names that are the same in every language


def tak_diterjemahkan(templat: str) -> list[str]:
    """The literal words of a template that no translation can reach."""
    tanpa_perintah = ABAIKAN.sub(" ", templat)
    terbaca = ATRIBUT.findall(tanpa_perintah) + TANDA.sub("\n", tanpa_perintah).split("\n")
    return [t.strip() for t in terbaca if re.search(r"[A-Za-z]{2,}", t) and t.strip() not in NAMA_SENDIRI]


def test_every_text_of_every_template_is_translatable(akar: Path) -> None:
    salah = {
        str(berkas.relative_to(akar)): kata
        for berkas in sorted(
            [*(akar / "kinerja").rglob("templates/**/*.html"), *(akar / "kinerja").rglob("jinja2/**/*.html")]
        )
        if (kata := tak_diterjemahkan(berkas.read_text()))
    }
    assert salah == {}


def test_a_bare_word_or_attribute_is_found() -> None:
    assert tak_diterjemahkan('<p title="{% translate "Baik" %}">{{ nama }} {% translate "Simpan" %}</p>') == []
    assert tak_diterjemahkan("<p>Simpan</p>") == ["Simpan"]
    assert tak_diterjemahkan('<a href="/x" aria-label="Tutup"></a>') == ["Tutup"]
