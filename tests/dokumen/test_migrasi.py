"""Documents of before keep what a new column says of them."""

from dataclasses import replace

import pytest
from django.core.management import call_command

from kinerja.dasar.pemicu import TetapSetelahIsi, daftar_pemicu, pasang_pemicu, pemicu_hilang
from kinerja.dasar.pemicu import pasang as pemasang
from kinerja.dokumen.models import Dokumen
from tests.dokumen.pabrik_dokumen import isi_pakta, isi_spmt, siapkan
from tests.dokumen.pabrik_nomor import aturan
from tests.pabrik import kota_kecil


def test_a_number_that_stood_only_in_the_text_is_found(basis_data_lepas: str, monkeypatch: pytest.MonkeyPatch) -> None:
    kota = kota_kecil()
    aturan(kota)
    luar = isi_spmt(kota, kota.guru, kota.kaban)
    siapkan(replace(luar, isian=replace(luar.isian, nomor="SK/7/2026")))
    siapkan(isi_spmt(kota, kota.kasek, kota.kaban), isi_pakta(kota, kota.guru))
    with monkeypatch.context() as dahulu:
        pengaman_dahulu(dahulu, "nomor_luar")
        call_command("migrate", "dokumen", "0006", verbosity=0)
    call_command("migrate", "dokumen", verbosity=0)
    assert list(Dokumen.objects.order_by("pk").values_list("nomor_luar", flat=True)) == ["SK/7/2026", "", ""]
    assert pemicu_hilang() == []


def pengaman_dahulu(dahulu: pytest.MonkeyPatch, kolom: str) -> None:
    """The guards as they were before a column."""
    semua = [
        replace(p, kolom=tuple(k for k in p.kolom if k != kolom)) if isinstance(p, TetapSetelahIsi) else p
        for p in daftar_pemicu()
    ]
    dahulu.setattr(pemasang, "daftar_pemicu", lambda: semua)
    pasang_pemicu(semua)
