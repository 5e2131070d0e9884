"""Exchange files of the organisation: what is loaded, what is refused and where it says so, and back again."""

from datetime import date
from pathlib import Path

import pytest
from django.db import connection

from kinerja.jejak.models import Entri
from kinerja.organisasi.models import (
    Pegawai,
    Pengenal,
    Penugasan,
    RiwayatGolongan,
    StatusKepegawaian,
    StatusPegawai,
    UnitKerja,
    VersiJabatan,
    VersiUnit,
)
from kinerja.organisasi.pertukaran import JENIS
from tests.organisasi.berkas import PEGAWAI, PENUGASAN, UNIT, muat, muat_semua, tulis

pytestmark = pytest.mark.django_db


def pesan(tmp_path: Path, kode: str, isi: str) -> list[str]:
    """Refusals as the command prints them."""
    hasil = muat(tmp_path, kode, isi)
    assert (hasil.baru, hasil.berubah, hasil.sama) == (0, 0, 0)
    return [str(m) for m in hasil.masalah]


def test_import_of_an_export_changes_nothing(tmp_path: Path) -> None:
    muat_semua(tmp_path)
    muat(tmp_path, "status", "nip,kedudukan,mulai,sampai\n199011092015032004,cuti_sakit,2026-01-05,2026-01-20\n")
    for jenis in JENIS:
        keluar = tulis(tmp_path, jenis.kode)
        hasil = muat(tmp_path, jenis.kode, keluar)
        assert hasil.sah
        assert (hasil.baru, hasil.berubah) == (0, 0)
        assert hasil.sama == len(keluar.splitlines()) - 1
        assert tulis(tmp_path, jenis.kode) == keluar


def test_a_trial_counts_and_keeps_nothing(tmp_path: Path) -> None:
    hasil = muat(tmp_path, "unit", UNIT, percobaan=True)
    assert hasil.baru == 3
    assert not UnitKerja.objects.exists()
    assert not Entri.objects.exists()


def test_one_import_is_one_ledger_entry_with_counts_and_fingerprint(tmp_path: Path) -> None:
    muat(tmp_path, "unit", UNIT)
    entri = Entri.objects.get()
    assert entri.peristiwa == "organisasi.unit_disimpan"
    assert '"baru":3' in entri.muatan.isi
    assert "unit.csv sha256:" in entri.muatan.isi


def test_a_new_version_closes_the_open_one_the_day_before_and_keeps_what_is_not_given(tmp_path: Path) -> None:
    muat_semua(tmp_path)
    hasil = muat(tmp_path, "unit", "kode,nama,jenis,mulai\n05,Badan Kepegawaian,badan,2026-04-01\n")
    assert (hasil.baru, hasil.berubah, hasil.sama) == (1, 0, 0)
    lama, baru = VersiUnit.objects.filter(unit__kode="05").order_by("mulai")
    assert lama.sampai == date(2026, 3, 31)
    assert (baru.perangkat_daerah, baru.induk) == (True, UnitKerja.objects.get(kode="00"))


@pytest.mark.parametrize(
    ("baris", "tempat", "kata"),
    [
        ("06,Dinas,dinas,ya,77,2020-01-01,", "baris 2, kolom kode_induk", "77"),
        ("06,Dinas,dinas,ya,00,2020-01-01,2019-12-31", "baris 2, kolom sampai", "31 Des 2019"),
        ("06,Dinas,kantor,ya,00,2020-01-01,", "baris 2, kolom jenis", "kantor"),
        ("06,Dinas,dinas,ya,00,2019-06-01,", "baris 2, kolom kode_induk", "1 Jun 2019"),
        ("06,Dinas,dinas,ya,06,2020-01-01,", "baris 2, kolom kode_induk", "06 → 06"),
    ],
)
def test_a_unit_is_refused_at_its_place(tmp_path: Path, baris: str, tempat: str, kata: str) -> None:
    muat_semua(tmp_path)
    (satu,) = pesan(tmp_path, "unit", f"kode,nama,jenis,perangkat_daerah,kode_induk,mulai,sampai\n{baris}\n")
    assert tempat in satu
    assert kata in satu
    assert not UnitKerja.objects.filter(kode="06").exists()


