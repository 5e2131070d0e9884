"""A table is read with its place, and a bad one is refused with all that is wrong with it, at once."""

import io
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kinerja.dasar.angka import Target
from kinerja.dasar.tabel import (
    BULAN,
    DESIMAL,
    HITUNG,
    KODE,
    PENGENAL,
    PERIODE,
    PILIHAN,
    RUPIAH,
    TANGGAL,
    TARGET,
    YA_TIDAK,
    Bentuk,
    HasilBaca,
    JudulLain,
    Kolom,
    Sel,
    baca_tabel,
)
from tests.dasar.lembar import tulis_lembar

BENTUK = Bentuk(
    (
        Kolom("nip", PENGENAL, wajib=True),
        Kolom("kode", KODE, wajib=True),
        Kolom("nama", panjang=20),
        Kolom("jenis", PILIHAN, pilihan=("definitif", "plt", "cuti_sakit")),
        Kolom("versi", bawaan="murni"),
        Kolom("mulai", TANGGAL),
        Kolom("nilai", DESIMAL),
        Kolom("uang", RUPIAH),
        Kolom("jumlah", HITUNG),
        Kolom("aktif", YA_TIDAK),
        Kolom("bulan", BULAN),
        Kolom("periode", PERIODE),
        Kolom("target_YYYY", TARGET),
        Kolom("target_YYYY_TWn", TARGET),
        Kolom("pagu_YYYY", RUPIAH),
    ),
    kunci=("nip", "kode", "versi"),
)
NIP = "198001012005011001"


def baca(isi: str | bytes, nama: str = "uji.csv", bentuk: Bentuk = BENTUK) -> HasilBaca:
    return baca_tabel(io.BytesIO(isi.encode() if isinstance(isi, str) else isi), bentuk, nama=nama)


def pesan(hasil: HasilBaca) -> list[str]:
    return [str(masalah) for masalah in hasil.masalah]


@pytest.mark.parametrize("pemisah", [",", ";", "\t", "|"])
@pytest.mark.parametrize("awal", [b"", b"\xef\xbb\xbf"])
def test_the_delimiter_and_a_byte_order_mark_are_found(pemisah: str, awal: bytes) -> None:
    isi = [["kode", "nip", "nama"], ["1.01", NIP, "Siti"]]
    hasil = baca(awal + "\n".join(pemisah.join(baris) for baris in isi).encode())
    assert pesan(hasil) == []
    assert (hasil.baris[0].teks("nip"), hasil.baris[0].teks("kode"), hasil.baris[0].nomor) == (NIP, "1.01", 2)


def test_every_kind_of_column_is_read() -> None:
    hasil = baca(
        "NIP;kode;nama;Jenis;mulai;nilai;uang;jumlah;aktif;bulan;periode;target_2025;Target_2025_tw1;target_2026;pagu_2025\n"
        "'19800101 200501 1 001;1.10;Siti;Cuti Sakit;"
        "31-12-2025;1.234,5;1.234;2.000;Ya;2025-03;2025-tw2;2 - 3;WTP;;Rp 5.000\n"
    )
    assert pesan(hasil) == []
    baris = hasil.baris[0]
    assert baris.teks("nip") == NIP
    assert baris.teks("jenis") == "cuti_sakit"
    assert baris.teks("versi") == "murni"
    assert baris.tanggal("mulai") == date(2025, 12, 31)
    assert baris.desimal("nilai") == Decimal("1234.5")
    assert (baris.desimal("uang"), baris.hitung("jumlah"), baris.ya("aktif")) == (Decimal(1234), 2000, True)
    assert (baris.teks("bulan"), baris.teks("periode")) == ("2025-03", "2025-TW2")
    assert baris.deret_target("target_YYYY") == {(2025,): Target("rentang", Decimal(2), Decimal(3))}
    assert baris.deret_target("target_YYYY_TWn") == {(2025, 1): Target("teks", teks="WTP")}
    assert baris.deret_desimal("pagu_YYYY") == {(2025,): 5000}


def test_empty_is_not_given_and_an_absent_column_is_told_apart() -> None:
    baris = baca(f"nip,kode,nama\n{NIP},1,\n").baris[0]
    assert baris.nilai["nama"] is None
    assert baris.ada("nama")
    assert not baris.ada("mulai")


