"""The order with an excerpt for each person, and the invitation."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari
from kinerja.dokumen.lambang import lambang_garuda
from kinerja.dokumen.naskah import KopKepalaDaerah
from kinerja.dokumen.naskah.isian import BarisTabel, NilaiKolom
from kinerja.dokumen.services import IsiDokumen
from kinerja.mutasi.naskah.bahan import BahanNaskah, OrangNaskah, Pihak
from kinerja.mutasi.naskah.kertas import kertas_acara, kertas_orang
from kinerja.mutasi.naskah.kolom import Kolom
from kinerja.mutasi.naskah.perorangan import isian

BERNAMA = 12  # so many are named on the invitation; more stand in the list that goes with it


def keputusan(bahan: BahanNaskah) -> Iterator[IsiDokumen]:
    """The order, and an excerpt of it for each person."""
    if bahan.penetap is None or bahan.kepala_unit is None or not bahan.orang:
        return
    kolom = _keputusan(bahan, bahan.penetap)
    dasar = replace(isian(bahan, kolom), nomor=bahan.pelantikan.nomor_sk, kop=_garuda(bahan.penetap))
    dasar = replace(dasar, tanggal=bahan.pelantikan.tanggal_sk or bahan.tanggal)
    yield kertas_acara(bahan, "keputusan", "asli", dasar, bahan.penetap)
    for urut, orang in enumerate(bahan.orang, start=1):
        milik: Kolom = {**kolom, "pegawai": orang.pihak.pejabat, "nomor_urut": urut, **_lama(orang)}
        petikan = replace(dasar, kolom=milik, bentuk="petikan", pengesah=bahan.kepala_unit.pejabat)
        yield kertas_orang(bahan, "keputusan", orang, petikan, bahan.kepala_unit, judul=_("Petikan keputusan"))


def undangan(bahan: BahanNaskah) -> Iterator[IsiDokumen]:
    """One letter; beyond some names the list goes with it."""
    satu = bahan.pelantikan
    if bahan.kepala_unit is None or not bahan.orang or not satu.tempat or satu.jam is None:
        return
    banyak = len(bahan.orang) > BERNAMA
    kepada = [_("Pejabat dalam daftar terlampir")] if banyak else [o.pihak.pejabat.bernama for o in bahan.orang]
    kolom: dict[str, NilaiKolom] = {
        "sifat": _("Penting"),
        "hal": _("Undangan pelantikan"),
        "kepada": kepada,
        "di_tempat": _("tempat"),
        "keputusan": bahan.keputusan,
        "hari": satu.tanggal,
        "pukul": satu.jam.strftime("%H.%M"),
        "tempat_acara": satu.tempat,
        "penanda_tangan": bahan.kepala_unit.pejabat,
    }
    if banyak:
        kolom["lampiran"] = _("Satu berkas")
    surat = replace(isian(bahan, kolom), tanggal=min(hari(bahan.pada), bahan.tanggal))
    yield kertas_acara(bahan, "undangan", "semua", surat, bahan.kepala_unit)


def _garuda(penetap: Pihak) -> KopKepalaDaerah:
    return KopKepalaDaerah(penetap.pejabat.jabatan.upper(), lambang=lambang_garuda())


def _keputusan(bahan: BahanNaskah, penetap: Pihak) -> dict[str, NilaiKolom]:
    satu = bahan.pelantikan
    daftar: list[BarisTabel] = [
        {
            "nama": o.pihak.pejabat.bernama,
            "nip": o.pihak.pejabat.nip,
            "pangkat": o.pihak.pejabat.pangkat_golongan,
            "lama": o.lama or "-",
            "baru": o.pihak.pejabat.jabatan_tertulis,
        }
        for o in bahan.orang
    ]
    kolom: dict[str, NilaiKolom] = {
        "pejabat_penetap": satu.pejabat_penetap or penetap.pejabat.jabatan,
        "perihal": _("Pengangkatan dalam jabatan"),
        "menimbang": [
            _("bahwa untuk kelancaran pelaksanaan tugas perlu mengangkat pegawai dalam jabatan;"),
            _("bahwa pegawai yang namanya tercantum dalam lampiran keputusan ini dipandang cakap dan memenuhi syarat;"),
        ],
        "mengingat": [f"{x};" for x in bahan.dasar_hukum],
        "tmt": satu.tanggal,
        "penetap": penetap.pejabat,
        "daftar": daftar,
        "pegawai": bahan.orang[0].pihak.pejabat,
        "nomor_urut": 1,
    }
    if satu.nomor_pertek:
        kolom["memperhatikan"] = [_("Pertimbangan teknis Badan Kepegawaian Negara Nomor %s;") % satu.nomor_pertek]
    return kolom


def _lama(orang: OrangNaskah) -> Kolom:
    return {"jabatan_lama": orang.lama} if orang.lama else {}
