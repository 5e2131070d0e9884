"""The differences as they are kept: the numbers of one's units, the rows of a list, and what of a page still stands."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.dateparse import parse_datetime

from kinerja.dasar.hitungan import Hitungan, hitungan
from kinerja.integrasi.models import BedaTersimpan
from kinerja.integrasi.selectors.bentuk import BELUM_ADA, TERBUKA, Beda
from kinerja.integrasi.selectors.nilai import kunci_isian, nilai_sini, sebut
from kinerja.integrasi.selectors.sini import berbeda, orang_sini
from kinerja.organisasi.services.pegawai import pegawai_menurut_nip

NAMA = "integrasi.beda"


@dataclass(frozen=True, slots=True)
class RingkasBeda:
    """The open differences within one's units by kind of field, and when everybody was last compared."""

    jenis: Counter[str]
    perangkat: Sequence[tuple[str, str]]  # agencies with any difference, noted ones too, by name
    dihitung: datetime
    ditunggu: bool
    dimuat: datetime | None
    tanpa_data: int

    @property
    def jumlah(self) -> int:
        """How many are open."""
        return self.jenis.total()


def ringkas_beda(unit_ids: Collection[int] | None) -> RingkasBeda | None:
    """None while nothing was ever compared; `unit_ids` None = the whole Pemda. One query."""
    return ringkas_hitungan(hitungan(NAMA).get(NAMA), unit_ids)


def ringkas_hitungan(satu: Hitungan | None, unit_ids: Collection[int] | None) -> RingkasBeda | None:
    """The same of a count that was read already."""
    if satu is None or satu.dihitung is None:
        return None
    per_unit = dict(_dalam(satu, unit_ids))
    return RingkasBeda(
        jenis=sum((Counter(n) for n in per_unit.values()), Counter()),
        perangkat=sorted({(str(p), nama) for unit, (p, nama) in _perangkat(satu) if unit in per_unit}, key=_nama),
        dihitung=satu.dihitung,
        ditunggu=satu.ditunggu,
        dimuat=parse_datetime(satu.isi["dimuat"]) if satu.isi["dimuat"] else None,
        tanpa_data=satu.isi["tanpa_data"] if unit_ids is None else 0,
    )


def _dalam(satu: Hitungan, unit_ids: Collection[int] | None) -> Iterator[tuple[int, dict[str, int]]]:
    """Unit (0 = people without a post) -> kind -> number, of one's own units."""
    for unit, jumlah in satu.isi["per_unit"].items():
        if unit_ids is None or int(unit) in unit_ids:
            yield int(unit), jumlah


def _perangkat(satu: Hitungan) -> Iterator[tuple[int, tuple[int, str]]]:
    """Unit -> the agency it belonged to when it was counted."""
    for unit, perangkat in satu.isi["perangkat"].items():
        yield int(unit), perangkat


def _nama(perangkat: tuple[str, str]) -> str:
    return perangkat[1]


def beda_tersimpan(unit_ids: Collection[int] | None) -> QuerySet[BedaTersimpan]:
    """The rows of one's units."""
    semua = BedaTersimpan.objects.all()
    return semua if unit_ids is None else semua.filter(unit__in=unit_ids)


def terima_kini(baris: Sequence[BedaTersimpan], on: date) -> None:
    """Give each row what its difference is now (`kini`): as kept, with our newer value, or None when it is gone.

    BKN's side cannot be older than the row, for every load keeps the rows. At most five queries, whatever the size.
    """
    orang = {b.pegawai_id for b in baris if b.pegawai_id}
    sini = orang_sini(on, orang) if orang else {}
    nilai = nilai_sini([b.pegawai_id for b in baris if b.pegawai_id and b.jenis == "nilai"])
    dikenal = pegawai_menurut_nip(b.nip for b in baris if b.isian == BELUM_ADA)
    for b in baris:
        if b.isian == BELUM_ADA:
            b.kini = None if b.nip in dikenal else sebagai_beda(b)
        elif b.jenis == "nilai":
            milik = nilai.get((b.pegawai_id or 0, *kunci_isian(b.isian)))
            b.kini = _kini(b, sebut(milik.periode, milik.predikat) if milik else b.bkn)
        else:
            b.kini = _kini(b, sini[b.pegawai_id or 0].isian[b.isian])


def _kini(b: BedaTersimpan, kita: str) -> Beda | None:
    """A decision about another value of ours says nothing about this one."""
    if kita == b.kita:
        return sebagai_beda(b)
    if b.bkn == kita or (b.jenis != "nilai" and not berbeda(b.isian, b.bkn, kita)):
        return None
    return replace(sebagai_beda(b), kita=kita, tanda=TERBUKA, catatan="", oleh="")


def sebagai_beda(b: BedaTersimpan) -> Beda:
    """A kept row as the difference it keeps."""
    return Beda(
        nip=b.nip,
        isian=b.isian,
        bkn=b.bkn,
        kita=b.kita,
        tempat=b.tempat,
        pegawai_id=b.pegawai_id,
        unit_id=b.unit_id,
        unit=b.nama_unit,
        perangkat_id=b.perangkat_id,
        tanda=b.tanda,
        catatan=b.catatan,
        oleh=b.oleh,
    )
