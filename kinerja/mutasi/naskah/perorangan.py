"""What each person signs: the kinds of the document sets, filled from the record."""

from collections.abc import Iterator, Sequence
from typing import cast

from django.conf import settings
from django.utils.translation import gettext as _

from kinerja.dokumen.formulir.sekitar import PEMERINTAH, kop_perangkat
from kinerja.dokumen.naskah import DokumenDiminta, IsianNaskah, dokumen_diminta
from kinerja.dokumen.naskah.set import JenisJabatan, PeranAnggaran
from kinerja.dokumen.services import IsiDokumen
from kinerja.mutasi.naskah.bahan import BahanNaskah, OrangNaskah, Pihak
from kinerja.mutasi.naskah.kolom import ISI, Kolom, evaluasi

PAYUNG = "pernyataan_payung"
BERDUA = ("kontrak_jabatan", "perjanjian_kinerja")  # agreements: the superior is a party
BERJANJI = ("perjanjian_kinerja", "perjanjian_kinerja_kepala_daerah")


def diminta(bahan: BahanNaskah, orang: OrangNaskah) -> tuple[DokumenDiminta, ...]:
    """The set that the post needs on the day."""
    if bahan.set is None:
        return ()
    peran = orang.peserta.peran_anggaran
    return dokumen_diminta(
        bahan.set,
        cast("JenisJabatan", orang.jabatan),
        bahan.tanggal,
        peran_anggaran=(cast("PeranAnggaran", peran),) if peran else (),
        pustaka=bahan.pustaka,
    )


def dokumen_orang(bahan: BahanNaskah, orang: OrangNaskah) -> Iterator[IsiDokumen]:
    """All of the person's set but the umbrella statement, which names the numbers of the others."""
    for x in diminta(bahan, orang):
        if x.jenis != PAYUNG and not kurang(x.jenis, orang):
            yield isi_dokumen(bahan, orang, x, ISI[x.jenis](bahan, orang))


def payung(bahan: BahanNaskah, orang: OrangNaskah, lima: Sequence[str]) -> Iterator[IsiDokumen]:
    """The umbrella statement over these papers, where the set has one."""
    for x in diminta(bahan, orang):
        if x.jenis == PAYUNG and lima:
            kolom = {"pembuat": orang.pihak.pejabat, "lima": [*lima], "pemantau": bahan.nama_unit, **evaluasi(bahan)}
            yield isi_dokumen(bahan, orang, x, kolom)


def kurang(jenis: str, orang: OrangNaskah) -> str:
    """Why a paper cannot be filled yet; empty = it can."""
    if jenis in BERDUA and orang.atasan is None:
        return _("atasannya belum ada")
    if jenis in BERJANJI and not orang.janji.butir:
        return _("jabatannya belum punya hasil pada pohon kinerja")
    return ""


def isi_dokumen(bahan: BahanNaskah, orang: OrangNaskah, x: DokumenDiminta, kolom: Kolom) -> IsiDokumen:
    """One paper of a person, in the register of the personnel agency."""
    satu = orang.peserta
    return IsiDokumen(
        rujukan=bahan.rujukan(x.jenis, satu.pk),
        jenis=x.jenis,
        versi=x.versi,
        isian=isian(bahan, kolom),
        penanda=tuple(p.penanda for p in _penanda(x.jenis, orang)),
        perihal=_("%(judul)s a.n. %(nama)s") % {"judul": x.judul, "nama": satu.pegawai.nama},
        pegawai=satu.pegawai_id,
        penugasan=satu.penugasan_id,
        unit=bahan.unit,
        sifat=x.sifat,
    )


def isian(bahan: BahanNaskah, kolom: Kolom) -> IsianNaskah:
    """Fields with place, day and the letterhead of the personnel agency around them."""
    return IsianNaskah(
        kolom=kolom,
        tempat=settings.NAMA_PEMDA.removeprefix(PEMERINTAH).strip(),
        tanggal=bahan.tanggal,
        pada=bahan.pada,
        kop=kop_perangkat(bahan.nama_unit),
        cara=bahan.cara,
    )


def _penanda(jenis: str, orang: OrangNaskah) -> list[Pihak]:
    """The person first; then the superior, who witnesses the pact or is the other party."""
    berdua = jenis in (*BERDUA, "pakta_integritas") and orang.atasan is not None
    return [orang.pihak, orang.atasan] if berdua and orang.atasan else [orang.pihak]
