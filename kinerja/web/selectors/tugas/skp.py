"""The own SKP: to write, to mend, to tell what was done; and what of it lies with the superior."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.dasar.alamat import alamat
from kinerja.dasar.kueri import Kumpulan, disiapkan
from kinerja.dasar.tampilan import Tugas
from kinerja.dasar.waktu import hari
from kinerja.organisasi.models import JenisPenugasan, Kedudukan, Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.selectors import judul_jabatan, pada_hari
from kinerja.organisasi.selectors.cara import dikelola_luar, skp_di_sini
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.models import Penilaian
from kinerja.peraturan.periode import Periode, periode_dari_kode
from kinerja.peraturan.selectors import Batas
from kinerja.skp.models import DIKEMBALIKAN, SKP, PeriodeRealisasi
from kinerja.web.selectors.tim import TANPA_SKP

BERLAKU = (SKP.Status.DITETAPKAN, SKP.Status.DITUTUP)


def skp_sendiri(sesi: Sesi, dinilai: Periode) -> list[SKP]:
    """Own SKP of this year on its way or set, with realisation and mark of the due period and who has it now.

    And those, of whatever post and year, of which a realisation was returned.
    """
    if sesi.pegawai is None:
        return []
    tahun = [sesi.hari.year, dinilai.mulai.year]
    posisi = sesi.penugasan_ids or [0]  # nobody's post: what was returned still stands, in whatever post it was
    return _sendiri(sesi.pegawai.pk, posisi, tahun, dinilai.kode, sesi.hari)


@disiapkan
def _sendiri(saya: int, penugasan: list[int], tahun: list[int], periode: str, on: date) -> QuerySet[SKP]:
    realisasi = PeriodeRealisasi.objects.filter(penugasan=OuterRef("penugasan"), periode=periode)
    nilai = Penilaian.objects.filter(penugasan=OuterRef("penugasan"), periode=periode)
    atasan = RentangAtasan.objects.filter(pada_hari(on), penugasan=OuterRef("penugasan"), tujuan=Tujuan.KINERJA).values(
        "atasan__pegawai__nama"
    )
    segmen = {"penugasan": OuterRef("penugasan"), "skp__tahun": OuterRef("tahun"), "skp__mulai": OuterRef("mulai")}
    kembali = PeriodeRealisasi.objects.filter(DIKEMBALIKAN, **segmen)
    berjalan = Q(penugasan__in=penugasan, tahun__in=tahun) & ~Q(status__in=(SKP.Status.DIUBAH, SKP.Status.DITUTUP))
    return (
        SKP.objects.filter(berjalan | Q(Exists(kembali), status__in=BERLAKU), penugasan__pegawai=saya)
        .annotate(
            kembali_=Subquery(kembali.order_by().values("penugasan").annotate(x=Kumpulan("periode")).values("x")),
            realisasi_=Subquery(realisasi.values("diajukan_pada")[:1]),
            dinilai_=Exists(nilai),
            atasan_=Subquery(atasan[:1]),
        )
        .order_by("penugasan_id", "tahun", "-versi")
    )


def dari_skp(
    skp: Sequence[SKP], sesi: Sesi, dinilai: Periode, susun: Penugasan | None, batas: Mapping[int, Batas]
) -> Iterator[Tugas]:
    """Writing (`susun`: the post without an SKP), mending, and telling what was done or mending that."""
    if susun:
        yield _susun(susun, sesi, batas.get(susun.pk))
    luar = dikelola_luar([p.jabatan_id for p in sesi.semua_penugasan], dinilai.mulai)
    di_luar = {p.pk for p in sesi.semua_penugasan if p.jabatan_id in luar}
    for s in skp:
        for kode in _dikembalikan(s):
            yield Tugas(
                kerja=_("Perbaiki realisasi"),
                objek=periode_dari_kode(kode).label,
                url=alamat("skp:realisasi", s.pk, kode),
                keterangan=_("dikembalikan dengan catatan"),
                keadaan="dikembalikan",
            )
        if s.status == SKP.Status.DRAF:
            kembali = bool(s.catatan_pengembalian)
            yield Tugas(
                kerja=_("Perbaiki SKP") if kembali else _("Lanjutkan SKP"),
                objek=str(s.tahun),
                url=alamat("skp:sunting", s.pk),
                keterangan=_("dikembalikan dengan catatan") if kembali else _("masih draf"),
                keadaan="dikembalikan" if kembali else "draf",
            )
        elif s.penugasan_id in sesi.penugasan_ids and s.penugasan_id not in di_luar and _perlu_realisasi(s, dinilai):
            yield Tugas(
                kerja=_("Isi realisasi"),
                objek=dinilai.label,
                url=alamat("skp:realisasi", s.pk, dinilai.kode),
                keterangan=_("periode sudah berakhir"),
                keadaan="menunggu_anda",
            )


def _dikembalikan(s: SKP) -> list[str]:
    """The returned periods of a segment, told once: by its version in force."""
    return sorted(getattr(s, "kembali_", None) or ()) if s.status in BERLAKU else []


def belum_bersusun(skp: Sequence[SKP], sesi: Sesi) -> Penugasan | None:
    """The main post (an additional duty before the definitive one) without any SKP of the year."""
    utama = [p for p in sesi.semua_penugasan if p.jenis in (JenisPenugasan.DEFINITIF, JenisPenugasan.TUGAS_TAMBAHAN)]
    satu = next((p for p in utama if p.jenis == JenisPenugasan.TUGAS_TAMBAHAN), utama[0] if utama else None)
    ada = any(s.tahun == sesi.hari.year and s.penugasan_id in sesi.penugasan_ids for s in skp)
    if satu is None or ada or satu.jenis_jabatan in TANPA_SKP or not _skp_diminta(satu, sesi.hari):
        return None
    if not skp_di_sini(satu.jabatan_id, sesi.hari):
        return None
    return satu


def _susun(satu: Penugasan, sesi: Sesi, batas: Batas | None) -> Tugas:
    return Tugas(
        kerja=_("Susun SKP"),
        objek=f"{sesi.hari.year} · {judul_jabatan(satu)}",
        url=alamat("skp:daftar"),
        keterangan=sebut_dibuka(batas),
        tenggat=hari(batas.sampai) if batas else None,
        sisa_hari=(hari(batas.sampai) - sesi.hari).days if batas else None,
    )


def sebut_dibuka(batas: Batas | None) -> str:
    """Why the deadline is later than that of others."""
    return _("tenggat dibuka kembali: %(alasan)s") % {"alasan": batas.alasan} if batas and batas.dibuka else ""


def _skp_diminta(penugasan: Penugasan, on: date) -> bool:
    """Whether the rule asks for an SKP in the person's position of the day."""
    kedudukan = penugasan.kedudukan or Kedudukan.AKTIF.value
    return bool(pustaka_dengan().nilai(f"kedudukan.{kedudukan}", on).isi.skp_diminta)


def _perlu_realisasi(s: SKP, dinilai: Periode) -> bool:
    belum = not getattr(s, "realisasi_", None) and not getattr(s, "dinilai_", False)
    belum = belum and dinilai.kode not in _dikembalikan(s)
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
