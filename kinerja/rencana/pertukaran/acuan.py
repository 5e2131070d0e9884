"""What realisations and spending name by code: documents and units; an empty document is the running plan."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kinerja.dasar.tabel import Baris, Masalah
from kinerja.organisasi.models import UnitKerja
from kinerja.rencana.models import DokumenRencana
from kinerja.rencana.versi import KODE_BERJALAN


def kode_dokumen(dokumen: DokumenRencana) -> str | None:
    """The document as a file names it: empty for the plan that was loaded without a name."""
    return None if dokumen.kode == KODE_BERJALAN else dokumen.kode


@dataclass(frozen=True, slots=True)
class AcuanDokumen:
    """Documents and units by code."""

    dokumen: dict[str, int]
    unit: dict[str, int]
    berjalan: str

    @classmethod
    def baca(cls) -> "AcuanDokumen":
        """Two queries, whatever the file's size."""
        semua = list(DokumenRencana.objects.all())
        berjalan = next((d.kode for d in semua if d.berjalan), KODE_BERJALAN)
        return cls({d.kode: d.pk for d in semua}, dict(UnitKerja.objects.values_list("kode", "pk")), berjalan)

    def dokumen_id(self, b: Baris) -> int:
        """The document a row is about; 0 = there is none."""
        return self.dokumen.get(b.teks("dokumen") or self.berjalan, 0)

    def periksa(self, b: Baris) -> Iterator[Masalah]:
        """The document and the unit must exist."""
        if not self.dokumen_id(b):
            nama = b.teks("dokumen")
            pesan = _("Dokumen “%s” belum ada. Muat berkas rencana lebih dahulu.") % nama
            yield b.masalah("dokumen", pesan if nama else _("Belum ada rencana berjalan. Isi kolom dokumen."))
        if b.teks("kode_unit") not in self.unit:
            yield b.masalah("kode_unit", _("Unit “%s” belum ada. Muat berkas unit lebih dahulu.") % b.teks("kode_unit"))

    def ganda(self, baris: Sequence[Baris], kunci: Callable[[Baris], Hashable]) -> list[Masalah]:
        """Keys that stand twice because an empty document and the running plan's code are the same."""
        letak: dict[tuple[int, Hashable], list[Baris]] = defaultdict(list)
        for b in baris:
            letak[self.dokumen_id(b), kunci(b)].append(b)
        pesan = _("Kunci yang sama sudah ada di baris %d. Satu kunci hanya boleh sekali.")
        return [sama[1].masalah(None, pesan % sama[0].nomor) for sama in letak.values() if len(sama) > 1]
