"""The root of a day: over all entries recorded up to the end of that day of the Pemda, kept once the day is over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kinerja.dasar.waktu import awal_hari, hari, tulis_tanggal
from kinerja.jejak.merkle import RunningRoot
from kinerja.jejak.models import AkarHarian, Entri
from kinerja.jejak.services import rantai_terkunci


class HariBelumLewat(ValueError):
    """A day that lies ahead has no root."""


@dataclass(frozen=True, slots=True)
class Akar:
    """A root as it is handed out: day, number of entries it covers, hash."""

    hari: date
    ukuran: int
    akar: str

    def __str__(self) -> str:
        return f"{self.hari:%Y-%m-%d} {self.ukuran} {self.akar}"


def akar_hari(on: date, at: datetime) -> Akar:
    """The root of a day; of today: over what has been recorded so far. Past ones are kept. Raises HariBelumLewat."""
    kini = hari(at)
    if on > kini:
        raise HariBelumLewat(f"{tulis_tanggal(on)} belum tiba; akar tersedia sampai hari ini, {tulis_tanggal(kini)}.")
    if on == kini:
        return Akar(on, *_hitung(awal_hari(on + timedelta(days=1))))
    simpan = AkarHarian.objects.filter(hari=on).first()
    if simpan is not None:
        return Akar(simpan.hari, simpan.ukuran, simpan.akar)
    with rantai_terkunci():
        pass  # whoever had begun to write before midnight has ended
    akar = Akar(on, *_hitung(awal_hari(on + timedelta(days=1))))
    _simpan([akar])
    return akar


def lengkapi_akar(at: datetime) -> list[Akar]:
    """Keep the root of every day that is over and has none yet, since the first entry. Run daily; idempotent."""
    pertama = Entri.objects.order_by("urutan").values_list("dicatat", flat=True).first()
    if pertama is None:
        return []
    ada = set(AkarHarian.objects.values_list("hari", flat=True))
    kurang = {d for d in _rentang(hari(pertama), hari(at) - timedelta(days=1)) if d not in ada}
    if not kurang:
        return []
    with rantai_terkunci():
        pass  # whoever had begun to write before midnight has ended
    baru = [x for x in _hitung_hari(min(kurang), max(kurang)) if x.hari in kurang]
    _simpan(baru)
    return baru


def _simpan(baru: list[Akar]) -> None:
    """Keep roots; those that somebody else has kept meanwhile are the same."""
    with rantai_terkunci():
        ada = set(AkarHarian.objects.filter(hari__in=[x.hari for x in baru]).values_list("hari", flat=True))
        AkarHarian.objects.bulk_create(
            AkarHarian(hari=x.hari, ukuran=x.ukuran, akar=x.akar) for x in baru if x.hari not in ada
        )


def _rentang(mulai: date, sampai: date) -> Iterator[date]:
    return (mulai + timedelta(days=i) for i in range((sampai - mulai).days + 1))


def _hitung_hari(mulai: date, sampai: date) -> Iterator[Akar]:
    """The roots of these days in one walk over the chain."""
    jalan = RunningRoot()
    entri = _daun(awal_hari(sampai + timedelta(days=1)))
    berikut = next(entri, None)
    for on in _rentang(mulai, sampai):
        batas = awal_hari(on + timedelta(days=1))
        while berikut is not None and berikut[0] < batas:
            jalan.add(bytes.fromhex(berikut[1]))
            berikut = next(entri, None)
        yield Akar(on, jalan.size, jalan.root().hex())


def _hitung(sebelum: datetime) -> tuple[int, str]:
    jalan = RunningRoot()
    for _dicatat, hash_ in _daun(sebelum):
        jalan.add(bytes.fromhex(hash_))
    return jalan.size, jalan.root().hex()


def _daun(sebelum: datetime) -> Iterator[tuple[datetime, str]]:
    """Moment and hash of the entries recorded before a moment, in order (the clock of the chain never runs back)."""
    daun = Entri.objects.filter(dicatat__lt=sebelum).order_by("urutan").values_list("dicatat", "hash")
    return daun.iterator(chunk_size=5000)
