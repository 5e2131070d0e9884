"""Who may open and who may send the addresses of mutasi."""

from tests.mutasi import objek as objek_mutasi
from tests.project.pemeran import PEGAWAI, Hak

HAK: dict[str, Hak] = {
    "mutasi:daftar": Hak(f"{PEGAWAI} bkpsdm", tulis=""),
    "mutasi:baru": Hak("bkpsdm"),
    "mutasi:rinci": Hak("pemilik bkpsdm inspektorat", objek_mutasi.satu("rinci"), tulis=""),
    "mutasi:ubah": Hak("bkpsdm", objek_mutasi.satu("ubah")),
    "mutasi:nomor": Hak("bkpsdm", objek_mutasi.satu("nomor")),
    "mutasi:batal": Hak("bkpsdm", objek_mutasi.satu("batal")),
    "mutasi:tambah": Hak("bkpsdm", objek_mutasi.satu("tambah")),
    "mutasi:hapus": Hak("bkpsdm", objek_mutasi.peserta("hapus")),
    "mutasi:muat": Hak("bkpsdm", objek_mutasi.satu("muat")),
    "mutasi:periksa": Hak("bkpsdm inspektorat", objek_mutasi.satu("periksa"), tulis=""),
    "mutasi:sumpah": Hak("bkpsdm inspektorat", objek_mutasi.satu("sumpah"), tulis=""),
    "mutasi:atur_kelompok": Hak("bkpsdm", objek_mutasi.satu("atur_kelompok", "islam")),
    "mutasi:undangan": Hak("bkpsdm inspektorat", objek_mutasi.satu("undangan"), tulis=""),
    "mutasi:dokumen": Hak("bkpsdm", objek_mutasi.satu("dokumen")),
    "mutasi:meja": Hak("bkpsdm inspektorat", objek_mutasi.satu("meja"), tulis=""),
    "mutasi:perbarui": Hak("bkpsdm", objek_mutasi.satu("perbarui")),
    "mutasi:kosong": Hak("walikota bkpsdm inspektorat", tulis=""),
    "mutasi:perintah": Hak("bkpsdm"),
    "mutasi:alasan_lewat": Hak("bkpsdm", objek_mutasi.plt("alasan_lewat")),
    "mutasi:mulai": Hak("bkpsdm", objek_mutasi.satu("mulai")),
}
