"""Let somebody prepare drafts in another's name for some days, take it back, and begin to prepare."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari, tulis_rentang
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Pegawai
from kinerja.perwakilan.galat import PerwakilanDitolak
from kinerja.perwakilan.models import Penyiap


def beri_penyiap(*, pegawai: int, orang: Pegawai, mulai: date, sampai: date, by: Pelaku, at: datetime) -> Penyiap:
    """`orang` may prepare drafts of `pegawai` on these days, both included. One grant a pair and day."""
    with tindakan("perwakilan.penyiap_diberikan", by=by, at=at) as catatan:
        pemilik = Pegawai.objects.select_for_update().get(pk=pegawai)
        _butuh_masuk_akal(pemilik, orang, mulai, sampai, hari(at))
        satu = Penyiap.objects.create(
            pegawai=pemilik, orang=orang, mulai=mulai, sampai=sampai, oleh=by.nama, kapasitas=by.kapasitas, diberikan=at
        )
        catatan.perihal("pegawai", pemilik.pk)
        catatan.perihal("pegawai", orang.pk)
        catatan.muatan(penyiap=satu.pk, mulai=mulai, sampai=sampai)
    return satu


def _butuh_masuk_akal(pemilik: Pegawai, orang: Pegawai, mulai: date, sampai: date, on: date) -> None:
    if pemilik.pk == orang.pk:
        raise PerwakilanDitolak(_("Penyiap harus orang lain. Tuliskan NIP orang itu."))
    if sampai < mulai or sampai < on:
        raise PerwakilanDitolak(_("Hari terakhir sudah lewat atau mendahului hari pertama. Perbaiki tanggalnya."))
    bentrok = Penyiap.objects.filter(
        pegawai=pemilik, orang=orang, dicabut=None, mulai__lte=sampai, sampai__gte=mulai
    ).first()
    if bentrok:
        raise PerwakilanDitolak(
            _("%(nama)s sudah menjadi penyiap pada %(masa)s. Cabut yang itu dahulu, atau pilih hari lain.")
            % {"nama": orang.nama_lengkap, "masa": tulis_rentang(bentrok.mulai, bentrok.sampai)}
        )


def cabut_penyiap(*, penyiap: int, by: Pelaku, at: datetime) -> None:
    """End the grant at once. Taken back already: refused, nothing changes."""
    with tindakan("perwakilan.penyiap_dicabut", by=by, at=at) as catatan:
        satu = Penyiap.objects.select_for_update().get(pk=penyiap)
        if satu.dicabut:
            raise PerwakilanDitolak(_("Izin ini sudah dicabut %(oleh)s.") % {"oleh": satu.dicabut_oleh})
        satu.dicabut, satu.dicabut_oleh = at, by.nama
        satu.save(update_fields=["dicabut", "dicabut_oleh"])
        catatan.perihal("pegawai", satu.pegawai_id)
        catatan.perihal("pegawai", satu.orang_id)
        catatan.muatan(penyiap=satu.pk)


def mulai_menyiapkan(*, penyiap: Penyiap, by: Pelaku, at: datetime) -> None:
    """The person for whom drafts are prepared reads when it began."""
    with tindakan("perwakilan.menyiapkan_dimulai", by=by, at=at) as catatan:
        catatan.perihal("pegawai", penyiap.pegawai_id)
        catatan.muatan(penyiap=penyiap.pk)
