"""Signature blocks: a.n., u.b., Plt., Plh. in their order; names, ranks and NIP as Permendagri 1/2023 Ps 44."""

import pytest
from pydantic import ValidationError

from kinerja.dokumen.naskah.pejabat import Keadaan, Kedudukan, Pejabat, baris_jabatan, baris_nama

KEPALA = {
    "nama": "Siti Rahma",
    "nama_gelar": "Dr. Siti Rahma, M.Si.",
    "jabatan": "Kepala BKPSDM",
    "nip": "197805122003122001",
}
PANGKAT = {"pangkat": "Pembina Utama Muda", "golongan": "IV/c"}


def tertulis(p: Pejabat) -> list[str]:
    return [f"{b.awal} {b.jabatan}".strip() for b in baris_jabatan(p)]


@pytest.mark.parametrize(
    ("lain", "baris"),
    [
        ({}, ["Kepala BKPSDM"]),
        ({"keadaan": "plt"}, ["Plt. Kepala BKPSDM"]),
        ({"keadaan": "plh"}, ["Plh. Kepala BKPSDM"]),
        ({"atas_nama": "Wali Kota"}, ["a.n. Wali Kota", "Kepala BKPSDM"]),
        ({"atas_nama": "Wali Kota", "keadaan": "plh"}, ["a.n. Wali Kota", "Plh. Kepala BKPSDM"]),
        (
            {"atas_nama": "Wali Kota", "untuk_beliau": "Sekretaris Daerah"},
            ["a.n. Wali Kota", "Sekretaris Daerah", "u.b.", "Kepala BKPSDM"],
        ),
        (
            {"atas_nama": "Wali Kota", "untuk_beliau": "Sekretaris Daerah", "keadaan": "plt"},
            ["a.n. Wali Kota", "Sekretaris Daerah", "u.b.", "Plt. Kepala BKPSDM"],
        ),
    ],
)
def test_lines_above_the_signature_from_the_highest_post_down(lain: dict[str, str], baris: list[str]) -> None:
    assert tertulis(Pejabat.model_validate(KEPALA | lain)) == baris


def test_ub_without_an_is_refused() -> None:
    with pytest.raises(ValidationError, match=r"u\.b\."):
        Pejabat.model_validate(KEPALA | {"untuk_beliau": "Sekretaris Daerah"})


def test_an_without_own_post_is_refused() -> None:
    with pytest.raises(ValidationError, match="jabatannya sendiri"):
        Pejabat(nama="Siti", atas_nama="Wali Kota")


def test_an_official_signs_with_titles_rank_and_nip() -> None:
    p = Pejabat.model_validate(KEPALA | PANGKAT)
    assert baris_nama(p, gelar=True) == ("Dr. Siti Rahma, M.Si.", "Pembina Utama Muda, IV/c", "NIP 197805122003122001")


def test_an_order_is_signed_without_titles() -> None:
    assert baris_nama(Pejabat.model_validate(KEPALA | PANGKAT), gelar=False)[0] == "Siti Rahma"


@pytest.mark.parametrize(
    ("kedudukan", "keadaan", "nama"),
    [
        ("kepala_daerah", "definitif", "Dr. Siti Rahma, M.Si."),
        ("kepala_daerah", "pj", "Siti Rahma"),
        ("kepala_daerah", "plt", "Siti Rahma"),
        ("wakil_kepala_daerah", "definitif", "Dr. Siti Rahma, M.Si."),
        ("sekretaris_daerah", "definitif", "Dr. Siti Rahma, M.Si."),
        ("sekretaris_daerah", "plh", "Siti Rahma"),
    ],
)
def test_heads_of_region_and_secretary_sign_without_rank_and_nip(
    kedudukan: Kedudukan, keadaan: Keadaan, nama: str
) -> None:
    p = Pejabat.model_validate(KEPALA | PANGKAT | {"kedudukan": kedudukan, "keadaan": keadaan})
    assert baris_nama(p, gelar=True) == (nama,)
