"""What is open in a post that changes hands: staff, agreements, objections; each kind one query."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.organisasi.models import JenisPenugasan, Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.selectors import judul_jabatan, pada_hari
from kinerja.organisasi.selectors.cara import dikelola_luar
from kinerja.organisasi.selectors.penugasan import bernama, dengan_jabatan
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.models import Keberatan, Penilaian
from kinerja.peraturan.periode import periode_dari_kode
from kinerja.perjanjian.models import TERBUKA, PerjanjianKinerja
from kinerja.skp.models import SKP, PeriodeRealisasi
from kinerja.web.selectors.tim import BERLAKU, TANPA_SKP


@dataclass(frozen=True, slots=True)
class ButirSerah:
    """One line of a hand-over: what is open, of whom, and where the successor does it. Never a mark."""

    jenis: str
    objek: str
    keterangan: str = ""
    url: str = ""

    def catat(self) -> dict[str, str]:
        """As the note keeps it."""
        return {"jenis": self.jenis, "objek": self.objek, "keterangan": self.keterangan}


def hari_serah(lama: Penugasan, penerus: Penugasan | None, on: date) -> date:
    """On which day the staff of the post are looked up: the last one of `lama` until somebody follows."""
    return on if penerus is not None and penerus.mulai <= on else min(on, lama.sampai or on)


def butir_terbuka(lama: Penugasan, penerus: Penugasan | None, on: date) -> list[ButirSerah]:
    """Everything open in the post, by kind and name. Five queries, however many staff."""
    pada = hari_serah(lama, penerus, on)
    staf = list(_staf(lama.jabatan_id, pada))
    luar = dikelola_luar([p.jabatan_id for p in staf], pada)
    dinilai = {p.pk: p for p in staf if p.jabatan_id not in luar}
    pemegang = [lama.pk, *([penerus.pk] if penerus else [])]
    return [
        *_skp(dinilai.values(), pada.year),
        *_realisasi(dinilai),
        *_nilai(dinilai, pemegang),
        *_perjanjian([*pemegang, *(p.pk for p in staf)], pada.year),
    ]


def _staf(jabatan: int, on: date) -> QuerySet[Penugasan]:
    """Whom the holder of a post rates that day, with the newest SKP of the year."""
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA, atasan__jabatan=jabatan)
    orang = Penugasan.objects.filter(pk__in=rentang.values("penugasan_id")).exclude(jenis=JenisPenugasan.PLH)
    skp = SKP.objects.filter(penugasan=OuterRef("pk"), tahun=on.year).order_by("-mulai", "-versi")
    kolom = {f"skp_{x}": Subquery(skp.values(x)[:1]) for x in ("pk", "status")}
    berlaku = Exists(skp.filter(status__in=BERLAKU).order_by())
    semua = bernama(orang, on).filter(~dengan_jabatan(jenis__in=TANPA_SKP))
    return semua.annotate(skp_berlaku=berlaku, **kolom).order_by("pegawai__nama", "pk")


def _skp(staf: Iterable[Penugasan], tahun: int) -> Iterator[ButirSerah]:
    for p in staf:
        status, pk = getattr(p, "skp_status", None), getattr(p, "skp_pk", None)
        if not getattr(p, "skp_berlaku", False):
            kata = str(SKP.Status(status).label) if status else _("Belum dibuat")
            url = alamat("skp:rinci", pk) if status == SKP.Status.DIAJUKAN else ""
            yield ButirSerah(_("SKP %d belum ditetapkan") % tahun, _sebut(p), kata, url)


def _realisasi(staf: Mapping[int, Penugasan]) -> Iterator[ButirSerah]:
    """Handed in and not rated."""
    nilai = Penilaian.objects.filter(penugasan=OuterRef("penugasan"), periode=OuterRef("periode"))
    baris = PeriodeRealisasi.objects.filter(penugasan__in=staf, diajukan_pada__isnull=False, ditutup_pada__isnull=True)
    for x in baris.filter(~Exists(nilai)).order_by("penugasan__pegawai__nama", "periode"):
        assert x.diajukan_pada is not None
        yield ButirSerah(
            _("Realisasi belum dinilai"),
            f"{_sebut(staf[x.penugasan_id])}, {periode_dari_kode(x.periode).label}",
            _("diajukan %s") % tulis_tanggal(hari(x.diajukan_pada)),
            alamat("skp:realisasi", x.skp_id, x.periode),
        )


def _nilai(staf: Mapping[int, Penugasan], pemegang: list[int]) -> Iterator[ButirSerah]:
    """Marks filled in and not delivered; objections to marks given from this post that are not decided."""
    terbuka = Keberatan.objects.filter(penilaian=OuterRef("pk"), diputus_pada__isnull=True)
    kolom = {f"keberatan_{x}": Subquery(terbuka.values(x)[:1]) for x in ("pk", "batas_putusan")}
    syarat = Q(penugasan__in=staf, status=Penilaian.Status.DINILAI) | Q(penilai__in=pemegang) & Exists(terbuka)
    semua = Penilaian.objects.filter(syarat).annotate(**kolom).select_related("penugasan__pegawai")
    for x in semua.order_by("penugasan__pegawai__nama", "periode", "pk"):
        objek = f"{x.penugasan.pegawai.nama_lengkap}, {periode_dari_kode(x.periode).label}"
        pk, batas = getattr(x, "keberatan_pk", None), getattr(x, "keberatan_batas_putusan", None)
        if pk is None or batas is None:
            yield ButirSerah(_("Nilai belum disampaikan"), objek, "", alamat("penilaian:tim", x.periode))
        else:
            sampai = _("putusan paling lambat %s") % tulis_tanggal(batas)
            yield ButirSerah(_("Keberatan belum diputus"), objek, sampai, alamat("penilaian:keberatan", pk))


def _perjanjian(penugasan: list[int], tahun: int) -> Iterator[ButirSerah]:
    pk = PerjanjianKinerja.objects.filter(penugasan__in=penugasan, tahun=tahun, status__in=TERBUKA)
    for x in pk.select_related("penugasan__pegawai").order_by("penugasan__pegawai__nama", "pk"):
        siapa = x.penugasan.pegawai.nama_lengkap
        judul = _("Perjanjian kinerja %d belum berlaku") % tahun
        yield ButirSerah(judul, siapa, str(x.get_status_display()), alamat("perjanjian:rinci", x.pk))


def _sebut(p: Penugasan) -> str:
    return f"{p.pegawai.nama_lengkap} ({judul_jabatan(p)})"


def dari_serah_terima(sesi: Sesi) -> Iterator[Tugas]:
    """To write about a post one leaves, to read about a post one took over. No query: the session knows."""
    milik = next((p for p in sesi.semua_penugasan if p.serah_milik), None)
    if milik is not None:
        yield Tugas(
            _("Tulis serah terima"),
            milik.serah_nama or _("jabatan lama Anda"),
            alamat("web:serah_terima", milik.serah_milik),
            _("untuk pengganti Anda"),
            keadaan="menunggu_anda",
        )
    for p in sesi.semua_penugasan:
        if p.serah_dari:
            yield Tugas(
                _("Baca dan terima serah terima"),
                judul_jabatan(p),
                alamat("web:serah_terima", p.serah_dari),
                _("dari pemegang jabatan sebelum Anda"),
                keadaan="menunggu_anda",
            )
