"""The components every page is built from; names and snippets in kinerja/web/README.md."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from django import forms, template
from django.core.paginator import Page
from django.forms.boundfield import BoundField
from django.template.defaultfilters import date as date_filter
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import get_language

from kinerja.dasar.tampilan import (
    NADA,
    PREDIKAT,
    Butir,
    Langkah,
    SumberGalat,
    Tab,
    Teks,
    Tugas,
    daftar_galat,
    pesan_galat,
    sebutan_kode,
)

register = template.Library()
Konteks = dict[str, Any]  # what an inclusion template receives: Django's own shape


@register.simple_tag
def ikon(nama: str, label: Teks = "", kelas: str = "") -> SafeString:
    """A drawing of the sprite; decorative unless it has a label."""
    return _ikon(nama, str(label), kelas, static("web/ikon.svg"))


@lru_cache(maxsize=256)
def _ikon(nama: str, label: str, kelas: str, berkas: str) -> SafeString:
    arti = format_html('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"')
    return format_html(
        '<svg class="ikon {}" {} focusable="false"><use href="{}#{}"></use></svg>',
        kelas,
        arti,
        berkas,
        nama,
    )


@register.filter
def tanggal(value: date | datetime | None) -> str:
    """`12 Nov 2026`; a moment is shown on the Pemda's day; nothing = "-"."""
    if isinstance(value, datetime):
        value = localtime(value).date()
    return _tanggal(value, get_language()) if value else "-"


@lru_cache(maxsize=4096)
def _tanggal(value: date, _bahasa: str | None) -> str:
    """A list shows the same days again and again."""
    return date_filter(value, "j M Y")


@register.filter
def waktu(value: datetime | None) -> str:
    """`12 Nov 2026 14.02`, in the Pemda's zone."""
    return date_filter(localtime(value), "j M Y H.i") if value else "-"