def test_all_problems_of_a_file_are_told_at_once_with_their_places() -> None:
    hasil = baca(
        "nip,kode,jenis,mulai,nilai,jumlah,aktif,nama\n"
        f",1,plt,2025-02-30,1.234,1,ya,\n{NIP},2,plh,31/12/2025,x,1.5,mungkin,{'a' * 21}\n"
    )
    assert pesan(hasil) == [
        "uji.csv, baris 2, kolom nip: Wajib diisi.",
        "uji.csv, baris 2, kolom mulai: Tanggal “2025-02-30” tidak ada di kalender.",
        "uji.csv, baris 2, kolom nilai: “1.234” dapat dibaca dua cara. Tulis 1234 bila ribuan, "
        "atau 1,2340 bila desimal.",
        "uji.csv, baris 3, kolom jenis: “plh” tidak dikenal. Pilihan: definitif, plt, cuti_sakit. "
        "Mungkin maksudnya plt.",
        "uji.csv, baris 3, kolom mulai: “31/12/2025” bukan tanggal. Tulis 2026-01-31 atau 31-01-2026.",
        "uji.csv, baris 3, kolom nilai: “x” bukan angka. Tulis misalnya 1234,5.",
        "uji.csv, baris 3, kolom jumlah: “1.5” bukan bilangan bulat.",
        "uji.csv, baris 3, kolom aktif: “mungkin” bukan jawaban. Tulis ya atau tidak.",
        "uji.csv, baris 3, kolom nama: Terlalu panjang: 21 huruf, paling banyak 20.",
    ]


def test_the_list_of_problems_is_cut_and_the_rest_counted() -> None:
    hasil = baca("nip,kode\n" + ",1\n" * 250)
    assert (len(hasil.masalah), hasil.masalah_lain) == (200, 50)


def test_the_same_key_is_refused_naming_its_rows() -> None:
    hasil = baca(f"nip,kode,versi\n{NIP},1,\n{NIP},2,\n{NIP},1,murni\n'{NIP}, 1 ,murni\n")
    assert pesan(hasil) == [
        f"uji.csv, baris 4: Kunci yang sama (nip={NIP}, kode=1, versi=murni) ada di baris 2, 4 dan 5. "
        "Satu kunci hanya boleh sekali."
    ]


def test_the_same_key_is_told_also_of_rows_with_other_problems_but_not_of_unreadable_keys() -> None:
    hasil = baca(f"nip,kode,nilai\n{NIP},1,x\n{NIP},1,2\n,3,\n,3,\n")
    assert [(satu.baris, satu.kolom) for satu in hasil.masalah] == [(2, "nilai"), (3, None), (4, "nip"), (5, "nip")]
    assert "ada di baris 2 dan 3" in hasil.masalah[1].pesan


def test_unknown_columns_are_named_and_not_stored() -> None:
    hasil = baca(f"nip,kode,agama,nik\n{NIP},1,x,y\n")
    assert [str(p) for p in hasil.peringatan] == [
        "uji.csv, baris 1: Kolom yang tidak dikenal tidak disimpan: agama, nik."
    ]
    assert set(hasil.baris[0].nilai) == {"nip", "kode", "versi"}


def test_missing_and_double_columns_are_told_together_with_bad_cells() -> None:
    hasil = baca("kode,mulai,mulai\n1,kemarin,besok\n")
    assert pesan(hasil) == [
        "uji.csv, baris 1, kolom mulai: Judul kolom ini ada lebih dari sekali.",
        "uji.csv, baris 1, kolom nip: Kolom wajib ini tidak ada. Judul di baris pertama: kode, mulai, mulai.",
        "uji.csv, baris 2, kolom mulai: “kemarin” bukan tanggal. Tulis 2026-01-31 atau 31-01-2026.",
    ]
    assert baca("kode\n1\n").baris == ()


def test_a_row_longer_than_the_header_and_an_open_quote_are_refused_with_their_row() -> None:
    assert (
        "baris 3: Baris ini punya lebih banyak isian (3) daripada judul (2)" in pesan(baca("nip,kode\n1,2\n1,3,4\n"))[0]
    )
    assert "baris 3: Tanda kutip di baris ini tidak ditutup" in pesan(baca('nip,kode\n1,2\n1,"3\n4,5\n'))[0]


def test_rows_keep_their_number_when_rows_between_are_empty_or_hold_line_breaks() -> None:
    hasil = baca('nip,kode,nama\n1,a,"dua\nbaris"\n\n,,\n2,b,x\n')
    assert [(baris.nomor, baris.teks("nama")) for baris in hasil.baris] == [(2, "dua\nbaris"), (5, "x")]


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "Berkas kosong"),
        (b"  \n\n", "Berkas kosong"),
        (b"MZ\x90\x00" + b"\0" * 200, "application/x-msdownload, bukan tabel"),
        (b"%PDF-1.7\n", "application/pdf, bukan tabel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".xls lama"),
        ("nip,kode\n1,2\n".encode("utf-16"), "UTF-16"),
        ("nip,kode\n1,2\n3,é\n".encode("latin-1"), "baris 3: Berkas tidak memakai UTF-8"),
        (b"nip,kode\n\x001,2\n", "bukan teks"),
        ("nip,kode\n1,a\u0007b\n".encode(), "karakter kendali"),
    ],
)
def test_what_is_not_a_table_is_refused_by_its_content(isi: bytes, kata: str) -> None:
    for nama in ("uji.csv", "uji.xlsx"):
        hasil = baca(isi, nama)
        assert len(hasil.masalah) == 1
        assert kata in str(hasil.masalah[0])
        assert hasil.baris == ()


