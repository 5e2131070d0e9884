"""The checkpoints of a contract of office: how long after signing, and on which days, by the rules in force."""

from dataclasses import dataclass
from datetime import date

from kinerja.aturan.bentuk import Jangka
from kinerja.aturan.pustaka import Pustaka
from kinerja.aturan.tenggat import jatuh_tempo
from kinerja.dokumen.naskah.terbilang import terbilang


@dataclass(frozen=True, slots=True)
class TitikEvaluasi:
    """One checkpoint: its day, and how long after signing that is, as the text prints it (`3 (tiga) bulan`)."""

    tanggal: date
    lama: str


def titik_evaluasi(ditandatangani: date, *, pustaka: Pustaka | None = None) -> tuple[TitikEvaluasi, TitikEvaluasi]:
    """First and second checkpoint, both counted from the day of signing; a local pack may give other lengths."""
    return _titik("evaluasi_kontrak_1", ditandatangani, pustaka), _titik("evaluasi_kontrak_2", ditandatangani, pustaka)


def _titik(jenis: str, ditandatangani: date, pustaka: Pustaka | None) -> TitikEvaluasi:
    tenggat = jatuh_tempo(jenis, ditandatangani, pustaka=pustaka)
    jangka: Jangka = tenggat.nilai.isi
    satuan = jangka.satuan.replace("_", " ")
    return TitikEvaluasi(tenggat.tanggal, f"{jangka.jumlah} ({terbilang(jangka.jumlah)}) {satuan}")
