"""Everybody a rater rates in a period, one row a part of a segment, in a fixed number of queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Max, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.organisasi.models import JenisPenugasan, Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.selectors import bernama, judul_jabatan, pada_hari
from kinerja.penilaian.isian import Bagian, Kewenangan
from kinerja.penilaian.kewenangan import (
    Ditinggalkan,
    bawahan_masa_tenggang,
    dinilai_di_sini,
    jabatan_ditinggalkan,
    kewenangan_menilai,
)
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.selectors.bagian import potong, skp_bagian
from kinerja.penilaian.tenggat import batas_penilai_lama
from kinerja.peraturan.periode import Periode
from kinerja.skp.models import DIKEMBALIKAN, SKP, PeriodeRealisasi, UmpanBalik

SEBUTAN = {
    "surut": gettext_lazy("Jabatan berubah surut"),
    "belum_skp": gettext_lazy("SKP belum ditetapkan"),
    "diajukan": gettext_lazy("Realisasi diajukan"),
    "dikembalikan": gettext_lazy("Realisasi dikembalikan"),
    "menunggu_realisasi": gettext_lazy("Realisasi belum diajukan"),
    "dinilai": gettext_lazy("Belum disampaikan"),
    "ditetapkan": gettext_lazy("Disampaikan"),
}


@dataclass(frozen=True, slots=True)
class BarisTim:
    """A person's part of a period as the rater sees it."""

    kode: str
    penugasan: Penugasan
    bagian: Bagian
    skp: SKP | None
    penilaian: Penilaian | None
    surut: bool  # the mark was given for a post that a later, backdated order took away
    setahun: tuple[Penilaian, ...]
    realisasi: datetime | None
    umpan_balik: datetime | None
    kewenangan: Kewenangan | None
    penilai_lama: str
    lembar_kembali: int | None = None  # the version of the realisation sheet that lies with its owner again

    @property
    def dapat_dinilai(self) -> bool:
        """Whether the rater can give or change this mark now."""
        belum_tetap = self.penilaian is None or self.penilaian.status == Penilaian.Status.DINILAI
        return bool(self.kewenangan and self.skp and belum_tetap and not self.surut)

    @property
    def dikembalikan(self) -> bool:
        """Whether the realisation was returned and not handed in again."""
        return self.lembar_kembali is not None

    @property
    def judul(self) -> str:
        """The post as printed."""
        return judul_jabatan(self.penugasan)

    @property
    def keadaan(self) -> str:
        """One word for the row, in the codes of the state chips."""
        if self.penilaian:
            return "surut" if self.surut else self.penilaian.status
        if self.skp is None:
            return "belum_skp"
        if self.dikembalikan:
            return "dikembalikan"
        return "diajukan" if self.realisasi else "menunggu_realisasi"

    @property
    def sebutan(self) -> str:
        """The same in words, where the code itself does not say of what."""
        return str(SEBUTAN.get(self.keadaan, ""))


def daftar_tim(*, pegawai_id: int, periode: Periode, jenis: str, on: date) -> list[BarisTim]:
    """The rows of a rater's team page, the ones still to do first."""
    ditinggalkan = jabatan_ditinggalkan(pegawai_id, on, periode.kode)
    orang = _berketerangan(_yang_dinilai(pegawai_id, periode, on, ditinggalkan), periode, on)
    return _susun(orang, pegawai_id, periode, jenis, on, ditinggalkan)


def baris_orang(*, penugasan_id: int, pegawai_id: int, periode: Periode, jenis: str, on: date) -> BarisTim | None:
    """One person's row for somebody who looks (`pegawai_id` 0 = an account without a person) or rates."""
    orang = _berketerangan(Q(pk=penugasan_id), periode, on)
    return next(iter(_susun(orang, pegawai_id, periode, jenis, on, None)), None)


def _susun(
    semua: Iterable[Penugasan],
    pegawai_id: int,
    periode: Periode,
    jenis: str,
    on: date,
    ditinggalkan: Ditinggalkan | None,
) -> list[BarisTim]:
    orang = list(semua)
    semua_bagian = [b for p in orang if (b := potong(p, periode))]
    bagian = {b.penugasan_id: b for b in dinilai_di_sini(semua_bagian)}
    orang = [p for p in orang if p.pk in bagian]
    skp = skp_bagian(list(bagian.values()))
    orang = [p for p in orang if p.pk in skp or _wajib(p, orang)]
    dinilai = [bagian[p.pk] for p in orang]
    wenang = kewenangan_menilai(
        pegawai_id=pegawai_id, bagian=dinilai, on=on, periode=periode.kode, ditinggalkan=ditinggalkan
    )
    nilai = _nilai_setahun(orang, periode.mulai.year)
    lama = _penilai_lama(bagian, periode.kode, on, pegawai_id)
    baris = [_baris(p, periode, bagian[p.pk], skp.get(p.pk), nilai, jenis, wenang.get(p.pk), lama) for p in orang]
    return sorted(baris, key=lambda b: (not b.dapat_dinilai, b.penilaian is not None, b.penugasan.pegawai.nama))


