"""The person answers, at any time; the desk opens one for a reader; every look is remembered."""

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.akun.models import Pengguna
from kinerja.aturan.periksa import Temuan
from kinerja.dasar.sisip import sisip_sekali
from kinerja.dasar.waktu import hari
from kinerja.jejak.services import tindakan
from kinerja.organisasi.sesi import Sesi
from kinerja.tindaklanjut.alur import TANGGAPI, tujuan
from kinerja.tindaklanjut.galat import temuan, tolak_bila_ada
from kinerja.tindaklanjut.models import IzinTindakLanjut, KunjunganTindakLanjut, TanggapanTindakLanjut, TindakLanjut
from kinerja.tindaklanjut.permissions import menunda_kunjungan, milik, petugas
from kinerja.tindaklanjut.services.dasar import SUBJEK, kunci, pindah, simpan, tentang_sendiri


def tanggapi(*, tindak_lanjut: int, versi: int, isi: str, sesi: Sesi, at: datetime) -> TanggapanTindakLanjut:
    """Also after any deadline and after the end: an answer is never refused for being late."""
    with tindakan("tindaklanjut.ditanggapi", by=sesi.pelaku, at=at) as catatan:
        satu = kunci(tindak_lanjut, versi)
        if not milik(sesi, satu):
            raise PermissionError(_("Tanggapan ditulis oleh pegawai yang bersangkutan sendiri."))
        tolak_bila_ada([] if isi.strip() else [temuan(_("Tulis tanggapan Anda lebih dulu."), "isi")])
        jawaban = TanggapanTindakLanjut.objects.create(
            tindak_lanjut=satu, isi=isi.strip(), nama=sesi.pelaku.nama, pada=at
        )
        if tujuan(satu.jenis, satu.keadaan, TANGGAPI):
            pindah(satu, TANGGAPI, at)
        simpan(satu, catatan)
    return jawaban


def beri_izin(
    *, tindak_lanjut: int, pengguna: Pengguna, alasan: str, mulai: date, sampai: date, sesi: Sesi, at: datetime
) -> IzinTindakLanjut:
    """Let somebody read one from-to, for a reason that is kept."""
    with tindakan("tindaklanjut.izin_diberikan", by=sesi.pelaku, at=at) as catatan:
        satu = TindakLanjut.objects.select_for_update(of=("self",)).get(pk=tindak_lanjut)
        if not petugas(sesi) or tentang_sendiri(sesi, satu):
            raise PermissionError(_("Izin membaca diberikan BKPSDM."))
        tolak_bila_ada(_periksa_izin(alasan, mulai, sampai))
        izin = IzinTindakLanjut.objects.create(
            tindak_lanjut=satu,
            pengguna=pengguna,
            alasan=alasan.strip(),
            mulai=mulai,
            sampai=sampai,
            dibuat=at,
            oleh=sesi.pelaku.nama,
        )
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(izin=izin.pk, pengguna=pengguna.pk, mulai=mulai, sampai=sampai)
    return izin


def _periksa_izin(alasan: str, mulai: date, sampai: date) -> Iterator[Temuan]:
    if sampai < mulai:
        yield temuan(_("Tanggal akhir izin sebelum tanggal mulainya. Perbaiki salah satu."), "sampai")
    if not alasan.strip():
        yield temuan(_("Tulis alasannya; pegawai membacanya."), "alasan")


def catat_kunjungan(*, satu: TindakLanjut, sesi: Sesi, at: datetime) -> None:
    """Once a day and reader, beside the ledger's chain; nothing for the person."""
    if sesi.pengguna is None or milik(sesi, satu):
        return
    baris = KunjunganTindakLanjut(
        tindak_lanjut_id=satu.pk,
        pengguna=sesi.pengguna,
        nama=sesi.pelaku.nama,
        kapasitas=sesi.pelaku.kapasitas,
        ditunda=menunda_kunjungan(sesi),
        hari=hari(at),
        pada=at,
    )
    if KunjunganTindakLanjut.objects.filter(tindak_lanjut=satu.pk, pengguna=sesi.pengguna, hari=baris.hari).exists():
        return
    sisip_sekali(baris)
