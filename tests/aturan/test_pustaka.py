"""Packs: what the format refuses, which value is in force, local packs over national ones."""

from datetime import date
from pathlib import Path

import pytest

from kinerja.aturan import pustaka
from kinerja.aturan.galat import AturanError, DiLuarAturan, PaketRusak
from kinerja.aturan.paket import baca_paket
from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.paket import periksa_pustaka
from kinerja.aturan.pustaka import FOLDER_NASIONAL, Pustaka, muat_folder, pustaka_dengan, sidik

VERIFIKASI = "{status: ingatan}"
PERWAL = "peraturan:\n  perwal-1: {judul: Perwal 1, singkat: Perwal 1, verifikasi: {status: ingatan}}\n"


def entri(mulai: str, nilai: str, tambahan: str = "") -> str:
    dasar = "{peraturan: perwal-1, pasal: '1'}"
    return f"      - {{mulai: {mulai}, nilai: {nilai}, dasar: {dasar}, verifikasi: {VERIFIKASI}{tambahan}}}\n"


def paket(*isi: str, id_nilai: str = "tenggat.plt", satuan: str = "bulan") -> str:
    kepala = (
        f"subjek: uji\njudul: Uji\n{PERWAL}nilai:\n  {id_nilai}:\n    judul: Uji\n    satuan: {satuan}\n    riwayat:\n"
    )
    return kepala + "".join(isi)


def tulis(folder: Path, isi: str, nama: str = "uji.yaml") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / nama).write_text(isi, encoding="utf-8")
    return folder


def lokal(folder: Path, isi: str) -> Pustaka:
    return Pustaka([("nasional", muat_folder(FOLDER_NASIONAL)), ("daerah", muat_folder(tulis(folder, isi)))])


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (paket(entri("2025-01-01", "{jumlah: 4, satuan: bulan}")) + "judul: Lagi\n", "tertulis dua kali"),
        (paket(entri("2025-01-01", "{jumlah: 4, satuan: bulan, satuan: hari}")), "tertulis dua kali"),
        (paket(entri("2025-01-01", "{jumlah: 4, satuan: bulan}", ", warna: biru")), "warna"),
        (paket(entri("2025-01-01", "{jumlah: 4, satuan: bulan, libur: ya}")), "libur"),
        (paket(entri("2025-01-01", "{jumlah: 4.5, satuan: bulan}")), "sebagai teks"),
        (paket(entri("2025-01-01", "{jumlah: 0, satuan: bulan}")), "terlalu kecil"),
        (paket(entri("2025-01-01", "{jumlah: 4, satuan: pekan}")), "satuan"),
        (paket(entri("2025-01-01", "{jumlah: 4, satuan: hari, termasuk_hari_pertama: true}")), "hanya untuk jangka"),
        (paket(entri("2025-01-01", "null"), id_nilai="tenggat"), "tidak dikenal"),
        (paket(entri("2025-01-01", "null"), id_nilai="gaji.pokok"), "tidak dikenal"),
        (paket(entri("2025-01-01", "null"), entri("2025-01-01", "null")), "tanggal kembar"),
        (paket(entri("2025-01-01", "null"), entri("2024-01-01", "null")), "harus urut"),
        (paket(entri("2025-13-01", "null")), "bukan YAML yang sah"),
        ("subjek: [", "bukan YAML yang sah"),
        ("", "Paket"),
        ("subjek: uji\njudul: Uji\nnilai:\n  tenggat.plt: {judul: a, satuan: bulan, riwayat: []}", "riwayat"),
        (paket(entri("2025-01-01", "{turun_baku: r, turun_pilihan: [r]}"), id_nilai="capaian.rumus"), "turun_baku"),
        (paket(entri("2025-01-01", "{di_atas: {di_atas: baik}}"), id_nilai="predikat.matriks"), "sembilan sel"),
    ],
)
def test_a_pack_that_breaks_the_format_is_refused_by_name(tmp_path: Path, isi: str, pesan: str) -> None:
    tulis(tmp_path, isi)
    with pytest.raises(PaketRusak, match=pesan) as galat:
        baca_paket(tmp_path / "uji.yaml")
    assert "uji.yaml" in str(galat.value)


def test_a_verified_value_needs_the_name_of_who_verified_it(tmp_path: Path) -> None:
    isi = paket(entri("2025-01-01", "null"))
    tulis(tmp_path, isi.replace(f"verifikasi: {VERIFIKASI}", "verifikasi: {status: terverifikasi}"))
    with pytest.raises(PaketRusak, match="nama pemeriksa"):
        baca_paket(tmp_path / "uji.yaml")


