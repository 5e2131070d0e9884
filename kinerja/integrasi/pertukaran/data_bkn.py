"""`data_bkn`: SIASN's employee download, kept beside our own data. Nothing of ours changes; differences are listed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from kinerja.dasar.pertukaran import Hasil, Jenis
from kinerja.dasar.tabel import PENGENAL, TANGGAL, Baris, Bentuk, JudulLain, Kolom, Nilai, Sel
from kinerja.integrasi.models import DataBKN
from kinerja.integrasi.services import muat_data_bkn
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import Kedudukan
from kinerja.organisasi.pertukaran.bkn import PADANAN, terjemahkan
from kinerja.organisasi.pertukaran.umum import muat

K = Kedudukan
# Words of SIASN for a legal position; others are kept as they are and show as a difference.
KEDUDUKAN = {
    "aktif": K.AKTIF,
    "pppk aktif": K.AKTIF,
    "cltn": K.CLTN,
    "cuti luar tanggungan negara": K.CLTN,
    "tugas belajar": K.TUGAS_BELAJAR,
    "pemberhentian sementara": K.PEMBERHENTIAN_SEMENTARA,
    "mpp": K.MPP,
    "masa persiapan pensiun": K.MPP,
    "pensiun": K.PENSIUN,
}
KOLOM = (
    Kolom("nip", PENGENAL, wajib=True, panjang=30),
    Kolom("nama", wajib=True, panjang=200),
    Kolom("gelar_depan", panjang=50),
    Kolom("gelar_belakang", panjang=100),
    Kolom("status", panjang=30),
    Kolom("tanggal_lahir", TANGGAL),
    Kolom("jenis_kelamin", panjang=10),
    Kolom("tmt_cpns", TANGGAL),
    Kolom("golongan", panjang=20),
    Kolom("tmt_golongan", TANGGAL),
    Kolom("pendidikan", panjang=60),
    Kolom("kedudukan", panjang=100),
    Kolom("jabatan", panjang=250),
    Kolom("unit", panjang=250),
    Kolom("tmt_jabatan", TANGGAL),
    Kolom("pns_id", PENGENAL, panjang=60),
)
TIDAK_DISIMPAN = frozenset({"agama", "no_hp", "email", "nip_lama"})  # nothing here is compared by them
SIASN = JudulLain(
    nama="SIASN",
    ciri=frozenset({"PNS ID", "NIP BARU", "NAMA"}),
    padanan={
        **{k: v for k, v in PADANAN.items() if v not in TIDAK_DISIMPAN},
        "PNS ID": "pns_id",
        "KEDUDUKAN HUKUM NAMA": "kedudukan",
        "JABATAN NAMA": "jabatan",
        "UNOR NAMA": "unit",
        "TMT JABATAN": "tmt_jabatan",
    },
    ubah=lambda sel: _terjemahkan(sel),
)
BENTUK = Bentuk(KOLOM, ("nip",), lain=(SIASN,))


def _terjemahkan(sel: dict[str, Sel]) -> dict[str, Sel]:
    """SIASN's words in ours, only for columns that are there."""
    hasil = {nama: nilai for nama, nilai in terjemahkan(sel).items() if nama in {k.nama for k in KOLOM}}
    kedudukan = " ".join(str(sel.get("kedudukan") or "").split())
    hasil["kedudukan"] = str(KEDUDUKAN.get(kedudukan.casefold(), kedudukan)) or None
    return hasil


def muat_bkn(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Keep the rows; empty cells are not given."""
    isi = {b.teks("nip"): {k: _simpan(v) for k, v in b.nilai.items() if k != "nip" and v is not None} for b in baris}
    return muat(baris, lambda sidik: muat_data_bkn(isi=isi, by=by, at=at, berkas=sidik))


def _simpan(nilai: Nilai) -> str:
    return nilai.isoformat() if isinstance(nilai, date) else str(nilai)


def tulis_bkn(tahun: int | None) -> Iterable[Mapping[str, Nilai]]:
    """The rows as they were kept."""
    hari = {k.nama for k in KOLOM if k.jenis == TANGGAL}
    for satu in DataBKN.objects.order_by("nip"):
        isi = {k: date.fromisoformat(v) if k in hari else v for k, v in satu.isi.items()}
        yield {"nip": satu.nip, **isi}


DATA_BKN: Jenis[Pelaku] = Jenis("data_bkn", "Data pegawai BKN, untuk dibandingkan", BENTUK, muat_bkn, tulis_bkn)
