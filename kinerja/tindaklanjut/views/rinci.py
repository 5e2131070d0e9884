"""One of them, as it is read: what it says, what it rests on, what was decided, answers, what may be done now."""

from datetime import date

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.waktu import hari
from kinerja.dokumen.formulir.sekitar import CaraCetak, pilih_kertas, unduh_formulir
from kinerja.dokumen.unduh import unduh_dokumen
from kinerja.organisasi.sesi import Permintaan, Sesi, butuh_masuk
from kinerja.pembinaan.permissions import bawahan
from kinerja.tindaklanjut.alur import BATALKAN, LAKSANAKAN, SETUJUI, TARIK, TUTUP, tujuan
from kinerja.tindaklanjut.cetak import naskah_tindak_lanjut
from kinerja.tindaklanjut.models import TindakLanjut
from kinerja.tindaklanjut.naskah import pertimbangan
from kinerja.tindaklanjut.permissions import milik, petugas
from kinerja.tindaklanjut.selectors.daftar import pelantikan_usul
from kinerja.tindaklanjut.services.dasar import SUBJEK, boleh_memutus, boleh_mengakhiri
from kinerja.tindaklanjut.views.bersama import ambil


@require_safe
@butuh_masuk
def rinci(request: Permintaan, pk: int) -> HttpResponse:
    """For the person, who leads, who decides, the desk, a grant."""
    sesi, satu = request.sesi, ambil(request, pk)
    sendiri = milik(sesi, satu)
    meja = petugas(sesi) and not sendiri
    kunjungan = satu.kunjungan.all() if satu.selesai or not sendiri else satu.kunjungan.filter(ditunda=False)
    konteks = {
        "x": satu,
        "milik": sendiri,
        "aksi": _aksi(satu, sesi, meja=meja),
        "pertimbangan": pertimbangan(satu),
        "fakta": [{**f, "hari": date.fromisoformat(f["tanggal"])} for f in satu.fakta],
        "tanggapan": list(satu.tanggapan.all()),
        "kunjungan": list(kunjungan[:50]) if sendiri or meja else None,
        "izin": list(satu.izin.select_related("pengguna")) if meja else [],
        "meja": meja,
        "subjek": f"{SUBJEK}:{satu.pk}",
    }
    return render(request, "tindaklanjut/rinci.html", konteks)


@require_safe
@butuh_masuk
def surat(request: Permintaan, pk: int) -> HttpResponseBase:
    """The paper; where there is none here, what the page says, marked as no official one."""
    satu, sesi = ambil(request, pk), request.sesi
    if satu.dokumen:
        return unduh_dokumen(satu.dokumen, f"{satu.get_jenis_display()} {satu.pegawai.nama}")
    pohon = sesi.pohon(hari(satu.diusulkan))
    unit = pohon.simpul.get(pohon.perangkat(satu.unit_id) or 0) if satu.unit_id else None
    cara = CaraCetak(timezone.now(), pilih_kertas(request.GET))
    naskah = naskah_tindak_lanjut(satu, unit.nama if unit else "", pertimbangan(satu), cara)
    return unduh_formulir(naskah, f"{satu.get_jenis_display()} {satu.pegawai.nama}")


def _aksi(satu: TindakLanjut, sesi: Sesi, *, meja: bool) -> list[tuple[str, str]]:
    """What this reader may do now, the first the most likely."""
    if milik(sesi, satu):
        return [(_("Tulis tanggapan"), _alamat(satu, "tanggapi"))]
    buka = {p for p in (SETUJUI, LAKSANAKAN, BATALKAN, TUTUP, TARIK) if tujuan(satu.jenis, satu.keadaan, p)}
    pembuat = sesi.pelaku.pengguna_id == str(satu.pengusul_id)
    atasan = bool(buka & {TUTUP, TARIK}) and bawahan(sesi, sesi.hari).filter(penugasan=satu.penugasan_id).exists()
    boleh = (
        (SETUJUI, _("Putuskan"), boleh_memutus(sesi, satu)),
        (LAKSANAKAN, _("Catat pelaksanaan"), meja and LAKSANAKAN in buka and _terlaksana(satu)),
        (TUTUP, _("Tutup nota"), atasan or meja),
        (TARIK, _("Tarik"), atasan or meja or pembuat),
        (BATALKAN, _("Batalkan"), boleh_mengakhiri(sesi, satu)),
    )
    semua = [(label, _alamat(satu, p)) for p, label, ya in boleh if ya and p in buka]
    return [*semua, (_("Beri izin membaca"), _alamat(satu, "izin"))] if meja else semua


def _terlaksana(satu: TindakLanjut) -> bool:
    """A move ends in an inauguration: the door opens when there is one."""
    return satu.jenis != "mutasi" or pelantikan_usul(satu) is not None


def _alamat(satu: TindakLanjut, nama: str) -> str:
    return reverse("tindaklanjut:langkah", args=[satu.pk, nama])
