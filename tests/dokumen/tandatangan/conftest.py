"""A document made by our renderer, an infrastructure that signs it, and the same document signed once and twice."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from kinerja.dokumen.cetak import cetak
from kinerja.dokumen.tandatangan.akar import AkarKepercayaan
from kinerja.dokumen.tandatangan.apa import YangDitandatangani
from kinerja.dokumen.tandatangan.layanan import LayananBukti
from kinerja.dokumen.tandatangan.lokal import SertifikatLokal
from tests.dokumen.tandatangan.pki import ORANG, PKI, SANDI, layani

TEMPLAT = """#import "dasar.typ": *
#let d = json("data.json")
#show: halaman.with(judul: d.judul, kaki: d.judul, pemda: "Kota Contoh")
= #d.judul
Saya berjanji melaksanakan tugas dengan jujur.
#tabel((1fr, auto), ("Nama", "Predikat"), [Siti Rahma], lencana("baik"))
"""


def layanan(pki: PKI, batas_detik: float = 30) -> LayananBukti:
    """The services of an infrastructure, its own root trusted."""
    return LayananBukti(AkarKepercayaan(lokal=(pki.sertifikat("akar"),)), pki.tsa, batas_detik)


BuatPenandatangan = Callable[..., SertifikatLokal]


@pytest.fixture(scope="session")
def infrastruktur(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[PKI, PKI]]:
    """Ours and a stranger's."""
    with layani(tmp_path_factory.mktemp("pki"), "kota", "asing") as (kota, asing):
        yield kota, asing


@pytest.fixture(scope="session")
def kota(infrastruktur: tuple[PKI, PKI]) -> PKI:
    return infrastruktur[0]


@pytest.fixture(scope="session")
def asing(infrastruktur: tuple[PKI, PKI]) -> PKI:
    return infrastruktur[1]


@pytest.fixture(scope="session")
def naskah(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A PDF/A-2a + PDF/UA-1 of our own renderer."""
    templat = tmp_path_factory.mktemp("templat") / "pakta.typ"
    templat.write_text(TEMPLAT)
    return cetak(templat=templat, data={"judul": "Pakta Integritas"}, pada=datetime(2026, 1, 31, 9, tzinfo=UTC))


@pytest.fixture(scope="session")
def penandatangan() -> BuatPenandatangan:
    """`penandatangan(pki, "siti", batas_detik=…)`: the local adapter on that person's key."""

    def buat(pki: PKI, siapa: str, batas_detik: float = 30) -> SertifikatLokal:
        sandi = pki.folder / "sandi.txt"
        sandi.write_text(f"{SANDI}\n")
        return SertifikatLokal(pki.berkas_kunci(siapa), sandi, layanan(pki, batas_detik))

    return buat


def permintaan(pdf: bytes, urutan: int = 1, siapa: str = "siti") -> YangDitandatangani:
    """What a person signs, as the next step will hand it over."""
    return YangDitandatangani(
        pdf, urutan, ORANG[siapa], "Kepala Dinas Contoh", "Pakta Integritas", "Kota Contoh", datetime.now(UTC)
    )


@pytest.fixture(scope="session")
def satu_tanda(kota: PKI, naskah: bytes, penandatangan: BuatPenandatangan) -> bytes:
    return penandatangan(kota, "siti").tanda_tangani(permintaan(naskah)).pdf


@pytest.fixture(scope="session")
def dua_tanda(kota: PKI, satu_tanda: bytes, penandatangan: BuatPenandatangan) -> bytes:
    return penandatangan(kota, "budi").tanda_tangani(permintaan(satu_tanda, 2, "budi")).pdf
