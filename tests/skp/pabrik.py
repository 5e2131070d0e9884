"""An SKP of the small Pemda in any state, built through the services."""

from dataclasses import replace
from datetime import date, datetime

from kinerja.skp.isian import IsianHasil, IsianIndikator, IsianSKP
from kinerja.skp.kewenangan import sebagai_atasan
from kinerja.skp.models import SKP
from kinerja.skp.services import ajukan_skp, buat_skp, simpan_skp, tetapkan_skp
from tests.pabrik import Orang, pukul

HARI = date(2026, 1, 5)
AT = pukul(HARI)
LAMPIRAN = {
    "dukungan": ("Satu komputer dan jaringan internet",),
    "pertanggungjawaban": ("Laporan setiap bulan",),
    "konsekuensi": ("Usul penghargaan bila di atas ekspektasi",),
}


def indikator(nomor: int = 0, *, jpt: bool = False) -> IsianIndikator:
    """A complete indicator; `jpt` = with a perspective instead of an aspect."""
    return IsianIndikator(
        nama=f"Jumlah dokumen {nomor}",
        target="12",
        satuan="dokumen",
        aspek="" if jpt else "kuantitas",
        perspektif="proses_bisnis" if jpt else "",
    )


def isian(jumlah: int = 1, iki: int = 1, dukungan: str = "menunggu", *, jpt: bool = False) -> IsianSKP:
    """A complete form with so many results of so many indicators."""
    return IsianSKP(
        hasil=tuple(
            IsianHasil(
                rumusan=f"Tersedianya dokumen kepegawaian jenis {i}",
                dukungan=dukungan,
                indikator=tuple(indikator(j, jpt=jpt) for j in range(iki)),
            )
            for i in range(jumlah)
        ),
        perilaku={"BP": "Ramah di loket", "KL": "Membantu bidang lain"},
        lampiran=LAMPIRAN,
    )


def draf(orang: Orang, isi: IsianSKP | None = None, *, tahun: int = 2026, at: datetime = AT) -> SKP:
    """A saved draft of this person."""
    skp = buat_skp(penugasan=orang.penugasan, tahun=tahun, by=orang.pelaku, at=at)
    return simpan_skp(skp=skp.pk, versi=skp.kunci, isian=isi or isian(), by=orang.pelaku, at=at)


def diajukan(orang: Orang, isi: IsianSKP | None = None, *, tahun: int = 2026, at: datetime = AT) -> SKP:
    """A submitted one."""
    skp = draf(orang, isi, tahun=tahun, at=at)
    return ajukan_skp(skp=skp.pk, versi=skp.kunci, by=orang.pelaku, at=at)


def ditetapkan(orang: Orang, atasan: Orang, isi: IsianSKP | None = None, *, tahun: int = 2026) -> SKP:
    """One set by the superior."""
    skp = diajukan(orang, isi, tahun=tahun)
    by = sebagai_atasan(atasan.sesi(HARI), [skp], HARI)[skp.pk]
    return tetapkan_skp(versi={skp.pk: skp.kunci}, by=by, at=AT)[0]


def tanpa_target(isi: IsianSKP) -> IsianSKP:
    """The same form with every target left empty."""
    return replace(
        isi,
        hasil=tuple(replace(h, indikator=tuple(replace(x, target="") for x in h.indikator)) for h in isi.hasil),
    )
