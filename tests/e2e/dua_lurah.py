"""Run as a program beside the server: a camat and two lurah with accounts, their contracts of office to be signed.

Writes nothing; `KELOMPOK` names the papers, which are printed as the background worker leaves them.
"""

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kinerja.dokumen.naskah.isian import NilaiKolom
    from kinerja.dokumen.services import IsiDokumen
    from tests.pabrik import Orang

CAMAT, LURAH_A, LURAH_B = "197501012000031001", "198002022006042002", "198203032008011003"
ORANG = (
    (CAMAT, "Wahyu Setiawan", date(1975, 1, 1), "L", "IV/a", "CAMAT"),
    (LURAH_A, "Ratna Dewi", date(1980, 2, 2), "P", "III/d", "LURAH-A"),
    (LURAH_B, "Teguh Prakoso", date(1982, 3, 3), "L", "III/d", "LURAH-B"),
)
UNIT = (
    ("20", "Kecamatan Selatan", "kecamatan", "00"),
    ("20.1", "Kelurahan Melati", "kelurahan", "20"),
    ("20.2", "Kelurahan Kenanga", "kelurahan", "20"),
)
JABATAN = (
    ("CAMAT", "Camat Selatan", "20", "administrator", "III.a", "SEKDA"),
    ("LURAH-A", "Lurah Melati", "20.1", "pengawas", "IV.a", "CAMAT"),
    ("LURAH-B", "Lurah Kenanga", "20.2", "pengawas", "IV.a", "CAMAT"),
)
KELOMPOK = "uji:dua-lurah"


def utama() -> None:
    """People, posts, accounts and two contracts in the database of the environment."""
    import django

    django.setup()
    from django.utils import timezone

    hari = timezone.localdate()
    _organisasi(hari)
    _kontrak(hari)


def _organisasi(hari: date) -> None:
    from django.utils import timezone

    from kinerja.akun.models import Pengguna, Peran, PeranPengguna
    from kinerja.organisasi import services
    from kinerja.organisasi.models import Pegawai
    from kinerja.organisasi.services import IsiJabatan, IsiPegawai, IsiPenugasan, IsiUnit
    from tests.e2e.siapkan import SANDI
    from tests.pabrik import SISTEM

    awal, at = date(hari.year - 1, 1, 1), timezone.now()
    unit = [IsiUnit(kode, nama, jenis, awal, jenis == "kecamatan", induk) for kode, nama, jenis, induk in UNIT]
    services.simpan_banyak_unit(isi=unit, by=SISTEM, at=at)
    jabatan = [IsiJabatan(k, nama, u, jenis, awal, eselon=e, kode_atasan=a) for k, nama, u, jenis, e, a in JABATAN]
    services.simpan_banyak_jabatan(isi=jabatan, by=SISTEM, at=at)
    orang = [
        IsiPegawai(nip, nama, status="pns", tanggal_lahir=lahir, jenis_kelamin=kelamin, golongan=golongan)
        for nip, nama, lahir, kelamin, golongan, _jabatan in ORANG
    ]
    services.simpan_banyak_pegawai(isi=orang, by=SISTEM, at=at)
    tugas = [IsiPenugasan(nip, kode, "definitif", awal) for nip, *_lain, kode in ORANG]
    services.simpan_banyak_penugasan(isi=tugas, by=SISTEM, at=at)
    for nip, *_lain in ORANG:
        akun = Pengguna.objects.create_user(username=nip, password=SANDI, wajib_ganti_sandi=False)
        pegawai = Pegawai.objects.get(pengenal__nilai=nip)
        services.hubungkan_akun(pegawai=pegawai, pengguna=akun, by=SISTEM, at=at)
    meja = Pengguna.objects.get(username="bkpsdm")
    PeranPengguna.objects.create(pengguna=meja, peran=Peran.PENGUNDURAN, mulai=awal)  # the desk of letters


def _kontrak(hari: date) -> None:
    """Each for the lurah to sign first, then the camat; electronically."""
    from django.utils import timezone

    from kinerja.dokumen.services import cetak_dokumen, siapkan_dokumen
    from tests.pabrik import SISTEM
    from tests.penilaian.alamat import orang

    isi = [_isi(orang(nip), orang(CAMAT), hari) for nip in (LURAH_A, LURAH_B)]
    dokumen = siapkan_dokumen(isi=isi, kelompok=KELOMPOK, by=SISTEM, at=timezone.now())
    cetak_dokumen([satu.pk for satu in dokumen])


def _isi(lurah: "Orang", camat: "Orang", hari: date) -> "IsiDokumen":
    from django.utils import timezone

    from kinerja.dokumen.naskah import IsianNaskah, KopPerangkat, titik_evaluasi
    from kinerja.dokumen.services import IsiDokumen
    from tests.dokumen.pabrik_dokumen import pejabat, penanda

    satu, dua = titik_evaluasi(hari)
    kolom: dict[str, NilaiKolom] = {
        "pertama": pejabat(lurah),
        "kedua": pejabat(camat),
        "tmt": hari,
        "nomor_keputusan": "Keputusan Wali Kota Contoh Nomor 800/1/2026",
        "ukuran": [{"hasil": "Pelayanan tepat waktu", "ukuran": "Surat selesai satu hari", "target": "95%"}],
        "hari_tanggapan": 14,
        "lama_pertama": satu.lama,
        "lama_kedua": dua.lama,
        "evaluasi_pertama": satu.tanggal,
        "evaluasi_kedua": dua.tanggal,
        "pemantau": "Badan Kepegawaian dan Pengembangan SDM",
    }
    isian = IsianNaskah(
        kolom=kolom, tempat="Kota Contoh", tanggal=hari, pada=timezone.now(), cara="tercatat",
        nomor=f"800/{lurah.pegawai.pk}/KJ/2026", kop=KopPerangkat("Pemerintah Kota Contoh", "Kecamatan Selatan"),
    )  # fmt: skip
    return IsiDokumen(
        rujukan=f"{KELOMPOK}/kontrak_jabatan/{lurah.pegawai.pk}",
        jenis="kontrak_jabatan",
        isian=isian,
        penanda=(penanda(lurah), penanda(camat)),
        perihal=f"Kontrak jabatan a.n. {lurah.pegawai.nama}",
        pegawai=lurah.pegawai.pk,
        penugasan=lurah.penugasan.pk,
    )


if __name__ == "__main__":
    utama()
