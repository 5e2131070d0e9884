"""Histories under SIASN's names: headers as they were read, cells as they were recorded, gaps with their cure."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from kinerja.dasar.tabel import Nilai, baca_tabel
from kinerja.fakta.models import AngkaKredit, Diklat
from kinerja.fakta.services import betulkan_fakta
from kinerja.integrasi.siasn import BERKAS
from kinerja.integrasi.siasn.kurang import periksa_berkas
from kinerja.web.tukar import daftar_jenis
from tests.integrasi.pabrik import SITI, muat, muat_unduhan, tulis
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil, pukul
from tests.penilaian.pabrik import nilai_diberikan

pytestmark = pytest.mark.django_db
NIP = "199205302019032011"  # Siti Rahma
KOLOM = {  # as the public clients have them, in that order; the column `path` holds files and is no cell
    "siasn_angkakredit": (
        "bulanMulaiPenailan bulanSelesaiPenailan tahunMulaiPenailan tahunSelesaiPenailan isAngkaKreditPertama "
        "isIntegrasi isKonversi kreditBaruTotal kreditPenunjangBaru kreditUtamaBaru nomorSk tanggalSk pnsId rwJabatanId"
    ),
    "siasn_diklat": (
        "bobot id institusiPenyelenggara jenisKompetensi jumlahJam latihanStrukturalId nomor pnsOrangId tahun tanggal "
        "tanggalSelesai"
    ),
    "siasn_kursus": (
        "instansiId institusiPenyelenggara jenisDiklatId jenisKursus jenisKursusSertipikat jumlahJam lokasiId "
        "namaKursus nomorSertipikat pnsOrangId tahunKursus tanggalKursus tanggalSelesaiKursus"
    ),
    "siasn_hukdis": (
        "akhirHukumanTanggal alasanHukumanDisiplinId golonganId golonganLama hukdisYangDiberhentikanId hukumanTanggal "
        "id jenisHukumanId jenisTingkatHukumanId kedudukanHukumId keterangan masaBulan masaTahun nomorPp pnsOrangId "
        "skNomor skTanggal skPembatalanNomor skPembatalanTanggal"
    ),
    "siasn_penghargaan": "hargaId id pnsOrangId skDate skNomor tahun",
    "siasn_jabatan": (
        "eselonId id instansiId jabatanFungsionalId jabatanFungsionalUmumId jenisJabatan jenisMutasiId "
        "jenisPenugasanId nomorSk pnsId satuanKerjaId subJabatanId tanggalSk tmtJabatan tmtMutasi tmtPelantikan unorId"
    ),
}
ISI = {
    "diklat": (
        "nip;jenis;nama;penyelenggara;mulai;sampai;jam;nomor\n"
        f"{NIP};struktural;Pelatihan Dasar CPNS;BPSDM;2019-05-06;2019-08-30;511;12/LATSAR\n"
        f"{NIP};teknis;Pelayanan Prima;BKPSDM;2023-02-06;2023-02-08;24;7/D\n"
        f"{NIP};seminar;Keterbukaan Informasi;;;;;\n"
    ),
    "penghargaan": f"nip;nama;nomor_sk;tanggal_sk\n{NIP};Pegawai Teladan;188/2024;2024-11-29\n",
    "hukdis": (
        "nip;jenis;nomor_sk;tanggal_sk;mulai;sampai;dasar\n"
        f"{NIP};penundaan_kgb;862/1/2020;2020-01-02;2020-02-01;2021-01-31;Pasal 3 angka 11\n"
        f"{NIP};potong_tpp_9;862/2/2022;2022-03-01;2022-04-01;2022-12-31;Pasal 4 huruf f\n"
    ),
    "angka_kredit": (
        f"nip;mulai;sampai;angka_kredit;nomor_sk;tanggal_sk\n{NIP};2024-01-01;2024-12-31;12,5;PAK/1/2025;2025-01-09\n"
    ),
}


@pytest.fixture
def kota() -> Kota:
    kota = kota_kecil()
    for jenis, isi in ISI.items():
        hasil = muat(jenis, isi.encode())
        assert hasil.sah, hasil.masalah
    muat_unduhan(SITI)
    return kota


def kembali(kode: str, folder: Path) -> list[Mapping[str, Nilai]]:
    """The written file as its own reader has it: only cells that hold something."""
    tulis(kode, folder)
    terbaca = baca_tabel(folder / f"{kode}.csv", daftar_jenis()[kode].bentuk)
    assert terbaca.sah, terbaca.masalah
    return [{k: v for k, v in b.nilai.items() if v is not None} for b in terbaca.baris]


@pytest.mark.parametrize("kode", KOLOM)
def test_the_header_is_siasns_own_after_ours(kode: str, kota: Kota, tmp_path: Path) -> None:
    kepala = tulis(kode, tmp_path).decode("utf-8-sig").splitlines()[0].split(",")
    sini = ["nip", *(k.nama for k in BERKAS[kode].sini)]
    assert kepala == [*sini, *KOLOM[kode].split()]


def test_training_and_courses_are_told_apart_and_say_what_was_recorded(kota: Kota, tmp_path: Path) -> None:
    assert kembali("siasn_diklat", tmp_path) == [
        {
            "nip": NIP,
            "nama": "Pelatihan Dasar CPNS",
            "institusiPenyelenggara": "BPSDM",
            "jumlahJam": 511,
            "nomor": "12/LATSAR",
            "pnsOrangId": "A8ACA7",
            "tahun": 2019,
            "tanggal": date(2019, 5, 6),
            "tanggalSelesai": date(2019, 8, 30),
        }
    ]
    lengkap, kosong = sorted(kembali("siasn_kursus", tmp_path), key=len, reverse=True)
    assert lengkap == {
        "nip": NIP,
        "institusiPenyelenggara": "BKPSDM",
        "jenisKursus": "teknis",
        "jumlahJam": 24,
        "namaKursus": "Pelayanan Prima",
        "nomorSertipikat": "7/D",
        "pnsOrangId": "A8ACA7",
        "tahunKursus": 2023,
        "tanggalKursus": date(2023, 2, 6),
        "tanggalSelesaiKursus": date(2023, 2, 8),
    }
    assert kosong.keys() == {"nip", "jenisKursus", "namaKursus", "pnsOrangId"}


def test_days_are_written_as_siasn_writes_them(kota: Kota, tmp_path: Path) -> None:
    assert "06-05-2019,30-08-2019" in tulis("siasn_diklat", tmp_path).decode()


def test_credit_points_and_awards(kota: Kota, tmp_path: Path) -> None:
    assert kembali("siasn_angkakredit", tmp_path) == [
        {
            "nip": NIP,
            "bulanMulaiPenailan": 1,
            "bulanSelesaiPenailan": 12,
            "tahunMulaiPenailan": 2024,
            "tahunSelesaiPenailan": 2024,
            "kreditBaruTotal": Decimal("12.5"),
            "nomorSk": "PAK/1/2025",
            "tanggalSk": date(2025, 1, 9),
            "pnsId": "A8ACA7",
        }
    ]
    assert kembali("siasn_penghargaan", tmp_path) == [
        {
            "nip": NIP,
            "nama": "Pegawai Teladan",
            "pnsOrangId": "A8ACA7",
            "skDate": date(2024, 11, 29),
            "skNomor": "188/2024",
            "tahun": 2024,
        }
    ]


def test_a_punishment_has_kind_level_and_regulation_of_its_decisions_day(kota: Kota, tmp_path: Path) -> None:
    lama, baru = kembali("siasn_hukdis", tmp_path)
    assert lama == {
        "nip": NIP,
        "akhirHukumanTanggal": date(2021, 1, 31),
        "hukumanTanggal": date(2020, 2, 1),
        "jenisHukumanId": "4",
        "jenisTingkatHukumanId": "S",
        "keterangan": "Pasal 3 angka 11",
        "masaBulan": 0,
        "masaTahun": 1,
        "nomorPp": "PP 53/2010",
        "pnsOrangId": "A8ACA7",
        "skNomor": "862/1/2020",
        "skTanggal": date(2020, 1, 2),
    }
    assert (baru["jenisHukumanId"], baru["masaBulan"], baru["masaTahun"], baru["nomorPp"]) == ("24", 9, 0, "PP 94/2021")


def test_a_post_goes_out_with_its_order_and_the_mayor_does_not(kota: Kota, tmp_path: Path) -> None:
    semua = {str(b["nip"]): b for b in kembali("siasn_jabatan", tmp_path)}
    assert "N0001" not in semua
    siti, p = semua[NIP], kota.staf.penugasan
    assert (siti["tmtJabatan"], siti["jabatan"], siti["pnsId"]) == (p.mulai, "Penata Layanan Operasional", "A8ACA7")
    assert siti.get("nomorSk", "") == p.nomor_sk


def test_a_rater_has_the_grade_of_the_period(kota: Kota, tmp_path: Path) -> None:
    nilai_diberikan(kota.kasek, kota.guru, date(2026, 3, 2), periode="2026-01")
    isi = "".join(f"{kota.kasek.nip};{g};{tmt}\n" for g, tmt in (("IV/a", "2020-04-01"), ("IV/b", "2026-02-01")))
    assert muat("riwayat_golongan", f"nip;golongan;tmt\n{isi}".encode()).sah
    (baris,) = kembali("siasn_kinerjaperiodik", tmp_path)
    assert baris["penilaiGolongan"] == "IV/a"  # IV/b came after January


def test_these_files_only_go_out(kota: Kota, tmp_path: Path) -> None:
    hasil = muat("siasn_kursus", tulis("siasn_kursus", tmp_path))
    assert not hasil.sah
    assert "Muat datanya dengan jenis “diklat”" in str(hasil.masalah[0])
    assert Diklat.objects.count() == 3


def test_every_gap_says_where_it_is_mended(kota: Kota, client: Client) -> None:
    isi = periksa_berkas(BERKAS["siasn_kursus"], None)
    assert isi.baris == 2
    seminar = Diklat.objects.get(jenis="seminar")
    assert {(k.isian, k.url) for k in isi.kurang} == {
        (isian, f"/riwayat/diklat/{seminar.pk}/")
        for isian in (
            "institusiPenyelenggara",
            "jumlahJam",
            "nomorSertipikat",
            "tanggalKursus",
            "tanggalSelesaiKursus",
        )
    }
    client.force_login(kota.bkpsdm)
    assert all(client.get(k.url).status_code == 200 for k in isi.kurang)


def test_credit_points_without_the_day_of_their_decision_say_so_until_it_is_recorded(kota: Kota) -> None:
    assert muat(
        "angka_kredit", f"nip;mulai;sampai;angka_kredit;nomor_sk\n{NIP};2023-01-01;2023-12-31;9;1\n".encode()
    ).sah
    kredit = AngkaKredit.objects.get(nomor_sk="1")
    kurang = periksa_berkas(BERKAS["siasn_angkakredit"], None).kurang
    assert [(k.isian, k.url) for k in kurang] == [("tanggalSk", f"/riwayat/angkakredit/{kredit.pk}/")]
    betulkan_fakta(
        fakta=kredit, nilai={"tanggal_sk": date(2024, 1, 9)}, alasan="Dari PAK-nya", by=SISTEM, at=pukul(HARI)
    )
    assert periksa_berkas(BERKAS["siasn_angkakredit"], None).kurang == []


def test_a_person_siasn_does_not_know_here_is_named_once(kota: Kota) -> None:
    muat("diklat", b"nip;jenis;nama;penyelenggara;mulai;sampai;jam;nomor\n" + b"".join(
        f"198509262010012015;teknis;Kursus {n};BKPSDM;2023-02-06;2023-02-08;24;7/D\n".encode() for n in (1, 2)
    ))  # fmt: skip
    rini = [k for k in periksa_berkas(BERKAS["siasn_kursus"], None).kurang if k.nama == "Oktavia Rini"]
    assert [(k.isian, k.url) for k in rini] == [("pnsOrangId", "/pertukaran/data_bkn/")]


def test_the_page_lists_the_gaps_and_gives_the_file(kota: Kota, client: Client) -> None:
    client.force_login(kota.bkpsdm)
    html = client.get("/bkn/siasn/?berkas=siasn_kursus&tahun=semua").content.decode()
    for kata in ("/kursus/save", "Sumber kedua", "jenisDiklatId", "jumlahJam"):
        assert kata in html, kata
    berkas = client.get("/pertukaran/siasn_kursus/data.csv?tahun=2023").content.decode("utf-8-sig")
    assert "Pelayanan Prima" in berkas
    assert "Keterbukaan" not in berkas
    unduhan = client.get("/bkn/siasn/?berkas=siasn_kursus&tahun=semua&unduh=csv").content.decode("utf-8-sig")
    assert unduhan.splitlines()[0].startswith("Siapa,Baris,Isian")


def test_the_page_of_a_kind_that_only_goes_out_has_no_upload(kota: Kota, client: Client) -> None:
    client.force_login(kota.bkpsdm)
    assert "Muat berkas" not in client.get("/pertukaran/siasn_hukdis/").content.decode()
    assert "Muat berkas" in client.get("/pertukaran/siasn_skp22/").content.decode()


@pytest.mark.parametrize("kode", BERKAS)
def test_the_queries_of_the_page_do_not_grow(
    kode: str, kota: Kota, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    nilai_diberikan(kota.kasek, kota.guru, date(2026, 3, 2), periode="2026-01")
    nilai_diberikan(kota.kasek, kota.guru_pppk, date(2026, 3, 2), periode="2026-01")
    client.force_login(kota.bkpsdm)
    alamat = f"/bkn/siasn/?berkas={kode}&tahun=semua"
    client.get(alamat)  # the first visit also writes the session
    with django_assert_max_num_queries(12):
        assert client.get(alamat).status_code == 200
