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

BARIS = (
    '<tr><th scope="row"><a href="{}">{}</a><span class="baris-ket">{}</span></th>'
    '<td data-label="{}">{}</td><td data-label="{}">{}</td><td data-label="{}">{}</td><td data-label="{}">{}</td>'
    '<td class="tindakan-baris"><a href="{}">{}<span class="visually-hidden"> {} {}</span></a>'
    '<a href="{}">{}<span class="visually-hidden"> {} {}</span></a></td></tr>\n'
)


@register.simple_tag
def baris_tim(tim: Sequence[Anggota], dinilai: Periode) -> SafeString:
    """One row a person: SKP, last realisation and feedback, the mark of the period, and what may be done."""
    kata = _("SKP"), _("Realisasi terakhir"), _("Umpan balik terakhir"), _("Nilai")
    umpan, dialog = (_("Umpan balik"), _("untuk")), (_("Dialog"), _("dengan"))
    belum = format_html('<span class="redup">{}</span>', _("belum ada"))
    return format_html_join("", BARIS, (
        (
            alamat("organisasi:pegawai", a.penugasan.pegawai_id),
            a.penugasan.pegawai.nama_lengkap,
            a.judul,
            kata[0],
            _skp(a),
            kata[1],
            tanggal(a.realisasi) if a.realisasi else belum,
            kata[2],
            belum if a.umpan_balik_hari is None else _umur(a.umpan_balik_hari),
            kata[3],
            _nilai(a, dinilai),
            alamat("skp:umpan_balik", a.penugasan.pegawai_id),
            *umpan,
            a.penugasan.pegawai.nama,
            alamat("skp:dialog", a.penugasan.pegawai_id),
            *dialog,
            a.penugasan.pegawai.nama,
        )
        for a in tim
    ))  # fmt: skip


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