@register.filter
def menit(value: timedelta | None) -> int:
    """Whole minutes of a length of time, rounded up."""
    return -(-int(value.total_seconds()) // 60) if value else 0


# ---- forms


def _kelas_widget(widget: forms.Widget) -> str:
    if isinstance(widget, forms.CheckboxInput):
        return "form-check-input"
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return ""
    return "form-select" if isinstance(widget, forms.Select) else "form-control"


def _jenis_isian(widget: forms.Widget) -> str:
    if isinstance(widget, forms.CheckboxInput):
        return "centang"
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return "pilihan"
    return "berkas" if isinstance(widget, forms.FileInput) else "biasa"


@register.simple_tag
def isian(field: BoundField, lebar: str = "", dasar: Teks = "", dasar_url: str = "") -> SafeString:
    """One form field: label above, help under it, error linked; `lebar` = `pendek`, `sedang` or empty (full)."""
    widget = field.field.widget
    kelas = f"{widget.attrs.get('class', '')} {_kelas_widget(widget)} {'is-invalid' if field.errors else ''}".split()
    attrs: dict[str, str | bool] = {"class": " ".join(kelas)} if kelas else {}
    return baris(
        "komponen/isian.html",
        field=field,
        galat=pesan_galat(field),
        widget=field.as_widget(attrs=attrs),
        jenis=_jenis_isian(widget),
        lebar=lebar,
        dasar=dasar,
        dasar_url=dasar_url,
    )


@register.inclusion_tag("komponen/isian_semua.html")
def isian_semua(form: forms.BaseForm) -> Konteks:
    """All fields of a form in their order, the hidden ones too."""
    return {"form": form}


@register.inclusion_tag("komponen/ringkasan_galat.html")
def ringkasan_galat(*sumber: SumberGalat) -> Konteks:
    """Errors of forms and formsets on top of the page, each a link to its field; nothing when there are none."""
    terikat = [s for s in sumber if isinstance(s, forms.BaseForm | forms.BaseFormSet) and s.is_bound]
    return {"daftar": daftar_galat(terikat)}


@register.inclusion_tag("komponen/sandi_ulang.html", takes_context=True)
def sandi_ulang(context: template.Context, field: BoundField | None = None) -> Konteks:
    """Password, or the code of a second factor, asked before a binding act; without a field it is named `sandi`."""
    user = getattr(context.get("request"), "user", None)
    return {"field": field, "faktor": getattr(user, "faktor_aktif", False)}


@register.inclusion_tag("komponen/draf.html", takes_context=True)
def draf(context: template.Context, kunci: str, tersimpan: datetime | None = None) -> Konteks:
    """Inside a form: what is typed survives a lost line, in this browser, for this user; says when it was last saved.

    `kunci` names the record and its version, so that an old draft never returns over a newer record.
    """
    return {"kunci": f"{context['request'].user.pk}:{kunci}", "tersimpan": tersimpan}


# ---- marks, states, people


@register.simple_tag
def predikat(kode: str | None, bentuk: str = "") -> SafeString:
    """Badge of a predikat: colour, letter and place; `bentuk="ringkas"` leaves the word to screen readers.

    `bentuk="huruf"` does so too and draws no ladder, for rows of many small badges.
    """
    return _lencana(str(kode or "").lower(), bentuk, get_language())


@lru_cache(maxsize=64)
def _lencana(kode: str, bentuk: str, _bahasa: str | None) -> SafeString:
    """One of a dozen badges: a team page shows hundreds, so each is rendered once."""
    return render_to_string("komponen/predikat.html", {"p": PREDIKAT.get(kode), "kode": kode, "bentuk": bentuk})


@register.simple_tag
def keadaan(kode: str, label: Teks = "", nada: str = "") -> SafeString:
    """Chip of a state; word and tone come from the code unless given."""
    kode = str(kode).lower()
    return _keping(str(label or sebutan_kode(kode)), nada or NADA.get(kode, "abu"))


@lru_cache(maxsize=512)
def _keping(label: str, nada: str) -> SafeString:
    return render_to_string("komponen/keadaan.html", {"label": label, "nada": nada})


def inisial(nama: str) -> str:
    """Two letters of a name, titles left out: "Dr. Siti Rahma, S.Pd." becomes "SR"."""
    kata = [k for k in nama.split(",")[0].split() if not k.endswith(".")] or nama.split()
    return "".join(k[0] for k in kata[:2]).upper()


@register.inclusion_tag("komponen/orang.html")
def orang(nama: str, nip: str = "", jabatan: Teks = "", unit: Teks = "", url: str = "", jenis: str = "") -> Konteks:
    """Person line: initials, name (a link if `url`), NIP, post, unit; a `jenis` like Plt or Plh is shown."""
    tanda = "" if jenis.lower() in ("", "definitif") else jenis
    return {
        "nama": nama,
        "inisial": inisial(nama),
        "nip": nip,
        "jabatan": jabatan,
        "unit": unit,
        "url": url,
        "tanda": tanda,
    }


# ---- lists, panels, ways around


@register.inclusion_tag("komponen/daftar_tugas.html")
def daftar_tugas(daftar: Sequence[Tugas], kosong: Teks = "") -> Konteks:
    """Task list: verb, object, due date, state; an empty one says so."""
    return {"daftar": daftar, "kosong": kosong}


@register.inclusion_tag("komponen/kosong.html")
def kosong(judul: Teks, saran: Teks = "", url: str = "", aksi: Teks = "") -> Konteks:
    """Empty state: what is missing, what to do first, and the link that does it."""
    return {"judul": judul, "saran": saran, "url": url, "aksi": aksi}


@register.inclusion_tag("komponen/panel.html")
def panel_perlu(daftar: Sequence[Butir]) -> Konteks:
    """Side panel "Perlu dilengkapi": what blocks the next act, each a link to its field."""
    return {"daftar": daftar, "nada": "perlu"}


@register.inclusion_tag("komponen/panel.html")
def panel_catatan(daftar: Sequence[Butir]) -> Konteks:
    """Side panel "Catatan": what is worth a look and blocks nothing."""
    return {"daftar": daftar, "nada": "catatan"}


@register.inclusion_tag("komponen/langkah.html")
def langkah(daftar: Sequence[Langkah], label: Teks = "") -> Konteks:
    """Stepper of the states a record goes through."""
    return {"daftar": daftar, "label": label}


@register.inclusion_tag("komponen/tab.html")
def tab(daftar: Sequence[Tab], label: Teks = "") -> Konteks:
    """Tabs made of links: each has its own address."""
    return {"daftar": daftar, "label": label}


@register.inclusion_tag("komponen/remah.html")
def remah(*bagian: Teks) -> Konteks:
    """Breadcrumb from pairs and a last word: {% remah "SKP" url_skp "Siti Rahma" %}; Beranda is put before it."""
    pasangan = [(bagian[i], bagian[i + 1]) for i in range(0, len(bagian) - 1, 2)]
    return {"pasangan": pasangan, "kini": bagian[-1] if len(bagian) % 2 else ""}


@register.inclusion_tag("komponen/pager.html", takes_context=True)
def pager(context: template.Context, halaman: Page[Any], nama: str = "halaman") -> Konteks:
    """Pages of a list; the filter in the address is kept; `nama` is the page's word in the address."""
    query = context["request"].GET.copy()
    query.pop(nama, None)
    awalan = f"?{query.urlencode()}&{nama}=" if query else f"?{nama}="
    nomor = [*halaman.paginator.get_elided_page_range(halaman.number, on_each_side=1, on_ends=1)]
    return {"halaman": halaman, "awalan": awalan, "nomor": nomor, "elipsis": halaman.paginator.ELLIPSIS}


@register.inclusion_tag("komponen/rincian.html")
def rincian(url: str, label: Teks = "") -> Konteks:
    """Link to the receipt of a calculated figure; the words are "Dari mana nilai ini?" unless given."""
    return {"url": url, "label": label}


@register.inclusion_tag("komponen/petak_predikat.html")
def petak_predikat(
    petak: Mapping[tuple[str, str], str],
    hasil_kerja: str = "",
    perilaku: str = "",
    awalan: str = "",
    isi: bool = True,
    keterangan: Teks = "",
) -> Konteks:
    """Two three-step choices and the 3x3 they point into. `petak`: (hasil_kerja, perilaku) -> predikat, from the rule.

    Inputs are named `<awalan>hasil_kerja` and `<awalan>perilaku`; `isi=False` shows the result only.
    """
    turun, naik = ("di_atas", "sesuai", "di_bawah"), ("di_bawah", "sesuai", "di_atas")
    baris = [(h, [(p, PREDIKAT[petak[h, p]], h == hasil_kerja and p == perilaku) for p in naik]) for h in turun]
    return {
        "baris": baris,
        "pilihan": (("hasil_kerja", turun, hasil_kerja), ("perilaku", turun, perilaku)),
        "naik": naik,
        "awalan": awalan,
        "isi": isi,
        "terpilih": PREDIKAT.get(petak.get((hasil_kerja, perilaku), "")),
        "keterangan": keterangan,
    }


@register.simple_tag
def baris(templat: str, **isi: object) -> SafeString:
    """What a page repeats many times, by a template of `jinja2/`: `{% baris "rencana/cabang.html" daftar=daftar %}`."""
    from kinerja.dasar.jinja import gambar  # the environment itself offers the components of this file

    return gambar(templat, **isi)


@register.simple_tag
def komponen(nama: str, **isi: object) -> SafeString:
    """Any file of templates/komponen by name, for the few that need no computing."""
    return SafeString(render_to_string(f"komponen/{nama}.html", isi))
