"""The papers of a mark on their way to an issued document: whose, who signs, with what the ledger has."""

from collections.abc import Callable

from kinerja.dokumen.naskah.susun import Naskah
from kinerja.dokumen.services import FormulirTerbit, Penanda
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.selectors.cetak import BahanNilai


def terbitan_nilai(b: BahanNilai, jenis: str, naskah: Callable[[], Naskah]) -> FormulirTerbit:
    """The evaluation is the rater's; the dokumen evaluasi goes on to the person and to who stands above the rater."""
    penanda = [_penilai(b)]
    if jenis == "dokumen_evaluasi":
        penanda += [_pegawai(b), *_atasan(b)]
    return FormulirTerbit(
        jenis=jenis,
        naskah=naskah,
        rujukan=f"penilaian:{b.nilai.pk}",
        penanda=tuple(penanda),
        pegawai=b.skp.penugasan.pegawai_id,
        penugasan=b.nilai.penugasan_id,
        unit=b.unit,
    )


def _penilai(b: BahanNilai) -> Penanda:
    p = b.pihak.penilai
    return Penanda(
        p.bernama, p.jabatan_tertulis, b.nilai.penilai.pegawai_id, b.nilai.penilai_id, b.nilai.ditetapkan_pada
    )


def _pegawai(b: BahanNilai) -> Penanda:
    p, n = b.pihak.pegawai, b.nilai
    diterima = n.diterima_pada if n.status == Penilaian.Status.DITERIMA else None
    return Penanda(p.bernama, p.jabatan_tertulis, b.skp.penugasan.pegawai_id, tercatat_pada=diterima)


def _atasan(b: BahanNilai) -> list[Penanda]:
    p, siapa = b.pihak.atasan, b.pihak.penugasan_atasan
    return [Penanda(p.bernama, p.jabatan_tertulis, siapa.pegawai_id, siapa.pk)] if p and siapa else []
