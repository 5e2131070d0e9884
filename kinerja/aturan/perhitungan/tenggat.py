"""The last day of a deadline."""

from kinerja.aturan.angka import ada, bulat_tak_negatif, hari, wajib, ya_tidak
from kinerja.aturan.galat import AturanError
from kinerja.aturan.perhitungan.dasar import Catatan, Keluaran, Langkah, PerhitunganPolos, Siap
from kinerja.aturan.pustaka import Pustaka
from kinerja.aturan.tenggat import HARI_KERJA_SEMINGGU, Tenggat, jatuh_tempo


class HitungTenggat(PerhitunganPolos):
    """`jenis`, `mulai`, `hari_kerja` (5 or 6), `abaikan_libur` in; `tanggal` out."""

    nama = "tenggat"
    judul = "Tenggat"
    isian = ("jenis", "mulai", "hari_kerja", "abaikan_libur")
    keluaran = {"tanggal": "teks"}

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """Counts while reading, for the tables of holidays it needs are known only then."""
        jenis = wajib(catatan, "jenis")
        if not isinstance(jenis, str) or not pustaka.punya(f"tenggat.{jenis}"):
            raise AturanError(f"Jenis tenggat {str(jenis)[:40]!r} tidak dikenal.", isian="jenis")
        mulai = hari(wajib(catatan, "mulai"), "mulai")
        seminggu = _seminggu(catatan)
        abaikan = ya_tidak(catatan["abaikan_libur"], "abaikan_libur") if ada(catatan, "abaikan_libur") else False
        hasil = jatuh_tempo(jenis, mulai, hari_kerja=seminggu, abaikan_libur=abaikan, pustaka=pustaka)
        masukan = {"jenis": jenis, "mulai": mulai.isoformat(), "hari_kerja": seminggu, "abaikan_libur": abaikan}
        return Siap(masukan, (hasil.nilai, *hasil.tabel_libur), peringatan=hasil.peringatan, bekal={"tenggat": hasil})

    def hitung(self, siap: Siap) -> Keluaran:
        """The last day; steps: length, unit, holidays passed."""
        tenggat: Tenggat = siap.bekal["tenggat"]
        jangka = tenggat.nilai.isi
        langkah = [Langkah("jumlah", "Lama", jangka.jumlah), Langkah("satuan", "Dihitung dalam", jangka.satuan)]
        if jangka.satuan == "bulan":
            langkah.append(Langkah("termasuk_hari_pertama", "Hari pertama ikut dihitung", jangka.termasuk_hari_pertama))
        if tenggat.dilewati is not None:
            lewat = {h.isoformat(): nama for h, nama in tenggat.dilewati.items()}
            langkah.append(Langkah("libur_dilewati", "Hari libur yang dilewati", lewat))
        return Keluaran({"tanggal": tenggat.tanggal.isoformat()}, tuple(langkah))


def _seminggu(catatan: Catatan) -> int:
    if not ada(catatan, "hari_kerja"):
        return HARI_KERJA_SEMINGGU[0]
    seminggu = bulat_tak_negatif(catatan["hari_kerja"], "hari_kerja")
    if seminggu not in HARI_KERJA_SEMINGGU:
        raise AturanError("Isian hari_kerja harus 5 atau 6.", isian="hari_kerja")
    return seminggu
