"""What waits for a person and what waits for others: everything the home page shows, in a fixed number of queries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

from kinerja.aturan import tenggat
from kinerja.aturan.galat import AturanError
from kinerja.dasar.tampilan import Tugas
from kinerja.dasar.waktu import hari
from kinerja.organisasi.models import Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.selectors import bernama, judul_jabatan, pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.services.terima import jatuh_tempo_diterima
from kinerja.peraturan.periode import Periode
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.skp.models import SKP, PeriodeRealisasi, UmpanBalik

PK = PerjanjianKinerja.Status
PK_TERBUKA = (PK.DRAF, PK.DIAJUKAN, PK.DISEPAKATI, PK.DITANDATANGANI)


@dataclass(frozen=True, slots=True)
class Anggota:
    """One person of a superior's team, as the home table shows it."""

    penugasan: Penugasan
    judul: str
    skp_id: int | None
    skp_status: str
    skp_diajukan: date | None
    realisasi: date | None
    umpan_balik_hari: int | None
    predikat: str
    nilai_status: str

    @property
    def mendesak(self) -> tuple[bool, bool, str]:
        """Sort key: a submitted SKP first, then a missing mark, then by name."""
        return (self.skp_status != SKP.Status.DIAJUKAN, bool(self.predikat), self.penugasan.pegawai.nama)


@dataclass(frozen=True, slots=True)
class Beranda:
    """The home page."""

    perlu: Sequence[Tugas]
    menunggu: Sequence[Tugas]
    tim: Sequence[Anggota]
    nilai: Sequence[Penilaian]
    periode: Periode
    dinilai: Periode
    sisa_hari: int


def beranda(sesi: Sesi, kini: Periode, dinilai: Periode) -> Beranda:
    """`kini` is the running period, `dinilai` the last one that ended (whose marks are due)."""
    tim = daftar_anggota(sesi, dinilai)
    skp = list(_skp_sendiri(sesi, dinilai))
    nilai = _nilai_sendiri(sesi)
    pk = list(_perjanjian(sesi))
    perlu = [
        *_dari_tim(tim, sesi, dinilai),
        *_dari_skp(skp, sesi, dinilai),
        *_dari_nilai(nilai, sesi),
        *_dari_pk(pk, sesi),
    ]
    menunggu = [*_menunggu_skp(skp), *_menunggu_pk(pk, sesi)]
    return Beranda(
        perlu=sorted(perlu, key=lambda t: (t.sisa_hari is None, t.sisa_hari or 0)),
        menunggu=menunggu,
        tim=sorted(tim, key=lambda a: a.mendesak),
        nilai=nilai[:12],
        periode=kini,
        dinilai=dinilai,
        sisa_hari=(kini.sampai - sesi.hari).days,
    )


def daftar_anggota(sesi: Sesi, dinilai: Periode) -> list[Anggota]:
    """Everybody this person rates today, with SKP, realisation, feedback and mark. One query."""
    if not sesi.penugasan_ids:
        return []
    rentang = RentangAtasan.objects.filter(pada_hari(sesi.hari), tujuan=Tujuan.KINERJA, atasan__in=sesi.penugasan_ids)
    skp = SKP.objects.filter(penugasan=OuterRef("pk"), tahun=sesi.hari.year).order_by("-versi")
    nilai = Penilaian.objects.filter(penugasan=OuterRef("pk"), periode=dinilai.kode)
    realisasi = PeriodeRealisasi.objects.filter(penugasan=OuterRef("pk"), diajukan_pada__isnull=False)
    umpan = UmpanBalik.objects.filter(pegawai=OuterRef("pegawai_id")).order_by()
    orang = bernama(Penugasan.objects.filter(pk__in=rentang.values("penugasan_id")), sesi.hari).annotate(
        skp_id_=Subquery(skp.values("pk")[:1]),
        skp_status_=Subquery(skp.values("status")[:1]),
        skp_diajukan_=Subquery(skp.values("diajukan_pada")[:1]),
        realisasi_=Subquery(realisasi.order_by("-diajukan_pada").values("diajukan_pada")[:1]),
        umpan_=Subquery(umpan.values("pegawai").annotate(x=Max("ditulis")).values("x")),
        predikat_=Subquery(nilai.values("predikat")[:1]),
        nilai_status_=Subquery(nilai.values("status")[:1]),
    )
    return [_anggota(p, sesi.hari) for p in orang]