def test_a_circle_of_units_is_named(tmp_path: Path) -> None:
    isi = "kode,nama,jenis,kode_induk,mulai\nA,A,dinas,C,2020-01-01\nB,B,bidang,A,2020-01-01\nC,C,seksi,B,2020-01-01\n"
    (satu,) = pesan(tmp_path, "unit", isi)
    assert "berputar" in satu
    assert {"A", "B", "C"} <= set(satu.split("berputar: ")[1].split(".")[0].split(" → "))


def test_a_circle_that_only_exists_from_a_later_day_is_found(tmp_path: Path) -> None:
    muat_semua(tmp_path)
    isi = "kode,nama,jenis,kode_induk,mulai\n00,Pemerintah,lainnya,05.1,2026-06-01\n"
    (satu,) = pesan(tmp_path, "unit", isi)
    assert "00" in satu
    assert "05.1" in satu


def test_a_circle_of_superior_posts_is_named(tmp_path: Path) -> None:
    muat_semua(tmp_path)
    isi = "kode,nama,kode_unit,jenis,kode_atasan,mulai\nKABAN,Kepala,05,jpt_pratama,STAF,2026-06-01\n"
    (satu,) = pesan(tmp_path, "jabatan", isi)
    assert "kolom kode_atasan" in satu
    assert all(kode in satu for kode in ("KABAN", "KABID", "STAF"))


def test_closing_a_parent_under_living_units_is_refused(tmp_path: Path) -> None:
    muat_semua(tmp_path)
    isi = "kode,nama,jenis,mulai,sampai\n05,BKPSDM,badan,2020-01-01,2026-06-30\n"
    (satu,) = pesan(tmp_path, "unit", isi)
    assert "05.1" in satu
    assert "1 Jul 2026" in satu


def test_overlapping_versions_are_refused(tmp_path: Path) -> None:
    muat_semua(tmp_path)
    isi = "kode,nama,jenis,mulai,sampai\n07,X,dinas,2020-01-01,2025-12-31\n07,Y,dinas,2025-06-01,\n"
    (satu,) = pesan(tmp_path, "unit", isi)
    assert "bertumpang tindih" in satu
    assert "baris 3" in satu


def test_the_same_key_twice_is_refused(tmp_path: Path) -> None:
    isi = "kode,nama,jenis,mulai\n07,X,dinas,2020-01-01\n07,Y,dinas,2020-01-01\n"
    (satu,) = pesan(tmp_path, "unit", isi)
    assert "baris 2 dan 3" in satu


def test_empty_formasi_is_one_for_one_holder_posts_and_open_for_others(tmp_path: Path) -> None:
    muat_semua(tmp_path)
    assert VersiJabatan.objects.get(jabatan__kode="KABID").formasi == 1
    assert VersiJabatan.objects.get(jabatan__kode="STAF").formasi == 3


def test_a_person_keeps_what_a_later_file_does_not_give(tmp_path: Path) -> None:
    muat_semua(tmp_path)
    hasil = muat(
        tmp_path, "pegawai", "nip,nama,golongan,tmt_golongan\n197609152002121001,Fajar Nugroho,IV/b,2025-10-01\n"
    )
    assert (hasil.baru, hasil.berubah, hasil.sama) == (0, 1, 0)
    orang = Pegawai.objects.get(pengenal__nilai="197609152002121001")
    assert orang.gelar_belakang == "S.H."
    assert [g.golongan for g in RiwayatGolongan.objects.filter(pegawai=orang).order_by("tmt")] == ["IV/a", "IV/b"]


def test_a_change_of_status_is_a_new_dated_row(tmp_path: Path) -> None:
    isi = "nip,nama,status\n199705052025061003,Wahyu,{}\n"
    muat(tmp_path, "pegawai", isi.format("cpns"))
    muat(tmp_path, "pegawai", isi.format("pns"))
    lama, baru = StatusKepegawaian.objects.order_by("mulai")
    assert (lama.status, lama.mulai, lama.sampai) == ("cpns", date(2025, 6, 1), date(2026, 3, 1))
    assert (baru.status, baru.mulai, baru.sampai) == ("pns", date(2026, 3, 2), None)


