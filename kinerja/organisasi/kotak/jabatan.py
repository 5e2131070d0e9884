"""Checks that begin at a post: vacant, climbed over, without a superior, overfull, ended."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date, timedelta

from django.db.models import Count, Exists, F, Max, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinerja.organisasi.atasan import BERHALANGAN, SENDIRI
from kinerja.organisasi.kotak.temuan import Temuan
from kinerja.organisasi.models import JenisJabatan, JenisPenugasan, Penugasan, RentangAtasan, Tujuan, VersiJabatan
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.penugasan import dengan_jabatan, pada_hari, pemangku_jabatan

MEMEGANG = (JenisPenugasan.DEFINITIF, JenisPenugasan.TUGAS_TAMBAHAN, JenisPenugasan.PJ, JenisPenugasan.PJS)
TANPA_ATASAN = (JenisJabatan.KEPALA_DAERAH, JenisJabatan.WAKIL_KEPALA_DAERAH)


def _url_jabatan(unit_id: int) -> str:
    return f"{reverse('organisasi:unit', args=[unit_id])}?bagian=jabatan"


def kosong(on: date) -> Iterator[Temuan]:
    """One-holder posts nobody holds in earnest, with whoever acts and how many people that moves."""
    memegang = Penugasan.objects.filter(pada_hari(on), jabatan_id=OuterRef("jabatan_id"), jenis__in=MEMEGANG)
    versi = list(VersiJabatan.objects.filter(pada_hari(on), ~Exists(memegang)).exclude(jenis__in=BANYAK_PEMANGKU))
    jabatan = {v.jabatan_id for v in versi}
    plt = pemangku_jabatan(jabatan, on)
    akhir = _terakhir(jabatan, on)
    naik = _dilewati(on)
    for v in versi:
        lepas = akhir.get(v.jabatan_id)
        sejak = max(lepas + timedelta(days=1), v.mulai) if lepas else v.mulai
        bertindak = ", ".join(f"{p.get_jenis_display()} {p.pegawai.nama_lengkap}" for p in plt.get(v.jabatan_id, ()))
        terdampak = len(naik.get(v.jabatan_id, ()))
        uraian = bertindak or _("Tanpa Plt.")
        if terdampak:
            uraian += "; " + _orang_dinilai(terdampak)
        kunci = f"jabatan:{v.jabatan_id}:{sejak.isoformat()}"
        yield Temuan("jabatan_kosong", kunci, v.nama, uraian, v.unit_id, sejak, _url_jabatan(v.unit_id))


def _orang_dinilai(n: int) -> str:
    pesan = ngettext("%(n)d orang dinilai oleh atasan di atasnya", "%(n)d orang dinilai oleh atasan di atasnya", n)
    return pesan % {"n": n}


def _terakhir(jabatan: Collection[int], on: date) -> dict[int, date]:
    """Post -> the last day somebody held it in earnest."""
    baris = Penugasan.objects.filter(jabatan_id__in=jabatan, jenis__in=MEMEGANG, sampai__lt=on)
    return dict(baris.values_list("jabatan_id").annotate(akhir=Max("sampai")).order_by())


def _dilewati(on: date) -> dict[int, list[tuple[str, date, int]]]:
    """Post -> (why, since, assignment) of everybody whose rating climbs over it that day."""
    hasil: dict[int, list[tuple[str, date, int]]] = defaultdict(list)
    baris = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA).exclude(naik=[])
    for naik, mulai, penugasan in baris.values_list("naik", "mulai", "penugasan_id"):
        for n in naik:
            if n["sebab"] != SENDIRI:
                hasil[n["jabatan"]].append((n["sebab"], mulai, penugasan))
    return hasil


def dilewati(on: date) -> Iterator[Temuan]:
    """Posts climbed over though somebody is there, or that are shared: the vacant one-holder posts are told above."""
    naik = _dilewati(on)
    memegang = Penugasan.objects.filter(pada_hari(on), jabatan_id=OuterRef("jabatan_id"), jenis__in=MEMEGANG)
    versi = VersiJabatan.objects.filter(pada_hari(on), jabatan_id__in=naik).filter(
        Q(jenis__in=BANYAK_PEMANGKU) | Exists(memegang)
    )
    for v in versi:
        orang = naik[v.jabatan_id]
        sejak = min(mulai for _sebab, mulai, _penugasan in orang)
        sebab = _("Pemangkunya berhalangan") if orang[0][0] == BERHALANGAN else _("Kosong")
        uraian = f"{sebab}; {_orang_dinilai(len(orang))}"
        kunci = f"jabatan:{v.jabatan_id}:{sejak.isoformat()}"
        yield Temuan("atasan_dilewati", kunci, v.nama, uraian, v.unit_id, sejak, _url_jabatan(v.unit_id))


def tanpa_atasan(on: date) -> Iterator[Temuan]:
    """Assignments without anybody to rate them, beside the heads of the region."""
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA, atasan=None)
    pimpinan = dengan_jabatan(jenis__in=TANPA_ATASAN)
    for p in penugasan_pada(on).filter(~pimpinan, pk__in=rentang.values("penugasan_id")):
        uraian = _("Tidak ada yang dapat menilai %s.") % (p.nama_jabatan or p.jabatan.kode)
        url = reverse("organisasi:pegawai", args=[p.pegawai_id])
        nama = p.pegawai.nama_lengkap
        yield Temuan("tanpa_atasan", f"penugasan:{p.pk}", nama, uraian, p.unit_pada_id, p.mulai, url)


def lebih_formasi(on: date) -> Iterator[Temuan]:
    """Posts with more definitive holders than their formasi."""
    definitif = pada_hari(on, "jabatan__penugasan__") & Q(jabatan__penugasan__jenis=JenisPenugasan.DEFINITIF)
    versi = (
        VersiJabatan.objects.filter(pada_hari(on), formasi__isnull=False)
        .annotate(terisi=Count("jabatan__penugasan", filter=definitif))
        .filter(terisi__gt=F("formasi"))
    )
    for v in versi:
        uraian = _("%(terisi)d pemangku, formasi %(formasi)d.") % {"terisi": v.terisi, "formasi": v.formasi}
        kunci = f"jabatan:{v.jabatan_id}:{v.terisi}"
        yield Temuan("lebih_formasi", kunci, v.nama, uraian, v.unit_id, v.mulai, _url_jabatan(v.unit_id))


def berakhir(on: date) -> Iterator[Temuan]:
    """People in posts, or posts in units, that no longer exist that day."""
    versi = VersiJabatan.objects.filter(pada_hari(on), jabatan_id=OuterRef("jabatan_id"))
    hidup = versi.filter(pada_hari(on, "unit__versi__"))
    tugas = Penugasan.objects.filter(pada_hari(on), ~Exists(hidup)).select_related("pegawai", "jabatan")
    terakhir = {
        v.jabatan_id: v
        for v in VersiJabatan.objects.filter(jabatan_id__in=tugas.values("jabatan_id")).order_by("mulai")
    }
    for p in tugas:
        v = terakhir.get(p.jabatan_id)
        uraian = _("Masih memegang %s, yang jabatan atau unitnya sudah berakhir.") % (v.nama if v else p.jabatan.kode)
        sejak = v.sampai + timedelta(days=1) if v and v.sampai else None
        url = reverse("organisasi:pegawai", args=[p.pegawai_id])
        yield Temuan(
            "unit_berakhir", f"penugasan:{p.pk}", p.pegawai.nama_lengkap, uraian, v.unit_id if v else None, sejak, url
        )
