"""How a signature enters the PDF: an invisible field in a new revision, so that all earlier bytes and tags stay."""

from io import BytesIO

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import InvisSigSettings, SigFieldSpec

from kinerja.dokumen.tandatangan.apa import YangDitandatangani
from kinerja.dokumen.tandatangan.galat import DokumenDitolak, JawabanRusak, TandaSebelumnyaRusak, UrutanSalah
from kinerja.dokumen.tandatangan.integritas import masih_utuh

# PDF/A-2 wants the field printable and not hidden, PDF/UA-1 wants it outside the page or tagged: this is both.
TAK_TERLIHAT = InvisSigSettings(set_print_flag=True, set_hidden_flag=False, box_out_of_bounds=True)


class PenulisTambahan(IncrementalPdfFileWriter):
    """Appends, and leaves title, dates and XMP as the renderer wrote them.

    pyHanko would write the XMP anew at each revision, and the PDF/A and PDF/UA claim does not survive that as it must.
    """

    def _update_meta(self) -> None:
        """Nothing: the time of signing stands in the signature."""


def bidang_baru(apa: YangDitandatangani) -> SigFieldSpec:
    """The field of this signature; what a screen reader says of it is who signs as what."""
    return SigFieldSpec(
        apa.bidang,
        invis_sig_settings=TAK_TERLIHAT,
        readable_field_name=f"Tanda tangan {apa.urutan}: {apa.penanda}, {apa.jabatan}",
    )


def buka_untuk_ditandatangani(apa: YangDitandatangani) -> PenulisTambahan:
    """A writer that only appends, once the file is sound, open and at the right place of the order.

    Raises DokumenDitolak, UrutanSalah, TandaSebelumnyaRusak.
    """
    try:
        penulis = PenulisTambahan(BytesIO(apa.pdf))
        if penulis.prev.encrypted:
            raise DokumenDitolak
        ada = penulis.prev.embedded_regular_signatures
        utuh = all(masih_utuh(satu) for satu in ada)
    except DokumenDitolak:
        raise
    except Exception as galat:  # a damaged file breaks a reader in more ways than can be listed
        raise DokumenDitolak from galat
    if len(ada) != apa.urutan - 1:
        raise UrutanSalah
    if not utuh:
        raise TandaSebelumnyaRusak
    return penulis


def pastikan_lanjutan(apa: YangDitandatangani, hasil: bytes) -> str:
    """The fingerprint of the new signer's certificate, if `hasil` is the sent file with one sound signature more.

    Raises JawabanRusak: what was sent must be the beginning of what came back, byte for byte.
    """
    if len(hasil) <= len(apa.pdf) or not hasil.startswith(apa.pdf):
        raise JawabanRusak("lanjutan")
    try:
        ada = PdfFileReader(BytesIO(hasil)).embedded_regular_signatures
        sah = len(ada) == apa.urutan and all(masih_utuh(satu) for satu in ada)
    except Exception as galat:  # as above: what is no sound PDF is not used
        raise JawabanRusak("baca") from galat
    if not sah:
        raise JawabanRusak("tanda")
    sidik: str = ada[-1].signer_cert.sha256.hex()
    return sidik
