"""A set of people moves at once: what they leave ends, what they take begins; the caller keeps the ledger."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.services.atasan import hitung_ulang_atasan
from kinerja.organisasi.services.baris import tulis_banyak
from kinerja.organisasi.services.penugasan import IsiPenugasan, tulis_penugasan


def pindahkan(*, tutup: Iterable[Penugasan], sampai: date, buka: Sequence[IsiPenugasan], at: datetime) -> set[int]:
    """End these assignments on their last day and open those rows, superiors counted once; the ids now open.

    A number of statements that does not grow with the people. Refused (`Ditolak`) as a whole where a row cannot be.
    """
    berakhir = list(tutup)
    for p in berakhir:
        p.sampai = sampai
    tulis_banyak(Penugasan, [], berakhir, ("sampai",))
    susun = tulis_penugasan(buka, at)
    tersentuh = [*susun.baru, *susun.berubah]
    hitung_ulang_atasan({p.jabatan_id for p in (*berakhir, *tersentuh)})
    return {p.pk for p in tersentuh}
