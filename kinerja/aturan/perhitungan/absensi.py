"""The punishment that unlawful absence leads to."""

from collections.abc import Mapping
from typing import Any

from kinerja.aturan.angka import bila_ya, bulat_antara
from kinerja.aturan.galat import BelumDiketahui, DiLuarAturan
from kinerja.aturan.hitung.skema import BULAT
from kinerja.aturan.hitung.skema.tpp import HUKUMAN_ABSENSI
from kinerja.aturan.mesin import TabelAturan
from kinerja.aturan.perhitungan.dasar import Catatan, Keluaran, Langkah, Metode, PerhitunganMesin, Siap
from kinerja.aturan.perhitungan.pakai import Pakai
from kinerja.aturan.perhitungan.tabel import TAK_TERHINGGA, tabel
from kinerja.aturan.pustaka import Pustaka

HARI_SETAHUN = 366
ANAK = {"bawah": BULAT, "atas": BULAT, "tangga_tingkat": "string", "tangga_jenis": "string"}
BERTURUT = {"berturut_dari": BULAT, "berturut_tingkat": "string", "berturut_jenis": "string"}


def _anak(isi: Any) -> list[dict[str, object]]:
    return [
        {"bawah": x.dari, "atas": x.sampai or TAK_TERHINGGA, "tangga_tingkat": x.tingkat, "tangga_jenis": x.jenis}
        for x in isi.tangga
    ]


def _berturut(isi: Any) -> list[dict[str, object]]:
    x = isi.berturut_turut
    return [{k: getattr(x, k.removeprefix("berturut_")) if x else None for k in BERTURUT}]


def tabel_aturan(pustaka: Pustaka) -> tuple[TabelAturan, ...]:
    """The steps of the ladder, and the step for days in a row."""
    return (
        tabel(pustaka, "tangga", "hukuman.absensi", ANAK, _anak),
        tabel(pustaka, "berturut", "hukuman.absensi", BERTURUT, _berturut),
    )


class HukumanAbsensi(PerhitunganMesin):
    """`tanggal` (of the act), `hari` (working days absent in the calendar year), `berturut_turut` (default false) in;
    `tingkat`, `jenis` out, null below the ladder. Where the packs do not know the step: `belum_diketahui`."""

    nama = "hukuman_absensi"
    judul = "Hukuman disiplin karena tidak masuk kerja tanpa alasan yang sah"
    isian = ("tanggal", "hari", "berturut_turut")
    keluaran = {"tingkat": "teks", "jenis": "teks"}
    metode = {"tangga_absensi": Metode("absensi:tangga_absensi", HUKUMAN_ABSENSI, tabel_aturan)}

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """The ladder in force on the day of the act."""
        try:
            pakai = Pakai(self, catatan, pustaka, bertanggal=True)
            aturan = pakai.isi("hukuman.absensi")
        except DiLuarAturan as galat:
            raise BelumDiketahui("Tangga hukuman pada hari itu belum diketahui.", isian="tanggal") from galat
        hari, beruntun = bulat_antara(catatan, "hari", 0, HARI_SETAHUN), bila_ya(catatan, "berturut_turut")
        anak = next((x for x in reversed(aturan.tangga) if x.dari <= hari), None)
        if anak is not None and anak.jenis is None and not (beruntun and _kena(aturan, hari)):
            raise BelumDiketahui(f"Hukuman untuk {hari} hari pada masa itu belum diketahui.", isian="hari")
        isi = {"hari": hari, "berturut_turut": beruntun}
        return pakai.siap(isi, [isi])

    def susun(self, siap: Siap, kolom: Mapping[str, Any]) -> Keluaran:
        """Level and kind."""
        cara = Langkah("beruntun", "Dihitung sebagai hari berturut-turut", bool(kolom["beruntun"]))
        return Keluaran({"tingkat": kolom["tingkat"], "jenis": kolom["jenis"]}, (cara,))


def _kena(aturan: Any, hari: int) -> bool:
    return aturan.berturut_turut is not None and hari >= aturan.berturut_turut.dari
