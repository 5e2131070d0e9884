"""Signs through the service: the person's key never comes here, only the passphrase passes through."""

from dataclasses import dataclass, field

from kinerja.dokumen.tandatangan.apa import Rahasia, YangDitandatangani
from kinerja.dokumen.tandatangan.bsre.klien import BOLEH_TANDA_TANGAN, KlienBSrE
from kinerja.dokumen.tandatangan.cara import CaraTandaTangan
from kinerja.dokumen.tandatangan.galat import PenggunaTidakTerdaftar, SandiSalah
from kinerja.dokumen.tandatangan.masuk import buka_untuk_ditandatangani, pastikan_lanjutan
from kinerja.dokumen.tandatangan.siapa import HasilTandaTangan, catatan


@dataclass(frozen=True)
class PenandaBSrE:
    """One person at one service. `totp`: the secret is a one-time code instead of the passphrase."""

    klien: KlienBSrE
    nik: str = field(repr=False)
    totp: bool = False
    cara: CaraTandaTangan = field(default=CaraTandaTangan.BSRE, init=False)

    def pastikan_boleh(self) -> None:
        """Ask before a batch whether the person may sign. Raises PenggunaTidakTerdaftar and errors of the call."""
        if self.klien.status(self.nik) != BOLEH_TANDA_TANGAN:
            raise PenggunaTidakTerdaftar

    def tanda_tangani(self, apa: YangDitandatangani, *, rahasia: Rahasia | None = None) -> HasilTandaTangan:
        """Send the file, take back what is proven to be this file with one signature more. Raises GagalTandaTangan."""
        if rahasia is None:
            raise SandiSalah
        buka_untuk_ditandatangani(apa)
        hasil = self.klien.tanda_tangani(
            apa.pdf, nik=self.nik, rahasia=rahasia, totp=self.totp, alasan=apa.alasan, tempat=apa.tempat
        )
        sertifikat = pastikan_lanjutan(apa, hasil)
        return HasilTandaTangan(self.cara, hasil, catatan(self.cara, apa, sertifikat=sertifikat))