def _yang_dinilai(pegawai_id: int, periode: Periode, on: date, ditinggalkan: Ditinggalkan) -> Q:
    """Assignments that are this person's to rate: now, by the post they left, or in the grace period."""
    milik = Penugasan.objects.filter(pada_hari(on), pegawai_id=pegawai_id)
    kini = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA, atasan__in=milik.values("pk"))
    usai = RentangAtasan.objects.filter(
        tujuan=Tujuan.KINERJA,
        atasan__jabatan__in=milik.values("jabatan_id"),
        penugasan__sampai__lt=on,
        sampai=F("penugasan__sampai"),
    )
    syarat = Q(pk__in=kini.values("penugasan_id")) | Q(pk__in=usai.values("penugasan_id"))
    syarat |= bawahan_masa_tenggang(ditinggalkan, periode.mulai, periode.sampai)
    return syarat & ~Q(pegawai_id=pegawai_id)


def _berketerangan(syarat: Q, periode: Periode, on: date) -> QuerySet[Penugasan]:
    """Assignments that touch the period, with their names and when realisation and feedback last came."""
    realisasi = PeriodeRealisasi.objects.filter(penugasan=OuterRef("pk"), periode=periode.kode)
    umpan = UmpanBalik.objects.filter(pegawai=OuterRef("pegawai_id"))
    dalam_periode = Q(sampai__isnull=True) | Q(sampai__gte=periode.mulai)
    orang = Penugasan.objects.filter(syarat, dalam_periode, mulai__lte=periode.sampai).exclude(jenis=JenisPenugasan.PLH)
    return bernama(orang, min(on, periode.sampai)).annotate(
        realisasi_pada=Subquery(realisasi.values("diajukan_pada")),
        lembar_kembali=Subquery(realisasi.filter(DIKEMBALIKAN).values("kunci")),
        umpan_pada=Subquery(umpan.values("pegawai").annotate(x=Max("ditulis")).values("x")),
    )


def _wajib(penugasan: Penugasan, semua: Sequence[Penugasan]) -> bool:
    """An SKP is missed for the main post only: not for an acting duty, nor beside an additional duty."""
    if penugasan.jenis not in (JenisPenugasan.DEFINITIF, JenisPenugasan.TUGAS_TAMBAHAN):
        return False
    tambahan = JenisPenugasan.TUGAS_TAMBAHAN
    return penugasan.jenis == tambahan or not any(
        p.jenis == tambahan and p.pegawai_id == penugasan.pegawai_id for p in semua
    )


def _nilai_setahun(orang: Iterable[Penugasan], tahun: int) -> dict[int, list[Penilaian]]:
    """Person -> all marks of the year, in order."""
    hasil: dict[int, list[Penilaian]] = {}
    ids = {p.pegawai_id for p in orang}
    baris = Penilaian.objects.filter(penugasan__pegawai__in=ids, periode__startswith=str(tahun))
    for satu in baris.select_related("penugasan").order_by("mulai", "pk"):
        hasil.setdefault(satu.penugasan.pegawai_id, []).append(satu)
    return hasil


def _baris(
    penugasan: Penugasan,
    periode: Periode,
    bagian: Bagian,
    skp: SKP | None,
    nilai: dict[int, list[Penilaian]],
    jenis: str,
    kewenangan: Kewenangan | None,
    lama: dict[int, str],
) -> BarisTim:
    setahun = nilai.get(penugasan.pegawai_id, [])
    sejenis = [n for n in setahun if n.jenis == jenis and n.mulai <= bagian.sampai and bagian.mulai <= n.sampai]
    sendiri = next((n for n in sejenis if n.penugasan_id == penugasan.pk), None)
    terlantar = next((n for n in sejenis if n.penugasan_id != penugasan.pk and berlaku_surut(n)), None)
    return BarisTim(
        kode=periode.kode,
        penugasan=penugasan,
        bagian=bagian,
        skp=skp,
        penilaian=sendiri or terlantar,
        surut=sendiri is None and terlantar is not None,
        setahun=tuple(n for n in setahun if n.jenis == "periodik" and n.sampai < bagian.mulai),
        realisasi=getattr(penugasan, "realisasi_pada", None),
        umpan_balik=getattr(penugasan, "umpan_pada", None),
        kewenangan=kewenangan,
        penilai_lama=lama.get(penugasan.pk, ""),
        lembar_kembali=getattr(penugasan, "lembar_kembali", None),
    )


def berlaku_surut(penilaian: Penilaian) -> bool:
    """Whether a later order with an earlier date left this mark outside its assignment: it stands and is marked."""
    p = penilaian.penugasan
    return penilaian.mulai < p.mulai or (p.sampai is not None and penilaian.sampai > p.sampai)


def _penilai_lama(bagian: dict[int, Bagian], periode: str, on: date, pegawai_id: int) -> dict[int, str]:
    """For the successor: who had the post on the part's last day, has left, and may still rate until when."""
    rentang = RentangAtasan.objects.filter(
        tujuan=Tujuan.KINERJA, penugasan_id__in=bagian, atasan__sampai__lt=on, atasan__isnull=False
    ).exclude(atasan__pegawai_id=pegawai_id)
    lama = {
        r.penugasan_id: r.atasan
        for r in rentang.select_related("atasan__pegawai")
        if r.atasan and r.mulai <= bagian[r.penugasan_id].sampai <= (r.sampai or date.max)
    }
    berbatas = batas_penilai_lama(list({p.pk: p for p in lama.values()}.values()), periode, on)
    batas = {p.pk: b for p, b in berbatas if on <= hari(b.sampai)}
    return {
        pid: _("%(siapa)s, penilai sebelumnya, masih dapat menilai sampai %(batas)s")
        % {"siapa": p.pegawai.nama_lengkap, "batas": tulis_tanggal(hari(batas[p.pk].sampai))}
        for pid, p in lama.items()
        if p.pk in batas
    }
