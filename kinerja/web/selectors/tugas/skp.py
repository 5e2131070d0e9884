"""The own SKP: to write, to mend, to tell what was done; and what of it lies with the superior."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.utils.translation import gettext as _

from kinerja.aturan import tenggat
from kinerja.aturan.galat import AturanError
from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.dasar.alamat import alamat
from kinerja.dasar.kueri import disiapkan
from kinerja.dasar.tampilan import Tugas
from kinerja.organisasi.models import JenisPenugasan, Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.selectors import judul_jabatan, kedudukan_pada, pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.models import Penilaian
from kinerja.peraturan.periode import Periode
from kinerja.skp.models import SKP, PeriodeRealisasi
from kinerja.web.selectors.tim import TANPA_SKP


def batas_skp(penugasan: Penugasan, on: date) -> date | None:
    """The day by which this year's SKP are set; none where the rule has no such day, or for a post begun after it."""
    try:
        batas = tenggat.jadwal("jadwal.skp_ditetapkan", on.year)
    except AturanError:
        return None
    return batas if penugasan.mulai <= batas else None


def skp_sendiri(sesi: Sesi, dinilai: Periode) -> list[SKP]:
    """Own SKP of this year on its way or set, with realisation and mark of the due period and who has it now."""
    return _sendiri(sesi.penugasan_ids, [sesi.hari.year, dinilai.mulai.year], dinilai.kode, sesi.hari)


@disiapkan
def _sendiri(penugasan: list[int], tahun: list[int], periode: str, on: date) -> QuerySet[SKP]:
    realisasi = PeriodeRealisasi.objects.filter(penugasan=OuterRef("penugasan"), periode=periode)
    nilai = Penilaian.objects.filter(penugasan=OuterRef("penugasan"), periode=periode)
    atasan = RentangAtasan.objects.filter(pada_hari(on), penugasan=OuterRef("penugasan"), tujuan=Tujuan.KINERJA).values(
        "atasan__pegawai__nama"
    )
    return (
        SKP.objects.filter(penugasan__in=penugasan, tahun__in=tahun)
        .exclude(status__in=(SKP.Status.DIUBAH, SKP.Status.DITUTUP))
        .annotate(
            realisasi_=Subquery(realisasi.values("diajukan_pada")[:1]),
            dinilai_=Exists(nilai),
            atasan_=Subquery(atasan[:1]),
        )
        .order_by("penugasan_id", "tahun", "-versi")
    )


def dari_skp(skp: Sequence[SKP], sesi: Sesi, dinilai: Periode) -> Iterator[Tugas]:
    """Writing, mending, and telling what was done."""
    yield from _susun(skp, sesi)
    for s in skp:
        if s.status == SKP.Status.DRAF:
            kembali = bool(s.catatan_pengembalian)
            yield Tugas(
                kerja=_("Perbaiki SKP") if kembali else _("Lanjutkan SKP"),
                objek=str(s.tahun),
                url=alamat("skp:sunting", s.pk),
                keterangan=_("dikembalikan dengan catatan") if kembali else _("masih draf"),
                keadaan="dikembalikan" if kembali else "draf",
            )
        elif _perlu_realisasi(s, dinilai):
            yield Tugas(
                kerja=_("Isi realisasi"),
                objek=dinilai.label,
                url=alamat("skp:realisasi", s.pk, dinilai.kode),
                keterangan=_("periode sudah berakhir"),
                keadaan="menunggu_anda",
            )


def _susun(skp: Sequence[SKP], sesi: Sesi) -> Iterator[Tugas]:
    """The main post (an additional duty before the definitive one) without any SKP of the year."""
    utama = [p for p in sesi.semua_penugasan if p.jenis in (JenisPenugasan.DEFINITIF, JenisPenugasan.TUGAS_TAMBAHAN)]
    satu = next((p for p in utama if p.jenis == JenisPenugasan.TUGAS_TAMBAHAN), utama[0] if utama else None)
    ada = any(s.tahun == sesi.hari.year for s in skp)
    if satu is None or ada or satu.jenis_jabatan in TANPA_SKP or not _skp_diminta(satu, sesi.hari):
        return
    batas = batas_skp(satu, sesi.hari)
    yield Tugas(
        kerja=_("Susun SKP"),
        objek=f"{sesi.hari.year} · {judul_jabatan(satu)}",
        url=alamat("skp:daftar"),
        tenggat=batas,
        sisa_hari=(batas - sesi.hari).days if batas else None,
    )


def _skp_diminta(penugasan: Penugasan, on: date) -> bool:
    """Whether the rule asks for an SKP in the person's position of the day."""
    kedudukan = kedudukan_pada(penugasan.pegawai_id, on)
    return bool(pustaka_dengan().nilai(f"kedudukan.{kedudukan}", on).isi.skp_diminta)


def _perlu_realisasi(s: SKP, dinilai: Periode) -> bool:
    belum = not getattr(s, "realisasi_", None) and not getattr(s, "dinilai_", False)
    return s.status == SKP.Status.DITETAPKAN and belum and s.mulai <= dinilai.sampai and dinilai.mulai <= s.sampai


def menunggu_skp(skp: Sequence[SKP], sesi: Sesi, dinilai: Periode) -> Iterator[Tugas]:
    """Submitted, or told and not rated: with whom it is."""
    for s in skp:
        siapa = getattr(s, "atasan_", None) or _("atasan Anda")
        if s.status == SKP.Status.DIAJUKAN:
            yield Tugas(
                kerja=_("SKP"),
                objek=str(s.tahun),
                url=alamat("skp:rinci", s.pk),
                keterangan=_("menunggu ditetapkan oleh %(siapa)s") % {"siapa": siapa},
                keadaan="diajukan",
            )
        elif getattr(s, "realisasi_", None) and not getattr(s, "dinilai_", False):
            yield Tugas(
                kerja=_("Realisasi"),
                objek=dinilai.label,
                url=alamat("skp:realisasi", s.pk, dinilai.kode),
                keterangan=_("menunggu dinilai oleh %(siapa)s") % {"siapa": siapa},
                keadaan="realisasi_diajukan",
            )
