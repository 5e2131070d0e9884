"""An SKP as it is read, on its page and on paper: results with what they serve, behaviour, annexes."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext_lazy

from kinerja.aturan.periksa.bahasa import AcuanSKP
from kinerja.skp.forms.tampil import NilaiPerilaku, daftar_perilaku
from kinerja.skp.isian import DAFTAR_LAMPIRAN, MENUNGGU, IsianHasil, IsianIndikator, IsianSKP
from kinerja.skp.lembar import target_tampil
from kinerja.skp.models import SKP, Aspek, HasilKerja, LampiranSKP, Perspektif


@dataclass(frozen=True)
class HasilBaca:
    """One result as it is read: what it serves in words."""

    nomor: int
    isian: IsianHasil
    mendukung: str
    sumber: str

    @property
    def aspek(self) -> list[tuple[str, IsianIndikator]]:
        """Each indicator with the words of its aspect or perspective, its target as people read it."""
        kata = {**dict(Aspek.choices), **dict(Perspektif.choices)}
        return [
            (str(kata.get(x.aspek or x.perspektif, "-")), replace(x, target=target_tampil(x.target)))
            for x in self.isian.indikator
        ]


@dataclass(frozen=True)
class FormulirBaca:
    """The whole form as it is read."""

    utama: list[HasilBaca]
    tambahan: list[HasilBaca]
    perilaku: tuple[NilaiPerilaku, ...]
    lampiran: list[tuple[str, tuple[str, ...]]]
    kualitatif: bool
    berperspektif: bool
    kosong: bool = False


SUMBER = {
    "rhk": gettext_lazy("Hasil kerja atasan"),
    "butir": gettext_lazy("Perjanjian kinerja"),
    "simpul": gettext_lazy("Rencana"),
    "tim": gettext_lazy("Hasil tim"),
}


def formulir_baca(skp: SKP, isian: IsianSKP) -> FormulirBaca:
    """What the page and the printed form show of an SKP."""
    hasil = [HasilBaca(n, h, h.sebutan, _sumber(h)) for n, h in enumerate(isian.hasil, start=1)]
    return FormulirBaca(
        utama=[h for h in hasil if h.isian.jenis == HasilKerja.Jenis.UTAMA],
        tambahan=[h for h in hasil if h.isian.jenis != HasilKerja.Jenis.UTAMA],
        perilaku=daftar_perilaku(skp, isian.perilaku),
        lampiran=[(str(LampiranSKP.Jenis(j).label), isian.lampiran.get(j, ())) for j in DAFTAR_LAMPIRAN],
        kualitatif=skp.pendekatan == SKP.Pendekatan.KUALITATIF,
        berperspektif=AcuanSKP(skp.mulai, None).memakai_perspektif(skp.jenis_jabatan or ""),
        kosong=not hasil,
    )


def _sumber(h: IsianHasil) -> str:
    return "" if not h.dukungan or h.dukungan == MENUNGGU else str(SUMBER.get(h.dukungan.partition(":")[0], ""))
