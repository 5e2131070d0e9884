"""The check of one signature, told in words: who, when, how sure."""

from datetime import datetime

from asn1crypto import x509
from django.utils.translation import gettext as _
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from kinerja.dasar.waktu import tulis_saat, tulis_tanggal
from kinerja.dokumen.tandatangan.akar import AkarKepercayaan
from kinerja.dokumen.tandatangan.cara import KEMAMPUAN, CaraTandaTangan
from kinerja.dokumen.tandatangan.integritas import masih_utuh, sidik_cocok
from kinerja.dokumen.tandatangan.periksa.bukti import Pembuktian, nilai_bukti
from kinerja.dokumen.tandatangan.periksa.hasil import KALIMAT, KeadaanTanda, TandaDiperiksa, TingkatTanda


def periksa_tanda(
    isi: bytes, tanda: EmbeddedPdfSignature, urutan: int, akar: AkarKepercayaan, pada: datetime, *, berubah: bool
) -> TandaDiperiksa:
    """One signature. `berubah`: the file is known to differ somewhere, so only this signature's own bytes are asked."""
    if not sidik_cocok(tanda):
        bukti = Pembuktian(KeadaanTanda.BERUBAH if berubah else KeadaanTanda.RUSAK, TingkatTanda.B_B, None, None)
    elif berubah or not masih_utuh(tanda):
        bukti = Pembuktian(KeadaanTanda.BERUBAH, TingkatTanda.B_B, None, None)
    else:
        bukti = nilai_bukti(isi, tanda, akar, pada)
    sertifikat = tanda.signer_cert
    tersertifikasi = bukti.akar is not None and akar.tersertifikasi(bukti.akar)
    return TandaDiperiksa(
        urutan=urutan,
        keadaan=bukti.keadaan,
        kalimat=_kalimat(bukti, _nama(sertifikat.subject), sertifikat.not_valid_after, pada),
        nama=_nama(sertifikat.subject),
        penanda=_teks(tanda, "/Name"),
        organisasi=_isi(sertifikat.subject, "organization_name"),
        penerbit=_nama(sertifikat.issuer),
        alasan=_teks(tanda, "/Reason"),
        saat=bukti.saat or tanda.self_reported_timestamp,
        saat_terbukti=bukti.saat is not None,
        tingkat=bukti.tingkat,
        tersertifikasi=tersertifikasi,
        label=_label(bukti, tersertifikasi),
        berlaku_sampai=sertifikat.not_valid_after,
        sertifikat=sertifikat.sha256.hex(),
    )


def _kalimat(bukti: Pembuktian, nama: str, habis: datetime, pada: datetime) -> str:
    if bukti.keadaan is not KeadaanTanda.UTUH:
        return str(KALIMAT[bukti.keadaan])
    if bukti.saat is None:
        return _("Ditandatangani %(nama)s; waktunya menurut penanda tangan sendiri, tanpa cap waktu.") % {"nama": nama}
    isi = {"nama": nama, "saat": tulis_saat(bukti.saat), "habis": tulis_tanggal(habis.date())}
    kalimat = _("Ditandatangani %(nama)s pada %(saat)s, dibuktikan cap waktu. Sertifikatnya berlaku saat itu.") % isi
    if habis >= pada:
        return kalimat
    return f"{kalimat} " + (
        _("Sertifikat itu kini sudah habis (%(habis)s); cap waktu membuktikan tanda tangan dibuat sebelumnya.") % isi
    )


def _label(bukti: Pembuktian, tersertifikasi: bool) -> str:
    if bukti.akar is None:
        return _("Tanda tangan elektronik, penanda tangan tidak terbukti")
    if tersertifikasi:
        return _("Tanda tangan elektronik tersertifikasi")
    return str(KEMAMPUAN[CaraTandaTangan.LOKAL].label)


def _nama(nama: x509.Name) -> str:
    return _isi(nama, "common_name") or _isi(nama, "organization_name")


def _isi(nama: x509.Name, bagian: str) -> str:
    nilai = nama.native.get(bagian, "")
    return nilai if isinstance(nilai, str) else ", ".join(nilai)


def _teks(tanda: EmbeddedPdfSignature, kunci: str) -> str:
    return str(tanda.sig_object.get(kunci, ""))
