"""Who may open and who may send the addresses of penilaian."""

from tests.penilaian import objek as objek_penilaian
from tests.project.pemeran import MASUK, PEGAWAI, PEMERAN, Hak

HAK: dict[str, Hak] = {
    "penilaian:awal": Hak(PEGAWAI, tulis="", status=dict.fromkeys(PEMERAN, 302)),
    "penilaian:saya": Hak(PEGAWAI, tulis=""),
    "penilaian:terima_banyak": Hak(tulis=PEGAWAI, hanya_post=True),
    "penilaian:setujui_banyak": Hak(tulis=MASUK, hanya_post=True),
    "penilaian:teruskan_banyak": Hak(tulis=MASUK, hanya_post=True),
    "penilaian:cermin": Hak(PEGAWAI, tulis=""),
    "penilaian:tim": Hak(PEGAWAI, objek_penilaian.periode("tim")),
    "penilaian:sampaikan": Hak(PEGAWAI, objek_penilaian.periode("sampaikan")),
    "penilaian:rinci": Hak("atasan kepala_pd bkpsdm inspektorat", objek_penilaian.orang),
    "penilaian:nilai": Hak("pemilik atasan kepala_pd bkpsdm inspektorat", objek_penilaian.nilai("nilai"), tulis=""),
    "penilaian:terima": Hak(url=objek_penilaian.nilai("terima"), tulis="pemilik", hanya_post=True),
    "penilaian:terbitkan": Hak("pemilik atasan kepala_pd bkpsdm", objek_penilaian.terbitkan),
    "penilaian:rincian": Hak("pemilik atasan kepala_pd bkpsdm inspektorat", objek_penilaian.nilai("rincian"), tulis=""),
    "penilaian:rincian_json": Hak(
        "pemilik atasan kepala_pd bkpsdm inspektorat", objek_penilaian.nilai("rincian_json"), tulis=""
    ),
    "penilaian:rincian_pdf": Hak(
        "pemilik atasan kepala_pd bkpsdm inspektorat", objek_penilaian.nilai("rincian_pdf"), tulis=""
    ),
    "penilaian:evaluasi_pdf": Hak(
        "pemilik atasan kepala_pd bkpsdm inspektorat", objek_penilaian.nilai("evaluasi_pdf"), tulis=""
    ),
    "penilaian:dokumen_pdf": Hak(
        "pemilik atasan kepala_pd bkpsdm inspektorat", objek_penilaian.nilai("dokumen_pdf"), tulis=""
    ),
    "penilaian:usul_koreksi": Hak("atasan", objek_penilaian.nilai("usul_koreksi")),
    "penilaian:koreksi_daftar": Hak(MASUK, tulis=""),
    "penilaian:koreksi": Hak("atasan kepala_pd bkpsdm inspektorat", objek_penilaian.koreksi("koreksi"), tulis=""),
    "penilaian:putus_koreksi": Hak(url=objek_penilaian.koreksi("putus_koreksi"), tulis="kepala_pd", hanya_post=True),
    "penilaian:lampiran": Hak("atasan kepala_pd bkpsdm inspektorat", objek_penilaian.lampiran, tulis=""),
    "penilaian:ajukan_keberatan": Hak("pemilik", objek_penilaian.nilai("ajukan_keberatan")),
    "penilaian:keberatan_daftar": Hak(MASUK, tulis=""),
    "penilaian:keberatan": Hak("pemilik atasan kepala_pd", objek_penilaian.keberatan("keberatan"), tulis=""),
    "penilaian:keberatan_pdf": Hak("pemilik atasan kepala_pd", objek_penilaian.keberatan("keberatan_pdf"), tulis=""),
    "penilaian:teruskan": Hak(url=objek_penilaian.keberatan("teruskan", "bkpsdm"), tulis="bkpsdm", hanya_post=True),
    "penilaian:pernyataan": Hak(
        url=objek_penilaian.keberatan("pernyataan"), tulis="pemilik atasan kepala_pd", hanya_post=True
    ),
    "penilaian:putuskan": Hak(url=objek_penilaian.keberatan("putuskan"), tulis="kepala_pd", hanya_post=True),
    "penilaian:tarik_keberatan": Hak(
        url=objek_penilaian.keberatan("tarik_keberatan"), tulis="pemilik", hanya_post=True
    ),
    "penilaian:buka_pembahasan": Hak("kepala_pd walikota bkpsdm", objek_penilaian.buka),
    "penilaian:pembahasan_daftar": Hak(MASUK, tulis=""),
    "penilaian:pembahasan": Hak(
        "atasan kepala_pd walikota bkpsdm inspektorat", objek_penilaian.pembahasan("pembahasan"), tulis=""
    ),
    "penilaian:pindah": Hak(url=objek_penilaian.pembahasan("pindah"), tulis="", hanya_post=True),
    "penilaian:jawab_pindah": Hak(
        url=objek_penilaian.jawab_pindah, tulis="atasan kepala_pd walikota bkpsdm", hanya_post=True
    ),
    "penilaian:tutup_pembahasan": Hak(
        url=objek_penilaian.pembahasan("tutup_pembahasan"), tulis="kepala_pd walikota bkpsdm", hanya_post=True
    ),
    "penilaian:risalah": Hak("kepala_pd walikota bkpsdm", objek_penilaian.pembahasan("risalah"), tulis=""),
    "penilaian:organisasi_awal": Hak("walikota bkpsdm", tulis="", status=dict.fromkeys(PEMERAN, 302)),
    "penilaian:organisasi": Hak("walikota bkpsdm", objek_penilaian.periode("organisasi")),
    "penilaian:tetapkan_organisasi": Hak("walikota bkpsdm", objek_penilaian.unit),
}
