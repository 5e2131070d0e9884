"""The adapters of this deployment, made from the settings; what is not set up is a named error."""

from pathlib import Path

from django.conf import settings

from kinerja.dokumen.tandatangan.akar import AkarKepercayaan, Sertifikat, muat_sertifikat
from kinerja.dokumen.tandatangan.bsre import KlienBSrE, PenandaBSrE
from kinerja.dokumen.tandatangan.galat import BelumDisiapkan
from kinerja.dokumen.tandatangan.layanan import LayananBukti
from kinerja.dokumen.tandatangan.lokal import SertifikatLokal


def akar_terpasang() -> AkarKepercayaan:
    """The trust roots of this deployment. Raises BelumDisiapkan for a file that cannot be read."""
    return AkarKepercayaan(lokal=_muat("akar"), psre=_muat("akar_psre"), cap_waktu=_muat("akar_cap"))


def layanan_bukti() -> LayananBukti:
    """The services that prove signatures: for the local signer and for lengkapi_bukti. Raises BelumDisiapkan."""
    return LayananBukti(akar_terpasang(), _wajib("cap_waktu"), settings.BATAS_TANDA_TANGAN_DETIK)


def sertifikat_lokal() -> SertifikatLokal:
    """The local signer. Raises BelumDisiapkan."""
    return SertifikatLokal(Path(_wajib("kunci")), Path(_wajib("sandi")), layanan_bukti())


def penanda_bsre(nik: str, *, totp: bool = False) -> PenandaBSrE:
    """The signer with this NIK at the BSrE service. Raises BelumDisiapkan."""
    klien = KlienBSrE(
        _wajib("bsre_alamat"),
        _wajib("bsre_pengguna"),
        Path(_wajib("bsre_sandi")),
        settings.BATAS_TANDA_TANGAN_DETIK,
    )
    return PenandaBSrE(klien, nik, totp)


def _wajib(nama: str) -> str:
    nilai = _nilai(nama)
    if not nilai:
        raise BelumDisiapkan(nama)
    return nilai


def _muat(nama: str) -> Sertifikat:
    return muat_sertifikat(Path(satu) for satu in _nilai(nama).split(":") if satu)


def _nilai(nama: str) -> str:
    nilai: str = settings.TANDA_TANGAN[nama]
    return nilai
