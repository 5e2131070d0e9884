"""Who may open and who may send each address. A URL without a line here fails the walk in test_hak_akses.py.

Add one line a URL: its name, who may look, and how its address is built from `kota_kecil()` when it needs an object.
Objects belong to `kota.guru` (SD Negeri 1, Dinas Pendidikan); then the audiences are

    anonim        nobody signed in            walikota      kota.walikota
    pemilik       kota.guru                   bkpsdm        account with the role BKPSDM
    rekan         kota.guru_pppk              perencana     kota.perencana
    atasan        kota.kasek                  pengelola     kota.operator, for Dinas Pendidikan
    kepala_pd     kota.kadis                  inspektorat   kota.inspektur
    orang_lain    kota.staf, another agency   admin         account with the role admin
                                              disiplin      account with the role of the discipline desk

`pegawai` is every one of them who holds a post, `MASUK` everybody signed in, `SEMUA` visitors too.
The clock stands at 2 January 2026, 08.00 UTC (`pukul(HARI)`): what a line builds, it builds on that day.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from django.urls import reverse

from kinerja.jejak.akar import akar_hari
from tests.disiplin import objek as objek_disiplin
from tests.dokumen import objek as objek_dokumen
from tests.fakta import objek as objek_fakta
from tests.mutasi import objek as objek_mutasi
from tests.organisasi import objek as objek_organisasi
from tests.pabrik import HARI, Kota, pukul
from tests.pembinaan import objek as objek_pembinaan
from tests.pengunduran import objek as objek_pengunduran
from tests.penilaian import objek as objek_penilaian
from tests.peraturan import objek as objek_peraturan
from tests.perjanjian import objek as objek_pk
from tests.perwakilan import objek as objek_perwakilan
from tests.rapor import objek as objek_rapor
from tests.rencana import objek as objek_rencana
from tests.skp import objek as objek_skp
from tests.tindaklanjut import objek as objek_tindaklanjut
from tests.web import objek as objek_web
from tests.web import objek_naskah

PEMERAN: dict[str, Callable[[Kota], object]] = {
    "pemilik": lambda k: k.guru.pengguna,
    "rekan": lambda k: k.guru_pppk.pengguna,
    "atasan": lambda k: k.kasek.pengguna,
    "kepala_pd": lambda k: k.kadis.pengguna,
    "orang_lain": lambda k: k.staf.pengguna,
    "walikota": lambda k: k.walikota.pengguna,
    "bkpsdm": lambda k: k.bkpsdm,
    "perencana": lambda k: k.perencana.pengguna,
    "pengelola": lambda k: k.operator.pengguna,
    "inspektorat": lambda k: k.inspektur.pengguna,
    "admin": lambda k: k.admin,
    "disiplin": lambda k: k.disiplin,
}
ANONIM = "anonim"
MASUK = " ".join(PEMERAN)
SEMUA = f"{ANONIM} {MASUK}"
MEMBACA_PK = "pemilik atasan kepala_pd walikota bkpsdm perencana pengelola inspektorat"
PEGAWAI = " ".join(x for x in PEMERAN if x not in {"bkpsdm", "admin", "disiplin"})  # accounts without a person

MEMBACA_DOKUMEN = "pemilik kepala_pd bkpsdm pengelola inspektorat"  # kota.guru's, witnessed by the head of the agency
MEMBACA_KONTRAK = "pemilik atasan bkpsdm inspektorat"  # confidential: the person, the superior of the day, the desk
MEMBACA_SKP = "pemilik atasan kepala_pd walikota bkpsdm pengelola inspektorat"  # the line of kota.guru, and roles


@dataclass(frozen=True)
class Hak:
    """One line. Audiences are words in a text: `"pemilik atasan bkpsdm"`.

    lihat: who gets the page by GET (200); the others get 403 or 404, a visitor is sent to the sign-in page.
    tulis: who may POST; left out = whoever may look; "" = nobody. The others get 403, 404 or 405.
    An empty POST by those who may must not break: a form comes back with its errors, or the act is done.
    """

    lihat: str = ""
    url: Callable[[Kota], str] | None = None  # left out: the address has no parameters
    tulis: str | None = None
    hanya_post: bool = False  # GET is 405 for everybody who may POST
    status: dict[str, int] = field(default_factory=dict)  # another GET answer than 200, e.g. a redirect


def akar_kemarin(_kota: Kota, nama: str = "jejak:akar") -> str:
    """The file of roots exists once a day is over."""
    akar_hari(HARI - timedelta(days=1), pukul(HARI))
    return reverse(nama)


def bukti_kemarin(kota: Kota) -> str:
    """The proof between two days, here the same."""
    kemarin = HARI - timedelta(days=1)
    return f"{akar_kemarin(kota, 'akar:bukti')}?dari={kemarin}&sampai={kemarin}"


def irama(nama: str) -> Callable[[Kota], str]:
    """A page of one setting."""
    return lambda kota: reverse(f"peraturan:{nama}", args=["irama_penilaian"])


HAK: dict[str, Hak] = {
    "sehat": Hak(SEMUA, tulis=""),
    # akun
    "akun:masuk": Hak(SEMUA, status=dict.fromkeys(PEMERAN, 302)),
    "akun:keluar": Hak(tulis=SEMUA, hanya_post=True),
    "akun:aktivasi": Hak(SEMUA),
    "akun:ganti_sandi": Hak(MASUK),
    "akun:faktor": Hak(MASUK, status=dict.fromkeys(PEMERAN, 302)),
    "akun:verifikasi": Hak(MASUK),
    "akun:verifikasi_pasang": Hak(MASUK, status=dict.fromkeys(PEMERAN, 302)),
    "akun:verifikasi_cadangan": Hak(MASUK),
    "akun:verifikasi_matikan": Hak(MASUK),
    # jejak
    "jejak:daftar": Hak("bkpsdm inspektorat admin", tulis=""),
    "jejak:rinci": Hak("bkpsdm inspektorat admin", tulis="", url=lambda k: reverse("jejak:rinci", args=[1])),
    "akar:daftar": Hak(SEMUA, tulis=""),
    "akar:berkas": Hak(SEMUA, tulis="", url=lambda k: akar_kemarin(k, "akar:berkas")),
    "akar:bukti": Hak(SEMUA, tulis="", url=bukti_kemarin),
    "jejak:akar": Hak("bkpsdm inspektorat admin", tulis="", url=akar_kemarin),
    # peran
    "peran:daftar": Hak("admin", tulis=""),
    "peran:rinci": Hak("admin", url=lambda k: reverse("peran:rinci", args=[k.guru.pengguna.pk])),
    "peran:kode": Hak(tulis="admin", hanya_post=True, url=lambda k: reverse("peran:kode", args=[k.guru.pengguna.pk])),
    "peran:faktor": Hak("admin", url=lambda k: reverse("peran:faktor", args=[k.guru.pengguna.pk])),
    "peran:akhiri": Hak("admin", url=lambda k: reverse("peran:akhiri", args=[k.admin.peran.get().pk])),
    # organisasi
    "organisasi:daftar_unit": Hak(MASUK, tulis=""),
    "organisasi:unit": Hak(
        "pemilik rekan atasan kepala_pd walikota bkpsdm perencana pengelola inspektorat",
        lambda k: reverse("organisasi:unit", args=[k.unit["10.9"].pk]),
        tulis="",
    ),
    "organisasi:daftar_pegawai": Hak(MASUK, tulis=""),
    "organisasi:pegawai": Hak(
        "pemilik atasan kepala_pd walikota bkpsdm pengelola inspektorat", objek_organisasi.guru("pegawai"), ""
    ),
    "organisasi:lapor_keliru": Hak("pemilik", objek_organisasi.guru("lapor_keliru")),
    "organisasi:beri_penugasan": Hak("bkpsdm", objek_organisasi.guru("beri_penugasan")),
    "organisasi:catat_kedudukan": Hak("bkpsdm", objek_organisasi.guru("catat_kedudukan")),
    "organisasi:akhiri_penugasan": Hak(
        "bkpsdm", lambda k: reverse("organisasi:akhiri_penugasan", args=[k.guru.penugasan.pk])
    ),
    "organisasi:batalkan_penugasan": Hak(
        "bkpsdm", lambda k: reverse("organisasi:batalkan_penugasan", args=[k.guru.penugasan.pk])
    ),
    "organisasi:ganti_pengenal": Hak("bkpsdm", objek_organisasi.guru("ganti_pengenal")),
    "organisasi:atasan_khusus": Hak(
        "bkpsdm", lambda k: reverse("organisasi:atasan_khusus", args=[k.guru.penugasan.jabatan_id])
    ),
    "organisasi:akhiri_atasan_khusus": Hak(tulis="bkpsdm", hanya_post=True, url=objek_organisasi.atasan_khusus),
    "organisasi:kotak": Hak("bkpsdm pengelola inspektorat", tulis="bkpsdm pengelola"),
    "organisasi:tindak_lanjut": Hak(
        "bkpsdm pengelola",
        lambda k: f"{reverse('organisasi:tindak_lanjut')}?jenis=laporan&kunci=laporan:{objek_organisasi.laporan(k)}",
    ),
    "organisasi:jawab_laporan": Hak(
        "bkpsdm pengelola", lambda k: reverse("organisasi:jawab_laporan", args=[objek_organisasi.laporan(k)])
    ),
    "organisasi:akun": Hak("bkpsdm pengelola", tulis=""),
    "organisasi:lembar_kode": Hak(tulis="bkpsdm pengelola", hanya_post=True),
    "organisasi:daftar_tim": Hak(MASUK, tulis=""),
    "organisasi:tim_baru": Hak("bkpsdm pengelola"),
    "organisasi:tim": Hak(
        "pemilik rekan atasan kepala_pd walikota bkpsdm perencana pengelola inspektorat",
        objek_organisasi.tim("tim"),
        tulis="",
    ),
    "organisasi:ubah_tim": Hak("bkpsdm pengelola", objek_organisasi.tim("ubah_tim")),
    "organisasi:anggota_baru": Hak("bkpsdm pengelola", objek_organisasi.tim("anggota_baru")),
    "organisasi:akhiri_anggota": Hak("bkpsdm pengelola", objek_organisasi.tim("akhiri_anggota")),
    # peraturan
    "peraturan:nilai": Hak(MASUK, tulis=""),
    "peraturan:nilai_rinci": Hak(
        MASUK, tulis="", url=lambda k: reverse("peraturan:nilai_rinci", args=["predikat.matriks"])
    ),
    "peraturan:daftar": Hak(MASUK, tulis=""),
    "peraturan:setelan": Hak("bkpsdm admin", tulis=""),
    "peraturan:ubah_setelan": Hak("bkpsdm admin", irama("ubah_setelan")),
    "peraturan:usulan": Hak("bkpsdm admin", tulis=""),
    "peraturan:usulan_rinci": Hak("bkpsdm admin", objek_peraturan.usulan("usulan_rinci"), tulis=""),
    "peraturan:usulan_putus": Hak(tulis="bkpsdm admin", hanya_post=True, url=objek_peraturan.usulan("usulan_putus")),
    "peraturan:usulan_tarik": Hak(tulis="bkpsdm admin", hanya_post=True, url=objek_peraturan.usulan("usulan_tarik")),
    "peraturan:paket": Hak("bkpsdm admin", tulis=""),
    "peraturan:paket_baru": Hak("bkpsdm admin"),
    "peraturan:paket_impor": Hak("bkpsdm admin"),
    "peraturan:paket_rinci": Hak("bkpsdm admin", objek_peraturan.paket("paket_rinci"), tulis=""),
    "peraturan:paket_sunting": Hak("bkpsdm admin", objek_peraturan.paket("paket_sunting")),
    "peraturan:paket_usulkan": Hak("bkpsdm admin", objek_peraturan.paket("paket_usulkan")),
    "peraturan:paket_yaml": Hak("bkpsdm admin", objek_peraturan.paket("paket_yaml"), tulis=""),
    "peraturan:paket_hapus": Hak(tulis="bkpsdm admin", hanya_post=True, url=objek_peraturan.paket("paket_hapus")),
    "peraturan:simulasi": Hak("bkpsdm admin", objek_peraturan.paket("simulasi"), tulis=""),
    "peraturan:simulasi_unit": Hak("bkpsdm admin", objek_peraturan.simulasi_unit, tulis=""),
    "peraturan:naskah": Hak("bkpsdm admin", tulis=""),
    "peraturan:naskah_rinci": Hak("bkpsdm admin", objek_naskah.naskah("naskah_rinci"), tulis=""),
    "peraturan:naskah_pratinjau": Hak("bkpsdm admin", objek_naskah.naskah("naskah_pratinjau"), tulis=""),
    "peraturan:naskah_yaml": Hak("bkpsdm admin", objek_naskah.naskah("naskah_yaml"), tulis=""),
    "peraturan:naskah_baru": Hak("bkpsdm admin", objek_naskah.naskah("naskah_baru")),
    "peraturan:naskah_bawaan": Hak("bkpsdm admin", objek_naskah.naskah("naskah_bawaan")),
    "peraturan:naskah_muat": Hak("bkpsdm admin", objek_naskah.naskah("naskah_muat")),
    "peraturan:set": Hak("bkpsdm admin", tulis=""),
    "peraturan:set_baru": Hak("bkpsdm admin"),
    "peraturan:draf": Hak("bkpsdm admin", objek_naskah.draf("draf"), tulis=""),
    "peraturan:draf_sunting": Hak("bkpsdm admin", objek_naskah.draf("draf_sunting")),
    "peraturan:draf_usulkan": Hak("bkpsdm admin", objek_naskah.draf("draf_usulkan")),
    "peraturan:draf_yaml": Hak("bkpsdm admin", objek_naskah.draf("draf_yaml"), tulis=""),
    "peraturan:draf_pratinjau": Hak("bkpsdm admin", objek_naskah.draf("draf_pratinjau"), tulis=""),
    "peraturan:draf_hapus": Hak(tulis="bkpsdm admin", hanya_post=True, url=objek_naskah.draf("draf_hapus")),
    "peraturan:tenggat": Hak("bkpsdm admin", tulis=""),
    "peraturan:buka_tenggat": Hak("bkpsdm admin"),
    "peraturan:gangguan": Hak("bkpsdm admin"),
    # web
    "web:beranda": Hak(MASUK, tulis=""),
    "web:perangkat": Hak("kepala_pd walikota bkpsdm pengelola inspektorat", tulis=""),
    "web:ingatkan": Hak("bkpsdm pengelola", tulis=""),
    "web:serah_terima": Hak("pemilik", objek_web.serah_terima),
    "web:cari": Hak(MASUK, tulis=""),
    "web:bantuan": Hak(MASUK, tulis=""),
    "web:pertukaran": Hak("bkpsdm perencana", tulis=""),
    "web:pertukaran_jenis": Hak("bkpsdm", objek_web.jenis("pertukaran_jenis", "unit")),
    "web:pertukaran_periksa": Hak("bkpsdm", objek_web.titipan("pertukaran_periksa")),
    "web:pertukaran_masalah": Hak("bkpsdm", objek_web.titipan("pertukaran_masalah"), tulis=""),
    "web:pertukaran_templat": Hak("perencana", objek_web.jenis("pertukaran_templat", "rencana", "xlsx"), tulis=""),
    "web:pertukaran_ekspor": Hak("bkpsdm", objek_web.jenis("pertukaran_ekspor", "pegawai", "csv"), tulis=""),
    "web:ganti_pelaku": Hak(tulis=MASUK, hanya_post=True),
    "web:perpanjang_sesi": Hak(tulis=MASUK, hanya_post=True),
    # perwakilan
    "perwakilan:mulai": Hak("bkpsdm pengelola", lambda k: reverse("perwakilan:mulai", args=[k.guru.pegawai.pk])),
    "perwakilan:selesai": Hak(tulis=MASUK, hanya_post=True),
    "perwakilan:dilihat": Hak(MASUK, tulis=""),
    "perwakilan:dibaca": Hak(tulis=MASUK, hanya_post=True),
    "perwakilan:daftar_delegasi": Hak(MASUK, tulis=""),
    "perwakilan:beri_delegasi": Hak("atasan kepala_pd walikota"),
    "perwakilan:delegasi": Hak("atasan rekan bkpsdm inspektorat", objek_perwakilan.alamat_delegasi("delegasi"), ""),
    "perwakilan:cabut_delegasi": Hak("atasan rekan bkpsdm", objek_perwakilan.alamat_delegasi("cabut_delegasi")),
    "perwakilan:penyiap": Hak(MASUK, tulis=""),
    "perwakilan:beri_penyiap": Hak(
        "pemilik bkpsdm", lambda k: reverse("perwakilan:beri_penyiap", args=[k.guru.pegawai.pk])
    ),
    "perwakilan:cabut_penyiap": Hak(
        "pemilik bkpsdm", objek_perwakilan.penyiap("cabut_penyiap"), tulis="pemilik bkpsdm"
    ),
    "perwakilan:mulai_menyiapkan": Hak(
        tulis="rekan", url=objek_perwakilan.penyiap("mulai_menyiapkan"), hanya_post=True
    ),
    "perwakilan:selesai_menyiapkan": Hak(tulis=MASUK, hanya_post=True),
    "web:meja_penyiap": Hak(MASUK, tulis="", status=dict.fromkeys(PEMERAN, 302)),
    # integrasi
    "integrasi:beda": Hak("bkpsdm pengelola inspektorat", tulis=""),
    "integrasi:putuskan": Hak(tulis="bkpsdm pengelola", hanya_post=True),
    "integrasi:hitung_ulang": Hak(tulis="bkpsdm pengelola", hanya_post=True),
    "integrasi:ketikan": Hak("bkpsdm inspektorat", tulis=""),
    "integrasi:siasn": Hak("bkpsdm", tulis=""),
    # rencana
    "rencana:pohon": Hak(MASUK, tulis=""),
    "rencana:simpul": Hak(MASUK, objek_rencana.simpul("simpul"), tulis=""),
    "rencana:cabang": Hak(MASUK, objek_rencana.simpul("cabang"), tulis=""),
    "rencana:unit": Hak(MASUK, objek_rencana.unit, tulis=""),
    "rencana:dokumen": Hak(MASUK, tulis=""),
    "rencana:selisih": Hak(MASUK, objek_rencana.selisih, tulis=""),
    "rencana:simpul_sunting": Hak("perencana", objek_rencana.simpul("simpul_sunting")),
    "rencana:simpul_pemilik": Hak("perencana", objek_rencana.simpul("simpul_pemilik")),
    "rencana:simpul_hapus": Hak("perencana", objek_rencana.simpul("simpul_hapus")),
    "rencana:simpul_baru": Hak("perencana", objek_rencana.versi("simpul_baru")),
    "rencana:indikator_baru": Hak("perencana", objek_rencana.simpul("indikator_baru")),
    "rencana:indikator_sunting": Hak("perencana", objek_rencana.indikator("indikator_sunting")),
    "rencana:indikator_hapus": Hak("perencana", objek_rencana.indikator("indikator_hapus")),
    "rencana:realisasi": Hak("perencana pengelola", objek_rencana.indikator("realisasi", "2026-TW1")),
    "rencana:capaian": Hak(MASUK, objek_rencana.capaian("capaian"), tulis=""),
    "rencana:capaian_json": Hak(MASUK, objek_rencana.capaian("capaian_json"), tulis=""),
    "rencana:capaian_pdf": Hak(MASUK, objek_rencana.capaian("capaian_pdf"), tulis=""),
    "rencana:dokumen_baru": Hak("perencana"),
    "rencana:banding": Hak(MASUK, objek_rencana.versi_kedua, tulis=""),
    "rencana:versi_baru": Hak("perencana", objek_rencana.versi("versi_baru")),
    "rencana:jalankan": Hak("perencana", objek_rencana.versi("jalankan")),
    # penilaian
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
    # perjanjian: of the teacher; the superior acts in the additional duty, which is not the post acted in at first
    "perjanjian:daftar": Hak(MASUK, tulis=""),
    "perjanjian:rinci": Hak(MEMBACA_PK, objek_pk.url("rinci", "draf"), tulis=""),
    "perjanjian:cetak": Hak(MEMBACA_PK, objek_pk.url("cetak", "draf"), tulis=""),
    "perjanjian:pdf": Hak(MEMBACA_PK, objek_pk.url("pdf", "draf"), tulis=""),
    "perjanjian:terbitkan": Hak("pemilik atasan pengelola bkpsdm", objek_pk.url("terbitkan", "berlaku")),
    "perjanjian:banding": Hak(MEMBACA_PK, objek_pk.url("banding", "versi_kedua"), tulis=""),
    "perjanjian:siapkan": Hak("pemilik pengelola bkpsdm", objek_pk.siapkan),
    "perjanjian:siapkan_banyak": Hak("pengelola bkpsdm"),
    "celah:daftar": Hak("bkpsdm perencana pengelola inspektorat", objek_rencana.celah, tulis=""),
    "perubahan:daftar": Hak("pengelola bkpsdm", tulis=""),
    "perubahan:siapkan": Hak("pengelola bkpsdm", status=dict.fromkeys(("pengelola", "bkpsdm"), 302)),  # nothing to do
    "perubahan:konfirmasi": Hak(PEGAWAI),
    "perjanjian:sunting": Hak("pemilik pengelola", objek_pk.url("sunting", "draf")),
    "perjanjian:isi_ulang": Hak("pemilik pengelola", objek_pk.url("isi_ulang", "draf")),
    "perjanjian:hapus": Hak("pemilik pengelola", objek_pk.url("hapus", "draf")),
    "perjanjian:ajukan": Hak("pemilik", objek_pk.url("ajukan", "draf")),
    "perjanjian:tarik": Hak("pemilik", objek_pk.url("tarik", "diajukan")),
    "perjanjian:kembalikan": Hak("pemilik", objek_pk.url("kembalikan", "disepakati")),
    "perjanjian:sepakati": Hak("", objek_pk.url("sepakati", "diajukan")),
    "perjanjian:tandatangani": Hak("pemilik", objek_pk.url("tandatangani", "disepakati")),
    "perjanjian:ubah": Hak("pemilik", objek_pk.url("ubah", "berlaku")),
    # pembinaan
    "pembinaan:saya": Hak(MASUK, tulis=""),
    "pembinaan:meja": Hak("bkpsdm inspektorat", tulis=""),
    "pembinaan:kalender": Hak("bkpsdm inspektorat", tulis=""),
    "pembinaan:langganan": Hak(PEGAWAI),
    "pembinaan:ics": Hak(SEMUA, objek_pembinaan.ics, tulis=""),
    "pembinaan:perkara_daftar": Hak(MASUK, tulis=""),
    "pembinaan:buka": Hak("atasan bkpsdm", objek_pembinaan.buka),
    "pembinaan:perkara": Hak(MEMBACA_KONTRAK, objek_pembinaan.perkara("perkara"), tulis=""),
    "pembinaan:langkah": Hak("atasan bkpsdm", objek_pembinaan.perkara("langkah")),
    "pembinaan:susun_masa": Hak("atasan", objek_pembinaan.masa),
    "pembinaan:simpulkan": Hak("bkpsdm", objek_pembinaan.perkara("simpulkan")),
    "pembinaan:kontrak": Hak(MEMBACA_KONTRAK, objek_pembinaan.kontrak, tulis=""),
    "pembinaan:nilai": Hak("atasan", objek_pembinaan.nilai),
    "pembinaan:jawab": Hak("pemilik", objek_pembinaan.jawab),
    "pembinaan:beri_tahu": Hak("atasan", objek_pembinaan.tentang("beri_tahu", "kedua")),
    "pembinaan:susun": Hak("atasan", objek_pembinaan.tentang("susun", "pertama")),
    "pembinaan:koreksi_usul": Hak("atasan", objek_pembinaan.tentang("koreksi_usul", "pertama")),
    "pembinaan:koreksi": Hak(MEMBACA_KONTRAK + " kepala_pd", objek_pembinaan.koreksi, tulis="atasan kepala_pd"),
    "pembinaan:lanjut": Hak("atasan", objek_pembinaan.tentang("lanjut", "pemberitahuan")),
    "pembinaan:rencana": Hak(
        "pemilik atasan bkpsdm inspektorat", objek_pembinaan.tentang("rencana", "rencana"), tulis=""
    ),
    "pembinaan:butir": Hak("pemilik atasan", objek_pembinaan.butir),
    "pembinaan:dialog": Hak("atasan", objek_pembinaan.tentang("dialog", "rencana")),
    "pembinaan:ulang": Hak("atasan", objek_pembinaan.tentang("ulang", "rencana")),
    # disiplin
    "disiplin:daftar": Hak("atasan kepala_pd walikota inspektorat disiplin", tulis=""),
    "disiplin:saya": Hak(PEGAWAI, tulis=""),
    "disiplin:baru": Hak("atasan kepala_pd walikota disiplin"),
    "disiplin:usul": Hak("atasan kepala_pd walikota disiplin", tulis=""),
    "disiplin:usul_baru": Hak("atasan kepala_pd walikota disiplin"),
    "disiplin:kesampingkan": Hak("atasan disiplin", objek_disiplin.usul),
    "disiplin:rinci": Hak("pemilik atasan inspektorat disiplin", objek_disiplin.satu("rinci"), tulis=""),
    "disiplin:langkah": Hak("atasan disiplin", objek_disiplin.satu("langkah", "hadir")),
    "disiplin:berkas": Hak("pemilik atasan inspektorat disiplin", objek_disiplin.satu("berkas"), tulis=""),
    "disiplin:surat": Hak(
        "pemilik atasan inspektorat disiplin", objek_disiplin.bersurat("surat", "panggilan-1"), tulis=""
    ),
    "disiplin:putus": Hak("kepala_pd disiplin", objek_disiplin.diteruskan("putus")),
    "disiplin:ajukan": Hak("pemilik", objek_disiplin.satu("ajukan")),
    # mutasi
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
    # dewan: who is handed the pack has no account
    "dewan:paket": Hak("walikota bkpsdm inspektorat", tulis=""),
    "dewan:cetak": Hak("walikota bkpsdm inspektorat", tulis=""),
    # pengunduran: a letter of the teacher; the account bkpsdm holds the desk
    "pengunduran:saya": Hak(PEGAWAI, tulis=""),
    "pengunduran:tulis": Hak("pemilik", objek_pengunduran.baru),
    "pengunduran:meja": Hak("walikota bkpsdm", objek_pengunduran.meja, tulis=""),
    "pengunduran:rinci": Hak("pemilik walikota bkpsdm", objek_pengunduran.ditandatangani("rinci"), tulis=""),
    "pengunduran:surat": Hak("pemilik walikota bkpsdm", objek_pengunduran.ditandatangani("surat"), tulis=""),
    "pengunduran:keputusan": Hak("pemilik walikota bkpsdm", objek_pengunduran.diterima("keputusan"), tulis=""),
    "pengunduran:ubah": Hak("pemilik", objek_pengunduran.draf("ubah")),
    "pengunduran:buang": Hak("pemilik", objek_pengunduran.draf("buang")),
    "pengunduran:tandatangani": Hak("pemilik", objek_pengunduran.draf("tandatangani")),
    "pengunduran:tarik": Hak("pemilik", objek_pengunduran.ditandatangani("tarik")),
    "pengunduran:jabatan": Hak("bkpsdm", objek_pengunduran.ditandatangani("jabatan")),
    "pengunduran:terima": Hak("walikota", objek_pengunduran.ditandatangani("terima")),
    "pengunduran:tunda": Hak("walikota", objek_pengunduran.ditandatangani("tunda")),
    "pengunduran:tolak": Hak("walikota", objek_pengunduran.ditandatangani("tolak")),
    # tindaklanjut: an award and a note for the teacher by the head of the school
    "tindaklanjut:saya": Hak(PEGAWAI, tulis=""),
    "tindaklanjut:daftar": Hak("atasan kepala_pd walikota bkpsdm inspektorat", tulis=""),
    "tindaklanjut:baru": Hak("atasan kepala_pd walikota bkpsdm", tulis=""),
    "tindaklanjut:usul": Hak("atasan bkpsdm", objek_tindaklanjut.usul),
    "tindaklanjut:rinci": Hak("pemilik atasan bkpsdm inspektorat", objek_tindaklanjut.nota("rinci"), tulis=""),
    "tindaklanjut:surat": Hak("pemilik atasan bkpsdm inspektorat", objek_tindaklanjut.nota("surat"), tulis=""),
    "tindaklanjut:langkah": Hak("pemilik", objek_tindaklanjut.nota("langkah", "tanggapi")),
    # fakta
    "fakta:daftar": Hak("bkpsdm", objek_fakta.riwayat, tulis=""),
    "fakta:betulkan": Hak("bkpsdm", objek_fakta.satu("betulkan")),
    "fakta:batalkan": Hak(url=objek_fakta.satu("batalkan"), tulis="bkpsdm", hanya_post=True),
    # dokumen: numbers; the one walked through is of Dinas Pendidikan, a paper of inauguration
    "dokumen:daftar_dokumen": Hak("bkpsdm pengelola inspektorat", tulis=""),
    "dokumen:dokumen": Hak(MEMBACA_DOKUMEN, objek_dokumen.dokumen("dokumen"), tulis=""),
    "dokumen:unduh": Hak(MEMBACA_DOKUMEN, objek_dokumen.dokumen("unduh"), tulis=""),
    "dokumen:halaman": Hak(MEMBACA_DOKUMEN, objek_dokumen.dokumen("halaman", 1), tulis=""),
    "dokumen:batal_dokumen": Hak("bkpsdm pengelola", objek_dokumen.dokumen("batal_dokumen")),
    "dokumen:tolak": Hak("pemilik kepala_pd", objek_dokumen.dokumen("tolak")),
    "dokumen:kelompok": Hak(MEMBACA_DOKUMEN, objek_dokumen.kelompok("kelompok"), tulis=""),
    "dokumen:cetak_ulang": Hak(url=objek_dokumen.kelompok("cetak_ulang"), tulis="bkpsdm pengelola", hanya_post=True),
    "dokumen:cetak_bersama": Hak("bkpsdm pengelola", objek_dokumen.kelompok("cetak_bersama", cara="basah"), tulis=""),
    "dokumen:pindaian": Hak("bkpsdm pengelola"),
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
    # rapor
    "rapor:awal": Hak(
        PEGAWAI + " bkpsdm", tulis="", status=dict.fromkeys(("pemilik", "rekan", "orang_lain", "perencana"), 302)
    ),
    "rapor:rinci": Hak("pemilik atasan kepala_pd", objek_rapor.rapor("rinci"), tulis=""),
    "rapor:pdf": Hak("pemilik atasan kepala_pd", objek_rapor.rapor("pdf"), tulis=""),
    "rapor:izin": Hak("bkpsdm", objek_rapor.rapor("izin")),
    "rapor:tutup_izin": Hak(url=objek_rapor.izin, tulis="bkpsdm", hanya_post=True),
    # skp
    "skp:daftar": Hak(MASUK),
    "skp:baru": Hak(MASUK, status={"bkpsdm": 302, "admin": 302, "disiplin": 302}),
    "skp:tetapkan_banyak": Hak(MASUK, status=dict.fromkeys(PEMERAN, 302)),
    "skp:bank": Hak(MASUK, tulis=MASUK),
    "skp:bank_baru": Hak("bkpsdm pengelola"),
    "skp:bank_ubah": Hak("bkpsdm pengelola", objek_skp.bank("bank_ubah")),
    "skp:bank_hapus": Hak(url=objek_skp.bank("bank_hapus"), tulis="bkpsdm pengelola", hanya_post=True),
    "skp:kelompok": Hak("atasan bkpsdm pengelola", objek_skp.skp("kelompok")),
    "skp:tim_saya": Hak(MASUK, tulis=""),
    "skp:tim": Hak(
        "pemilik rekan atasan kepala_pd walikota bkpsdm perencana pengelola inspektorat orang_lain",
        objek_skp.tim("tim"),
        tulis="",
    ),
    "skp:tim_hasil": Hak("pemilik", objek_skp.tim("tim_hasil")),
    "skp:tim_anggota": Hak("pemilik", objek_skp.tim("tim_anggota")),
    "skp:rinci": Hak(MEMBACA_SKP, objek_skp.skp("rinci")),
    "skp:matriks": Hak(MEMBACA_SKP, objek_skp.skp("matriks"), tulis="pemilik"),
    "skp:cetak": Hak(MEMBACA_SKP, objek_skp.skp("cetak")),
    "skp:skp_pdf": Hak(MEMBACA_SKP, objek_skp.skp("skp_pdf"), tulis=""),
    "skp:rencana_aksi_pdf": Hak(MEMBACA_SKP, objek_skp.skp("rencana_aksi_pdf"), tulis=""),
    "skp:umpan_balik_pdf": Hak(MEMBACA_SKP, objek_skp.skp("umpan_balik_pdf"), tulis=""),
    "skp:terbitkan": Hak("pemilik atasan pengelola bkpsdm", objek_skp.skp("terbitkan", "ditetapkan", "skp")),
    "skp:banding": Hak(MEMBACA_SKP, objek_skp.banding),
    "skp:sunting": Hak("pemilik", objek_skp.skp("sunting")),
    "skp:periksa": Hak(url=objek_skp.skp("periksa"), tulis="pemilik", hanya_post=True),
    "skp:ketikan": Hak(url=objek_skp.skp("ketikan"), tulis="pemilik", hanya_post=True),
    "skp:ajukan": Hak(url=objek_skp.skp("ajukan"), tulis="pemilik", hanya_post=True),
    "skp:cabut": Hak(url=objek_skp.skp("cabut", "diajukan"), tulis="pemilik", hanya_post=True),
    "skp:kembalikan": Hak(url=objek_skp.skp("kembalikan", "diajukan"), tulis="atasan", hanya_post=True),
    "skp:tetapkan": Hak("atasan", objek_skp.skp("tetapkan", "diajukan")),
    "skp:hapus": Hak("pemilik", objek_skp.skp("hapus")),
    "skp:ubah": Hak("pemilik", objek_skp.skp("ubah", "ditetapkan")),
    "skp:sambungkan": Hak(url=objek_skp.skp("sambungkan"), tulis="pemilik", hanya_post=True),
    "skp:realisasi_kini": Hak(
        MEMBACA_SKP, objek_skp.skp("realisasi_kini", "ditetapkan"), status=dict.fromkeys(PEMERAN, 302)
    ),
    "skp:realisasi": Hak(MEMBACA_SKP, objek_skp.skp("realisasi", "ditetapkan", "2026-01"), tulis="pemilik"),
    "skp:realisasi_ketikan": Hak(
        url=objek_skp.skp("realisasi_ketikan", "ditetapkan", "2026-01"), tulis="pemilik", hanya_post=True
    ),
    "skp:realisasi_cabut": Hak(
        url=objek_skp.skp("realisasi_cabut", "ditetapkan", "2026-01"), tulis="pemilik", hanya_post=True
    ),
    "skp:realisasi_kembalikan": Hak("atasan", objek_skp.realisasi_diajukan("realisasi_kembalikan")),
    "skp:bukti_susulan": Hak(
        url=objek_skp.skp("bukti_susulan", "ditetapkan", "2026-01"), tulis="pemilik", hanya_post=True
    ),
    "skp:bukti_daftar": Hak(MEMBACA_SKP, objek_skp.skp("bukti_daftar", "ditetapkan")),
    "skp:bukti": Hak(MEMBACA_SKP, objek_skp.bukti("bukti"), status=dict.fromkeys(PEMERAN, 302)),
    "skp:bukti_lepas": Hak(url=objek_skp.bukti("bukti_lepas"), tulis="pemilik", hanya_post=True),
    "skp:umpan_balik": Hak(PEGAWAI, objek_skp.guru("umpan_balik"), tulis=PEGAWAI.replace("pemilik ", "")),
    "skp:dialog": Hak("pemilik atasan", objek_skp.guru("dialog")),
}
