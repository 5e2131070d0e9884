"""Checks on the packs themselves, beyond what their format refuses."""

from kinerja.aturan.perhitungan import PERHITUNGAN
from kinerja.aturan.perhitungan.dasar import PerhitunganMesin
from kinerja.aturan.perhitungan.distribusi import ORGANISASI
from kinerja.aturan.periksa.temuan import Temuan
from kinerja.aturan.pustaka import Pustaka


def periksa_pustaka(pustaka: Pustaka) -> list[Temuan]:
    """Every calculation has its methods, every organisation predikat its limits, every regulation a use."""
    temuan = [x for nama in PERHITUNGAN for x in _metode(nama, pustaka)]
    kurang = [f"distribusi.{x}" for x in ORGANISASI if not pustaka.punya(f"distribusi.{x}")]
    temuan += [_temuan("nilai_tidak_ada", i, f"Nilai aturan {i} tidak ada dalam paket mana pun.") for i in kurang]
    return temuan + _boleh(pustaka)


def _boleh(pustaka: Pustaka) -> list[Temuan]:
    """What a Pemda may replace must exist."""
    id_nilai = "paket_daerah.boleh"
    return [
        _temuan("boleh_tidak_dikenal", masa.kunci, f"Nilai {x.nilai} yang boleh diganti daerah tidak ada.")
        for masa in (pustaka.riwayat(id_nilai) if pustaka.punya(id_nilai) else ())
        for x in masa.isi
        if not any(x.kena(i) for i in pustaka.daftar_id)
    ]


def _metode(nama: str, pustaka: Pustaka) -> list[Temuan]:
    perhitungan, id_nilai = PERHITUNGAN[nama], f"metode.{nama}"
    if not isinstance(perhitungan, PerhitunganMesin):
        return []
    if not pustaka.punya(id_nilai):
        return [_temuan("metode_tidak_ada", id_nilai, f"Cara hitung {nama} belum dipilih dalam paket.")]
    asing = [x for x in pustaka.riwayat(id_nilai) if x.nilai not in perhitungan.metode]
    return [
        _temuan("metode_tidak_dikenal", x.kunci, f"Cara hitung {x.nilai} tidak dikenal oleh {nama}.") for x in asing
    ]


def _temuan(kode: str, isian: str, pesan: str) -> Temuan:
    return Temuan(kode, isian, pesan, pasal="paket aturan", menghalangi=True)
