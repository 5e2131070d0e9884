"""No calculation divides, rounds or uses binary fractions except through `bagi`: read from the syntax tree."""

import ast
import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "kinerja" / "aturan" / "hitung"
OPERASI = (ast.Div, ast.FloorDiv, ast.Mod)
NAMA = {
    "round",
    "float",
    "div",
    "divide",
    "truediv",
    "floordiv",
    "mod",
    "fmod",
    "floor",
    "ceil",
    "truncate",
    "quantize",
}
TIPE = re.compile(r"(float\d*|double|real)\b", re.IGNORECASE)


def larangan(sumber: str) -> list[str]:
    """What a calculation must not contain, with its line."""
    temuan = []
    for simpul in ast.walk(ast.parse(sumber)):
        baris = getattr(simpul, "lineno", 0)
        if isinstance(simpul, ast.BinOp | ast.AugAssign) and isinstance(simpul.op, OPERASI):
            temuan.append(f"{baris}: membagi")
        if isinstance(simpul, ast.Name) and simpul.id in NAMA:
            temuan.append(f"{baris}: {simpul.id}")
        if isinstance(simpul, ast.Attribute) and (simpul.attr in NAMA or TIPE.match(simpul.attr)):
            temuan.append(f"{baris}: .{simpul.attr}")
        if isinstance(simpul, ast.Constant) and isinstance(simpul.value, float):
            temuan.append(f"{baris}: {simpul.value}")
    return temuan + _tipe(sumber)


def _tipe(sumber: str) -> list[str]:
    """Type names in text (`cast("float64")`); documentation may speak of them."""
    pohon = ast.parse(sumber)
    dokumen = {id(x.value) for x in ast.walk(pohon) if isinstance(x, ast.Expr)}
    tetapan = [x for x in ast.walk(pohon) if isinstance(x, ast.Constant) and id(x) not in dokumen]
    return [f"{x.lineno}: {x.value}" for x in tetapan if isinstance(x.value, str) and TIPE.match(x.value)]


@pytest.mark.parametrize("berkas", sorted(FOLDER.glob("*.py")), ids=lambda x: x.name)
def test_a_calculation_is_exact(berkas: Path) -> None:
    boleh = {"_div", "div"} if berkas.name == "bagi.py" else set()
    assert [x for x in larangan(berkas.read_text()) if x.partition(": ")[2].lstrip(".") not in boleh] == []


def test_there_are_calculations_to_read() -> None:
    assert len(list(FOLDER.glob("*.py"))) >= 5


@pytest.mark.parametrize(
    "sumber",
    ["a / b", "a // b", "a % b", "x /= 2", "round(x)", "t.x.round(2)", "0.5", "float(x)", 'x.cast("float64")',
     't.x.cast("Float32")', "dt.float64", "t.x.floor()", "operator.truediv(a, b)", 'ibis.literal(1, type="double")'],
)  # fmt: skip
def test_what_is_not_exact_is_found(sumber: str) -> None:
    assert larangan(sumber) != []


def test_documentation_may_speak_of_it() -> None:
    assert larangan('"""float is not used here"""\nx = a * b') == []
