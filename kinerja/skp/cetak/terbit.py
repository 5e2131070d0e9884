"""The papers of an SKP on their way to an issued document: which, whose, who signs, with what the ledger has."""

from collections.abc import Callable

from kinerja.dokumen.naskah.susun import Naskah
from kinerja.dokumen.services import FormulirTerbit, Penanda
from kinerja.skp.models import SKP
from kinerja.skp.selectors.cetak import PihakSKP


def terbitan_skp(
    skp: SKP, jenis: str, naskah: Callable[[], Naskah], pihak: PihakSKP, unit: int | None
) -> FormulirTerbit:
    """The person, then who set it. Only the plan itself was approved; the other papers are written, not set."""
    disetujui = jenis == "skp" and skp.ditetapkan_pada is not None
    saya = Penanda(
        nama=pihak.pegawai.bernama,
        jabatan=pihak.pegawai.jabatan_tertulis,
        pegawai=skp.penugasan.pegawai_id,
        tercatat_pada=skp.diajukan_pada if disetujui else None,
    )
    return FormulirTerbit(
        jenis=jenis,
        naskah=naskah,
        rujukan=f"skp:{skp.pk}",
        penanda=(saya, *_penilai(skp, pihak, disetujui=disetujui)),
        pegawai=skp.penugasan.pegawai_id,
        penugasan=skp.penugasan_id,
        unit=unit,
    )


def _penilai(skp: SKP, pihak: PihakSKP, *, disetujui: bool) -> tuple[Penanda, ...]:
    if pihak.penilai is None:
        return ()
    siapa = skp.penilai
    return (
        Penanda(
            nama=pihak.penilai.bernama,
            jabatan=pihak.penilai.jabatan_tertulis,
            pegawai=siapa.pegawai_id if siapa else None,
            penugasan=siapa.pk if siapa else None,
            tercatat_pada=skp.ditetapkan_pada if disetujui else None,
        ),
    )
