"""The rows of the team table: fifty of them would cost more in a template than all the rest of the home page."""

from collections.abc import Sequence

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kinerja.dasar.alamat import alamat
from kinerja.dasar.templatetags.rupa import keadaan, predikat, tanggal
from kinerja.peraturan.periode import Periode
from kinerja.web.selectors.tim import Anggota

register = template.Library()

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
    pola = format_html(
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
    belum = format_html('<span class="redup">{}</span>', _("belum ada"))
    return format_html_join("", pola, (_baris(a, dinilai, belum) for a in tim))


def _baris(a: Anggota, dinilai: Periode, belum: SafeString) -> tuple[object, ...]:
    pegawai, pk = a.penugasan.pegawai, a.penugasan.pegawai_id
    return (
        alamat("organisasi:pegawai", pk),
        pegawai.nama_lengkap,
        a.judul,
        _skp(a),
        tanggal(a.realisasi) if a.realisasi else belum,
        belum if a.umpan_balik_hari is None else _umur(a.umpan_balik_hari),
        _nilai(a, dinilai),
        alamat("skp:umpan_balik", pk),
        pegawai.nama,
        alamat("skp:dialog", pk),
        pegawai.nama,
    )


def _skp(a: Anggota) -> SafeString:
    """The state of this year's SKP, a link to it where there is one."""
    keping = keadaan(a.keadaan_skp)
    return _tautan(alamat("skp:rinci", a.skp_id), keping) if a.skp_id else keping


def _nilai(a: Anggota, dinilai: Periode) -> SafeString:
    """The mark, or that it is missing; a link to where it is given."""
    if not a.predikat and not a.perlu_nilai:
        return SafeString('<span class="redup">–</span>')
    isi = predikat(a.predikat) if a.predikat else keadaan("menunggu_anda", _("Belum dinilai"))
    return _tautan(alamat("penilaian:rinci", dinilai.kode, a.penugasan.pk), isi)


def _tautan(url: str, isi: SafeString) -> SafeString:
    return format_html('<a class="tautan-polos" href="{}">{}</a>', url, isi)


def _umur(hari: int) -> str:
    return _("%(n)d hari lalu") % {"n": hari} if hari else _("hari ini")
