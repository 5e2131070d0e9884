"""The fields of each kind that a person signs, from the record."""

from collections.abc import Callable, Mapping

from django.conf import settings
from django.utils.translation import gettext as _

from kinerja.dokumen.formulir.sekitar import pemerintah
from kinerja.dokumen.naskah.isian import BarisTabel, NilaiKolom
from kinerja.mutasi.naskah.bahan import BahanNaskah, OrangNaskah
from kinerja.perjanjian.tingkat import sebutan_program, sebutan_sasaran

Kolom = Mapping[str, NilaiKolom]


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
        **evaluasi(bahan),
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


def evaluasi(bahan: BahanNaskah) -> Kolom:
    """The two checkpoints, counted from the day of the ceremony."""
    pertama, kedua = bahan.evaluasi
    return {
        "lama_pertama": pertama.lama,
        "lama_kedua": kedua.lama,
        "evaluasi_pertama": pertama.tanggal,
        "evaluasi_kedua": kedua.tanggal,
    }


def _perjanjian(bahan: BahanNaskah, orang: OrangNaskah) -> Kolom:
    assert orang.atasan is not None  # `kurang` has said so
    sebutan = {"sebutan_sasaran": sebutan_sasaran(orang.jabatan), "sebutan_program": sebutan_program(orang.jabatan)}
    return {**_janji(bahan, orang), **sebutan, "kedua": orang.atasan.pejabat}


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
