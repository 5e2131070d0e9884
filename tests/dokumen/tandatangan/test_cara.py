"""The ways of signing: what each can do, what recorded approval writes down, and what may not share a copy."""

import pickle
from pathlib import Path

import pytest
from django.conf import LazySettings

from kinerja.dokumen.tandatangan import galat
from kinerja.dokumen.tandatangan.apa import Rahasia
from kinerja.dokumen.tandatangan.bsre import KlienBSrE, PenandaBSrE
from kinerja.dokumen.tandatangan.cara import KEMAMPUAN, CaraTandaTangan, periksa_campuran
from kinerja.dokumen.tandatangan.pengaturan import akar_terpasang, penanda_bsre, sertifikat_lokal
from kinerja.dokumen.tandatangan.persetujuan import PersetujuanTercatat
from kinerja.dokumen.tandatangan.siapa import Penandatangan
from tests.dokumen.tandatangan.conftest import permintaan
from tests.dokumen.tandatangan.pki import PKI, SANDI

LOKAL, BSRE, PERSETUJUAN, BASAH = CaraTandaTangan


def test_recorded_approval_leaves_the_file_and_writes_down_which_bytes_were_approved(naskah: bytes) -> None:
    apa = permintaan(naskah)
    hasil = PersetujuanTercatat("totp").tanda_tangani(apa)

    assert hasil.pdf == naskah
    assert hasil.sha256 == apa.sha256
    assert hasil.catatan == {
        "cara": "persetujuan",
        "urutan": "1",
        "sha256_asal": apa.sha256,
        "penanda": "Siti Rahma",
        "jabatan": "Kepala Dinas Contoh",
        "alasan": "Pakta Integritas",
        "pada": apa.pada.isoformat(),
        "pengesahan": "totp",
    }


def test_only_a_psre_is_called_tersertifikasi() -> None:
    assert [cara for cara in CaraTandaTangan if KEMAMPUAN[cara].tersertifikasi] == [BSRE]
    assert "tidak tersertifikasi" in str(KEMAMPUAN[LOKAL].label)
    assert "tanpa tanda tangan kriptografis" in str(KEMAMPUAN[PERSETUJUAN].label)


@pytest.mark.parametrize("lain", [LOKAL, BSRE, PERSETUJUAN])
def test_ink_never_shares_a_copy_with_an_electronic_signature(lain: CaraTandaTangan) -> None:
    assert "tanda tangan basah" in periksa_campuran([BASAH, lain])


@pytest.mark.parametrize("cara", [[], [BASAH, BASAH], [LOKAL, BSRE], [PERSETUJUAN, LOKAL]])
def test_other_ways_may_share_a_copy(cara: list[CaraTandaTangan]) -> None:
    assert periksa_campuran(cara) == ""


def test_secret_shows_nothing_and_is_not_stored() -> None:
    rahasia = Rahasia("frasa")

    assert "frasa" not in repr(rahasia) + str(rahasia) + f"{rahasia}"
    with pytest.raises(TypeError):
        pickle.dumps(rahasia)


def test_every_error_says_what_to_do() -> None:
    for jenis in galat.GagalTandaTangan.__subclasses__():
        assert len(str(jenis())) > 40
        assert str(jenis("400/7")).endswith("(400/7)")


def test_adapters_come_from_the_settings(kota: PKI, asing: PKI, tmp_path: Path, settings: LazySettings) -> None:
    sandi = tmp_path / "sandi"
    sandi.write_text(SANDI)
    settings.TANDA_TANGAN = {
        "kunci": str(kota.berkas_kunci("siti")),
        "sandi": str(sandi),
        "akar": str(kota.berkas_akar()),
        "akar_psre": str(asing.berkas_akar()),
        "akar_cap": "",
        "cap_waktu": kota.tsa,
        "bsre_alamat": "https://esign.contoh.go.id",
        "bsre_pengguna": "rapor",
        "bsre_sandi": str(sandi),
    }
    lokal: Penandatangan = sertifikat_lokal()
    bsre: Penandatangan = penanda_bsre("3374010101900001", totp=True)

    assert (lokal.cara, bsre.cara) == (LOKAL, BSRE)
    assert bsre == PenandaBSrE(KlienBSrE("https://esign.contoh.go.id", "rapor", sandi), "3374010101900001", True)
    akar = akar_terpasang()
    assert akar.tersertifikasi(asing.sertifikat("akar"))
    assert not akar.tersertifikasi(kota.sertifikat("akar"))


def test_what_is_not_set_up_is_a_named_error() -> None:
    for buat in (sertifikat_lokal, lambda: penanda_bsre("1")):
        with pytest.raises(galat.BelumDisiapkan):
            buat()


def test_unreadable_root_is_a_named_error(settings: LazySettings, tmp_path: Path) -> None:
    (tmp_path / "akar.pem").write_text("bukan sertifikat")
    settings.TANDA_TANGAN = {**settings.TANDA_TANGAN, "akar": str(tmp_path / "akar.pem")}
    with pytest.raises(galat.BelumDisiapkan):
        akar_terpasang()
