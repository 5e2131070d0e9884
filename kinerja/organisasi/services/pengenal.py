"""A person's identifier changes from a day on, or was typed wrongly and is put right; the person stays the same."""

from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from kinerja.akun.services import AkunDitolak, ganti_nama_pengguna
from kinerja.aturan.identitas import urai_nip
from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import AkunPegawai, Pegawai, Pengenal
from kinerja.organisasi.services.baris import Ditolak, Masalah

UTAMA = (Pengenal.Jenis.NIP, Pengenal.Jenis.NI_PPPK, Pengenal.Jenis.LOKAL)


def ganti_pengenal(
    *, pegawai: Pegawai, jenis: str, nilai: str, mulai: date | None, alasan: str, by: Pelaku, at: datetime
) -> Pengenal:
    """`mulai` empty = the present one was never right and is corrected; else a new one holds from that day.

    An account named after the old identifier is named after the new one. Refused (`Ditolak`) where it is another's.
    """
    with bentrok_dikenali(), tindakan("organisasi.pengenal_diganti", by=by, at=at) as catatan:
        kini = pengenal_kini(pegawai, mulai or hari(at))
        _periksa(pegawai, kini, jenis, nilai, mulai)
        catatan.perihal("pegawai", pegawai.pk)
        catatan.muatan(sebelum=kini.nilai if kini else "", sesudah=nilai, jenis=jenis, mulai=mulai, alasan=alasan)
        lama = kini.nilai if kini else ""
        if kini is None or mulai is not None:
            baru = _berikut(pegawai, kini, jenis, nilai, mulai)
        else:
            kini.jenis, kini.nilai = jenis, nilai
            kini.save(update_fields=["jenis", "nilai"])
            baru = kini
        _ganti_akun(pegawai, lama, nilai, by, at)
    return baru


def _ganti_akun(pegawai: Pegawai, lama: str, nilai: str, by: Pelaku, at: datetime) -> None:
    akun = AkunPegawai.objects.filter(pegawai=pegawai, pengguna__username=lama).select_related("pengguna").first()
    if not lama or akun is None:
        return
    try:
        ganti_nama_pengguna(pengguna=akun.pengguna, username=nilai, by=by, at=at)
    except AkunDitolak as galat:
        raise Ditolak([Masalah(0, "nilai", str(galat))]) from galat


def pengenal_kini(pegawai: Pegawai, on: date) -> Pengenal | None:
    """The main identifier of a day, the newest where several hold."""
    milik = Pengenal.objects.filter(pegawai=pegawai, jenis__in=UTAMA).order_by("-mulai", "-pk")
    berlaku = [p for p in milik if (p.mulai or on) <= on <= (p.sampai or on)]
    return max(berlaku, key=lambda p: (p.mulai or date.min, p.pk), default=None)


def _berikut(pegawai: Pegawai, kini: Pengenal | None, jenis: str, nilai: str, mulai: date | None) -> Pengenal:
    if kini is not None and mulai is not None:
        kini.sampai = mulai - timedelta(days=1)
        kini.save(update_fields=["sampai"])
    return Pengenal.objects.create(pegawai=pegawai, jenis=jenis, nilai=nilai, mulai=mulai)


def _periksa(pegawai: Pegawai, kini: Pengenal | None, jenis: str, nilai: str, mulai: date | None) -> None:
    if jenis == Pengenal.Jenis.LOKAL:
        if not nilai.upper().startswith("N"):
            raise Ditolak([Masalah(0, "nilai", _("Kode lokal diawali huruf N, supaya tidak tertukar dengan NIP."))])
    elif urai_nip(nilai).sebab == "bukan_18_angka":
        raise Ditolak([Masalah(0, "nilai", _("NIP dan NI PPPK terdiri atas 18 angka. Periksa kembali pada SK-nya."))])
    if kini is not None and mulai is not None and kini.mulai is not None and mulai <= kini.mulai:
        pesan = _("Pengenal yang sekarang berlaku sejak %s; yang baru harus mulai sesudahnya.")
        raise Ditolak([Masalah(0, "mulai", pesan % tulis_tanggal(kini.mulai))])
    if kini is not None and kini.nilai == nilai:
        raise Ditolak([Masalah(0, "nilai", _("Ini pengenal yang sekarang; tidak ada yang diganti."))])
    milik = Pengenal.objects.filter(nilai=nilai).exclude(pegawai=pegawai).select_related("pegawai").first()
    if milik is not None:
        pesan = _("%(nilai)s sudah dipakai %(nama)s. Satu pengenal hanya untuk satu orang.")
        raise Ditolak([Masalah(0, "nilai", pesan % {"nilai": nilai, "nama": milik.pegawai.nama_lengkap})])
