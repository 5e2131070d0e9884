"""Stored receipts come back to the letter, verify offline, and share their rule values."""

from datetime import UTC, date, datetime

import pytest

from kinerja.aturan.layanan import BarisPredikat, hitung_predikat
from kinerja.aturan.verifikasi import verifikasi
from kinerja.peraturan.models import NilaiDipakai
from kinerja.peraturan.selectors import muat_rincian
from kinerja.peraturan.services import simpan_banyak_rincian

pytestmark = pytest.mark.django_db
PADA = datetime(2026, 2, 3, 8, tzinfo=UTC)


def test_receipts_of_many_share_their_values_and_come_back_as_they_were_made() -> None:
    baris = [BarisPredikat(str(i), date(2026, 1, 1), "sesuai", "di_atas") for i in range(50)]
    hasil = hitung_predikat(baris)

    simpan = simpan_banyak_rincian(hasil=hasil, subjek=[f"uji:{i}" for i in range(50)], at=PADA)

    assert NilaiDipakai.objects.count() == 1
    kembali = [muat_rincian(r) for r in simpan]
    assert kembali == [h.rincian for h in hasil]
    assert verifikasi(kembali[7]) is None
