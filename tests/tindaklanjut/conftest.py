"""The Pemda these tests begin with."""

import pytest

from tests.pabrik import Kota, kota_kecil


@pytest.fixture
def kota(db: None) -> Kota:
    """The small Pemda."""
    return kota_kecil()
