"""All checks of a day, within the units somebody looks after, with the notes people made."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import date

from kinerja.organisasi.kotak import jabatan, pegawai
from kinerja.organisasi.kotak.bahan import Bahan, baca
from kinerja.organisasi.kotak.temuan import JENIS, Temuan
from kinerja.organisasi.models import TindakLanjut
from kinerja.organisasi.selectors.unit import PohonUnit

PEMERIKSAAN: tuple[Callable[[Bahan], Iterator[Temuan]], ...] = (
    pegawai.laporan,
    pegawai.berlaku_surut,
    jabatan.kosong,
    jabatan.dilewati,
    jabatan.tanpa_atasan,
    jabatan.lebih_formasi,
    jabatan.berakhir,
    pegawai.tanpa_jabatan,
    pegawai.plt_lama,
    pegawai.seharusnya_berhenti,
)


def periksa_semua(on: date, pohon: PohonUnit, unit_ids: Collection[int] | None = None) -> list[Temuan]:
    """Everything that does not fit; `unit_ids` None = the whole Pemda. Five queries, whatever the size."""
    bahan = baca(on)
    catatan = {(t.jenis, t.kunci): t.catatan for t in TindakLanjut.objects.all()}
    hasil: list[Temuan] = []
    for satu in (t for periksa in PEMERIKSAAN for t in periksa(bahan)):
        if unit_ids is not None and satu.unit_id not in unit_ids:
            continue
        unit = pohon.simpul.get(satu.unit_id or 0)
        hasil.append(replace(satu, unit=unit.nama if unit else "", catatan=catatan.get((satu.jenis, satu.kunci), "")))
    urutan = {jenis: n for n, jenis in enumerate(JENIS)}
    return sorted(hasil, key=lambda t: (urutan[t.jenis], t.sejak or date.max, t.tempat))