def test_a_citation_must_stand_in_the_register(tmp_path: Path) -> None:
    isi = paket(entri("2025-01-01", "null")).replace("peraturan: perwal-1", "peraturan: perwal-2")
    with pytest.raises(PaketRusak, match="perwal-2 tidak ada dalam daftar"):
        lokal(tmp_path, isi)


def test_the_same_value_in_two_files_is_refused(tmp_path: Path) -> None:
    tulis(tmp_path, paket(entri("2025-01-01", "null")))
    dua = paket(entri("2025-01-01", "null")).replace("perwal-1", "perwal-9")
    tulis(tmp_path, dua, "lain.yaml")
    with pytest.raises(PaketRusak, match=r"tenggat\.plt tertulis dua kali"):
        Pustaka([("nasional", muat_folder(tmp_path))])


def test_a_value_holds_from_its_first_to_its_last_day() -> None:
    akhir = pustaka.nilai("tenggat.masa_perbaikan", date(2023, 10, 30))
    awal = pustaka.nilai("tenggat.masa_perbaikan", date(2023, 10, 31))
    assert (akhir.mulai, akhir.sampai, akhir.peraturan) == (date(2014, 1, 15), date(2023, 10, 30), "uu-5-2014")
    assert (awal.mulai, awal.sampai, awal.peraturan) == (date(2023, 10, 31), None, "pp-11-2017")


def test_a_day_before_the_first_value_is_an_error_and_never_a_default() -> None:
    with pytest.raises(DiLuarAturan, match="Nilai pertama berlaku mulai 2022-01-01"):
        pustaka.nilai("predikat.matriks", date(2021, 12, 31))


def test_an_unknown_value_is_an_error() -> None:
    with pytest.raises(AturanError, match="tidak dikenal"):
        pustaka.nilai("tenggat.lebaran", date(2026, 1, 1))


def test_a_local_pack_lies_over_the_national_one_from_its_own_day(tmp_path: Path) -> None:
    buku = lokal(tmp_path, paket(entri("2025-07-01", "{jumlah: 4, satuan: bulan, termasuk_hari_pertama: true}")))
    lama, baru = (buku.nilai("tenggat.plt", x) for x in (date(2025, 6, 30), date(2025, 7, 1)))
    assert (lama.isi.jumlah, lama.lapis, lama.sampai) == (3, "nasional", date(2025, 6, 30))
    assert (baru.isi.jumlah, baru.lapis, baru.sitasi) == (4, "daerah", "Perwal 1, 1")


def test_a_repealed_local_value_lets_the_national_one_speak_again(tmp_path: Path) -> None:
    isi = paket(entri("2025-07-01", "{jumlah: 4, satuan: bulan}"), entri("2026-01-01", "null"))
    riwayat = lokal(tmp_path, isi).riwayat("tenggat.plt")
    assert [(x.dari, x.sampai, x.lapis, x.mulai) for x in riwayat] == [
        (date(2021, 1, 14), date(2025, 6, 30), "nasional", date(2021, 1, 14)),
        (date(2025, 7, 1), date(2025, 12, 31), "daerah", date(2025, 7, 1)),
        (date(2026, 1, 1), None, "nasional", date(2021, 1, 14)),
    ]


def test_a_repealed_national_value_is_an_error_that_says_so(tmp_path: Path) -> None:
    isi = paket(entri("2020-01-01", "{jumlah: 4, satuan: bulan}"), entri("2021-01-01", "null"))
    buku = Pustaka([("nasional", muat_folder(tulis(tmp_path, isi)))])
    with pytest.raises(DiLuarAturan, match="sampai 2020-12-31 lalu dicabut"):
        buku.nilai("tenggat.plt", date(2021, 1, 1))


def test_the_hash_moves_with_value_and_day_but_not_with_status_or_comment(tmp_path: Path) -> None:
    def dari(nama: str, isi: str) -> str:
        return sidik(Pustaka([("nasional", muat_folder(tulis(tmp_path / nama, isi)))]).riwayat("tenggat.plt"))

    tetap = dari("a", paket(entri("2025-01-01", "{jumlah: 4, satuan: bulan}")))
    assert dari("b", paket(entri("2025-01-01", "{satuan: bulan, jumlah: 4}", ", catatan: lain"))) == tetap
    assert dari("c", paket(entri("2025-01-02", "{jumlah: 4, satuan: bulan}"))) != tetap
    assert dari("d", paket(entri("2025-01-01", "{jumlah: 5, satuan: bulan}"))) != tetap
    diperiksa = "{status: terverifikasi, oleh: Ani, pada: 2026-01-01}"
    isi = paket(entri("2025-01-01", "{jumlah: 4, satuan: bulan}")).replace(VERIFIKASI, diperiksa)
    assert dari("e", isi) == tetap


