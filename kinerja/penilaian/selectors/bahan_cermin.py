"""What the database gives for a mirror: own marks and SKP with the acts that set them, and the last count of all."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple, Protocol

from django.db.models import CharField, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Concat, JSONArray

from kinerja.dasar.kueri import Kumpulan, disiapkan
from kinerja.jejak.models import Perihal
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.penilaian.models import Jenis, Penilaian, RekapPenilai
from kinerja.peraturan.periode import Periode, daftar_periode, periode_tahunan
from kinerja.skp.models import SKP, PeriodeRealisasi

BANYAK_PERIODE, BANYAK_TAHUN = 12, 5
Isi = tuple[str, str | None, str | None, int | None]


class IsiNilai(NamedTuple):
    """One of the own marks; `entri` is the ledger's number of the act that delivered it."""

    periode: str
    predikat: str
    diajukan: datetime | None
    dinilai: datetime | None
    entri: int | None


class IsiSKP(Protocol):
    """A row of the SKP one set."""

    pk: int
    diajukan: datetime
    ditetapkan: datetime
    entri: int | None


def periode_cermin(jenis: str, on: date) -> list[Periode]:
    """The last periods that have ended, oldest first."""
    if jenis == Jenis.TAHUNAN:
        return [periode_tahunan(t) for t in range(on.year - BANYAK_TAHUN, on.year)]
    lalu = [p for t in range(on.year - BANYAK_TAHUN, on.year + 1) for p in daftar_periode(t) if p.sampai < on]
    return lalu[-BANYAK_PERIODE:]


def baca_nilai(pegawai_id: int, jenis: str, periode: Sequence[Periode]) -> list[IsiNilai]:
    """Own marks of these periods, the oldest period first. One query, one row a period: a year of marks of fifty people
    read row by row would let other requests in between at each row.
    """
    kode = {p.kode for p in periode}
    semua = _nilai_sendiri(pegawai_id, str(pegawai_id), jenis, periode[0].mulai, periode[-1].sampai)
    return [_nilai(satu, *isi) for satu, milik in semua if satu in kode for isi in milik]


@disiapkan
def _nilai_sendiri(
    pegawai_id: int, pelaku: str, jenis: str, mulai: date, sampai: date
) -> "QuerySet[Penilaian, tuple[str, list[Isi]]]":
    """By period: predikat, when the realisation was handed in and rated, the own act that delivered the mark."""
    lembar = PeriodeRealisasi.objects.filter(penugasan=OuterRef("penugasan"), periode=OuterRef("periode"))
    milik = Penilaian.objects.filter(penilai__pegawai=pegawai_id, jenis=jenis, mulai__gte=mulai, mulai__lte=sampai)
    isi = JSONArray(
        "predikat",
        Subquery(lembar.values("diajukan_pada")),
        Subquery(lembar.values("ditutup_pada")),
        _tindakan("penilaian", pelaku),
    )
    semua = milik.exclude(status=Penilaian.Status.DINILAI).order_by("periode").values("periode")
    return semua.annotate(isi=Kumpulan(isi)).values_list("periode", "isi")


def _nilai(periode: str, predikat: str, diajukan: str | None, dinilai: str | None, entri: int | None) -> IsiNilai:
    return IsiNilai(periode, predikat, _saat(diajukan), _saat(dinilai), entri)


def _saat(teks: str | None) -> datetime | None:
    """A moment out of JSON: SQLite writes it in UTC and without a zone."""
    if teks is None:
        return None
    saat = datetime.fromisoformat(teks)
    return saat if saat.tzinfo else saat.replace(tzinfo=UTC)


@disiapkan
def baca_skp(pegawai_id: int, pelaku: str, tahun: list[int]) -> "QuerySet[SKP, IsiSKP]":
    """The SKP one set in these years, with the own act that set each. One query."""
    dinilai = SKP.objects.filter(penilai__pegawai=pegawai_id, tahun__in=tahun)
    dinilai = dinilai.filter(diajukan_pada__isnull=False, ditetapkan_pada__isnull=False)
    tentang: Mapping[str, Any] = {
        "diajukan": F("diajukan_pada"),
        "ditetapkan": F("ditetapkan_pada"),
        "entri": _tindakan("skp", pelaku),
    }
    return dinilai.annotate(**tentang).values_list("pk", *tentang, named=True)


def _tindakan(subjek: str, pelaku: str) -> Subquery:
    """The entry of the person's act that set a row, from the ledger: what it set together has the same."""
    perihal = Perihal.objects.filter(
        subjek=Concat(Value(f"{subjek}:"), Cast(OuterRef("pk"), CharField())),
        entri__peristiwa=f"{subjek}.ditetapkan",
        entri__pegawai=pelaku,
    )
    return Subquery(perihal.order_by("-entri").values("entri")[:1])


@disiapkan
def baca_rekap(jenis: str, pemda: str, unit: str) -> QuerySet[RekapPenilai]:
    """What everybody gave as it was last counted, in the Pemda and in one agency. One query."""
    return RekapPenilai.objects.filter(jenis=jenis, kelompok__in=[pemda, unit])


def nilai_disampaikan(jenis: str, periode: Sequence[str]) -> QuerySet[Penilaian]:
    """Everybody's marks that hold and are delivered."""
    return Penilaian.objects.filter(jenis=jenis, periode__in=periode).exclude(status=Penilaian.Status.DINILAI)


def versi_saat_dinilai() -> Q:
    """The version of a mark's post on the last day that was rated."""
    return pada_hari(F("sampai"), "penugasan__jabatan__versi__")
