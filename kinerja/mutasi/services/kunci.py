"""Two at once: an inauguration is locked, compared with the version that was read, and must still be open."""

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import kunci_versi
from kinerja.jejak.kunci import sejak
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import KeadaanPelantikan, Pelantikan


def kunci_pelantikan(pk: int, versi: int | None) -> Pelantikan:
    """The row, locked and open to changes; None: whatever version it has. Raises SudahBerubah, PelantikanDitolak."""
    if versi is None:
        satu = Pelantikan.objects.select_for_update(of=("self",)).get(pk=pk)
    else:
        satu = kunci_versi(Pelantikan, pk=pk, versi=versi, sejak=lambda dibaca: _sejak(pk, dibaca))
    _butuh_terbuka(satu)
    return satu


def _sejak(pk: int, dibaca: int) -> tuple[str, ...]:
    kini = Pelantikan.objects.values_list("kunci", flat=True).get(pk=pk)
    return sejak(f"pelantikan:{pk}", kini - dibaca)


def _butuh_terbuka(satu: Pelantikan) -> None:
    """Refuse what comes too late, and say what to do instead."""
    if satu.keadaan == KeadaanPelantikan.DIMULAI:
        raise PelantikanDitolak(
            _("Pelantikan ini sudah dimulai dan jabatannya sudah berlaku. Perubahan memerlukan keputusan baru.")
        )
    if satu.keadaan == KeadaanPelantikan.BATAL:
        raise PelantikanDitolak(_("Pelantikan ini sudah dibatalkan. Siapkan pelantikan baru."))
