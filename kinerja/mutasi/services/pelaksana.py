"""Orders to act (Plt, Plh): what the rules find is told and recorded with its reason; nothing stops for those below."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, cast

from django.utils.translation import gettext as _

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.plt import UsulPlt, periksa_plt
from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import AlasanLewatBatas
from kinerja.mutasi.pelaksana import Perintah, batas_masa, sambungan
from kinerja.organisasi.models import JenisPenugasan, Penugasan, VersiJabatan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.services import Ditolak, IsiPenugasan, tetapkan_penugasan
from kinerja.peraturan.selectors import pustaka_berlaku


@dataclass(frozen=True, slots=True)
class IsiPerintah:
    """A written order (surat perintah): who acts where, as what, from when to when."""

    nip: str
    kode_jabatan: str
    jenis: str
    mulai: date
    sampai: date
    nomor: str = ""
    tanggal: date | None = None
    pejabat: str = ""


@dataclass(frozen=True, slots=True)
class PerintahTercatat:
    """The assignment that now stands, with what the rules find about its order."""

    penugasan: Penugasan
    temuan: tuple[Temuan, ...]


def perintahkan_pelaksana(*, isi: IsiPerintah, alasan: str = "", by: Pelaku, at: datetime) -> PerintahTercatat:
    """Record an order to act. Beyond the rules it needs its reason, and stands all the same.

    Raises PelantikanDitolak with every finding where the reason is missing, or with why it cannot be true.
    """
    if isi.jenis not in (JenisPenugasan.PLT, JenisPenugasan.PLH):
        raise PelantikanDitolak(_("Surat perintah ini hanya untuk Plt. atau Plh."))
    temuan = tuple(temuan_perintah(isi))
    if temuan and not alasan.strip():
        raise PelantikanDitolak(" ".join([*(f"{t.pesan} ({t.pasal})" for t in temuan), _("Tuliskan alasannya.")]))
    with bentrok_dikenali(), tindakan("pelantikan.pelaksana_diperintahkan", by=by, at=at) as catatan:
        penugasan = _tetapkan(isi, by, at)
        if temuan:
            _catat_alasan(penugasan, alasan, by, at)
        catatan.perihal("penugasan", penugasan.pk)
        catatan.perihal("pegawai", penugasan.pegawai_id)
        catatan.muatan(nomor=isi.nomor, sampai=isi.sampai, temuan=[t.kode for t in temuan], alasan=alasan.strip())
    return PerintahTercatat(penugasan, temuan)


def _tetapkan(isi: IsiPerintah, by: Pelaku, at: datetime) -> Penugasan:
    baris = IsiPenugasan(
        isi.nip,
        isi.kode_jabatan,
        isi.jenis,
        isi.mulai,
        isi.sampai,
        nomor_sk=isi.nomor,
        tanggal_sk=isi.tanggal,
        pejabat_penetap=isi.pejabat,
    )
    try:
        return tetapkan_penugasan(isi=baris, by=by, at=at)
    except Ditolak as galat:
        raise PelantikanDitolak(str(galat)) from galat


def temuan_perintah(isi: IsiPerintah) -> list[Temuan]:
    """What the rules find about an order before it is recorded; three queries."""
    milik = Penugasan.objects.filter(pegawai__pengenal__nilai=isi.nip, jabatan__kode=isi.kode_jabatan, jenis=isi.jenis)
    dulu = sambungan([perintah_dari(p) for p in milik.filter(mulai__lt=isi.mulai).distinct()], isi.mulai)
    tetap = penugasan_pada(isi.mulai).filter(pegawai__pengenal__nilai=isi.nip, jenis=JenisPenugasan.DEFINITIF).first()
    versi = VersiJabatan.objects.filter(pada_hari(isi.mulai), jabatan__kode=isi.kode_jabatan).first()
    usul = UsulPlt(
        cast(Literal["plt", "plh"], isi.jenis),
        isi.mulai,
        isi.sampai,
        mulai_pertama=dulu[0].mulai if dulu else None,
        jenjang=(tetap.jenjang or "") if tetap else "",
        jabatan=versi.jenis.split("_")[0] if versi else "",
    )
    return periksa_plt(usul, pustaka=pustaka_berlaku())


def perintah_dari(p: Penugasan) -> Perintah:
    """An assignment as an order."""
    return Perintah(p.pk, p.pegawai_id, p.jabatan_id, p.jenis, p.mulai, p.sampai)


def tulis_alasan_lewat(*, penugasan: int, alasan: str, by: Pelaku, at: datetime) -> AlasanLewatBatas:
    """Why an order that stands goes beyond its limit. Raises PelantikanDitolak."""
    if not alasan.strip():
        raise PelantikanDitolak(_("Tuliskan alasannya; BKPSDM, Sekda, dan kepala daerah membacanya."))
    with tindakan("pelantikan.alasan_lewat_ditulis", by=by, at=at) as catatan:
        satu = Penugasan.objects.get(pk=penugasan)
        baris = _catat_alasan(satu, alasan, by, at)
        catatan.perihal("penugasan", satu.pk)
        catatan.perihal("pegawai", satu.pegawai_id)
        catatan.muatan(alasan=alasan.strip(), batas=baris.batas)
    return baris


def _catat_alasan(satu: Penugasan, alasan: str, by: Pelaku, at: datetime) -> AlasanLewatBatas:
    milik = Penugasan.objects.filter(pegawai=satu.pegawai_id, jabatan=satu.jabatan_id, jenis=satu.jenis)
    dulu = sambungan([perintah_dari(p) for p in milik.filter(mulai__lt=satu.mulai)], satu.mulai)
    pertama = dulu[0].mulai if dulu else satu.mulai
    batas = batas_masa(satu.jenis, pertama, len(dulu) + 1, pustaka_berlaku())
    return AlasanLewatBatas.objects.create(
        penugasan=satu, batas=batas, alasan=alasan.strip(), oleh=by.nama, pada=at
    )  # fmt: skip
