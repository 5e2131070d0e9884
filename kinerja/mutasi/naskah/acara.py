"""Minutes of the oath, statements of inauguration and of taking up the duty, handing over."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from kinerja.dokumen.naskah import NaskahAsing, Pejabat, kata_sumpah
from kinerja.dokumen.naskah.isian import BarisTabel, NilaiKolom
from kinerja.dokumen.services import IsiDokumen
from kinerja.mutasi.naskah.bahan import BahanNaskah, OrangNaskah, Pihak
from kinerja.mutasi.naskah.kertas import kertas_acara, kertas_orang
from kinerja.mutasi.naskah.kolom import Kolom
from kinerja.mutasi.naskah.perorangan import isian


def sumpah(bahan: BahanNaskah) -> Iterator[IsiDokumen]:
    """Minutes for each religion whose group is complete; signed in ink, for the clergy have no account."""
    menurut: dict[str, list[OrangNaskah]] = defaultdict(list)
    for orang in bahan.orang:
        menurut[orang.peserta.agama_sumpah].append(orang)
    for agama, milik in sorted(menurut.items()):
        kelompok, pelantik = bahan.kelompok.get(agama), bahan.pelantik
        if kelompok is None or pelantik is None or not kelompok.rohaniwan:
            continue
        saksi = [bahan.saksi.get(pk or 0) for pk in (kelompok.saksi_1_id, kelompok.saksi_2_id)]
        if saksi[0] is None or saksi[1] is None:
            continue
        rohaniwan = Pihak(Pejabat(nama=kelompok.rohaniwan, jabatan=kelompok.jabatan_rohaniwan))
        kolom = _sumpah(bahan, agama, milik) | {
            "pengambil": pelantik.pejabat,
            "saksi_1": saksi[0].pejabat,
            "saksi_2": saksi[1].pejabat,
            "rohaniwan": rohaniwan.pejabat,
        }
        tertulis = replace(isian(bahan, kolom), cara="basah")
        yield kertas_acara(
            bahan, "berita_acara_sumpah", agama, tertulis, milik[0].pihak, pelantik, saksi[0], saksi[1], rohaniwan
        )


def spp(bahan: BahanNaskah) -> Iterator[IsiDokumen]:
    """That each was inaugurated, by who is head of the personnel agency on the day, also if only since then."""
    kepala = bahan.kepala_lantik or bahan.kepala_unit
    if kepala is None or not bahan.pelantikan.upacara:
        return
    for orang in bahan.orang:
        tempat = bahan.pelantikan.tempat or bahan.nama_unit
        kolom = {"tempat_acara": tempat, **_pernyataan(bahan, orang, kepala)}
        yield kertas_orang(bahan, "spp", orang, isian(bahan, kolom), kepala)


def spmt(bahan: BahanNaskah) -> Iterator[IsiDokumen]:
    """That each has taken up the duty, by the superior."""
    for orang in bahan.orang:
        if orang.atasan:
            yield kertas_orang(
                bahan, "spmt", orang, isian(bahan, _pernyataan(bahan, orang, orang.atasan)), orang.atasan
            )


def serah_terima(bahan: BahanNaskah) -> Iterator[IsiDokumen]:
    """From who held the post until the day before to who takes it, the superior beside them."""
    diserahkan: list[BarisTabel] = [
        {"nama": nama, "keadaan": _("Menurut daftar terlampir"), "keterangan": "-"}
        for nama in (_("Arsip dan naskah dinas"), _("Barang milik daerah"), _("Pekerjaan yang sedang berjalan"))
    ]
    for orang in bahan.orang:
        if orang.pendahulu is None or orang.atasan is None:
            continue
        kolom: Kolom = {
            "lama": orang.pendahulu.pejabat,
            "baru": orang.pihak.pejabat,
            "saksi": orang.atasan.pejabat,
            "jabatan": orang.pihak.pejabat.jabatan,
            "keputusan": bahan.keputusan,
            "tempat_acara": bahan.pelantikan.tempat or bahan.nama_unit,
            "diserahkan": diserahkan,
        }
        pihak = (orang.pendahulu, orang.pihak, orang.atasan)
        yield kertas_orang(bahan, "serah_terima", orang, isian(bahan, kolom), *pihak)


def _sumpah(bahan: BahanNaskah, agama: str, milik: list[OrangNaskah]) -> dict[str, NilaiKolom]:
    try:
        kata = kata_sumpah(agama)
        pembuka, penutup = kata.pembuka, kata.penutup
    except NaskahAsing:  # a belief whose words are typed on the paper
        pembuka, penutup = _("(kata pembuka menurut agama atau kepercayaan)"), ""
    bersama: list[BarisTabel] = [
        {"nama": o.pihak.pejabat.bernama, "nip": o.pihak.pejabat.nip, "jabatan": o.pihak.pejabat.jabatan_tertulis}
        for o in milik[1:]
    ]
    kolom: dict[str, NilaiKolom] = {
        "pejabat": milik[0].pihak.pejabat,
        "agama": agama.capitalize(),
        "keputusan": bahan.keputusan,
        "tempat_acara": bahan.pelantikan.tempat or bahan.nama_unit,
        "pembuka": pembuka,
    }
    return kolom | ({"penutup": penutup} if penutup else {}) | ({"bersama": bersama} if bersama else {})


def _pernyataan(bahan: BahanNaskah, orang: OrangNaskah, penanda: Pihak) -> Kolom:
    return {
        "penanda_tangan": penanda.pejabat,
        "pejabat": orang.pihak.pejabat,
        "keputusan": bahan.keputusan,
        "hari": bahan.tanggal,
    }
