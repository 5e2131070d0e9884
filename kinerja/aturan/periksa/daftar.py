"""The checks by name, so that worked examples can be run as data."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from pydantic import TypeAdapter

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.disiplin import RekamPemeriksaan, periksa_pemeriksaan
from kinerja.aturan.periksa.plt import UsulPlt, periksa_plt
from kinerja.aturan.periksa.seleksi import RekamCalon, RekamPansel, periksa_pansel, periksa_syarat

R = TypeVar("R")
Pemeriksa = Callable[[Mapping[str, Any]], list[Temuan]]


def _dari_data(rekam: type[R], periksa: Callable[[R], list[Temuan]]) -> Pemeriksa:
    """A check that takes its record as plain data; an unknown or impossible field is refused."""
    pembaca = TypeAdapter(rekam)
    return lambda isi: periksa(pembaca.validate_python(dict(isi)))


PERIKSA: dict[str, Pemeriksa] = {
    "plt": _dari_data(UsulPlt, periksa_plt),
    "pansel": _dari_data(RekamPansel, periksa_pansel),
    "syarat": _dari_data(RekamCalon, periksa_syarat),
    "pemeriksaan": _dari_data(RekamPemeriksaan, periksa_pemeriksaan),
}
