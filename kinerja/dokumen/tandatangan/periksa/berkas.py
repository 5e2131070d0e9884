"""The check of a whole file: what it is, whether it changed, and the gravest of what its signatures say."""

import hashlib
from datetime import datetime
from io import BytesIO

from pyhanko.pdf_utils.reader import PdfFileReader

from kinerja.dokumen.tandatangan.akar import AkarKepercayaan
from kinerja.dokumen.tandatangan.integritas import akhir_cakupan, hanya_bukti_sesudahnya, mencakup, sidik_cocok
from kinerja.dokumen.tandatangan.periksa.hasil import (
    BERAT,
    KALIMAT,
    HasilPeriksa,
    KeadaanTanda,
    RentangBerubah,
    TandaDiperiksa,
)
from kinerja.dokumen.tandatangan.periksa.mentah import BANYAK, rentang_berubah, tanda_mentah
from kinerja.dokumen.tandatangan.periksa.tanda import periksa_tanda

RUANG_AWAL = 1024  # bytes before the header that readers tolerate


def periksa_pdf(isi: bytes, akar: AkarKepercayaan, *, pada: datetime) -> HasilPeriksa:
    """Everything this file proves about itself, as of `pada`. Never raises for what the file holds; fetches nothing."""
    if b"%PDF-" not in isi[:RUANG_AWAL]:
        return _hasil(isi, KeadaanTanda.BUKAN_PDF)
    try:
        return _periksa(isi, akar, pada)
    except Exception:  # a hostile or damaged file breaks a reader in more ways than can be listed
        return _tak_terbaca(isi)


def _periksa(isi: bytes, akar: AkarKepercayaan, pada: datetime) -> HasilPeriksa:
    baca = PdfFileReader(BytesIO(isi))
    if baca.encrypted:
        return _hasil(isi, KeadaanTanda.TERKUNCI)
    semua, mentah = baca.embedded_signatures, tanda_mentah(isi)
    if not semua and not mentah:
        return _hasil(isi, KeadaanTanda.TIDAK_BERTANDA)
    if len(mentah) > BANYAK:
        return _hasil(isi, KeadaanTanda.RUSAK)
    if len(semua) < len(mentah):  # a later revision hides a signature
        return _tak_terbaca(isi)
    berubah = rentang_berubah(isi) or _sesudah(isi, baca)
    if berubah is None and not all(sidik_cocok(satu) for satu in baca.embedded_timestamp_signatures):
        return _hasil(isi, KeadaanTanda.RUSAK)
    tanda = tuple(
        periksa_tanda(isi, satu, urutan, akar, pada, berubah=berubah is not None)
        for urutan, satu in enumerate(baca.embedded_regular_signatures, start=1)
    )
    return _gabung(isi, tanda, berubah)


def _gabung(isi: bytes, tanda: tuple[TandaDiperiksa, ...], berubah: RentangBerubah | None) -> HasilPeriksa:
    if berubah is not None:
        return _hasil(isi, KeadaanTanda.BERUBAH, tanda, berubah)
    if not tanda:
        return _hasil(isi, KeadaanTanda.TIDAK_BERTANDA)  # a time stamp alone is nobody's signature
    return _hasil(isi, max((satu.keadaan for satu in tanda), key=BERAT.index), tanda)


def _sesudah(isi: bytes, baca: PdfFileReader) -> RentangBerubah | None:
    """What was added after a signature and is neither a signature, a time stamp, nor a proof."""
    semua = sorted(baca.embedded_signatures, key=akhir_cakupan)
    if all(mencakup(satu) and hanya_bukti_sesudahnya(satu) for satu in semua) and _rapi(
        isi, baca, akhir_cakupan(semua[-1])
    ):
        return None
    return RentangBerubah(akhir_cakupan(semua[-1]), len(isi), baca.total_revisions)


def _rapi(isi: bytes, baca: PdfFileReader, akhir: int) -> bool:
    """Whether nothing stands behind the last revision."""
    terakhir = max(satu.signed_revision for satu in baca.embedded_signatures)
    ekor = isi[akhir:] if terakhir == baca.total_revisions - 1 else isi[isi.rindex(b"%%EOF") + 5 :]
    return not ekor.strip()


def _tak_terbaca(isi: bytes) -> HasilPeriksa:
    """What the bytes say of a file that cannot be read, or that does not show the signatures it holds."""
    berubah, mentah = rentang_berubah(isi), tanda_mentah(isi)
    if berubah is None and mentah and mentah[-1].cocok and mentah[-1].akhir < len(isi):
        berubah = RentangBerubah(mentah[-1].akhir, len(isi), isi.count(b"%%EOF", 0, mentah[-1].akhir) + 1)
    if berubah is not None:
        return _hasil(isi, KeadaanTanda.BERUBAH, berubah=berubah)
    if mentah or not _longgar(isi):
        return _hasil(isi, KeadaanTanda.RUSAK)
    return _hasil(isi, KeadaanTanda.TIDAK_BERTANDA)


def _longgar(isi: bytes) -> bool:
    """Whether it is a PDF that is merely untidy, and unsigned."""
    try:
        baca = PdfFileReader(BytesIO(isi), strict=False)
        return bool(baca.root["/Pages"]["/Count"]) and not baca.embedded_signatures
    except Exception:  # as above
        return False


def _hasil(
    isi: bytes, keadaan: KeadaanTanda, tanda: tuple[TandaDiperiksa, ...] = (), berubah: RentangBerubah | None = None
) -> HasilPeriksa:
    return HasilPeriksa(keadaan, str(KALIMAT[keadaan]), hashlib.sha256(isi).hexdigest(), len(isi), tanda, berubah)
