"""Every part a document must have stands in the extracted text, in reading order: `bagian.yaml` lists them."""

from pathlib import Path

import pytest
import yaml

from kinerja.dokumen.naskah import Pejabat, cetak_naskah, isi_naskah, pustaka_naskah
from tests.dokumen.naskah.pabrik import TANDA, berurutan, isian, jabatan, kolom, pejabat, teks

BAGIAN: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "bagian.yaml").read_text(encoding="utf-8"))
KAKI = ["Periksa keaslian dokumen ini di rapor.kotacontoh.go.id/v/K7QM-2XPD. Kode K7QM-2XPD."]
NIP = "NIP 197805122003122001"
LABEL_KOSONG = ("NIP :", "Pangkat/Golongan", "Unit Kerja", "Tembusan", "Periksa keaslian", "{", "None")
KEPUTUSAN = "keputusan"


def test_every_kind_of_document_has_its_list_of_parts() -> None:
    assert {j.jenis for j in pustaka_naskah()} == set(BAGIAN)


@pytest.mark.parametrize("jenis", BAGIAN)
def test_parts_of_a_document_in_reading_order(jenis: str, tmp_path: Path) -> None:
    naskah = isi_naskah(jenis, "1", isian(jenis, panjang=True))
    berurutan(teks(cetak_naskah(naskah), tmp_path), BAGIAN[jenis])


@pytest.mark.parametrize("jenis", BAGIAN)
def test_shortest_input_prints_no_empty_label_and_no_trace_of_what_was_left_out(jenis: str, tmp_path: Path) -> None:
    isi = teks(cetak_naskah(isi_naskah(jenis, "1", isian(jenis, panjang=False))), tmp_path)

    assert "None" not in isi
    assert not any(
        kata in isi for kata in ("NIP :", "Pangkat/Golongan", "Unit Kerja", "Tembusan", "Periksa keaslian", "{")
    )
    assert "Kota Contoh" in isi
    assert "12 November 2026" in isi


def test_where_to_verify_stands_on_every_page(tmp_path: Path) -> None:
    naskah = isi_naskah("serah_terima", "1", isian("serah_terima", panjang=True))
    halaman = teks(cetak_naskah(naskah), tmp_path, halaman=True).rstrip("\f").split("\f")

    assert len(halaman) > 1
    for n, isi in enumerate(halaman, start=1):
        berurutan(" ".join(isi.split()), [*KAKI, f"Halaman {n} dari {len(halaman)}"])


def test_petikan_names_one_person_and_who_certifies_it(tmp_path: Path) -> None:
    sah = pejabat(panjang=True, jabatan="Kepala BKPSDM")
    naskah = isi_naskah("keputusan", "1", isian("keputusan", panjang=True, bentuk="petikan", pengesah=sah))
    isi = teks(cetak_naskah(naskah), tmp_path)

    berurutan(
        isi,
        [
            "KEPUTUSAN WALI KOTA CONTOH", "Menimbang : dan seterusnya.", "Mengingat : dan seterusnya.", "KESATU :",
            "nomor urut 7", "Nama : Dr.", "NIP : 1978", "Jabatan lama :", "Jabatan baru :", "KEDUA : dan seterusnya.",
            "diberikan kepada yang bersangkutan", "Ditetapkan di", "ttd", "Petikan sesuai dengan aslinya",
            "Kepala BKPSDM,", NIP,
        ],
    )  # fmt: skip
    assert "PETIKAN" in isi
    assert "LAMPIRAN" not in isi


def test_salinan_has_all_of_the_order_and_ttd_in_place_of_the_signature(tmp_path: Path) -> None:
    sah = Pejabat(
        nama="Dewi Lestari", nama_gelar="Dewi Lestari, S.H.", nip="198001012005012001", jabatan="Kepala Bagian Hukum"
    )
    naskah = isi_naskah("keputusan", "1", isian("keputusan", panjang=True, bentuk="salinan", pengesah=sah))
    isi = teks(cetak_naskah(naskah), tmp_path)

    berurutan(
        isi, ["KESATU : Memberhentikan", "KELIMA :", "ttd", "Salinan sesuai dengan aslinya", "Kepala Bagian Hukum,"]
    )
    berurutan(isi, ["Dewi Lestari, S.H.", "NIP 198001012005012001", "LAMPIRAN", "30."])
    assert "SALINAN" in isi


@pytest.mark.parametrize(
    ("cara", "kalimat"),
    [
        ("tercatat", "Persetujuan dicatat dalam aplikasi; bukan tanda tangan elektronik"),
        ("elektronik_lokal", "Ditandatangani secara elektronik (tidak tersertifikasi)"),
        ("elektronik_bsre", "Ditandatangani secara elektronik"),
    ],
)
def test_how_it_is_signed_is_said_in_the_signature_and_never_mixed_with_a_meterai(
    cara: str, kalimat: str, tmp_path: Path
) -> None:
    naskah = isi_naskah("siap_mundur", "1", isian("siap_mundur", panjang=True, cara=cara, verifikasi=TANDA))
    isi = teks(cetak_naskah(naskah), tmp_path)

    berurutan(isi, ["Yang membuat pernyataan,", kalimat, NIP])
    assert "Meterai" not in isi


def test_a_post_of_180_characters_is_printed_whole_wherever_it_stands(tmp_path: Path) -> None:
    isi = teks(cetak_naskah(isi_naskah("kontrak_jabatan", "1", isian("kontrak_jabatan", panjang=True))), tmp_path)

    assert len(jabatan(panjang=True)) == 180
    assert isi.count(jabatan(panjang=True)) == 5  # both parties, the clause, both signatures
    assert jabatan(panjang=True).upper() in isi


def test_an_issued_text_keeps_its_number_and_person_of_that_day(tmp_path: Path) -> None:
    naskah = isi_naskah("pakta_integritas", "1", isian("pakta_integritas", panjang=False))
    kembali = type(naskah).model_validate_json(naskah.model_dump_json())

    assert kembali == naskah
    assert kembali.sidik == naskah.sidik
    assert cetak_naskah(kembali) == cetak_naskah(naskah)
    assert kolom("pakta_integritas", panjang=False).keys() == {"pembuat"}
