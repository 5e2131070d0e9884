"""What people paste must not stop a paper: a character that the type lacks becomes its like, or a question mark."""

import pytest

from kinerja.dokumen.glif import tertulis, tertulis_semua


@pytest.mark.parametrize(
    ("ketik", "cetak"),
    [
        ("Meningkatnya mutu ≥ 80 % – “baik”, Rp1.000\nbaris kedua", None),
        ("é à ü ± ½ ² ° …", None),
        ("\uf0b7 butir dari Word", "• butir dari Word"),
        ("selesai ✓", "selesai √"),
        ("bagus 😀", "bagus ?"),
        ("ta\u200bnpa \u0007lebar", "tanpa lebar"),
        ("kolom\tdua", "kolom dua"),
        ("rusak \ud800", "rusak "),
    ],
)
def test_characters_on_paper(ketik: str, cetak: str | None) -> None:
    assert tertulis(ketik) == (ketik if cetak is None else cetak)


def test_every_string_of_a_form_is_made_printable() -> None:
    assert tertulis_semua({"a": ["✓", {"b": "x\u200b"}], "n": 3, "kosong": None}) == {
        "a": ["√", {"b": "x"}],
        "n": 3,
        "kosong": None,
    }
