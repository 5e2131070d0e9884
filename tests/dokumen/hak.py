"""Who may open and who may send the addresses of dokumen.

The number walked through is of Dinas Pendidikan, a paper of inauguration.
"""

from tests.dokumen import objek as objek_dokumen
from tests.project.pemeran import PEGAWAI, SEMUA, Hak

MEMBACA_DOKUMEN = "pemilik kepala_pd bkpsdm pengelola inspektorat"  # kota.guru's, witnessed by the head of the agency

HAK: dict[str, Hak] = {
    "dokumen:daftar_dokumen": Hak("bkpsdm pengelola inspektorat", tulis=""),
    "dokumen:dokumen": Hak(MEMBACA_DOKUMEN, objek_dokumen.dokumen("dokumen"), tulis=""),
    "dokumen:unduh": Hak(MEMBACA_DOKUMEN, objek_dokumen.dokumen("unduh"), tulis=""),
    "dokumen:halaman": Hak(MEMBACA_DOKUMEN, objek_dokumen.dokumen("halaman", 1), tulis=""),
    "dokumen:batal_dokumen": Hak("bkpsdm pengelola", objek_dokumen.dokumen("batal_dokumen")),
    "dokumen:tolak": Hak("pemilik kepala_pd", objek_dokumen.dokumen("tolak")),
    "dokumen:kelompok": Hak(MEMBACA_DOKUMEN, objek_dokumen.kelompok("kelompok"), tulis=""),
    "dokumen:cetak_ulang": Hak(url=objek_dokumen.kelompok("cetak_ulang"), tulis="bkpsdm pengelola", hanya_post=True),
    "dokumen:cetak_bersama": Hak("bkpsdm pengelola", objek_dokumen.kelompok("cetak_bersama", cara="basah"), tulis=""),
    "dokumen:pindaian": Hak("bkpsdm pengelola disiplin"),
    "dokumen:periksa_pindaian": Hak("bkpsdm pengelola", objek_dokumen.dokumen("periksa_pindaian")),
    "dokumen:lembar": Hak("bkpsdm pengelola", objek_dokumen.lembar("lembar"), tulis=""),
    "dokumen:cocokkan": Hak(url=objek_dokumen.lembar("cocokkan"), tulis="bkpsdm pengelola", hanya_post=True),
    "dokumen:saya": Hak(PEGAWAI, tulis=""),
    "dokumen:tandatangani": Hak(PEGAWAI),
    "dokumen:periksa": Hak(SEMUA),
    "dokumen:publik": Hak(SEMUA, tulis="", url=objek_dokumen.publik("publik")),
    "dokumen:bukti_publik": Hak(SEMUA, tulis="", url=objek_dokumen.publik("bukti_publik")),
    "dokumen:daftar_nomor": Hak("bkpsdm pengelola inspektorat", tulis=""),
    "dokumen:cetak_nomor": Hak("bkpsdm pengelola inspektorat", tulis=""),
    "dokumen:ambil_nomor": Hak("bkpsdm pengelola"),
    "dokumen:nomor": Hak("bkpsdm pengelola inspektorat", objek_dokumen.nomor("nomor"), tulis=""),
    "dokumen:ketik_nomor": Hak("bkpsdm pengelola", objek_dokumen.nomor("ketik_nomor", menunggu=True)),
    "dokumen:pakai_nomor": Hak(url=objek_dokumen.nomor("pakai_nomor"), tulis="bkpsdm pengelola", hanya_post=True),
    "dokumen:batal_nomor": Hak("bkpsdm pengelola", objek_dokumen.nomor("batal_nomor")),
    "dokumen:aturan_nomor": Hak("bkpsdm pengelola inspektorat admin", tulis=""),
    "dokumen:aturan_nomor_baru": Hak("bkpsdm admin"),
    "dokumen:blok_nomor": Hak("bkpsdm pengelola inspektorat", tulis=""),
    "dokumen:blok_nomor_baru": Hak("bkpsdm pengelola"),
}