def test_every_national_value_says_how_sure_it_is() -> None:
    buku = pustaka_dengan()
    semua = [x for i in buku.daftar_id for x in buku.riwayat(i)]
    assert {x.status for x in semua} <= {"terverifikasi", "sekunder", "ingatan", "belum_diketahui"}
    assert [x.kunci for x in semua if x.status in {"terverifikasi", "sekunder"} and not x.diperiksa_pada] == []


def test_the_national_packs_pass_their_own_checks() -> None:
    assert periksa_pustaka(pustaka_dengan()) == []


def test_a_method_nobody_wrote_is_found(tmp_path: Path) -> None:
    buku = lokal(tmp_path, paket(entri("2030-01-01", "ramalan"), id_nilai="metode.predikat", satuan="metode"))
    pesan = "Cara hitung ramalan tidak dikenal oleh predikat."
    [temuan] = periksa_pustaka(buku)
    assert temuan == Temuan("metode_tidak_dikenal", "metode.predikat@2030-01-01", pesan, "paket aturan", True)


def test_what_a_pemda_may_replace_must_exist(tmp_path: Path) -> None:
    boleh = "[{nilai: 'tenggat.*', alasan: uji}, {nilai: tenggat.ramalan, alasan: uji}]"
    buku = lokal(tmp_path, paket(entri("2030-01-01", boleh), id_nilai="paket_daerah.boleh", satuan="daftar"))
    pesan = "Nilai tenggat.ramalan yang boleh diganti daerah tidak ada."
    kunci = "paket_daerah.boleh@2030-01-01"
    assert periksa_pustaka(buku) == [Temuan("boleh_tidak_dikenal", kunci, pesan, "paket aturan", True)]


def test_an_empty_library_lacks_every_method_and_every_limit() -> None:
    temuan = periksa_pustaka(Pustaka([]))
    pesan = "Cara hitung capaian belum dipilih dalam paket."
    assert Temuan("metode_tidak_ada", "metode.capaian", pesan, "paket aturan", True) in temuan
    kurang = [
        Temuan("nilai_tidak_ada", f"distribusi.{x}", pesan, "paket aturan", True)
        for x in ("istimewa", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")
        for pesan in [f"Nilai aturan distribusi.{x} tidak ada dalam paket mana pun."]
    ]
    assert temuan[-5:] == kurang
    assert {x.kode for x in temuan[:-5]} == {"metode_tidak_ada"}


def test_behaviour_has_seven_values_of_three_sentences() -> None:
    isi = pustaka.nilai("perilaku.berakhlak", date(2025, 1, 1)).isi
    assert [len(x.panduan) for x in isi] == [3] * 7
    assert "".join(x.kode[0] for x in isi) == "BAKHLAK"
    assert len({p.kode for x in isi for p in x.panduan}) == 21
    assert all(p.kalimat.endswith(".") and p.kalimat[0].isupper() for x in isi for p in x.panduan)


def test_every_legal_position_of_the_contract_says_what_follows() -> None:
    kata = (
        "aktif mpp cuti_tahunan cuti_sakit cuti_besar cuti_melahirkan cuti_alasan_penting cltn tugas_belajar"
        " diperbantukan_masuk diperbantukan_keluar pemberhentian_sementara pindah_masuk pindah_keluar pensiun"
        " meninggal hilang"
    )
    isi = {x: pustaka.nilai(f"kedudukan.{x}", date(2025, 1, 1)).isi for x in kata.split()}
    assert isi["aktif"].boleh_menilai
    assert not isi["aktif"].penugasan_berakhir
    assert not isi["meninggal"].boleh_menilai
    assert "definitif" in isi["meninggal"].penugasan_berakhir


@pytest.mark.parametrize("kolom", ["tanggal", "status"])
def test_a_broken_holiday_table_is_refused_with_its_line(tmp_path: Path, kolom: str) -> None:
    tabel = "  berkas: l.csv\n  dasar: {peraturan: perwal-1, pasal: a}\n  verifikasi: {status: ingatan}\n"
    tulis(tmp_path, f"subjek: libur\njudul: Libur\n{PERWAL}tabel_libur:\n{tabel}")
    isi = {"tanggal": "2026-01-01", "nama": "Tahun Baru", "jenis": "libur_nasional", "status": "pasti"}
    isi = isi | {"tanggal": "2026-02-30"} if kolom == "tanggal" else {k: v for k, v in isi.items() if k != kolom}
    (tmp_path / "l.csv").write_text(",".join(isi) + "\n" + ",".join(isi.values()) + "\n")
    with pytest.raises(PaketRusak, match=r"l\.csv baris 2"):
        muat_folder(tmp_path)
