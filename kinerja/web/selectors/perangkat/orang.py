"""What the people of units have: SKP, marks, agreements; counted in the database, one query each."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, Subquery

from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.organisasi.models import JenisJabatan, JenisPenugasan, Kedudukan, StatusPegawai
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.selectors import pada_hari, penugasan_pada
from kinerja.organisasi.selectors.cara import jabatan_luar
from kinerja.organisasi.selectors.penugasan import dengan_jabatan
from kinerja.penilaian.models import Penilaian
from kinerja.peraturan.periode import Periode
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.skp.models import SKP
from kinerja.web.selectors.tim import BERLAKU, TANPA_SKP

URUTAN_JABATAN = {kode: n for n, kode in enumerate(JenisJabatan.values)}


@dataclass(slots=True)
class HitungOrang:
    """Counts of one unit alone; units below are added by whoever asks."""

    orang: int = 0
    skp: int = 0
    harus_dinilai: int = 0
    predikat: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def tambah(self, lain: "HitungOrang") -> None:
        """Add the counts of another unit."""
        self.orang += lain.orang
        self.skp += lain.skp
        self.harus_dinilai += lain.harus_dinilai
        for kode, n in lain.predikat.items():
            self.predikat[kode] += n


@dataclass(frozen=True, slots=True)
class Kepala:
    """A structural post that is held: who, and how far this year's agreement is."""

    unit_id: int
    urutan: tuple[int, str, bool]  # the lowest of a unit leads it: kind of post, eselon, definitive before acting
    nama: str
    status_pk: str


def hitung_orang(on: date, dinilai: Periode) -> dict[int, HitungOrang]:
    """Unit -> people asked for an SKP, with one in force, and their marks of a period. One query."""
    diminta = [k for k in Kedudukan.values if not pustaka_dengan().nilai(f"kedudukan.{k}", on).isi.skp_diminta]
    lepas = StatusPegawai.objects.filter(pada_hari(on), pegawai=OuterRef("pegawai_id"), kedudukan__in=diminta)
    milik = SKP.objects.filter(penugasan__pegawai=OuterRef("pegawai_id"), status__in=BERLAKU)
    nilai = Penilaian.objects.filter(penugasan__pegawai=OuterRef("pegawai_id"), periode=dinilai.kode)
    luar = jabatan_luar(on)
    di_sini = Q() if luar is None else ~Exists(luar.filter(jabatan=OuterRef("jabatan_id")))
    baris = (
        penugasan_pada(on)
        .filter(di_sini, ~Exists(lepas), ~dengan_jabatan(jenis__in=TANPA_SKP), jenis=JenisPenugasan.DEFINITIF)
        .annotate(
            _skp=Exists(milik.filter(tahun=on.year)),
            _wajib=Exists(milik.filter(mulai__lte=dinilai.sampai, sampai__gte=dinilai.mulai)),
            _predikat=Subquery(nilai.order_by("-sampai", "-pk").values("predikat")[:1]),
        )
        .order_by()
        .values_list("unit_pada_id", "_predikat")
        .annotate(n=Count("pk"), berskp=Count("pk", filter=Q(_skp=True)), wajib=Count("pk", filter=Q(_wajib=True)))
    )
    hasil: dict[int, HitungOrang] = defaultdict(HitungOrang)
    for unit, predikat, n, skp, wajib in baris:
        satu = HitungOrang(n, skp, wajib)
        if predikat:
            satu.predikat[predikat] = n
        hasil[unit or 0].tambah(satu)
    return hasil


def daftar_kepala(on: date) -> list[Kepala]:
    """Every held structural post with its newest agreement of the year. One query."""
    pk = PerjanjianKinerja.objects.filter(penugasan=OuterRef("pk"), tahun=on.year).order_by("-versi")
    baris = (
        penugasan_pada(on)
        .filter(~dengan_jabatan(jenis__in=BANYAK_PEMANGKU))
        .exclude(jenis=JenisPenugasan.PLH)
        .annotate(_pk=Subquery(pk.values("status")[:1]))
    )
    return [
        Kepala(
            unit_id=p.unit_pada_id or 0,
            urutan=(
                URUTAN_JABATAN.get(p.jenis_jabatan or "", len(URUTAN_JABATAN)),
                p.eselon or "~",
                p.jenis != JenisPenugasan.DEFINITIF,
            ),
            nama=p.pegawai.nama_lengkap,
            status_pk=getattr(p, "_pk", None) or "",
        )
        for p in baris
    ]
