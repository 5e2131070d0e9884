"""The Pemda these tests begin with."""

import pytest

from kinerja.dokumen.models import Dokumen
from tests.pabrik import Kota, kota_kecil
from tests.pembinaan.pabrik import kontrak_ditandatangani


@pytest.fixture
def kota(db: None) -> Kota:
    """The small Pemda."""
    return kota_kecil()


@pytest.fixture
def kontrak(kota: Kota) -> Dokumen:
    """The head of section has signed; the head of division is the superior."""
    return kontrak_ditandatangani(kota.kasub.penugasan)
