"""What each person signs: the kinds of the document sets, filled from the record."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import cast

from django.conf import settings
from django.utils.translation import gettext as _

from kinerja.dokumen.formulir.sekitar import PEMERINTAH, kop_perangkat, pemerintah
from kinerja.dokumen.naskah import DokumenDiminta, IsianNaskah, dokumen_diminta, set_naskah, titik_evaluasi
from kinerja.dokumen.naskah.isian import BarisTabel, NilaiKolom
from kinerja.dokumen.naskah.set import JenisJabatan, PeranAnggaran
from kinerja.dokumen.services import IsiDokumen
from kinerja.mutasi.naskah.bahan import BahanNaskah, OrangNaskah, Pihak

Kolom = Mapping[str, NilaiKolom]
PAYUNG = "pernyataan_payung"
BERDUA = ("kontrak_jabatan", "perjanjian_kinerja")  # agreements: the superior is a party
BERJANJI = ("perjanjian_kinerja", "perjanjian_kinerja_kepala_daerah")


def diminta(bahan: BahanNaskah, orang: OrangNaskah) -> tuple[DokumenDiminta, ...]:
    """The set that the post needs on the day."""
    kode = bahan.pelantikan.set_dokumen
    if not kode:
        return ()
    peran = orang.peserta.peran_anggaran
    return dokumen_diminta(
        set_naskah(kode),
        cast("JenisJabatan", orang.jabatan),
        bahan.tanggal,
        peran_anggaran=(cast("PeranAnggaran", peran),) if peran else (),
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
            kolom = {"pembuat": orang.pihak.pejabat, "lima": [*lima], "pemantau": bahan.nama_unit, **_evaluasi(bahan)}
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


def _pakta(bahan: BahanNaskah, orang: OrangNaskah) -> Kolom:
    saksi: Kolom = {"saksi": orang.atasan.pejabat} if orang.atasan else {}
    return {"pembuat": orang.pihak.pejabat, **saksi}


def _kontrak(bahan: BahanNaskah, orang: OrangNaskah) -> Kolom:
    assert orang.atasan is not None  # `kurang` has said so
    return {
        "pertama": orang.pihak.pejabat,
        "kedua": orang.atasan.pejabat,
        "tmt": bahan.tanggal,
        "nomor_keputusan": bahan.keputusan,
        "ukuran": _ukuran(bahan, orang),
        "pemantau": bahan.nama_unit,
        "hari_tanggapan": bahan.hari_tanggapan,
        **_evaluasi(bahan),
    }


def _ukuran(bahan: BahanNaskah, orang: OrangNaskah) -> list[BarisTabel]:
    """The promises of the post; where the plan has none yet, the agreement that will have them."""
    if not orang.janji.butir:
        janji = _("Hasil dalam perjanjian kinerja tahun %d") % bahan.tanggal.year
        menurut = _("Menurut perjanjian kinerja")
        return [{"hasil": janji, "ukuran": menurut, "target": menurut}]
    return [
        {"hasil": b.sasaran, "ukuran": b.indikator, "target": _target(b.target, b.satuan)} for b in orang.janji.butir
    ]


def _target(target: str, satuan: str) -> str:
    return f"{target} {satuan}".strip()


def _evaluasi(bahan: BahanNaskah) -> Kolom:
    pertama, kedua = titik_evaluasi(bahan.tanggal)
    return {
        "lama_pertama": pertama.lama,
        "lama_kedua": kedua.lama,
        "evaluasi_pertama": pertama.tanggal,
        "evaluasi_kedua": kedua.tanggal,
    }


def _perjanjian(bahan: BahanNaskah, orang: OrangNaskah) -> Kolom:
    assert orang.atasan is not None  # `kurang` has said so
    return {**_janji(bahan, orang), "kedua": orang.atasan.pejabat}


def _perjanjian_kepala(bahan: BahanNaskah, orang: OrangNaskah) -> Kolom:
    return {**_janji(bahan, orang), "pemda": pemerintah(settings.NAMA_PEMDA)}


def _janji(bahan: BahanNaskah, orang: OrangNaskah) -> Kolom:
    sasaran: list[BarisTabel] = [
        {"sasaran": b.sasaran, "indikator": b.indikator, "target": _target(b.target, b.satuan)}
        for b in orang.janji.butir
    ]
    anggaran: list[BarisTabel] = [
        {"nama": a.nama, "anggaran": a.jumlah, "keterangan": a.keterangan} for a in orang.janji.anggaran
    ]
    kolom: Kolom = {"tahun": str(bahan.tanggal.year), "pertama": orang.pihak.pejabat, "sasaran": sasaran}
    return {**kolom, "anggaran": anggaran} if anggaran else kolom


def _tanggung_jawab(bahan: BahanNaskah, orang: OrangNaskah) -> Kolom:
    return {"pembuat": orang.pihak.pejabat, "tmt": bahan.tanggal}


def _kesediaan(bahan: BahanNaskah, orang: OrangNaskah) -> Kolom:
    return {
        "pembuat": orang.pihak.pejabat,
        "peran": str(orang.peserta.get_peran_anggaran_display()),
        "satuan_kerja": orang.perangkat or bahan.nama_unit,
        "tahun_anggaran": str(bahan.tanggal.year),
    }


def _siap_mundur(bahan: BahanNaskah, orang: OrangNaskah) -> Kolom:
    return {"pembuat": orang.pihak.pejabat, "tahun": str(bahan.tanggal.year)}


ISI: Mapping[str, Callable[[BahanNaskah, OrangNaskah], Kolom]] = {
    "pakta_integritas": _pakta,
    "kontrak_jabatan": _kontrak,
    "perjanjian_kinerja": _perjanjian,
    "perjanjian_kinerja_kepala_daerah": _perjanjian_kepala,
    "tanggung_jawab": _tanggung_jawab,
    "kesediaan_anggaran": _kesediaan,
    "siap_mundur": _siap_mundur,
}
