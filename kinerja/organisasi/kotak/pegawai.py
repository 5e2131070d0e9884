"""Checks that begin at a person: reports, backdated orders, no post, acting too long, should have ended."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from kinerja.aturan.galat import AturanError
from kinerja.aturan.pustaka import Pustaka
from kinerja.aturan.tenggat import jatuh_tempo
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.organisasi.kotak.bahan import Bahan
from kinerja.organisasi.kotak.temuan import Temuan
from kinerja.organisasi.models import JenisPenugasan, Kedudukan
from kinerja.organisasi.selectors import judul_jabatan
from kinerja.peraturan.selectors import pustaka_berlaku


def _url(pegawai_id: int) -> str:
    return reverse("organisasi:pegawai", args=[pegawai_id])


def laporan(bahan: Bahan) -> Iterator[Temuan]:
    """Reports that wait for an answer."""
    for b in bahan.laporan:
        url = reverse("organisasi:jawab_laporan", args=[b.pk])
        uraian = f"{b.get_hal_display()}: {b.uraian}"
        yield Temuan("laporan", f"laporan:{b.pk}", b.pegawai.nama_lengkap, uraian, b.unit, hari(b.dibuat), url)


def berlaku_surut(bahan: Bahan) -> Iterator[Temuan]:
    """Assignments recorded after they began, where the record had said otherwise: nothing is voided, it is shown."""
    for p in bahan.penugasan:
        if not p.surut:
            continue
        dicatat = hari(p.dicatat)
        uraian = _("%(judul)s berlaku sejak %(mulai)s, baru dicatat %(dicatat)s.") % {
            "judul": judul_jabatan(p),
            "mulai": tulis_tanggal(p.mulai),
            "dicatat": tulis_tanggal(dicatat),
        }
        nama = p.pegawai.nama_lengkap
        yield Temuan("berlaku_surut", f"penugasan:{p.pk}", nama, uraian, p.unit_pada_id, dicatat, _url(p.pegawai_id))


def tanpa_jabatan(bahan: Bahan) -> Iterator[Temuan]:
    """People in service without a definitive post."""
    for b in bahan.pegawai:
        sejak = b.terakhir + timedelta(days=1) if b.terakhir else None
        uraian = _("Tidak memegang jabatan definitif.") if sejak else _("Belum pernah tercatat memegang jabatan.")
        yield Temuan("tanpa_jabatan", f"pegawai:{b.pk}", b.nama_lengkap, uraian, None, sejak, _url(b.pk))


def plt_lama(bahan: Bahan) -> Iterator[Temuan]:
    """Plt beyond the first order's limit, and beyond the limit of one extension, by the dated rule."""
    buku, on = pustaka_berlaku(), bahan.on
    for p in (p for p in bahan.penugasan if p.jenis == JenisPenugasan.PLT):
        batas = _batas_plt("plt", p.mulai, buku)
        if batas is not None and on <= batas:
            continue
        panjang = _batas_plt("plt_perpanjangan", p.mulai, buku)
        if panjang is not None and on <= panjang:
            pesan = _("%(judul)s sejak %(mulai)s; perintah pertama habis %(batas)s, perpanjangan habis %(akhir)s.")
        else:
            pesan = _("%(judul)s sejak %(mulai)s; batas sesudah perpanjangan pun sudah lewat.")
        uraian = pesan % {
            "judul": judul_jabatan(p),
            "mulai": tulis_tanggal(p.mulai),
            "batas": tulis_tanggal(batas),
            "akhir": tulis_tanggal(panjang),
        }
        nama = p.pegawai.nama_lengkap
        yield Temuan("plt_lama", f"penugasan:{p.pk}", nama, uraian, p.unit_pada_id, batas, _url(p.pegawai_id))


def _batas_plt(jenis: str, mulai: date, buku: Pustaka) -> date | None:
    """The last day by the rule; an order from before any rule is known has none to be within."""
    try:
        return jatuh_tempo(jenis, mulai, pustaka=buku).tanggal
    except AturanError:
        return None


def seharusnya_berhenti(bahan: Bahan) -> Iterator[Temuan]:
    """Past the date of retirement, or of a legal position that ends assignments, and still assigned."""
    for p in bahan.penugasan:
        if not p.berhenti:
            continue
        sejak = p.status_mulai or p.pegawai.tmt_pensiun
        sebab = Kedudukan(p.status_kedudukan).label if p.status_kedudukan else _("TMT pensiun")
        uraian = _("%(sebab)s %(sejak)s, masih %(judul)s.") % {
            "sebab": sebab,
            "sejak": tulis_tanggal(sejak),
            "judul": judul_jabatan(p),
        }
        nama = p.pegawai.nama_lengkap
        kunci = f"penugasan:{p.pk}"
        yield Temuan("seharusnya_berhenti", kunci, nama, uraian, p.unit_pada_id, sejak, _url(p.pegawai_id))
