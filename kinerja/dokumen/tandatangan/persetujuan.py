"""Recorded approval: nothing enters the PDF; the ledger keeps which bytes were approved, by whom, as what, and when."""

from dataclasses import dataclass, field

from kinerja.dokumen.tandatangan.apa import Rahasia, YangDitandatangani
from kinerja.dokumen.tandatangan.cara import CaraTandaTangan
from kinerja.dokumen.tandatangan.siapa import HasilTandaTangan, catatan


@dataclass(frozen=True, slots=True)
class PersetujuanTercatat:
    """Approves exactly these bytes. `pengesahan` says how the signer was asked again (password, TOTP).

    The file stays as it is. The caller writes `catatan` as the payload of the ledger entry of the act, in the act's own
    transaction: the entry is the signature, its hash chain and daily root are the proof.
    """

    pengesahan: str
    cara: CaraTandaTangan = field(default=CaraTandaTangan.PERSETUJUAN, init=False)

    def tanda_tangani(self, apa: YangDitandatangani, *, rahasia: Rahasia | None = None) -> HasilTandaTangan:
        """The approval of the file's sha256; never fails, never touches the file."""
        return HasilTandaTangan(self.cara, apa.pdf, catatan(self.cara, apa, pengesahan=self.pengesahan))