def test_identifiers_that_cannot_be_are_refused_and_doubtful_ones_told(tmp_path: Path) -> None:
    (satu,) = pesan(tmp_path, "pegawai", "nip,nama\n12345,Salah\n")
    assert "baris 2, kolom nip" in satu
    hasil = muat(
        tmp_path, "pegawai", "nip,nama,tanggal_lahir\n199013992015032004,Aneh,\n197202281997031006,Beda,1973-01-01\n"
    )
    assert hasil.baru == 2
    assert ["kolom nip" in str(hasil.peringatan[0]), "kolom tanggal_lahir" in str(hasil.peringatan[1])] == [True, True]


def test_nik_and_other_unknown_columns_are_named_and_not_stored(tmp_path: Path) -> None:
    hasil = muat(tmp_path, "pegawai", "nip,nama,nik,npwp\nN0009,Tamu,3271234567890001,9\n")
    assert hasil.sah
    assert "nik, npwp" in str(hasil.peringatan[0])
    assert Pegawai.objects.get(pengenal__nilai="N0009").nama == "Tamu"
    assert not Pengenal.objects.filter(nilai="3271234567890001").exists()


def test_the_export_of_bkn_is_known_by_its_header(tmp_path: Path) -> None:
    isi = (
        "PNS ID|NIP BARU|NIP LAMA|NAMA|GELAR DEPAN|GELAR BELAKANG|TANGGAL LAHIR|JENIS KELAMIN|AGAMA NAMA|NIK|NOMOR HP|"
        "EMAIL|STATUS CPNS PNS|TMT CPNS|GOL AKHIR NAMA|TMT GOLONGAN|TINGKAT PENDIDIKAN NAMA\n"
        "A8ACA7|'197609152002121001|010123456|FAJAR NUGROHO||S.H.|15-09-1976|M|Islam|3271234567890001|0812||P|"
        "01-12-2002|IV/a|01-10-2021|S-2\n"
        "A8ACA8|199308142023211007||JOKO SUSILO|||14-08-1993|M||||||01-03-2023|IX||Diploma III/Sarjana Muda\n"
    )
    hasil = muat(tmp_path, "pegawai", isi)
    assert hasil.sah, hasil.masalah
    assert hasil.baru == 2
    assert "NIK" in str(hasil.peringatan[0])
    fajar = Pegawai.objects.get(nama="FAJAR NUGROHO")
    assert fajar.tanggal_lahir == date(1976, 9, 15)
    assert {p.jenis: p.nilai for p in fajar.pengenal.all()} == {"nip": "197609152002121001", "nip_lama": "010123456"}
    assert fajar.pendidikan.get().tingkat == "s2"
    joko = Pegawai.objects.get(nama="JOKO SUSILO")
    assert joko.status_kepegawaian.get().status == "pppk"
    assert joko.pengenal.get().jenis == "ni_pppk"
    assert joko.pendidikan.get().tingkat == "d3"
    assert muat(tmp_path, "pegawai", isi).sama == 2


def test_a_new_definitive_post_ends_the_open_one_the_day_before(tmp_path: Path) -> None:
    muat_semua(tmp_path)
    isi = PENUGASAN.splitlines()[0] + "\n197609152002121001,STAF,definitif,2026-03-01,,821/9\n"
    assert muat(tmp_path, "penugasan", isi).baru == 1
    lama = Penugasan.objects.get(jabatan__kode="KABID")
    assert lama.sampai == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("baris", "kolom", "kata"),
    [
        ("199011092015032004,KABID,definitif,2026-03-01,,", "kode_jabatan", "Fajar Nugroho"),
        ("999,KABID,plt,2026-03-01,,", "nip", "999"),
        ("199011092015032004,XX,plt,2026-03-01,,", "kode_jabatan", "XX"),
        ("199011092015032004,KABID,plt,2026-03-01,2026-02-01,", "sampai", "1 Feb 2026"),
    ],
)
def test_an_assignment_is_refused_at_its_place(tmp_path: Path, baris: str, kolom: str, kata: str) -> None:
    muat_semua(tmp_path)
    sebelum = list(Penugasan.objects.order_by("pk").values())
    (satu,) = pesan(tmp_path, "penugasan", PENUGASAN.splitlines()[0] + f"\n{baris}\n")
    assert f"penugasan.csv, baris 2, kolom {kolom}" in satu
    assert kata in satu
    assert list(Penugasan.objects.order_by("pk").values()) == sebelum


