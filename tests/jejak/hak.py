"""Who may open and who may send the addresses of jejak."""

from datetime import timedelta

from django.urls import reverse

from kinerja.jejak.akar import akar_hari
from tests.pabrik import HARI, Kota, pukul
from tests.project.pemeran import SEMUA, Hak


def akar_kemarin(_kota: Kota, nama: str = "jejak:akar") -> str:
    """The file of roots exists once a day is over."""
    akar_hari(HARI - timedelta(days=1), pukul(HARI))
    return reverse(nama)


def bukti_kemarin(kota: Kota) -> str:
    """The proof between two days, here the same."""
    kemarin = HARI - timedelta(days=1)
    return f"{akar_kemarin(kota, 'akar:bukti')}?dari={kemarin}&sampai={kemarin}"


HAK: dict[str, Hak] = {
    "jejak:daftar": Hak("bkpsdm inspektorat admin", tulis=""),
    "jejak:rinci": Hak("bkpsdm inspektorat admin", tulis="", url=lambda k: reverse("jejak:rinci", args=[1])),
    "akar:daftar": Hak(SEMUA, tulis=""),
    "akar:berkas": Hak(SEMUA, tulis="", url=lambda k: akar_kemarin(k, "akar:berkas")),
    "akar:bukti": Hak(SEMUA, tulis="", url=bukti_kemarin),
    "jejak:akar": Hak("bkpsdm inspektorat admin", tulis="", url=akar_kemarin),
}
