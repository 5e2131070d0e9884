"""The rows of a team page.

Fifty rows have the same fields: Jinja2 draws these once, with stand-ins for what differs, and each row is filled in.
A row with an error is drawn by itself.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache, partial

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kinerja.dasar.jinja import gambar
from kinerja.dasar.lolos import lolos
from kinerja.dasar.tampilan import PREDIKAT
from kinerja.penilaian.forms import BarisIsian, FormBaris
from kinerja.penilaian.models import Ekspektasi
from kinerja.penilaian.selectors.bacaan_tim import NilaiLalu
from kinerja.peraturan.periode import label_pendek

register = template.Library()
BIDANG = FormBaris.base_fields
NILAI = frozenset(Ekspektasi.values)
# Of Unicode's private use; all are filled in one pass, so one that somebody typed stays what it is.
SAMARAN = {nama: chr(0xE000 + n) for n, nama in enumerate(("awalan", "siapa", "kunci", "lembar", "alasan", "catatan"))}
ADA_SAMARAN = re.compile(f"([{''.join(SAMARAN.values())}])")


@register.simple_tag
def baris_tim(baris: Sequence[BarisIsian]) -> SafeString:
    """Everybody of a team with the choices for each."""
    bahasa = get_language()  # asked for once: fifty rows would ask six hundred times
    bagian = {f.__name__: partial(f, bahasa) for f in (tiga_pilihan, alasan, deret_lalu)}
    return gambar("penilaian/baris_tim.html", baris=baris, **bagian)


def tiga_pilihan(bahasa: str | None, b: BarisIsian, nama: str, siapa: str) -> SafeString:
    """One of the two choices of a row."""
    terpilih = str(b.isi[nama] or "")
    if b.galat[nama]:
        return _tiga_pilihan(b.awalan, nama, siapa, terpilih, b.galat[nama])
    pola = _pola_pilihan(nama, terpilih if terpilih in NILAI else "", bahasa)
    return _isi(pola, {"awalan": b.awalan, "siapa": siapa})


def _isi(pola: Sequence[str], isi: Mapping[str, object]) -> SafeString:
    """The pattern with what belongs into the stand-ins."""
    ganti = {SAMARAN[nama]: lolos(str(nilai)) for nama, nilai in isi.items() if nama in SAMARAN}
    return SafeString("".join([ganti.get(x, x) for x in pola]))


def _potong(pola: str) -> tuple[str, ...]:
    """A stand-in, or what stands between two, one by one."""
    return tuple(x for x in ADA_SAMARAN.split(pola) if x)


@lru_cache(maxsize=64)
def _pola_pilihan(nama: str, terpilih: str, _bahasa: str | None) -> tuple[str, ...]:
    return _potong(_tiga_pilihan(SAMARAN["awalan"], nama, SAMARAN["siapa"], terpilih, ()))


def _tiga_pilihan(awalan: str, nama: str, siapa: str, terpilih: str, galat: Sequence[str]) -> SafeString:
    kata = {
        Ekspektasi.DI_ATAS: _("Di atas"),
        Ekspektasi.SESUAI: _("Sesuai"),
        Ekspektasi.DI_BAWAH: _("Di bawah"),
    }
    return gambar(
        "penilaian/tiga_pilihan.html",
        awalan=awalan,
        nama=nama,
        label=BIDANG[nama].label,
        siapa=siapa,
        pilihan=[(nilai.value, kata[nilai]) for nilai in Ekspektasi],
        terpilih=terpilih,
        galat=galat,
    )


def alasan(bahasa: str | None, b: BarisIsian) -> SafeString:
    """Reason, note and version of a row."""
    if any(b.galat.values()):
        return _alasan(b.awalan, b.isi, b.galat, b.perlu_alasan, b.baris.dikembalikan)
    ada = tuple(nama for nama in SAMARAN if b.isi.get(nama) not in ("", None))
    pola = _pola_alasan(ada, b.perlu_alasan, b.baris.dikembalikan, bahasa)
    return _isi(pola, {**b.isi, "awalan": b.awalan})


@lru_cache(maxsize=128)
def _pola_alasan(ada: Sequence[str], perlu: bool, berlembar: bool, _bahasa: str | None) -> tuple[str, ...]:
    kosong = dict.fromkeys(BIDANG)
    isi = {**kosong, **{nama: SAMARAN[nama] for nama in ada}}
    return _potong(_alasan(SAMARAN["awalan"], isi, kosong, perlu, berlembar))


def _alasan(
    awalan: str, isi: Mapping[str, object], galat: Mapping[str, object], perlu: bool, berlembar: bool
) -> SafeString:
    kata = {"awalan": awalan, "isi": isi, "galat": galat, "perlu_alasan": perlu, "berlembar": berlembar}
    return gambar("penilaian/alasan.html", bidang=BIDANG, **kata)


def deret_lalu(bahasa: str | None, nilai: Sequence[NilaiLalu]) -> SafeString:
    """The marks of earlier periods: read as one sentence, seen as small badges side by side."""
    satu = [_satu_lalu(n.periode, n.predikat, bahasa) for n in nilai]
    kata, lencana = ", ".join([kata for kata, _lencana in satu]), "".join([lencana for _kata, lencana in satu])
    return SafeString(_pola_lalu(bahasa).format(kata, lencana))


@lru_cache(maxsize=8)
def _pola_lalu(_bahasa: str | None) -> str:
    dibaca = lolos(_("Periode sebelumnya:")).replace("{", "{{").replace("}", "}}")
    return (
        f'<span class="visually-hidden">{dibaca} {{}}</span><span class="nilai-setahun" aria-hidden="true">{{}}</span>'
    )


@lru_cache(maxsize=512)
def _satu_lalu(periode: str, kode: str, _bahasa: str | None) -> tuple[SafeString, SafeString]:
    """A team shows the same dozen pairs again and again: in words, and as a badge."""
    pendek, p = label_pendek(periode), PREDIKAT[kode]
    lencana = '<span class="predikat predikat-{}" title="{}"><b>{}</b></span>'
    return format_html("{} {}", pendek, p.label), format_html(lencana, p.huruf.lower(), pendek, p.huruf)
