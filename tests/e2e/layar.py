"""The one table of screens: each app adds a line, and test_layar.py walks all of them with every check of mutu.py.

`url` is a path, or a function that finds one with the ORM in the prepared database. `akun` is a key of AKUN, empty for
a visitor. Both functions run once, when the database is prepared, outside the browser's process.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tests.e2e import layar_meja
from tests.fakta import alamat as fakta
from tests.organisasi import alamat as organisasi
from tests.penilaian import alamat as penilaian
from tests.perjanjian import alamat as perjanjian
from tests.rencana import alamat as rencana
from tests.skp import alamat as skp


@dataclass(frozen=True, slots=True)
class Layar:
    """One screen, and whose eyes look at it."""

    nama: str
    url: str | Callable[[], str]
    akun: str = ""


# The people of tests/pabrik.py; the user name is the NIP.
AKUN: dict[str, Callable[[], str]] = {
    "walikota": lambda: "N0001",
    "sekda": lambda: "196805121993031004",
    "kaban": lambda: "197202281997031006",
    "kabid": lambda: "197609152002121001",
    "staf": lambda: "199205302019032011",
    "guru_pimpinan": lambda: "197303121998022001",
    "guru": lambda: "198509262010012015",
    "operator": lambda: "199502182020122009",
    "perencana": lambda: "198807212012012002",
    "inspektur": lambda: "197511042000032003",
    "kasub": lambda: "198401172008011005",
    "analis": lambda: "199011092015032004",
    "kabid_kinerja": lambda: "197812032005012008",
    "bkpsdm": lambda: "bkpsdm",
    "admin": lambda: "admin",
}


def _titipan(isi: str) -> str:
    """The page of a file that was tried."""
    from tests.web import objek

    return objek.titipan_milik("pertukaran_periksa", "bkpsdm", getattr(objek, isi))


LAYAR = [
    Layar("beranda", "/", "staf"),
    Layar("beranda: tanpa jabatan", "/", "admin"),
    Layar("beranda: penilai", "/", "guru_pimpinan"),
    Layar("beranda: wali kota", "/", "walikota"),
    Layar("beranda: kepala perangkat daerah", "/", "kaban"),
    Layar("beranda: petugas BKPSDM", "/", "bkpsdm"),
    Layar("beranda: perencana", "/", "perencana"),
    Layar("unit berdampingan", "/perangkat-daerah/", "bkpsdm"),
    Layar("bantuan", "/bantuan/", "guru_pimpinan"),
    Layar("cari", "/cari/?q=an", "bkpsdm"),
    Layar("cari: kosong", "/cari/", "staf"),
    Layar("cari: tidak ada", "/cari/?q=zzzz", "staf"),
    Layar("impor dan ekspor", "/pertukaran/", "bkpsdm"),
    Layar("impor: unit", "/pertukaran/unit/", "bkpsdm"),
    Layar("impor: rencana", "/pertukaran/rencana/", "perencana"),
    Layar("impor: siap dimuat", lambda: _titipan("SIAP"), "bkpsdm"),
    Layar("impor: bermasalah", lambda: _titipan("RUSAK"), "bkpsdm"),
    Layar("ganti kata sandi", "/akun/kata-sandi/", "staf"),
    Layar("jejak: daftar", "/jejak/", "inspektur"),
    Layar("jejak: entri", "/jejak/4/", "inspektur"),
    Layar("peran: daftar", "/peran/", "admin"),
    Layar("peran: akun", layar_meja.satu_akun, "admin"),
    Layar("aturan: nilai", "/aturan/", "staf"),
    Layar("aturan: satu nilai", "/aturan/nilai/predikat.matriks/", "staf"),
    Layar("aturan: daftar peraturan", "/aturan/peraturan/", "staf"),
    Layar("setelan: daftar", "/aturan/setelan/", "bkpsdm"),
    Layar("setelan: ubah", layar_meja.setelan_berencana, "bkpsdm"),
    Layar("usulan: daftar", "/aturan/usulan/", "bkpsdm"),
    Layar("usulan: memutus", layar_meja.usulan_menunggu, "admin"),
    Layar("aturan daerah: daftar", "/aturan/daerah/", "bkpsdm"),
    Layar("aturan daerah: susun", "/aturan/daerah/baru/", "bkpsdm"),
    Layar("aturan daerah: naskah", layar_meja.paket("paket_rinci"), "bkpsdm"),
    Layar("aturan daerah: usulkan", layar_meja.paket("paket_usulkan"), "bkpsdm"),
    Layar("aturan daerah: simulasi", layar_meja.paket("simulasi"), "bkpsdm"),
    Layar("aturan daerah: simulasi unit", layar_meja.simulasi_unit, "bkpsdm"),
    Layar("tenggat: daftar", layar_meja.tenggat_dibuka, "bkpsdm"),
    Layar("tenggat: buka", "/aturan/tenggat/buka/", "bkpsdm"),
    Layar("tenggat: gangguan", "/aturan/tenggat/gangguan/", "bkpsdm"),
    Layar("gaya", "/gaya/"),
    Layar("gaya: isian salah", "/gaya/?kirim=1"),
    Layar("gaya: konfirmasi", "/gaya/konfirmasi/"),
    Layar("galat 400", "/gaya/400/"),
    Layar("galat 403", "/gaya/403/"),
    Layar("galat 403 csrf", "/gaya/403_csrf/"),
    Layar("galat 404", "/gaya/404/"),
    Layar("galat 500", "/gaya/500/"),
    Layar("pemeliharaan", "/gaya/503/"),
    Layar("masuk", "/akun/masuk/"),
    Layar("masuk: isian salah", "/gaya/akun/masuk/?kirim=1"),
    Layar("aktivasi", "/akun/aktivasi/"),
    Layar("akun terkunci", "/gaya/akun/terkunci/"),
    Layar("sudah keluar", "/gaya/akun/keluar/"),
    Layar("organisasi: daftar unit", "/unit/", "bkpsdm"),
    Layar("organisasi: unit", organisasi.unit("05"), "bkpsdm"),
    Layar("organisasi: jabatan unit", organisasi.unit("10.9", "?bagian=jabatan"), "guru"),
    Layar("organisasi: unit di bawah", organisasi.unit("00", "?bagian=bawah"), "walikota"),
    Layar("organisasi: unit hari lain", organisasi.unit("05", "?hari=2000-01-01"), "bkpsdm"),
    Layar("organisasi: daftar pegawai", "/pegawai/", "bkpsdm"),
    Layar("organisasi: diri sendiri", organisasi.pegawai("199205302019032011"), "staf"),
    Layar("organisasi: kepala sekolah", organisasi.pegawai("197303121998022001"), "bkpsdm"),
    Layar("organisasi: lapor keliru", organisasi.pegawai("199205302019032011", "lapor_keliru"), "staf"),
    Layar("organisasi: beri penugasan", organisasi.pegawai("199205302019032011", "beri_penugasan"), "bkpsdm"),
    Layar("organisasi: catat kedudukan", organisasi.pegawai("199205302019032011", "catat_kedudukan"), "bkpsdm"),
    Layar("organisasi: atasan khusus", organisasi.atasan_khusus, "bkpsdm"),
    Layar("organisasi: kotak", organisasi.kotak_berisi, "bkpsdm"),
    Layar("organisasi: jawab laporan", organisasi.laporan, "bkpsdm"),
    Layar("organisasi: akun pegawai", "/akun-pegawai/", "operator"),
    Layar("organisasi: daftar tim", organisasi.tim("daftar_tim"), "bkpsdm"),
    Layar("organisasi: tim", organisasi.tim("tim"), "bkpsdm"),
    Layar("organisasi: tim baru", "/tim-kerja/baru/", "operator"),
    Layar("organisasi: ubah tim", organisasi.tim("ubah_tim"), "bkpsdm"),
    Layar("organisasi: anggota tim baru", organisasi.tim("anggota_baru"), "bkpsdm"),
    Layar("organisasi: akhiri anggota tim", organisasi.tim("akhiri_anggota"), "bkpsdm"),
    Layar("rencana: pohon", rencana.pohon(), "staf"),
    Layar("rencana: pohon perencana", rencana.pohon("?level=kegiatan"), "perencana"),
    Layar("rencana: celah", rencana.pohon("?celah=tanpa_indikator"), "perencana"),
    Layar("rencana: selisih pagu", rencana.pohon("selisih/"), "perencana"),
    Layar("rencana: dokumen", rencana.pohon("dokumen/"), "perencana"),
    Layar("rencana: dokumen baru", rencana.pohon("dokumen/baru/"), "perencana"),
    Layar("rencana: simpul", rencana.simpul("simpul"), "staf"),
    Layar("rencana: simpul perencana", rencana.simpul("simpul"), "perencana"),
    Layar("rencana: sunting simpul", rencana.simpul("simpul_sunting"), "perencana"),
    Layar("rencana: pemilik", rencana.simpul("simpul_pemilik"), "perencana"),
    Layar("rencana: hapus simpul", rencana.simpul("simpul_hapus"), "perencana"),
    Layar("rencana: indikator baru", rencana.simpul("indikator_baru"), "perencana"),
    Layar("rencana: sunting indikator", rencana.indikator("indikator_sunting"), "perencana"),
    Layar("rencana: catat realisasi", rencana.indikator("realisasi", triwulan=True), "kabid"),
    Layar("rencana: rincian capaian", rencana.indikator("capaian", triwulan=True), "staf"),
    Layar("rencana: simpul baru", rencana.versi("simpul_baru"), "perencana"),
    Layar("rencana: versi baru", rencana.versi("versi_baru"), "perencana"),
    Layar("perjanjian: daftar", perjanjian.daftar(), "kaban"),
    Layar("perjanjian: daftar kosong", perjanjian.daftar(), "guru"),
    Layar("perjanjian: siapkan banyak", perjanjian.daftar("siapkan/"), "bkpsdm"),
    Layar("perjanjian: perubahan rencana", perjanjian.daftar("perubahan-rencana/"), "bkpsdm"),
    Layar("perjanjian: siapkan", perjanjian.siapkan_sendiri, "sekda"),
    Layar("perjanjian: draf", perjanjian.pk("rinci", "draf"), "kasub"),
    Layar("perjanjian: sunting", perjanjian.pk("sunting", "draf"), "kasub"),
    Layar("perjanjian: ajukan", perjanjian.pk("ajukan", "draf"), "kasub"),
    Layar("perjanjian: diajukan", perjanjian.pk("rinci", "diajukan"), "walikota"),
    Layar("perjanjian: kembalikan", perjanjian.pk("kembalikan", "disepakati"), "walikota"),
    Layar("perjanjian: tanda tangan", perjanjian.pk("tandatangani", "disepakati"), "walikota"),
    Layar("perjanjian: berlaku", perjanjian.pk("rinci", "berlaku"), "kabid"),
    Layar("perjanjian: cetak", perjanjian.pk("cetak", "berlaku"), "kabid"),
    Layar("perjanjian: versi kedua", perjanjian.pk("rinci", "versi_kedua"), "kabid"),
    Layar("perjanjian: banding", perjanjian.pk("banding", "versi_kedua"), "kabid"),
    Layar("skp: saya", skp.daftar(), "staf"),
    Layar("skp: tim", skp.daftar("?lihat=tim"), "kasub"),
    Layar("skp: semua", skp.daftar("?lihat=semua"), "bkpsdm"),
    Layar("skp: mulai", skp.daftar("baru/"), "operator"),
    Layar("skp: draf belum lengkap", skp.skp("rinci", "draf"), "inspektur"),
    Layar("skp: sunting", skp.skp("sunting", "draf"), "inspektur"),
    Layar("skp: dikembalikan", skp.skp("rinci", "dikembalikan"), "analis"),
    Layar("skp: sunting yang dikembalikan", skp.skp("sunting", "dikembalikan"), "analis"),
    Layar("skp: sunting kualitatif", skp.skp("sunting", "kualitatif"), "kabid_kinerja"),
    Layar("skp: sunting JPT", skp.skp("sunting", "jpt"), "kaban"),
    Layar("skp: diajukan", skp.skp("rinci", "diajukan"), "kasub"),
    Layar("skp: tetapkan", skp.skp("tetapkan", "diajukan"), "kasub"),
    Layar("skp: ditetapkan", skp.skp("rinci", "ditetapkan"), "staf"),
    Layar("skp: ubah", skp.skp("ubah", "ditetapkan"), "staf"),
    Layar("skp: cetak", skp.skp("cetak", "ditetapkan"), "kasub"),
    Layar("skp: banding", skp.banding, "kasub"),
    Layar("realisasi: isi", skp.skp("realisasi", "ditetapkan", "kini"), "staf"),
    Layar("realisasi: diajukan", skp.skp("realisasi", "ditetapkan", "januari"), "staf"),
    Layar("realisasi: dibaca atasan", skp.skp("realisasi", "ditetapkan", "januari"), "kasub"),
    Layar("bukti: daftar", skp.skp("bukti_daftar", "ditetapkan"), "staf"),
    Layar("umpan balik: beri", skp.orang("umpan_balik"), "kasub"),
    Layar("umpan balik: saya", skp.orang("umpan_balik"), "staf"),
    Layar("dialog: catat", skp.orang("dialog"), "kasub"),
    Layar("penilaian: tim", penilaian.tempo("tim"), "guru_pimpinan"),
    Layar("penilaian: tim kosong", penilaian.tempo("tim"), "guru"),
    Layar("penilaian: sampaikan", penilaian.tempo("sampaikan"), "guru_pimpinan"),
    Layar("penilaian: satu orang", penilaian.rinci(penilaian.GURU_PPPK), "guru_pimpinan"),
    Layar("penilaian: satu orang, sudah disampaikan", penilaian.rinci(penilaian.GURU), "guru_pimpinan"),
    Layar("penilaian: satu orang, melihat saja", penilaian.rinci(penilaian.GURU), "bkpsdm"),
    Layar("penilaian: nilai saya", "/penilaian/saya/", "guru"),
    Layar("penilaian: nilai saya kosong", "/penilaian/saya/", "perencana"),
    Layar("penilaian: satu nilai", penilaian.nilai("nilai"), "guru"),
    Layar("penilaian: rincian", penilaian.nilai("rincian", "?hitung-ulang=1"), "guru"),
    Layar("penilaian: organisasi", penilaian.tempo("organisasi"), "walikota"),
    Layar("penilaian: tetapkan organisasi", penilaian.unit, "walikota"),
    Layar("rapor: sendiri", penilaian.rapor("rinci"), "guru"),
    Layar("rapor: atasan, terburuk dulu", penilaian.rapor("rinci", "?urut=terburuk"), "guru_pimpinan"),
    Layar("rapor: hampir kosong", penilaian.rapor_kosong, "walikota"),
    Layar("rapor: daftar", "/rapor/", "bkpsdm"),
    Layar("rapor: izin baca", penilaian.rapor("izin"), "bkpsdm"),
    Layar("rapor: karier menurut empat aturan", fakta.rapor, "staf"),
    Layar("fakta: riwayat", fakta.riwayat, "bkpsdm"),
    Layar("fakta: betulkan", fakta.betulkan, "bkpsdm"),
]
