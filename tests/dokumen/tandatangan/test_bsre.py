"""Signing through BSrE: the file comes back signed or stays as it was, errors say what to do, secrets stay secret."""

import base64
import logging
import traceback
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kinerja.dokumen.tandatangan import galat
from kinerja.dokumen.tandatangan.apa import Rahasia
from kinerja.dokumen.tandatangan.bsre import KlienBSrE, PenandaBSrE
from tests.dokumen.tandatangan.conftest import BuatPenandatangan, permintaan
from tests.dokumen.tandatangan.layanan_bsre import AKUN, FRASA, NIK, TOTP, LayananPalsu, layanan_bsre
from tests.dokumen.tandatangan.pki import PKI


@pytest.fixture
def layanan(asing: PKI) -> Iterator[LayananPalsu]:
    with layanan_bsre(asing) as palsu:
        yield palsu


@pytest.fixture
def penanda(layanan: LayananPalsu, tmp_path: Path) -> PenandaBSrE:
    sandi = tmp_path / "akun"
    sandi.write_text(AKUN[1] + "\n")
    return PenandaBSrE(KlienBSrE(layanan.alamat, AKUN[0], sandi, batas_detik=10), NIK)


def test_service_signs_the_file_and_the_request_is_as_described(
    layanan: LayananPalsu, penanda: PenandaBSrE, asing: PKI, naskah: bytes
) -> None:
    hasil = penanda.tanda_tangani(permintaan(naskah), rahasia=Rahasia(FRASA))

    assert hasil.pdf.startswith(naskah)
    assert hasil.catatan["cara"] == "bsre"
    assert hasil.catatan["sertifikat"] == asing.sertifikat("siti").sha256.hex()
    (minta,) = layanan.permintaan
    assert minta["signatureProperties"] == [
        {"tampilan": "INVISIBLE", "reason": "Pakta Integritas", "location": "Kota Contoh"}
    ]
    assert minta["file"] == [base64.b64encode(naskah).decode()]


def test_one_time_code_is_asked_for_and_signs(layanan: LayananPalsu, penanda: PenandaBSrE, naskah: bytes) -> None:
    penanda.klien.minta_totp(NIK, jumlah=3)
    hasil = replace(penanda, totp=True).tanda_tangani(permintaan(naskah), rahasia=Rahasia(TOTP))

    assert len(hasil.pdf) > len(naskah)
    assert layanan.permintaan[0] == {"nik": NIK, "data": 3}
    assert "passphrase" not in layanan.permintaan[1]


def test_status_issue_may_sign_and_anything_else_may_not(penanda: PenandaBSrE) -> None:
    penanda.pastikan_boleh()

    with pytest.raises(galat.PenggunaTidakTerdaftar):
        replace(penanda, nik="3374010101900002").pastikan_boleh()


@pytest.mark.parametrize(
    ("sikap", "nama", "ulang"),
    [
        ("500", galat.LayananGagal, True),
        ("html", galat.LayananGagal, True),
        ("bukan json", galat.JawabanRusak, True),
        ("tanpa berkas", galat.JawabanRusak, True),
        ("bukan base64", galat.JawabanRusak, True),
        ("terpotong", galat.JawabanRusak, True),
        ("raksasa", galat.JawabanRusak, True),
        ("rusak", galat.JawabanRusak, True),
        ("lain", galat.JawabanRusak, True),
        ("kosong", galat.JawabanRusak, True),
        ("ubah", galat.JawabanRusak, True),
        ("alih", galat.LayananMenolak, False),
        ("habis", galat.PenggunaTidakTerdaftar, False),
        ("lain-lain", galat.LayananMenolak, False),
    ],
)
def test_each_failure_has_its_name_and_the_next_try_succeeds(
    layanan: LayananPalsu,
    penanda: PenandaBSrE,
    naskah: bytes,
    sikap: str,
    nama: type[galat.GagalTandaTangan],
    ulang: bool,
) -> None:
    apa, layanan.sikap = permintaan(naskah), sikap
    with pytest.raises(nama) as salah:
        penanda.tanda_tangani(apa, rahasia=Rahasia(FRASA))

    assert salah.value.boleh_diulang is ulang
    layanan.sikap = "baik"
    assert penanda.tanda_tangani(apa, rahasia=Rahasia(FRASA)).pdf.startswith(naskah)


