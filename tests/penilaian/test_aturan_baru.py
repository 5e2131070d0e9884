"""A new pack changes no stored result: marks and receipts of a rated year stay, and still hold."""

from datetime import date
from typing import Any

import pytest
from django.db.models import Model

from kinerja.aturan.layanan import BarisPredikat, hitung_predikat
from kinerja.aturan.paket import Paket
from kinerja.aturan.pustaka import Pustaka, paket_nasional
from kinerja.aturan.verifikasi import verifikasi
from kinerja.penilaian.models import Penilaian, PredikatOrganisasi
from kinerja.peraturan.models import NilaiDipakai, Rincian
from kinerja.peraturan.periode import daftar_periode
from kinerja.peraturan.selectors import muat_rincian, pustaka_berlaku
from tests.pabrik import HARI, Kota, kota_kecil, pukul
from tests.penilaian.pabrik import nilai_diberikan
from tests.peraturan.pabrik import paket_ditetapkan

pytestmark = pytest.mark.django_db


def tahun_dinilai() -> Kota:
    """A whole year of two teachers, months and the year, with the marks of their agency."""
    kota = kota_kecil()
    for n, kode in enumerate([*(p.kode for p in daftar_periode(2025)), "2025"]):
        nilai_diberikan(kota.kasek, kota.guru, HARI, periode=kode, hasil_kerja="di_atas", perilaku="di_atas")
        nilai_diberikan(kota.kasek, kota.guru_pppk, HARI, periode=kode, hasil_kerja="di_bawah" if n % 2 else "sesuai")
        PredikatOrganisasi.objects.create(
            unit=kota.unit["10"],
            jenis="tahunan" if kode == "2025" else "periodik",
            periode=kode,
            predikat="baik",
            ditetapkan_pada=pukul(HARI),
        )
    return kota


TABEL: tuple[type[Model], ...] = (Penilaian, PredikatOrganisasi, Rincian, NilaiDipakai)


def simpanan() -> list[list[dict[str, Any]]]:
    """Every stored mark, receipt and value, as the tables hold them."""
    return [list(model._default_manager.order_by("pk").values()) for model in TABEL]


def paket_matriks() -> Paket:
    """A local pack that turns the whole matrix round."""
    isi = pustaka_berlaku().nilai("predikat.matriks", HARI)
    terbalik = {"di_atas": "di_bawah", "sesuai": "sesuai", "di_bawah": "di_atas"}
    matriks = {h: {p: isi.nilai[terbalik[h]][terbalik[p]] for p in baris} for h, baris in isi.nilai.items()}
    periksa = {"status": "belum_diketahui"}
    entri = {"mulai": "2022-01-01", "nilai": matriks, "verifikasi": periksa}
    return Paket.model_validate(
        {
            "subjek": "uji",
            "judul": "Uji",
            "peraturan": {"perwal": {"judul": "Perwal", "singkat": "Perwal", "verifikasi": periksa}},
            "nilai": {
                "predikat.matriks": {
                    "judul": "Terbalik",
                    "satuan": "tabel",
                    "riwayat": [{**entri, "dasar": {"peraturan": "perwal", "pasal": "1"}}],
                }
            },
        }
    )


def test_a_local_pack_over_the_national_ones_changes_no_stored_mark_or_receipt() -> None:
    tahun_dinilai()
    sebelum = simpanan()
    paket_ditetapkan(pukul(HARI), date(2026, 2, 1))
    assert pustaka_berlaku().nilai("distribusi.baik", date(2026, 2, 1)).lapis == "daerah"
    assert simpanan() == sebelum
    for rincian in Rincian.objects.select_related("nilai_dipakai"):
        assert verifikasi(muat_rincian(rincian), terpasang=pustaka_berlaku()) is None


def test_even_a_pack_that_would_turn_every_mark_round_leaves_stored_ones_and_their_receipts() -> None:
    tahun_dinilai()
    sebelum = simpanan()
    terbalik = Pustaka([("nasional", paket_nasional()), ("daerah", [paket_matriks()])])
    for nilai in Penilaian.objects.select_related("rincian__nilai_dipakai"):
        baris = BarisPredikat("x", nilai.mulai, nilai.hasil_kerja, nilai.perilaku)
        baru = hitung_predikat([baris], pustaka=terbalik)[0].nilai["predikat"]
        if (nilai.hasil_kerja, nilai.perilaku) != ("sesuai", "sesuai"):
            assert baru != nilai.predikat
        isi = muat_rincian(nilai.rincian)
        assert isi["hasil"]["predikat"] == nilai.predikat
        assert verifikasi(isi, terpasang=terbalik) is None
    assert simpanan() == sebelum
