"""Which rule set judges a performance period, by its first day."""

from kinerja.aturan.angka import hari, wajib
from kinerja.aturan.perhitungan.dasar import Catatan, Keluaran, Langkah, PerhitunganPolos, Siap
from kinerja.aturan.pustaka import Pustaka


class Rezim(PerhitunganPolos):
    """`tanggal` in; `rezim` out (`dp3`, `pp46`, `pp30`, `permenpanrb-6-2022`)."""

    nama = "rezim"
    judul = "Aturan penilaian yang berlaku"
    isian = ("tanggal",)
    keluaran = {"rezim": "teks"}

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """One day; before the first rule set: `di_luar_aturan`."""
        tanggal = hari(wajib(catatan, "tanggal"), "tanggal")
        return Siap({"tanggal": tanggal.isoformat()}, (pustaka.nilai("rezim.penilaian", tanggal),))

    def hitung(self, siap: Siap) -> Keluaran:
        """The rule set in force on that day."""
        nilai = siap.nilai[0]
        mulai = Langkah("berlaku_mulai", "Aturan ini berlaku mulai", nilai.dari.isoformat())
        return Keluaran({"rezim": nilai.nilai}, (mulai,))
