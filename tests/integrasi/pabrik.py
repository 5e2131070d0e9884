"""A download of SIASN as it arrives: its own header, dates the other way round, apostrophes before numbers."""

from io import BytesIO
from pathlib import Path

from kinerja.dasar.pertukaran import Hasil, ekspor, impor
from kinerja.web.tukar import daftar_jenis
from tests.pabrik import HARI, SISTEM, pukul

KEPALA = (
    "PNS ID|NIP BARU|NIP LAMA|NAMA|GELAR DEPAN|GELAR BELAKANG|TANGGAL LAHIR|JENIS KELAMIN|NIK|KEDUDUKAN HUKUM NAMA|"
    "STATUS CPNS PNS|GOL AKHIR NAMA|TMT GOLONGAN|JABATAN NAMA|TMT JABATAN|TINGKAT PENDIDIKAN NAMA|UNOR NAMA"
)
# Siti Rahma: another grade and post than here; Oktavia Rini: the same as here; a third whom only BKN knows.
SITI = (
    "A8ACA7|'199205302019032011||SITI RAHMA|||30-05-1992|F|3273000000000001|Aktif|P|III/b|01-04-2025|"
    "Penata Layanan Utama|01-01-2025|S-1|Subbidang Kepangkatan"
)
OKTAVIA = (
    "A8ACA8|'198509262010012015||OKTAVIA RINI|||26-09-1985|F||Aktif|P|III/c|01-01-2010|Guru Ahli Pertama|"
    "01-01-2025||SD NEGERI 1"
)
BARU = (
    "A8ACA9|'199801012022031002||RANGGA PUTRA||S.T.|01-01-1998|M||Aktif|P|III/a|01-03-2022|Penata Ruang|01-03-2022|"
    "S-1|Dinas Pekerjaan Umum"
)


def muat_unduhan(*baris: str) -> Hasil:
    """Load a download with these lines."""
    return muat("data_bkn", "\n".join((KEPALA, *baris)).encode())


def muat(kode: str, isi: bytes) -> Hasil:
    """Load the content of a file of a kind."""
    return impor(daftar_jenis()[kode], BytesIO(isi), by=SISTEM, at=pukul(HARI), nama=f"{kode}.csv")


def tulis(kode: str, folder: Path) -> bytes:
    """What a kind gives back."""
    berkas = folder / f"{kode}.csv"
    ekspor(daftar_jenis()[kode], berkas)
    return berkas.read_bytes()
