"""The deadlines of evaluation, each asked together with what was reopened for someone or moved by an outage."""

from collections.abc import Sequence
from datetime import date

from kinerja.aturan import tenggat
from kinerja.aturan.galat import BelumDiketahui
from kinerja.aturan.pustaka import Pustaka, pustaka_dengan
from kinerja.dasar.waktu import hari
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors.tenggat import bukaan_orang
from kinerja.penilaian.models import Penilaian
from kinerja.peraturan.selectors import Batas, pustaka_berlaku

JENIS = "penilaian"
MASA_PENILAI_LAMA = "masa.penilai_lama"
MASA_MENJAWAB = "masa.dianggap_diterima"
KEBERATAN = "keberatan_kinerja"
PUTUSAN_KEBERATAN = "putusan_keberatan_kinerja"
KETERANGAN_PENILAI = "keterangan_keberatan_kinerja"


def akhir_masa_tenggang(keluar: date, buku: Pustaka) -> date:
    """The last day on which somebody who left a post on `keluar` may still rate for it, unless it is reopened.

    Where the year's holidays are not known yet, by the days of the week alone.
    """
    return _jatuh_tempo(MASA_PENILAI_LAMA, keluar, buku)


def _jatuh_tempo(jenis: str, mulai: date, buku: Pustaka) -> date:
    try:
        return tenggat.jatuh_tempo(jenis, mulai, pustaka=buku).tanggal
    except BelumDiketahui:
        return tenggat.jatuh_tempo(jenis, mulai, abaikan_libur=True, pustaka=buku).tanggal


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
    return _batas_sejak_disampaikan(nilai, on, MASA_MENJAWAB)[0]


def batas_keberatan(nilai: Sequence[Penilaian], on: date) -> dict[int, Batas]:
    """Until when the person may object to each delivered mark, by its id. Wants `penugasan` fetched. One query."""
    return _batas_sejak_disampaikan(nilai, on, KEBERATAN)[0]


def batas_jawab_dan_keberatan(nilai: Penilaian, on: date) -> tuple[Batas | None, Batas | None]:
    """Both clocks of one delivered mark, in one query."""
    jawab, keberatan = _batas_sejak_disampaikan([nilai], on, MASA_MENJAWAB, KEBERATAN)
    return jawab.get(nilai.pk), keberatan.get(nilai.pk)


def _batas_sejak_disampaikan(nilai: Sequence[Penilaian], on: date, *jenis: str) -> list[dict[int, Batas]]:
    """For each kind of clock that begins with the delivery: mark -> its end."""
    ada = [(n, hari(n.ditetapkan_pada)) for n in nilai if n.ditetapkan_pada]
    if not ada:
        return [{} for _ in jenis]
    buku = pustaka_dengan()
    akhir = [[(n, _jatuh_tempo(satu, d, buku)) for n, d in ada] for satu in jenis]
    paling_awal = min(d for daftar in akhir for _n, d in daftar)
    bukaan = bukaan_orang(JENIS, [n.penugasan for n, _d in ada], paling_awal, on)
    return [{n.pk: bukaan.batas(n.penugasan, n.periode, d) for n, d in daftar} for daftar in akhir]


def batas_putusan(diajukan: date) -> date:
    """The last day on which an objection handed in on this day is decided in time."""
    return _jatuh_tempo(PUTUSAN_KEBERATAN, diajukan, pustaka_dengan())


def batas_keterangan(diteruskan: date) -> date:
    """Until when the rater is asked to say something to an objection; later is late, never refused."""
    return _jatuh_tempo(KETERANGAN_PENILAI, diteruskan, pustaka_dengan())


def akibat_tanpa_putusan(diajukan: date) -> str:
    """What the rule says happens to an objection nobody decided in time: `dikabulkan` or `menunggu`."""
    return str(pustaka_dengan().nilai("keberatan.tanpa_putusan", diajukan).isi)
