"""The root of a day: over all entries recorded up to the end of that day of the Pemda, kept once the day is over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kinerja.dasar.waktu import awal_hari, hari, tulis_tanggal
from kinerja.jejak.models import AkarHarian, Entri
from kinerja.jejak.pohon import RantaiRusak, akar_ukuran, simpan_subpohon, subpohon_baru
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
    """The root of a day; of today: over what has been recorded so far. Past ones are kept.

    Raises HariBelumLewat; RantaiRusak when the chain has gaps or does not give an earlier kept root.
    """
    kini = hari(at)
    if on > kini:
        raise HariBelumLewat(f"{tulis_tanggal(on)} belum tiba; akar tersedia sampai hari ini, {tulis_tanggal(kini)}.")
    if on == kini:
        ukuran = _ukuran(on)
        return Akar(on, ukuran, akar_ukuran(ukuran))
    if ada := akar_tersimpan(on):
        return ada
    with rantai_terkunci():
        pass  # whoever had begun to write before midnight has ended
    return _simpan({on: _ukuran(on)})[0]


def lengkapi_akar(at: datetime) -> list[Akar]:
    """Keep the root of every day that is over and has none yet, since the first entry. Run daily; idempotent.

    Reads what was recorded since the last kept root. Raises RantaiRusak.
    """
    pertama = Entri.objects.order_by("urutan").values_list("dicatat", flat=True).first()
    if pertama is None:
        return []
    ada = set(AkarHarian.objects.values_list("hari", flat=True))
    kurang = {d for d in _rentang(hari(pertama), hari(at) - timedelta(days=1)) if d not in ada}
    if not kurang:
        return []
    with rantai_terkunci():
        pass  # whoever had begun to write before midnight has ended
    return _simpan({d: n for d, n in _ukuran_hari(min(kurang), max(kurang)) if d in kurang})


def akar_tersimpan(on: date) -> Akar | None:
    """The kept root of a day."""
    ada = AkarHarian.objects.filter(hari=on).first()
    return Akar(ada.hari, ada.ukuran, ada.akar) if ada else None


def _simpan(ukuran: dict[date, int]) -> list[Akar]:
    """Keep the subtrees, then the roots made from them; what somebody else has kept meanwhile is the same."""
    _periksa_dasar()
    pohon = subpohon_baru(max(ukuran.values(), default=0))
    with rantai_terkunci():
        simpan_subpohon(pohon)
    baru = [Akar(on, n, akar_ukuran(n)) for on, n in ukuran.items()]
    with rantai_terkunci():
        ada = set(AkarHarian.objects.filter(hari__in=ukuran).values_list("hari", flat=True))
        AkarHarian.objects.bulk_create(
            AkarHarian(hari=x.hari, ukuran=x.ukuran, akar=x.akar) for x in baru if x.hari not in ada
        )
    return baru


def _periksa_dasar() -> None:
    """The newest kept root vouches for the kept subtrees on which the next ones are built."""
    terakhir = AkarHarian.objects.order_by("-ukuran").first()
    if terakhir is not None and akar_ukuran(terakhir.ukuran) != terakhir.akar:
        raise RantaiRusak


def _rentang(mulai: date, sampai: date) -> Iterator[date]:
    return (mulai + timedelta(days=i) for i in range((sampai - mulai).days + 1))


def _ukuran(on: date) -> int:
    """How many entries were recorded up to the end of a day."""
    return (
        Entri.objects.filter(dicatat__lt=awal_hari(on + timedelta(days=1)))
        .order_by("-urutan")
        .values_list("urutan", flat=True)
        .first()
        or 0
    )


def _ukuran_hari(mulai: date, sampai: date) -> Iterator[tuple[date, int]]:
    """How many entries were recorded up to the end of each of these days (the clock of the chain never runs back)."""
    sudah = AkarHarian.objects.filter(hari__lt=mulai).order_by("-hari").values_list("ukuran", flat=True).first() or 0
    entri = Entri.objects.filter(urutan__gt=sudah, dicatat__lt=awal_hari(sampai + timedelta(days=1)))
    jalan = entri.order_by("urutan").values_list("urutan", "dicatat").iterator(chunk_size=5000)
    berikut = next(jalan, None)
    for on in _rentang(mulai, sampai):
        batas = awal_hari(on + timedelta(days=1))
        while berikut is not None and berikut[1] < batas:
            sudah, berikut = berikut[0], next(jalan, None)
        yield on, sudah
