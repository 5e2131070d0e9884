"""Checks that begin at a person: reports, backdated orders, no post, acting too long, should have ended."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import TruncDate
from django.urls import reverse
from django.utils.translation import gettext as _

from kinerja.aturan.galat import AturanError
from kinerja.aturan.pustaka import Pustaka, pustaka_dengan
from kinerja.aturan.tenggat import jatuh_tempo
from kinerja.dasar.waktu import hari, tulis_tanggal, zona
from kinerja.organisasi.kotak.temuan import Temuan
from kinerja.organisasi.models import (
    JenisPenugasan,
    Kedudukan,
    LaporanKeliru,
    Pegawai,
    Penugasan,
    StatusKepegawaian,
    StatusPegawai,
)
from kinerja.organisasi.selectors import judul_jabatan, penugasan_pada
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.peraturan.selectors import pustaka_berlaku

SETAHUN = timedelta(days=366)  # how long a backdated order is shown; an officer's choice of screen, no rule


def _url(pegawai_id: int) -> str:
    return reverse("organisasi:pegawai", args=[pegawai_id])


def laporan(on: date) -> Iterator[Temuan]:
    """Reports that wait for an answer."""
    baris = list(LaporanKeliru.objects.filter(selesai=None).select_related("pegawai").order_by("dibuat"))
    unit = _unit({b.pegawai_id for b in baris}, on)
    for b in baris:
        url = reverse("organisasi:jawab_laporan", args=[b.pk])
        uraian = f"{b.get_hal_display()}: {b.uraian}"
        yield Temuan(
            "laporan", f"laporan:{b.pk}", b.pegawai.nama_lengkap, uraian, unit.get(b.pegawai_id), hari(b.dibuat), url
        )


def _unit(pegawai: set[int], on: date) -> dict[int, int | None]:
    """Person -> the unit of a post held that day."""
    return {p.pegawai_id: p.unit_pada_id for p in penugasan_pada(on).filter(pegawai_id__in=pegawai).order_by("-mulai")}


def berlaku_surut(on: date) -> Iterator[Temuan]:
    """Assignments recorded after they began, where the record had said otherwise: nothing is voided, it is shown."""
    sebelum = Penugasan.objects.filter(dicatat__lt=OuterRef("dicatat"))
    dulu = Exists(sebelum.filter(pegawai_id=OuterRef("pegawai_id"))) | Exists(
        sebelum.filter(jabatan_id=OuterRef("jabatan_id"))
    )
    baris = (
        penugasan_pada(on)
        .annotate(hari_dicatat=TruncDate("dicatat", tzinfo=zona()))
        .filter(dulu, hari_dicatat__gt=on - SETAHUN)
    )
    for p in baris:
        dicatat = hari(p.dicatat)
        if dicatat <= p.mulai:
            continue
        uraian = _("%(judul)s berlaku sejak %(mulai)s, baru dicatat %(dicatat)s.") % {
            "judul": judul_jabatan(p),
            "mulai": tulis_tanggal(p.mulai),
            "dicatat": tulis_tanggal(dicatat),
        }
        nama = p.pegawai.nama_lengkap
        yield Temuan("berlaku_surut", f"penugasan:{p.pk}", nama, uraian, p.unit_pada_id, dicatat, _url(p.pegawai_id))


def kedudukan_berakhir(on: date) -> list[str]:
    """Legal positions that by the rule of the day end a definitive post."""
    buku = pustaka_dengan()
    return [
        kode for kode in Kedudukan.values if "definitif" in buku.nilai(f"kedudukan.{kode}", on).isi.penugasan_berakhir
    ]


def tanpa_jabatan(on: date) -> Iterator[Temuan]:
    """People in service without a definitive post."""
    definitif = Penugasan.objects.filter(pada_hari(on), pegawai_id=OuterRef("pk"), jenis=JenisPenugasan.DEFINITIF)
    berhenti = StatusPegawai.objects.filter(
        pada_hari(on), pegawai_id=OuterRef("pk"), kedudukan__in=kedudukan_berakhir(on)
    )
    luar = StatusKepegawaian.objects.filter(pada_hari(on), pegawai_id=OuterRef("pk"), status="instansi_lain")
    baris = list(Pegawai.objects.filter(~Exists(definitif), ~Exists(berhenti), ~Exists(luar)))
    terakhir = {
        p.pegawai_id: p
        for p in Penugasan.objects.filter(pegawai__in=baris, jenis=JenisPenugasan.DEFINITIF, sampai__lt=on).order_by(
            "sampai"
        )
    }
    for b in baris:
        akhir = terakhir.get(b.pk)
        sejak = akhir.sampai + timedelta(days=1) if akhir and akhir.sampai else None
        uraian = _("Tidak memegang jabatan definitif.") if sejak else _("Belum pernah tercatat memegang jabatan.")
        yield Temuan("tanpa_jabatan", f"pegawai:{b.pk}", b.nama_lengkap, uraian, None, sejak, _url(b.pk))


def plt_lama(on: date) -> Iterator[Temuan]:
    """Plt beyond the first order's limit, and beyond the limit of one extension, by the dated rule."""
    buku = pustaka_berlaku()
    for p in penugasan_pada(on).filter(jenis=JenisPenugasan.PLT):
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


def seharusnya_berhenti(on: date) -> Iterator[Temuan]:
    """Past the date of retirement, or of a legal position that ends assignments, and still assigned."""
    berhenti = StatusPegawai.objects.filter(
        pada_hari(on), pegawai_id=OuterRef("pegawai_id"), kedudukan__in=kedudukan_berakhir(on)
    )
    baris = penugasan_pada(on).filter(Q(pegawai__tmt_pensiun__lte=on) | Exists(berhenti))
    status = {
        s.pegawai_id: s for s in StatusPegawai.objects.filter(pada_hari(on), pegawai_id__in=baris.values("pegawai_id"))
    }
    for p in baris:
        s = status.get(p.pegawai_id)
        sejak = s.mulai if s else p.pegawai.tmt_pensiun
        sebab = s.get_kedudukan_display() if s else _("TMT pensiun")
        uraian = _("%(sebab)s %(sejak)s, masih %(judul)s.") % {
            "sebab": sebab,
            "sejak": tulis_tanggal(sejak),
            "judul": judul_jabatan(p),
        }
        nama = p.pegawai.nama_lengkap
        yield Temuan(
            "seharusnya_berhenti", f"penugasan:{p.pk}", nama, uraian, p.unit_pada_id, sejak, _url(p.pegawai_id)
        )