def test_a_file_above_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    besar = tmp_path / "besar.csv"
    with besar.open("wb") as alir:
        alir.truncate(50 * 2**20)
    assert pesan(baca_tabel(besar, BENTUK)) == [
        "besar.csv: Berkas 50 MB; paling besar 25 MB. Bagi menjadi beberapa berkas."
    ]


def test_a_missing_file_and_too_many_rows_are_problems_like_any_other(
    tmp_path: Path, settings: pytest.FixtureRequest
) -> None:
    assert "tidak dapat dibuka" in pesan(baca_tabel(tmp_path / "tiada.csv", BENTUK))[0]
    settings.BATAS_BARIS_TABEL = 2  # type: ignore[attr-defined]  # pytest-django's settings fixture
    assert baca("nip,kode\n1,1\n2,2\n").sah
    assert pesan(baca("nip,kode\n1,1\n2,2\n3,3\n")) == [
        "uji.csv, baris 4: Lebih dari 2 baris. Bagi menjadi beberapa berkas."
    ]


def test_an_uploaded_file_is_read_under_its_own_name() -> None:
    unggahan = SimpleUploadedFile("dari peramban.csv", b"nip,kode\n,1\n")
    assert pesan(baca_tabel(unggahan, BENTUK)) == ["dari peramban.csv, baris 2, kolom nip: Wajib diisi."]


def test_the_first_sheet_of_a_spreadsheet_is_read_with_true_dates_and_numbers() -> None:
    isi = tulis_lembar(
        ["nip", "kode", "mulai", "nilai", "uang", "jumlah", "aktif", "bulan", "target_2025"],
        [NIP, "001", datetime(2025, 3, 1), 0.1, 1500.0, 12, True, datetime(2025, 3, 1), 1.234],
        [NIP, "002", "01-03-2025", "1.234,5", "1.234", "3", "tidak", "2025-03", "2 - 3"],
    )
    hasil = baca(isi, "uji.xlsx")
    assert pesan(hasil) == []
    satu, dua = hasil.baris
    assert (satu.tanggal("mulai"), satu.desimal("nilai"), satu.hitung("jumlah")) == (
        date(2025, 3, 1),
        Decimal("0.1"),
        12,
    )
    assert (satu.ya("aktif"), satu.teks("bulan"), str(satu.target("target_2025"))) == (True, "2025-03", "1,234")
    assert (dua.desimal("nilai"), dua.desimal("uang"), dua.nomor) == (Decimal("1234.5"), Decimal(1234), 3)


def test_a_number_in_an_identifier_cell_is_refused_in_a_spreadsheet_and_after_a_detour_over_csv() -> None:
    hasil = baca(tulis_lembar(["nip", "kode"], [198001012005011001, 1]), "uji.xlsx")
    assert pesan(hasil) == [
        f"uji.xlsx, baris 2, kolom {kolom}: Sel ini berisi angka, bukan teks; spreadsheet telah menghilangkan digit. "
        "Format kolom sebagai teks, lalu isi ulang."
        for kolom in ("nip", "kode")
    ]
    assert "spreadsheet telah menghilangkan digit" in pesan(baca("nip;kode\n1,98001E+17;1\n"))[0]


def test_a_formula_without_a_value_is_named_and_not_read_as_empty() -> None:
    isi = tulis_lembar(["nip", "kode", "nilai"], [NIP, "1", ("=1/0", "#DIV/0!")])
    assert pesan(baca(isi, "uji.xlsx")) == [
        "uji.xlsx, baris 2, kolom nilai: Rumus di sel ini tidak memberi nilai. Ganti dengan nilainya."
    ]


def test_the_header_of_another_system_is_recognised_and_translated() -> None:
    def ubah(sel: dict[str, Sel]) -> dict[str, Sel]:
        return {**sel, "jenis": {"D": "definitif"}.get(str(sel.get("jenis")), sel.get("jenis"))}

    lain = JudulLain(
        "Ekspor pegawai",
        frozenset({"NIP BARU", "UNOR ID"}),
        {"NIP BARU": "nip", "UNOR ID": "kode", "JENIS": "jenis", "TMT": "mulai"},
        ubah,
    )
    bentuk = Bentuk(BENTUK.kolom, BENTUK.kunci, (lain,))
    hasil = baca(f"Nip Baru|NAMA|UNOR ID|JENIS|TMT\n'{NIP}|Siti|A1|D|45658\n", bentuk=bentuk)
    assert pesan(hasil) == []
    assert hasil.baris[0].nilai == {
        "nip": NIP,
        "kode": "A1",
        "jenis": "definitif",
        "mulai": date(2025, 1, 1),
        "versi": "murni",
    }
    assert "NAMA" in str(hasil.peringatan[0])


def test_a_shape_whose_key_is_no_column_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="not declared"):
        Bentuk((Kolom("a"),), kunci=("b",))
    with pytest.raises(TypeError, match="not a date"):
        baca(f"nip,kode\n{NIP},1\n").baris[0].tanggal("nip")
