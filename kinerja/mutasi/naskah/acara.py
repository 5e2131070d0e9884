"""The service papers of the day: order with petikan, invitation, minutes of the oath, SPP, SPMT, handing over."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari
from kinerja.dokumen.naskah import KopKepalaDaerah, NaskahAsing, Pejabat, kata_sumpah
from kinerja.dokumen.naskah.isian import BarisTabel, IsianNaskah, NilaiKolom
from kinerja.dokumen.services import IsiDokumen
from kinerja.mutasi.naskah.bahan import BahanNaskah, OrangNaskah, Pihak
from kinerja.mutasi.naskah.perorangan import Kolom, isian

BERNAMA = 12  # so many are named on the invitation; more stand in the list that goes with it


def keputusan(bahan: BahanNaskah) -> Iterator[IsiDokumen]:
    """The order, and an excerpt of it for each person."""
    if bahan.penetap is None or bahan.kepala_unit is None or not bahan.orang:
        return
    kolom = _keputusan(bahan, bahan.penetap)
    dasar = replace(isian(bahan, kolom), nomor=bahan.pelantikan.nomor_sk, kop=_garuda(bahan.penetap))
    dasar = replace(dasar, tanggal=bahan.pelantikan.tanggal_sk or bahan.tanggal)
    yield _satu(bahan, "keputusan", "asli", dasar, bahan.penetap)
    for urut, orang in enumerate(bahan.orang, start=1):
        milik: Kolom = {**kolom, "pegawai": orang.pihak.pejabat, "nomor_urut": urut, **_lama(orang)}
        petikan = replace(dasar, kolom=milik, bentuk="petikan", pengesah=bahan.kepala_unit.pejabat)
        yield _milik(bahan, "keputusan", orang, petikan, bahan.kepala_unit, judul=_("Petikan keputusan"))


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
    yield _satu(bahan, "undangan", "semua", surat, bahan.kepala_unit)


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
        yield _satu(
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
        yield _milik(bahan, "spp", orang, isian(bahan, kolom), kepala)


def spmt(bahan: BahanNaskah) -> Iterator[IsiDokumen]:
    """That each has taken up the duty, by the superior."""
    for orang in bahan.orang:
        if orang.atasan:
            yield _milik(bahan, "spmt", orang, isian(bahan, _pernyataan(bahan, orang, orang.atasan)), orang.atasan)


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
        yield _milik(bahan, "serah_terima", orang, isian(bahan, kolom), *pihak)


ACARA: Mapping[str, Callable[[BahanNaskah], Iterator[IsiDokumen]]] = {
    "keputusan": keputusan,
    "undangan": undangan,
    "berita_acara_sumpah": sumpah,
    "spp": spp,
    "spmt": spmt,
    "serah_terima": serah_terima,
}


def _garuda(penetap: Pihak) -> KopKepalaDaerah:
    return KopKepalaDaerah(penetap.pejabat.jabatan.upper())


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


def _satu(bahan: BahanNaskah, jenis: str, nama: str, isi: IsianNaskah, *pihak: Pihak) -> IsiDokumen:
    """A paper of the whole inauguration."""
    penanda = tuple(p.penanda for p in pihak)
    return IsiDokumen(bahan.rujukan(jenis, nama), jenis, isi, penanda, perihal=bahan.pelantikan.judul, unit=bahan.unit)


def _milik(
    bahan: BahanNaskah, jenis: str, orang: OrangNaskah, isi: IsianNaskah, *pihak: Pihak, judul: str = ""
) -> IsiDokumen:
    """A paper about one person."""
    satu = orang.peserta
    return IsiDokumen(
        rujukan=bahan.rujukan(jenis, satu.pk),
        jenis=jenis,
        isian=isi,
        penanda=tuple(p.penanda for p in pihak),
        judul=judul,
        pegawai=satu.pegawai_id,
        penugasan=satu.penugasan_id,
        unit=bahan.unit,
    )
