"""In whose name somebody acts today, and who saw the pages as somebody: rows of the session's own query."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TypedDict

from django.db.models import F, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.functions import JSONObject

from kinerja.dasar.kueri import Kumpulan
from kinerja.jejak.pelaku import AWALAN_ATAS_NAMA
from kinerja.organisasi.models import Delegasi, LihatSebagai, Penugasan, RentangAtasan
from kinerja.organisasi.selectors.penugasan import pada_hari

DIBERITAHUKAN_HARI = 7  # so many days a view as somebody stands on that person's home: a choice of comfort, no rule
NAIK = """WITH RECURSIVE naik(orang) AS (
  SELECT a.pegawai_id FROM %(rentang)s r
    JOIN %(penugasan)s p ON p.id = r.penugasan_id JOIN %(penugasan)s a ON a.id = r.atasan_id
    WHERE p.pegawai_id = %%s AND r.mulai <= %%s AND (r.sampai IS NULL OR r.sampai >= %%s)
  UNION
  SELECT a.pegawai_id FROM naik
    JOIN %(penugasan)s p ON p.pegawai_id = naik.orang JOIN %(rentang)s r ON r.penugasan_id = p.id
    JOIN %(penugasan)s a ON a.id = r.atasan_id
    WHERE r.mulai <= %%s AND (r.sampai IS NULL OR r.sampai >= %%s)
) SELECT orang FROM naik"""


@dataclass(frozen=True, slots=True)
class AtasNama:
    """A delegation the person holds today: whose, for which post, until when."""

    pk: int
    penugasan_id: int
    jabatan_id: int
    nama: str
    jabatan: str
    sampai: date

    @property
    def kapasitas(self) -> str:
        """As the ledger writes it after the delegate's own name; as long as it keeps."""
        return f"{AWALAN_ATAS_NAMA}{self.nama}, {self.jabatan}"[:300]


@dataclass(frozen=True, slots=True)
class DilihatSebagai:
    """Who saw the pages as this person, when and why; not put away yet."""

    pk: int
    nama: str
    mulai: datetime
    alasan: str


class BarisDelegasi(TypedDict):
    """A delegation as the database packs it."""

    pk: int
    penugasan: int
    jabatan: int
    nama: str
    kapasitas: str
    sampai: str


class BarisDilihat(TypedDict):
    """A view as the database packs it."""

    pk: int
    nama: str
    mulai: str
    alasan: str


def berlaku(on: date) -> Q:
    """Delegations that hold on a day: within their days, not taken back, the post still held."""
    return Q(mulai__lte=on, sampai__gte=on, dicabut=None) & pada_hari(on, "penugasan__")


def didelegasikan(on: date) -> QuerySet[Delegasi, object]:
    """Those of the person of the outer query that day, packed in one value."""
    isi = JSONObject(
        pk=F("pk"),
        penugasan=F("penugasan_id"),
        jabatan=F("penugasan__jabatan_id"),
        nama=F("oleh"),
        kapasitas=F("kapasitas"),
        sampai=F("sampai"),
    )
    milik = Delegasi.objects.filter(berlaku(on), orang=OuterRef("pegawai")).order_by()
    return milik.values("orang").annotate(isi=Kumpulan(isi)).values_list("isi", flat=True)


def dilihat_sejak(sejak: date) -> QuerySet[LihatSebagai, object]:
    """Who saw the pages as the person of the outer query since a day and is not put away, packed in one value."""
    isi = JSONObject(pk=F("pk"), nama=F("oleh"), mulai=F("mulai"), alasan=F("alasan"))
    milik = LihatSebagai.objects.filter(mulai__date__gte=sejak, dibaca=None, pegawai=OuterRef("pegawai")).order_by()
    return milik.values("pegawai").annotate(isi=Kumpulan(isi)).values_list("isi", flat=True)


def buka_delegasi(isi: Sequence[BarisDelegasi] | None) -> tuple[AtasNama, ...]:
    """What `didelegasikan` packed, the first given first."""
    return tuple(
        AtasNama(x["pk"], x["penugasan"], x["jabatan"], x["nama"], x["kapasitas"], date.fromisoformat(x["sampai"]))
        for x in sorted(isi or (), key=lambda x: x["pk"])
    )


def buka_dilihat(isi: Sequence[BarisDilihat] | None) -> tuple[DilihatSebagai, ...]:
    """What `dilihat_sejak` packed, the newest first."""
    urut = sorted(isi or (), key=lambda x: -x["pk"])
    return tuple(DilihatSebagai(x["pk"], x["nama"], _saat(x["mulai"]), x["alasan"]) for x in urut)


def _saat(teks: str) -> datetime:
    """A moment as either database writes it inside JSON; SQLite leaves out the zone, which is UTC."""
    saat = datetime.fromisoformat(teks)
    return saat if saat.tzinfo else saat.replace(tzinfo=UTC)


def atasan_ke_atas(pegawai: int, on: date) -> RawSQL:
    """The people above a person that day, step by step up to the top, for any purpose: `pegawai__in=…`.

    The ORM knows no recursive query, and SQLite's parser no six queries one inside another.
    """
    langkah = NAIK % {"rentang": RentangAtasan._meta.db_table, "penugasan": Penugasan._meta.db_table}
    hari = (on, on)
    return RawSQL(langkah, (pegawai, *hari, *hari))  # noqa: S611 (a constant text; values go as parameters)
