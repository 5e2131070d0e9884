"""The agreement on its way to an issued document: both parties with the approvals that the ledger has."""

from collections.abc import Callable

from kinerja.dokumen.naskah.susun import Naskah
from kinerja.dokumen.services import FormulirTerbit, Penanda
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.pihak import Pihak
from kinerja.perjanjian.snapshot import Tercetak


def terbitan_pk(pk: PerjanjianKinerja, t: Tercetak, naskah: Callable[[], Naskah], unit: int | None) -> FormulirTerbit:
    """The first party, then the second, as the agreement names them."""
    saat = {x.pihak: x.pada for x in pk.tanda_tangan.all()}
    pihak: list[tuple[int, Pihak, int]] = [(1, t.pertama, pk.penugasan.pegawai_id)]
    if t.kedua and pk.pihak_kedua:
        pihak.append((2, t.kedua, pk.pihak_kedua.pegawai_id))
    penanda = tuple(Penanda(p.nama, p.jabatan, orang, p.penugasan_id, saat.get(n)) for n, p, orang in pihak)
    return FormulirTerbit(
        jenis="perjanjian_kinerja",
        naskah=naskah,
        rujukan=f"pk:{pk.pk}",
        penanda=penanda,
        pegawai=pk.penugasan.pegawai_id,
        penugasan=pk.penugasan_id,
        unit=unit,
    )
