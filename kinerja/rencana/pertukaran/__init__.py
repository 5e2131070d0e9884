"""The exchange files of the plan: `rencana`, `realisasi`, `anggaran`."""

from kinerja.dasar.pertukaran import Jenis
from kinerja.jejak.pelaku import Pelaku
from kinerja.rencana.pertukaran import anggaran, realisasi, rencana

JENIS: list[Jenis[Pelaku]] = [
    Jenis("rencana", "Rencana kinerja", rencana.BENTUK, rencana.muat_rencana, rencana.tulis_rencana),
    Jenis("realisasi", "Realisasi indikator", realisasi.BENTUK, realisasi.muat_realisasi, realisasi.tulis_realisasi),
    Jenis("anggaran", "Realisasi anggaran bulanan", anggaran.BENTUK, anggaran.muat_anggaran, anggaran.tulis_anggaran),
]
