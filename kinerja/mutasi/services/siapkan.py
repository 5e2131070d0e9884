"""Prepare an inauguration, change its particulars, cancel it before it begins."""

from dataclasses import asdict, dataclass
from datetime import date, datetime, time

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from kinerja.dasar.kunci import simpan_versi
from kinerja.dokumen.selectors.naskah import set_tersedia
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import JenisPelantikan, KeadaanPelantikan, Pelantikan
from kinerja.mutasi.selectors.set import TANPA_SET
from kinerja.mutasi.services.kunci import kunci_pelantikan
from kinerja.mutasi.services.naskah import batalkan_naskah
from kinerja.mutasi.services.nomor import kembalikan_nomor


@dataclass(frozen=True, slots=True)
class IsiPelantikan:
    """The particulars of one inauguration; empty = not known yet. `pelantik`: the assignment of who inaugurates."""

    kode: str
    judul: str
    tanggal: date
    jenis: str = JenisPelantikan.PELANTIKAN
    upacara: bool = True
    jam: time | None = None
    tempat: str = ""
    bekal: str = ""
    nomor_sk: str = ""
    tanggal_sk: date | None = None
    pejabat_penetap: str = ""
    nomor_pertek: str = ""
    nomor_izin: str = ""
    pelantik_id: int | None = None
    set_dokumen: str = ""  # empty = the rule of the day; TANPA_SET or a code of `set_tersedia` with its reason
    alasan_set: str = ""


def siapkan(*, isi: IsiPelantikan, by: Pelaku, at: datetime) -> Pelantikan:
    """A new one, with nobody in it yet."""
    _butuh_masuk_akal(isi)
    with tindakan("pelantikan.disiapkan", by=by, at=at) as catatan:
        try:
            with transaction.atomic():
                satu = Pelantikan.objects.create(**asdict(isi), dibuat=at, oleh=by.nama)
        except IntegrityError as galat:
            raise _kode_terpakai(isi) from galat
        catatan.perihal("pelantikan", satu.pk)
        catatan.muatan(**_tercatat(asdict(isi)))
    return satu


def ubah(*, pelantikan: int, isi: IsiPelantikan, versi: int, by: Pelaku, at: datetime) -> Pelantikan:
    """Other particulars, before the start; nothing is written where none differs."""
    _butuh_masuk_akal(isi)
    with tindakan("pelantikan.diubah", by=by, at=at) as catatan:
        satu = kunci_pelantikan(pelantikan, versi)
        beda = {nama: nilai for nama, nilai in asdict(isi).items() if getattr(satu, nama) != nilai}
        if "kode" in beda and Pelantikan.objects.filter(kode=isi.kode).exists():
            raise _kode_terpakai(isi)
        catatan.perihal("pelantikan", satu.pk)
        lama = {nama: getattr(satu, nama) for nama in beda}
        catatan.muatan(sebelum=_tercatat(lama), sesudah=_tercatat(beda))
        for nama, nilai in beda.items():
            setattr(satu, nama, nilai)
        simpan_versi(satu, update_fields=beda)
        if "nomor_sk" in beda:
            kembalikan_nomor(satu, _("Nomor keputusannya diganti."), by, at)
    return satu


def batalkan_pelantikan(*, pelantikan: int, alasan: str, versi: int, by: Pelaku, at: datetime) -> Pelantikan:
    """Before the start: it lapses with everything prepared for it. Afterwards only a new order changes what is."""
    if not alasan.strip():
        raise PelantikanDitolak(_("Tuliskan alasan pembatalan."))
    with tindakan("pelantikan.dibatalkan", by=by, at=at) as catatan:
        satu = kunci_pelantikan(pelantikan, versi)
        satu.keadaan, satu.alasan_batal = KeadaanPelantikan.BATAL, alasan.strip()
        satu.dibatalkan, satu.diputus_oleh = at, by.nama
        simpan_versi(satu, update_fields=("keadaan", "alasan_batal", "dibatalkan", "diputus_oleh"))
        catatan.perihal("pelantikan", satu.pk)
        kembalikan_nomor(satu, satu.alasan_batal, by, at)
        dokumen = batalkan_naskah(pelantikan=satu.pk, alasan=satu.alasan_batal, by=by, at=at)
        catatan.muatan(alasan=satu.alasan_batal, peserta=satu.peserta.count(), dokumen=dokumen)
    return satu


def _tercatat(isi: dict[str, object]) -> dict[str, object]:
    """For the ledger, which knows days but not hours."""
    return {nama: nilai.isoformat() if isinstance(nilai, time) else nilai for nama, nilai in isi.items()}


def _butuh_masuk_akal(isi: IsiPelantikan) -> None:
    if isi.set_dokumen and isi.set_dokumen not in (TANPA_SET, *set_tersedia()):
        raise PelantikanDitolak(_("Set dokumen %s tidak dikenal. Pilih dari daftar.") % isi.set_dokumen)
    if bool(isi.set_dokumen) != bool(isi.alasan_set.strip()):
        raise PelantikanDitolak(
            _("Tuliskan mengapa set dokumennya menyimpang dari aturan pada harinya.")
            if isi.set_dokumen
            else _("Pilih set dokumen yang dimaksud alasannya, atau kosongkan alasannya.")
        )
    if isi.jenis not in JenisPelantikan.values:
        raise PelantikanDitolak(_("Jenis pelantikan %s tidak dikenal. Pilih dari daftar.") % isi.jenis)


def _kode_terpakai(isi: IsiPelantikan) -> PelantikanDitolak:
    return PelantikanDitolak(_("Kode %s sudah dipakai pelantikan lain. Pilih kode lain.") % isi.kode)
