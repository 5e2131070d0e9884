"""The deadlines of evaluation, each asked together with what was reopened for someone or moved by an outage."""

from collections.abc import Sequence
from datetime import date

from kinerja.aturan import tenggat
from kinerja.aturan.galat import BelumDiketahui
from kinerja.aturan.pustaka import Pustaka
from kinerja.dasar.waktu import hari
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors.tenggat import bukaan_orang
from kinerja.penilaian.models import Penilaian
from kinerja.peraturan.selectors import Batas, pustaka_berlaku

JENIS = "penilaian"
MASA_PENILAI_LAMA = "masa.penilai_lama"
MASA_MENJAWAB = "masa.dianggap_diterima"


def akhir_masa_tenggang(keluar: date, buku: Pustaka) -> date:
    """The last day on which somebody who left a post on `keluar` may still rate for it, unless it is reopened.

    Where the year's holidays are not known yet, by the days of the week alone.
    """
    try:
        return tenggat.jatuh_tempo(MASA_PENILAI_LAMA, keluar, pustaka=buku).tanggal
    except BelumDiketahui:
        return tenggat.jatuh_tempo(MASA_PENILAI_LAMA, keluar, abaikan_libur=True, pustaka=buku).tanggal


def batas_penilai_lama(
    ditinggalkan: Sequence[Penugasan], periode: str | None, on: date
) -> list[tuple[Penugasan, Batas]]:
    """Posts that were left, each with the end of the grace period in which its last holder may still rate."""
    keluar = [(p, p.sampai) for p in ditinggalkan if p.sampai]
    if not keluar:
        return []
    buku = pustaka_berlaku()
    akhir = [(p, akhir_masa_tenggang(sampai, buku)) for p, sampai in keluar]
    bukaan = bukaan_orang(JENIS, ditinggalkan, min(d for _p, d in akhir), on)
    return [(p, bukaan.batas(p, periode, d)) for p, d in akhir]


def batas_menjawab(nilai: Sequence[Penilaian], on: date) -> dict[int, Batas]:
    """Until when the person may answer each delivered mark, by its id; after it the mark is deemed accepted.

    Wants `penugasan` fetched. One query, whatever their number.
    """
    akhir = [
        (n, tenggat.jatuh_tempo(MASA_MENJAWAB, hari(n.ditetapkan_pada)).tanggal) for n in nilai if n.ditetapkan_pada
    ]
    if not akhir:
        return {}
    bukaan = bukaan_orang(JENIS, [n.penugasan for n, _d in akhir], min(d for _n, d in akhir), on)
    return {n.pk: bukaan.batas(n.penugasan, n.periode, d) for n, d in akhir}