def _anggota(p: Penugasan, on: date) -> Anggota:
    umpan = getattr(p, "umpan_", None)
    diajukan, realisasi = getattr(p, "skp_diajukan_", None), getattr(p, "realisasi_", None)
    return Anggota(
        penugasan=p,
        judul=judul_jabatan(p),
        skp_id=getattr(p, "skp_id_", None),
        skp_status=getattr(p, "skp_status_", None) or "",
        skp_diajukan=hari(diajukan) if diajukan else None,
        realisasi=hari(realisasi) if realisasi else None,
        umpan_balik_hari=(on - hari(umpan)).days if umpan else None,
        predikat=getattr(p, "predikat_", None) or "",
        nilai_status=getattr(p, "nilai_status_", None) or "",
    )


def _dari_tim(tim: Sequence[Anggota], sesi: Sesi, dinilai: Periode) -> Iterator[Tugas]:
    batas = _jadwal_skp(sesi.hari)
    for a in tim:
        if a.skp_status == SKP.Status.DIAJUKAN and a.skp_id:
            sejak = (sesi.hari - a.skp_diajukan).days if a.skp_diajukan else 0
            yield Tugas(
                kerja=_("Tetapkan SKP"),
                objek=f"{a.penugasan.pegawai.nama_lengkap} ({a.judul})",
                url=reverse("skp:rinci", args=[a.skp_id]),
                keterangan=_("diajukan %(n)d hari lalu") % {"n": sejak} if sejak else _("diajukan hari ini"),
                tenggat=batas,
                sisa_hari=(batas - sesi.hari).days if batas else None,
                keadaan="diajukan",
            )
    belum = [a for a in tim if not a.predikat and a.skp_status in (SKP.Status.DITETAPKAN, SKP.Status.DITUTUP)]
    if belum:
        yield Tugas(
            kerja=_("Nilai"),
            objek=_("%(n)d orang, %(periode)s") % {"n": len(belum), "periode": dinilai.label},
            url=reverse("penilaian:tim", args=[dinilai.kode]),
            keterangan=_("dengan papan ketik, satu halaman"),
            keadaan="menunggu_anda",
        )
    siap = [a for a in tim if a.nilai_status == Penilaian.Status.DINILAI]
    if siap:
        yield Tugas(
            kerja=_("Sampaikan nilai"),
            objek=_("%(n)d orang, %(periode)s") % {"n": len(siap), "periode": dinilai.label},
            url=reverse("penilaian:sampaikan", args=[dinilai.kode]),
            keadaan="menunggu_anda",
        )


def _jadwal_skp(on: date) -> date | None:
    """The day by which this year's SKP are set; no reminder where the rule has no such day."""
    try:
        batas = tenggat.jadwal("jadwal.skp_ditetapkan", on.year)
    except AturanError:
        return None
    return batas


def _skp_sendiri(sesi: Sesi, dinilai: Periode) -> QuerySet[SKP]:
    """Own SKP of this year in their newest versions, with the realisation of the due period."""
    realisasi = PeriodeRealisasi.objects.filter(penugasan=OuterRef("penugasan"), periode=dinilai.kode)
    return (
        SKP.objects.filter(penugasan__in=sesi.penugasan_ids, tahun=sesi.hari.year)
        .exclude(status=SKP.Status.DIUBAH)
        .annotate(realisasi_=Subquery(realisasi.values("diajukan_pada")[:1]))
        .order_by("penugasan_id", "-versi")
    )


def _dari_skp(skp: Sequence[SKP], sesi: Sesi, dinilai: Periode) -> Iterator[Tugas]:
    ada = {s.penugasan_id for s in skp}
    utama = sesi.semua_penugasan[:1]
    for p in utama:
        if p.pk not in ada:
            yield Tugas(
                _("Susun SKP"), f"{sesi.hari.year} · {judul_jabatan(p)}", reverse("skp:daftar"), keadaan="belum"
            )
    for s in skp:
        if s.status == SKP.Status.DRAF:
            dikembalikan = bool(s.catatan_pengembalian)
            yield Tugas(
                kerja=_("Perbaiki SKP") if dikembalikan else _("Lanjutkan SKP"),
                objek=str(s.tahun),
                url=reverse("skp:sunting", args=[s.pk]),
                keterangan=_("dikembalikan dengan catatan") if dikembalikan else _("masih draf"),
                keadaan="dikembalikan" if dikembalikan else "draf",
            )
        elif s.status == SKP.Status.DITETAPKAN and not getattr(s, "realisasi_", None) and s.mulai <= dinilai.sampai:
            yield Tugas(
                kerja=_("Isi realisasi"),
                objek=dinilai.label,
                url=reverse("skp:realisasi", args=[s.pk, dinilai.kode]),
                keadaan="menunggu_anda",
            )


