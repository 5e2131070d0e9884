"""The start: old assignments end, new ones begin, all on one day in one act."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import simpan_versi
from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import JenisPelantikan, KeadaanPelantikan, Pelantikan, PesertaPelantikan
from kinerja.mutasi.selectors.rencana import Rencana, rencana_mutasi
from kinerja.mutasi.services.kunci import kunci_pelantikan
from kinerja.mutasi.services.nomor import pakai_nomor_keputusan
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.services.baris import UKURAN, Ditolak
from kinerja.organisasi.services.penugasan import IsiPenugasan
from kinerja.organisasi.services.pindah import pindahkan


def mulai_pelantikan(*, pelantikan: int, versi: int, sidik: str, by: Pelaku, at: datetime) -> Pelantikan:
    """Everything or nothing: `PelantikanDitolak` says why, `SudahBerubah` that the list was changed meanwhile.

    `sidik` is the fingerprint of the plan that was shown: refused when the record has moved since.
    """
    with bentrok_dikenali(), tindakan("pelantikan.dimulai", by=by, at=at) as catatan:
        satu = kunci_pelantikan(pelantikan, versi)
        rencana = rencana_mutasi(satu)
        _butuh_sama(satu, rencana, sidik, at)
        _pindahkan(satu, rencana, at)
        terbuka = _hubungkan(satu, rencana)
        satu.keadaan, satu.dimulai, satu.diputus_oleh = KeadaanPelantikan.DIMULAI, at, by.nama
        simpan_versi(satu, update_fields=("keadaan", "dimulai", "diputus_oleh"))
        pakai_nomor_keputusan(satu, by, at)
        catatan.perihal("pelantikan", satu.pk)
        for pegawai in {x.pegawai_id for x in rencana.peserta} | {t.penugasan.pegawai_id for t in rencana.tutup}:
            catatan.perihal("pegawai", pegawai)
        catatan.muatan(
            tanggal=satu.tanggal,
            nomor_sk=satu.nomor_sk,
            ditutup=sorted(t.penugasan.pk for t in rencana.tutup),
            dibuka=sorted(terbuka),
            tetap=sorted(p.pk for p in rencana.tetap.values()),
        )
    return satu


def _butuh_sama(satu: Pelantikan, rencana: Rencana, sidik: str, at: datetime) -> None:
    if not rencana.peserta:
        raise PelantikanDitolak(_("Belum ada orang dalam pelantikan ini. Tambahkan pesertanya lebih dulu."))
    if satu.upacara and hari(at) < satu.tanggal:
        pesan = _("Pelantikan ini baru pada %s. Mulai pada harinya, atau ubah tanggalnya.")
        raise PelantikanDitolak(pesan % tulis_tanggal(satu.tanggal))
    if rencana.sidik != sidik:
        pesan = _("Data jabatan berubah sejak halaman ini dibuka. Periksa lagi apa yang ditutup dan dibuka.")
        raise PelantikanDitolak(pesan)


def _pindahkan(satu: Pelantikan, rencana: Rencana, at: datetime) -> None:
    kemarin = satu.tanggal - timedelta(days=1)
    tutup = (t.penugasan for t in rencana.tutup)
    try:
        pindahkan(tutup=tutup, sampai=kemarin, buka=[*_baris(satu, rencana)], at=at)
    except Ditolak as galat:
        raise PelantikanDitolak(str(galat)) from galat


def _baris(satu: Pelantikan, rencana: Rencana) -> Iterator[IsiPenugasan]:
    """A row for each new assignment; who keeps a post gets the day of the ceremony, if none is recorded."""
    lantik = satu.tanggal if satu.upacara and satu.jenis != JenisPelantikan.SUMPAH_PNS else None
    for x in rencana.peserta:
        ada = rencana.tetap.get(x.pk)
        if ada is None:
            yield IsiPenugasan(
                x.nip,
                x.jabatan.kode,
                x.jenis,
                satu.tanggal,
                nomor_sk=satu.nomor_sk,
                tanggal_sk=satu.tanggal_sk,
                pejabat_penetap=satu.pejabat_penetap,
                tanggal_pelantikan=lantik,
                nomor_pertek=x.nomor_pertek or satu.nomor_pertek,
            )
        elif lantik and ada.tanggal_pelantikan is None:
            nip, kode = x.nip, x.jabatan.kode
            yield IsiPenugasan(nip, kode, ada.jenis, ada.mulai, tanggal_pelantikan=lantik)


def _hubungkan(satu: Pelantikan, rencana: Rencana) -> set[int]:
    """Each participant with the assignment that now stands; the ids of the new ones."""
    orang = {x.pegawai_id for x in rencana.buka}
    baru = {
        (p.pegawai_id, p.jabatan_id, p.jenis): p
        for p in Penugasan.objects.filter(mulai=satu.tanggal, pegawai__in=orang)
    }
    for x in rencana.peserta:
        x.penugasan = rencana.tetap.get(x.pk) or baru[x.pegawai_id, x.jabatan_id, x.jenis]
    PesertaPelantikan.objects.bulk_update(rencana.peserta, ["penugasan"], batch_size=UKURAN // 2)
    return {x.penugasan_id for x in rencana.buka if x.penugasan_id}
