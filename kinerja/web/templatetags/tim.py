"""The rows of the team table: fifty of them would cost more in a template than all the rest of the home page."""

from collections.abc import Sequence
from functools import cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from kinerja.dasar.alamat import pola
from kinerja.dasar.lolos import lolos
from kinerja.dasar.templatetags.rupa import keadaan, predikat, tanggal
from kinerja.peraturan.periode import Periode
from kinerja.web.selectors.tim import Anggota

register = template.Library()

TAUTAN = '<a class="tautan-polos" href="{}">{}</a>'
# Words are put in once, a row fills what is left: doubled braces.
BARIS = (
    '<tr><th scope="row"><a href="{{}}">{{}}</a><span class="baris-ket">{{}}</span></th>'
    '<td data-label="{skp}">{{}}</td><td data-label="{realisasi}">{{}}</td><td data-label="{terakhir}">{{}}</td>'
    '<td data-label="{nilai}">{{}}</td>'
    '<td class="tindakan-baris"><a href="{{}}">{umpan}<span class="visually-hidden"> {untuk} {{}}</span></a>'
    '<a href="{{}}">{dialog}<span class="visually-hidden"> {dengan} {{}}</span></a></td></tr>\n'
)


@register.simple_tag
def baris_tim(tim: Sequence[Anggota], dinilai: Periode) -> SafeString:
    """One row a person: SKP, last realisation and feedback, the mark of the period, and what may be done."""
    pola_baris = format_html(
        BARIS,
        skp=_("SKP"),
        realisasi=_("Realisasi terakhir"),
        terakhir=_("Umpan balik terakhir"),
        nilai=_("Nilai"),
        umpan=_("Umpan balik"),
        untuk=_("untuk"),
        dialog=_("Dialog"),
        dengan=_("dengan"),
    )
    baris = _Baris(dinilai)
    return mark_safe("".join([pola_baris.format(*baris.isi(a)) for a in tim]))  # noqa: S308 (of escaped parts)


class _Baris:
    """What fills a row, escaped. Addresses, words, dates and badges that return row by row are made once."""

    def __init__(self, dinilai: Periode) -> None:
        self.belum = format_html('<span class="redup">{}</span>', _("belum ada"))
        self.dikembalikan = keadaan("dikembalikan", _("Dikembalikan"))
        self.belum_dinilai = keadaan("menunggu_anda", _("Belum dinilai"))
        self.orang, self.skp = pola("organisasi:pegawai", None), pola("skp:rinci", None)
        self.umpan, self.dialog = pola("skp:umpan_balik", None), pola("skp:dialog", None)
        self.rinci = pola("penilaian:rinci", dinilai.kode, None)
        self.tanggal, self.umur = cache(tanggal), cache(_umur)
        self.predikat, self.keadaan = cache(predikat), cache(keadaan)

    def isi(self, a: Anggota) -> tuple[str, ...]:
        pegawai, pk = a.penugasan.pegawai, a.penugasan.pegawai_id
        nama = lolos(pegawai.nama)
        return (
            self.orang.format(pk),
            lolos(pegawai.nama_lengkap),
            lolos(a.judul),
            self._skp(a),
            self._realisasi(a),
            self.belum if a.umpan_balik_hari is None else lolos(self.umur(a.umpan_balik_hari)),
            self._nilai(a),
            self.umpan.format(pk),
            nama,
            self.dialog.format(pk),
            nama,
        )

    def _skp(self, a: Anggota) -> str:
        """The state of this year's SKP, a link to it where there is one."""
        keping = self.keadaan(a.keadaan_skp)
        return TAUTAN.format(self.skp.format(a.skp_id), keping) if a.skp_id else keping

    def _realisasi(self, a: Anggota) -> str:
        """When one was last handed in, and that one was returned since and waits for its owner."""
        isi = lolos(self.tanggal(a.realisasi)) if a.realisasi else "" if a.dikembalikan else self.belum
        return f"{isi} {self.dikembalikan}".strip() if a.dikembalikan else isi

    def _nilai(self, a: Anggota) -> str:
        """The mark, or that it is missing; a link to where it is given."""
        if not a.predikat and not a.perlu_nilai:
            return '<span class="redup">–</span>'
        isi = self.predikat(a.predikat) if a.predikat else self.belum_dinilai
        return TAUTAN.format(self.rinci.format(a.penugasan.pk), isi)


def _umur(hari: int) -> str:
    return _("%(n)d hari lalu") % {"n": hari} if hari else _("hari ini")
