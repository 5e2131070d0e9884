"""The checks by name, so that worked examples can be run as data."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ConfigDict, TypeAdapter
from pydantic.dataclasses import dataclass

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.disiplin import RekamPemeriksaan, periksa_pemeriksaan
from kinerja.aturan.periksa.pelantikan import RekamAcara, RekamLantik, periksa_acara, periksa_lantik
from kinerja.aturan.periksa.plt import UsulPlt, periksa_plt
from kinerja.aturan.periksa.seleksi import RekamCalon, RekamPansel, periksa_pansel, periksa_syarat

PERIKSA: dict[str, tuple[type, Callable[..., list[Temuan]]]] = {
    "plt": (UsulPlt, periksa_plt),
    "pansel": (RekamPansel, periksa_pansel),
    "syarat": (RekamCalon, periksa_syarat),
    "acara": (RekamAcara, periksa_acara),
    "lantik": (RekamLantik, periksa_lantik),
    "pemeriksaan": (RekamPemeriksaan, periksa_pemeriksaan),
}


def periksa_data(nama: str, isi: Mapping[str, Any]) -> list[Temuan]:
    """The findings of a check on plain data; an unknown or impossible field is refused."""
    rekam, periksa = PERIKSA[nama]
    pembaca = TypeAdapter(dataclass(rekam, frozen=True, config=ConfigDict(extra="forbid")))
    return periksa(pembaca.validate_python(dict(isi)))