def test_two_people_change_places_in_one_file(tmp_path: Path) -> None:
    muat_semua(tmp_path)
    kepala = PENUGASAN.splitlines()[0]
    isi = f"{kepala}\n197609152002121001,STAF,definitif,2026-03-01,,\n199011092015032004,KABID,definitif,2026-03-01,,\n"
    hasil = muat(tmp_path, "penugasan", isi)
    assert hasil.sah, hasil.masalah
    assert Penugasan.objects.filter(sampai=date(2026, 2, 28)).count() == 2


def test_overlapping_definitive_posts_of_one_person_are_refused(tmp_path: Path) -> None:
    muat_semua(tmp_path)
    kepala = PENUGASAN.splitlines()[0]
    nip = "199011092015032004"
    isi = f"{kepala}\n{nip},STAF,definitif,2022-01-03,2026-12-31,\n{nip},KABID,definitif,2026-06-01,,\n"
    masalah = pesan(tmp_path, "penugasan", isi)
    assert any("bertumpang tindih" in m and "199011092015032004" in m for m in masalah)


def test_a_death_ends_the_assignments_and_refuses_later_ones(tmp_path: Path) -> None:
    muat_semua(tmp_path)
    muat(tmp_path, "status", "nip,kedudukan,mulai\n197609152002121001,meninggal,2026-02-10\n")
    assert Penugasan.objects.get(jabatan__kode="KABID").sampai == date(2026, 2, 9)
    (satu,) = pesan(tmp_path, "penugasan", PENUGASAN.splitlines()[0] + "\n197609152002121001,STAF,plt,2026-03-01,,\n")
    assert "Meninggal dunia sejak 10 Feb 2026" in satu


def test_two_positions_on_one_day_are_refused(tmp_path: Path) -> None:
    muat_semua(tmp_path)
    isi = (
        "nip,kedudukan,mulai,sampai\n199011092015032004,cuti_sakit,2026-01-05,2026-02-20\n"
        "199011092015032004,cuti_besar,2026-02-01,2026-03-20\n"
    )
    (satu,) = pesan(tmp_path, "status", isi)
    assert "Status pegawai 199011092015032004" in satu
    assert not StatusPegawai.objects.exists()


def test_queries_do_not_grow_with_rows(tmp_path: Path) -> None:
    """The same number of statements for 10 people and for 40 (more than that goes in batches)."""
    muat_semua(tmp_path)

    def hitung(awal: int, banyak: int) -> int:
        kode = [f"N{n:05}" for n in range(awal, awal + banyak)]
        orang = "nip,nama,status,golongan,pendidikan\n" + "".join(f"{k},Orang {k},pns,III/a,s1\n" for k in kode)
        tugas = "nip,kode_jabatan,jenis,mulai\n" + "".join(f"{k},STAF,definitif,2026-01-05\n" for k in kode)
        n = 0

        def satu(execute, sql, params, many, context):  # type: ignore[no-untyped-def]  # Django's hook
            nonlocal n
            n += 1
            return execute(sql, params, many, context)

        with connection.execute_wrapper(satu):
            assert muat(tmp_path, "pegawai", orang).baru == banyak
            assert muat(tmp_path, "penugasan", tugas).baru == banyak
        return n

    assert hitung(100, 10) == hitung(200, 40)


def test_pegawai_file_is_all_or_nothing(tmp_path: Path) -> None:
    assert muat(tmp_path, "pegawai", PEGAWAI + "abc,Salah,,,,,,,,\n").ditolak == 1
    assert not Pegawai.objects.exists()
