"""What a document prints for whoever wants to verify it."""

from pytest_django import Settings

from kinerja.dasar.kode import HURUF, bentuk_kode, kode_acak, rapikan_kode, tulis_kode
from kinerja.dokumen.alamat import tanda_periksa


def test_qr_and_small_type_lead_to_the_open_page(settings: Settings) -> None:
    settings.ALAMAT_PUBLIK = "https://rapor.contoh.go.id"
    tanda = tanda_periksa("K7QF2M9XTB4D")
    assert (tanda.tautan, tanda.kode) == ("https://rapor.contoh.go.id/d/K7QF2M9XTB4D/", "K7QF-2M9X-TB4D")


def test_code_typed_from_paper_is_the_code_that_was_kept() -> None:
    kode = kode_acak()
    assert bentuk_kode(kode)
    assert rapikan_kode(f" {tulis_kode(kode).lower()} ") == kode
    assert not set("01IO") & set(HURUF)
    assert [bentuk_kode(x) for x in ("", kode[:-1], "0" * 12)] == [False, False, False]
