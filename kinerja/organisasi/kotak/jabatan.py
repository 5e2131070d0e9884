"""Checks that begin at a post: vacant, climbed over, without a superior, overfull, ended."""

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinerja.organisasi.atasan import BERHALANGAN
from kinerja.organisasi.kotak.bahan import MEMEGANG, Bahan
from kinerja.organisasi.kotak.temuan import Temuan
from kinerja.organisasi.models import JenisPenugasan

URUTAN = {jenis: n for n, jenis in enumerate(JenisPenugasan.values)}


def _url_jabatan(unit_id: int) -> str:
    return f"{reverse('organisasi:unit', args=[unit_id])}?bagian=jabatan"


def kosong(bahan: Bahan) -> Iterator[Temuan]:
    """One-holder posts nobody holds in earnest, with whoever acts and how many people that moves."""
    for v in bahan.jabatan:
        if not v.kosong:
            continue
        sejak = max(v.terakhir + timedelta(days=1), v.mulai) if v.terakhir else v.mulai
        uraian = _bertindak(bahan, v.jabatan_id) or _("Tanpa Plt.")
        terdampak = len(bahan.naik.get(v.jabatan_id, ()))
        if terdampak:
            uraian += "; " + _orang_dinilai(terdampak)
        kunci = f"jabatan:{v.jabatan_id}:{sejak.isoformat()}"
        yield Temuan("jabatan_kosong", kunci, v.nama, uraian, v.unit_id, sejak, _url_jabatan(v.unit_id))


def _bertindak(bahan: Bahan, jabatan_id: int) -> str:
    """Who acts in a vacant post, in words."""
    orang = [p for p in bahan.penugasan if p.jabatan_id == jabatan_id and p.jenis not in MEMEGANG]
    urut = sorted(orang, key=lambda p: (URUTAN[p.jenis], p.mulai, p.pk))
    return ", ".join(f"{p.get_jenis_display()} {p.pegawai.nama_lengkap}" for p in urut)


def _orang_dinilai(n: int) -> str:
    pesan = ngettext("%(n)d orang dinilai oleh atasan di atasnya", "%(n)d orang dinilai oleh atasan di atasnya", n)
    return pesan % {"n": n}


def dilewati(bahan: Bahan) -> Iterator[Temuan]:
    """Posts climbed over though somebody is there, or that are shared: the vacant one-holder posts are told above."""
    for v in bahan.jabatan:
        if v.kosong or v.jabatan_id not in bahan.naik:
            continue
        orang = bahan.naik[v.jabatan_id]
        sejak = min(mulai for _sebab, mulai in orang)
        sebab = _("Pemangkunya berhalangan") if orang[0][0] == BERHALANGAN else _("Kosong")
        uraian = f"{sebab}; {_orang_dinilai(len(orang))}"
        kunci = f"jabatan:{v.jabatan_id}:{sejak.isoformat()}"
        yield Temuan("atasan_dilewati", kunci, v.nama, uraian, v.unit_id, sejak, _url_jabatan(v.unit_id))


def tanpa_atasan(bahan: Bahan) -> Iterator[Temuan]:
    """Assignments without anybody to rate them, beside the heads of the region."""
    for p in bahan.penugasan:
        if p.tanpa_atasan:
            uraian = _("Tidak ada yang dapat menilai %s.") % (p.nama_jabatan or p.jabatan.kode)
            url = reverse("organisasi:pegawai", args=[p.pegawai_id])
            nama = p.pegawai.nama_lengkap
            yield Temuan("tanpa_atasan", f"penugasan:{p.pk}", nama, uraian, p.unit_pada_id, p.mulai, url)


def lebih_formasi(bahan: Bahan) -> Iterator[Temuan]:
    """Posts with more definitive holders than their formasi."""
    for v in bahan.jabatan:
        if v.formasi is not None and (v.terisi or 0) > v.formasi:
            uraian = _("%(terisi)d pemangku, formasi %(formasi)d.") % {"terisi": v.terisi, "formasi": v.formasi}
            kunci = f"jabatan:{v.jabatan_id}:{v.terisi}"
            yield Temuan("lebih_formasi", kunci, v.nama, uraian, v.unit_id, v.mulai, _url_jabatan(v.unit_id))


def berakhir(bahan: Bahan) -> Iterator[Temuan]:
    """People in posts, or posts in units, that no longer exist that day."""
    for p in bahan.penugasan:
        if p.mati:
            nama = p.akhir_nama or p.jabatan.kode
            uraian = _("Masih memegang %s, yang jabatan atau unitnya sudah berakhir.") % nama
            sejak = p.akhir_sampai + timedelta(days=1) if p.akhir_sampai else None
            url = reverse("organisasi:pegawai", args=[p.pegawai_id])
            siapa = p.pegawai.nama_lengkap
            yield Temuan("unit_berakhir", f"penugasan:{p.pk}", siapa, uraian, p.akhir_unit_id, sejak, url)