def _nilai_sendiri(sesi: Sesi) -> list[Penilaian]:
    """Own delivered marks, newest first."""
    if sesi.pegawai is None:
        return []
    baris = Penilaian.objects.filter(penugasan__pegawai=sesi.pegawai).exclude(status=Penilaian.Status.DINILAI)
    return list(baris.order_by("-mulai", "-pk")[:24])


def _dari_nilai(nilai: Sequence[Penilaian], sesi: Sesi) -> Iterator[Tugas]:
    for n in nilai:
        if n.status == Penilaian.Status.DITETAPKAN and n.ditetapkan_pada:
            batas = jatuh_tempo_diterima(n.ditetapkan_pada)
            yield Tugas(
                kerja=_("Baca dan terima nilai"),
                objek=n.periode,
                url=reverse("penilaian:nilai", args=[n.pk]),
                tenggat=batas,
                sisa_hari=(batas - sesi.hari).days,
                keadaan="menunggu_anda",
            )


def _perjanjian(sesi: Sesi) -> QuerySet[PerjanjianKinerja]:
    """Agreements on their way in which one is a party."""
    ids = sesi.penugasan_ids
    return (
        PerjanjianKinerja.objects.filter(
            Q(penugasan__in=ids) | Q(pihak_kedua__in=ids), tahun__gte=sesi.hari.year, status__in=PK_TERBUKA
        )
        .select_related("penugasan__pegawai", "pihak_kedua__pegawai")
        .prefetch_related("tanda_tangan")
    )


def _dari_pk(pk: Sequence[PerjanjianKinerja], sesi: Sesi) -> Iterator[Tugas]:
    for satu in pk:
        kerja = _giliran(satu, sesi)
        if kerja:
            siapa = satu.penugasan.pegawai.nama_lengkap
            objek = str(satu.tahun) if satu.penugasan_id in sesi.penugasan_ids else f"{siapa} {satu.tahun}"
            yield Tugas(kerja, objek, reverse("perjanjian:rinci", args=[satu.pk]), keadaan=satu.status)


def _giliran(pk: PerjanjianKinerja, sesi: Sesi) -> str:
    """What this person has to do with an agreement now; empty = it is somebody else's turn."""
    pertama = pk.penugasan_id in sesi.penugasan_ids
    sudah = {t.pihak for t in pk.tanda_tangan.all()}
    if pk.status == PK.DRAF:
        return _("Lengkapi perjanjian kinerja") if pertama else ""
    if pk.status == PK.DIAJUKAN:
        return "" if pertama else _("Periksa perjanjian kinerja")
    belum = (pertama and 1 not in sudah) or (pk.pihak_kedua_id in sesi.penugasan_ids and 2 not in sudah)
    return _("Tanda tangani perjanjian kinerja") if belum else ""


def _menunggu_skp(skp: Sequence[SKP]) -> Iterator[Tugas]:
    for s in skp:
        if s.status == SKP.Status.DIAJUKAN:
            yield Tugas(
                _("SKP"), str(s.tahun), reverse("skp:rinci", args=[s.pk]), _("di atasan Anda"), keadaan="diajukan"
            )


def _menunggu_pk(pk: Sequence[PerjanjianKinerja], sesi: Sesi) -> Iterator[Tugas]:
    for satu in pk:
        if satu.status != PK.DRAF and not _giliran(satu, sesi):
            lain = satu.penugasan if satu.pihak_kedua_id in sesi.penugasan_ids else satu.pihak_kedua
            siapa = lain.pegawai.nama_lengkap if lain else ""
            yield Tugas(
                kerja=_("Perjanjian kinerja"),
                objek=str(satu.tahun),
                url=reverse("perjanjian:rinci", args=[satu.pk]),
                keterangan=_("di %(siapa)s") % {"siapa": siapa} if siapa else "",
                keadaan=satu.status,
            )
