"""The parties of an agreement: who they are on a day, as the document names them."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.translation import gettext as _

from kinerja.organisasi.models import JenisJabatan, Penugasan, RiwayatGolongan
from kinerja.organisasi.selectors import atasan_pada, bernama, judul_jabatan, nip_pada, pada_hari
from kinerja.organisasi.selectors.pegawai import nip_subquery
from kinerja.organisasi.selectors.unit import PohonUnit, pohon_unit
from kinerja.perjanjian.galat import PKDitolak


@dataclass(frozen=True, slots=True)
class Pihak:
    """A party: name, NIP (empty for who has none) and the post with its capacity (`Plt. …`)."""

    penugasan_id: int
    nama: str
    nip: str
    jabatan: str
    unit: str
    perangkat: str  # the agency the unit belongs to, empty where it belongs to none

    def isi(self) -> dict[str, object]:
        """For the snapshot."""
        return asdict(self)


def penugasan_bernama(penugasan_id: int, on: date) -> Penugasan:
    """The assignment with its names of a day."""
    return bernama(Penugasan.objects.filter(pk=penugasan_id), on).get()


def bernip(penugasan: QuerySet[Penugasan], on: date) -> QuerySet[Penugasan]:
    """Adds the person's `nip` and `golongan` of a day, so that nobody need ask."""
    golongan = RiwayatGolongan.objects.filter(pegawai=OuterRef("pegawai_id"), tmt__lte=on).order_by("-tmt")
    kolom: Mapping[str, Any] = {
        "nip": nip_subquery(on, "pegawai_id"),
        "golongan": Subquery(golongan.values("golongan")[:1]),
    }
    return penugasan.annotate(**kolom)


def pihak(penugasan: Penugasan, on: date, pohon: PohonUnit | None = None) -> Pihak:
    """A party from an assignment annotated by `bernama` (and `bernip`); without the tree of units it is read."""
    nip = getattr(penugasan, "nip", None) or nip_pada(penugasan.pegawai, on)
    return Pihak(
        penugasan_id=penugasan.pk,
        nama=penugasan.pegawai.nama_lengkap,
        nip="" if nip.startswith("N") else nip,
        jabatan=judul_jabatan(penugasan),
        unit=penugasan.nama_unit or "",
        perangkat=_perangkat(penugasan.unit_pada_id, pohon or pohon_unit(on)),
    )


def _perangkat(unit_id: int | None, pohon: PohonUnit) -> str:
    """The name of the nearest agency upwards, the unit itself included."""
    akar = pohon.perangkat(unit_id)
    return "" if akar is None else pohon.simpul[akar].nama


def menandatangani_sendiri(jenis_jabatan: str | None) -> bool:
    """The head of the region promises alone: there is no superior for agreements."""
    return jenis_jabatan == JenisJabatan.KEPALA_DAERAH


def pihak_kedua_pada(penugasan: Penugasan, on: date) -> Penugasan | None:
    """The superior for agreements of a day; None only for the head of the region. Raises PKDitolak when vacant."""
    if menandatangani_sendiri(penugasan.jenis_jabatan):
        return None
    atasan = atasan_pada(penugasan, "pk", on)
    if atasan is None:
        raise PKDitolak(
            _(
                "Belum ada atasan untuk perjanjian kinerja %(nama)s pada hari ini. "
                "Laporkan lewat “Ada yang keliru?” agar BKPSDM membetulkan jabatan atasan atau menunjuk Plt."
            )
            % {"nama": judul_jabatan(penugasan)}
        )
    return atasan


def sedang_dipegang(penugasan_id: int, on: date) -> bool:
    """Whether the assignment is in force on a day."""
    return Penugasan.objects.filter(pada_hari(on), pk=penugasan_id).exists()
