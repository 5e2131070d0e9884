"""The page of one act: its form, what it binds, and the act."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.sesi import Permintaan, Sesi, butuh_masuk
from kinerja.tindaklanjut import services
from kinerja.tindaklanjut.alur import BATALKAN, LAKSANAKAN, SETUJUI, TARIK, TUTUP, tujuan
from kinerja.tindaklanjut.forms import (
    FormBertemuan,
    FormCatatan,
    FormIzin,
    FormLaksana,
    FormPutusan,
    FormTanggapan,
)
from kinerja.tindaklanjut.models import TindakLanjut
from kinerja.tindaklanjut.permissions import milik, petugas
from kinerja.tindaklanjut.services.dasar import adalah_atasan, boleh_memutus, boleh_mengakhiri
from kinerja.tindaklanjut.services.lanjut import boleh_menarik
from kinerja.tindaklanjut.views.bersama import alamat_satu, ambil, kirim, tampil

Teks = str | Promise


@dataclass(frozen=True, slots=True)
class Rupa:
    """How the page of an act speaks."""

    judul: Teks
    aksi: Teks
    pesan: Teks
    mengikat: tuple[Teks, ...]
    perlu: str = ""  # the move of `alur` that must be open


RUPA = {
    "setujui": Rupa(
        _("Putuskan usul"),
        _("Simpan keputusan"),
        _("Keputusan tersimpan."),
        (_("Pegawai dan pengusul membacanya. Keputusan tidak dapat diubah."),),
        SETUJUI,
    ),
    "laksanakan": Rupa(
        _("Catat pelaksanaan"),
        _("Catat"),
        _("Pelaksanaan tercatat."),
        (_("Ditautkan pada catatan yang sudah ada: diklat pegawai, atau pelantikan pada jabatan yang diusulkan."),),
        LAKSANAKAN,
    ),
    "batalkan": Rupa(
        _("Batalkan?"),
        _("Batalkan"),
        _("Dibatalkan dengan alasannya."),
        (_("Penghargaan yang sudah tercatat ikut dibatalkan; alasannya tetap terbaca."),),
        BATALKAN,
    ),
    "tarik": Rupa(
        _("Tarik kembali?"),
        _("Tarik"),
        _("Ditarik dengan alasannya."),
        (_("Berhenti untuk seterusnya; isinya dan tanggapannya tetap tersimpan bagi pembacanya."),),
        TARIK,
    ),
    "tutup": Rupa(
        _("Tutup nota pembinaan?"),
        _("Tutup"),
        _("Nota ditutup."),
        (_("Pegawai tetap dapat menanggapi sesudahnya."),),
        TUTUP,
    ),
    "tanggapi": Rupa(
        _("Tulis tanggapan"),
        _("Simpan tanggapan"),
        _("Tanggapan tersimpan."),
        (_("Dibaca semua yang membaca berkas ini; tidak dapat diubah atau dihapus."),),
    ),
    "izin": Rupa(
        _("Beri izin membaca"),
        _("Beri izin"),
        _("Izin tersimpan."),
        (_("Hanya membaca, hanya berkas ini, hanya pada hari-hari itu. Kunjungannya tercatat dan dilihat pegawai."),),
    ),
}
Syarat = Callable[[Sesi, TindakLanjut, date], bool]
BOLEH: dict[str, Syarat] = {
    "setujui": lambda sesi, x, _on: boleh_memutus(sesi, x),
    "laksanakan": lambda sesi, x, _on: petugas(sesi) and not milik(sesi, x),
    "batalkan": lambda sesi, x, _on: boleh_mengakhiri(sesi, x),
    "tarik": lambda sesi, x, _on: boleh_menarik(sesi, x, timezone.now()),
    "tutup": lambda sesi, x, on: adalah_atasan(sesi, x, on) or (petugas(sesi) and not milik(sesi, x)),
    "tanggapi": lambda sesi, x, _on: milik(sesi, x),
    "izin": lambda sesi, x, _on: petugas(sesi) and not milik(sesi, x),
}


@butuh_masuk
def langkah(request: Permintaan, pk: int, nama: str) -> HttpResponse:
    """One act on one of them."""
    rupa = RUPA.get(nama)
    if rupa is None:
        raise Http404
    sesi, satu = request.sesi, ambil(request, pk)
    if not BOLEH[nama](sesi, satu, sesi.hari):
        raise PermissionDenied
    form = _form(request, satu, nama)
    tutup = rupa.perlu and tujuan(satu.jenis, satu.keadaan, rupa.perlu) is None
    if jawaban := kirim(request, form, lambda: _lakukan(form, satu, nama, sesi), str(rupa.pesan)):
        return jawaban
    konteks = {
        "x": satu,
        "judul": rupa.judul,
        "aksi": rupa.aksi,
        "mengikat": rupa.mengikat,
        "perihal": f"{satu.get_jenis_display()}: {satu.perihal}, {satu.pegawai.nama_lengkap}",
        "url_batal": alamat_satu(satu),
        "tutup": tutup,
    }
    return tampil(request, "tindaklanjut/langkah.html", konteks, form)


def _form(request: Permintaan, satu: TindakLanjut, nama: str) -> FormBertemuan:
    data, on = request.POST or None, request.sesi.hari
    awal: dict[str, object] = {"kunci": satu.kunci}
    if nama == "setujui":
        return FormPutusan(data, initial={**awal, "tanggal": on}, jenis=satu.jenis)
    if nama == "laksanakan":
        return FormLaksana(data, initial=awal, satu=satu)
    if nama == "izin":
        return FormIzin(data, initial={**awal, "mulai": on})
    return FormTanggapan(data, initial=awal) if nama == "tanggapi" else FormCatatan(data, initial=awal)


def _lakukan(form: FormBertemuan, satu: TindakLanjut, nama: str, sesi: Sesi) -> str:
    d, at = form.cleaned_data, timezone.now()
    kunci = {"tindak_lanjut": satu.pk, "versi": d["kunci"]}
    if isinstance(form, FormPutusan):
        services.putuskan(**kunci, isian=form.isi(), sesi=sesi, at=at)
    elif nama == "laksanakan":
        services.laksanakan(**kunci, diklat=d.get("diklat"), sesi=sesi, at=at)
    elif nama == "tanggapi":
        services.tanggapi(**kunci, isi=d["isi"], sesi=sesi, at=at)
    elif nama == "izin":
        isi = {k: d[k] for k in ("pengguna", "mulai", "sampai", "alasan")}
        services.beri_izin(tindak_lanjut=satu.pk, **isi, sesi=sesi, at=at)
    else:
        berakhir = {"tarik": services.tarik, "batalkan": services.batalkan, "tutup": services.tutup}
        berakhir[nama](**kunci, catatan=d["catatan"], sesi=sesi, at=at)
    return alamat_satu(satu)