def test_slow_service_is_given_up_in_time(layanan: LayananPalsu, penanda: PenandaBSrE, naskah: bytes) -> None:
    layanan.sikap = "lambat"
    cepat = replace(penanda, klien=replace(penanda.klien, batas_detik=0.3))
    with pytest.raises(galat.LayananLambat) as salah:
        cepat.tanda_tangani(permintaan(naskah), rahasia=Rahasia(FRASA))

    assert salah.value.boleh_diulang


def test_service_that_is_not_there_is_a_named_error(penanda: PenandaBSrE, naskah: bytes) -> None:
    mati = replace(penanda, klien=replace(penanda.klien, alamat="http://127.0.0.1:9"))
    with pytest.raises(galat.LayananGagal):
        mati.tanda_tangani(permintaan(naskah), rahasia=Rahasia(FRASA))


def test_wrong_passphrase_is_named_with_the_number_of_the_service(penanda: PenandaBSrE, naskah: bytes) -> None:
    with pytest.raises(galat.SandiSalah, match=r"400/2031"):
        penanda.tanda_tangani(permintaan(naskah), rahasia=Rahasia("keliru"))


def test_missing_passphrase_is_not_even_sent(layanan: LayananPalsu, penanda: PenandaBSrE, naskah: bytes) -> None:
    with pytest.raises(galat.SandiSalah):
        penanda.tanda_tangani(permintaan(naskah))

    assert layanan.permintaan == []


def test_person_the_service_does_not_know_is_named(penanda: PenandaBSrE, naskah: bytes) -> None:
    with pytest.raises(galat.PenggunaTidakTerdaftar):
        replace(penanda, nik="3374010101900002").tanda_tangani(permintaan(naskah), rahasia=Rahasia(FRASA))


def test_wrong_account_of_this_system_is_told_apart_from_the_persons_passphrase(
    penanda: PenandaBSrE, naskah: bytes
) -> None:
    with pytest.raises(galat.KredensialDitolak):
        replace(penanda, klien=replace(penanda.klien, pengguna="lain")).tanda_tangani(
            permintaan(naskah), rahasia=Rahasia(FRASA)
        )


def test_missing_password_file_is_a_setting_to_mend(penanda: PenandaBSrE, naskah: bytes, tmp_path: Path) -> None:
    with pytest.raises(galat.BelumDisiapkan):
        replace(penanda, klien=replace(penanda.klien, berkas_sandi=tmp_path / "tiada")).tanda_tangani(
            permintaan(naskah), rahasia=Rahasia(FRASA)
        )


@pytest.mark.parametrize("sikap", ["baik", "500", "terpotong", "rusak", "bukan json"])
@pytest.mark.parametrize("frasa", [FRASA, "keliru sekali"])
def test_no_secret_and_no_nik_in_logs_errors_and_tracebacks(
    layanan: LayananPalsu,
    penanda: PenandaBSrE,
    naskah: bytes,
    caplog: pytest.LogCaptureFixture,
    sikap: str,
    frasa: str,
) -> None:
    layanan.sikap, terbaca = sikap, ""
    with caplog.at_level(logging.DEBUG):
        try:
            penanda.tanda_tangani(permintaan(naskah), rahasia=Rahasia(frasa))
        except galat.GagalTandaTangan as salah:
            terbaca = "".join(traceback.format_exception(salah)) + str(salah) + repr(salah) + repr(salah.__dict__)

    for rahasia in (FRASA, "keliru sekali", NIK, AKUN[1]):
        assert rahasia not in caplog.text + terbaca + repr(penanda) + repr(Rahasia(frasa))


def test_second_signer_through_the_service_after_a_local_one(
    penanda: PenandaBSrE, kota: PKI, naskah: bytes, penandatangan: BuatPenandatangan
) -> None:
    satu = penandatangan(kota, "budi").tanda_tangani(permintaan(naskah, 1, "budi")).pdf

    assert penanda.tanda_tangani(permintaan(satu, 2), rahasia=Rahasia(FRASA)).pdf.startswith(satu)
