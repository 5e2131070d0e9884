"""A case as a dossier: the one next act on top, the clocks, every link in the order of time."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.disiplin.kata import perlu_plh
from kinerja.disiplin.models import JenisBeritaAcara, KeadaanPerkara, LangkahPerkara, PerkaraDisiplin
from kinerja.disiplin.permissions import adalah_meja_disiplin, boleh_memeriksa, boleh_memutus
from kinerja.disiplin.selectors.bap import bap_kini
from kinerja.disiplin.selectors.bebas import dapat_dibebaskan, pembebasan_kini
from kinerja.disiplin.selectors.berkas import susun_berkas
from kinerja.disiplin.selectors.daftar import izin_berlaku, jabatan_terlapor, pelaksana_harian
from kinerja.disiplin.selectors.surat import belum_sah, dapat_diulangi
from kinerja.disiplin.services.dasar import SUBJEK
from kinerja.disiplin.views.bersama import buka_berkas
from kinerja.organisasi.sesi import Permintaan, Sesi, butuh_masuk

L = LangkahPerkara


@require_safe
@butuh_masuk
def rinci(request: Permintaan, pk: int) -> HttpResponse:
    """For who carries it on, reads it, or is examined (own file)."""
    sesi = request.sesi
    satu, milik = buka_berkas(request, pk)
    berkas = susun_berkas(satu, milik=milik)
    memeriksa = not milik and boleh_memeriksa(sesi, satu)
    memutus = not milik and boleh_memutus(sesi, satu)
    jabatan, unit = jabatan_terlapor(satu)
    konteks = {
        "x": satu,
        "b": berkas,
        "milik": milik,
        "jabatan": jabatan,
        "unit": unit,
        "aksi": _aksi(satu, memeriksa=memeriksa, memutus=memutus),
        "sisa": (satu.batas - sesi.hari).days if satu.batas else None,
        **_bebas(satu, milik=milik),
        "lain": _lain(satu, sesi) if memeriksa else [],
        "memutus": memutus and satu.terbuka and berkas.bap is not None,
        "boleh_upaya": milik and satu.langkah == L.TUNGGU and berkas.keputusan is not None,
        "izin": [] if milik else izin_berlaku(satu),
        "kunjungan": list(satu.kunjungan.all()[:50])
        if (milik and satu.selesai) or adalah_meja_disiplin(sesi)
        else None,
        "subjek": f"{SUBJEK}:{pk}" if memeriksa else "",
    }
    return render(request, "disiplin/rinci.html", konteks)


def _bebas(satu: PerkaraDisiplin, *, milik: bool) -> dict[str, object]:
    """The relief that runs, once its order is signed; for others than the examined who acts in the post meanwhile."""
    b = pembebasan_kini(satu)
    if b is None or belum_sah(b.dokumen):
        return {}
    if milik:
        return {"bebas": b}
    plh = pelaksana_harian(satu)
    return {"bebas": b, "plh": plh, "kurang_plh": not plh and perlu_plh(satu.jenis_jabatan, satu.tanggal)}


def _aksi(satu: PerkaraDisiplin, *, memeriksa: bool, memutus: bool) -> str:
    """Where the next act is done; empty where this reader only looks, or time does it."""
    if satu.langkah in (L.TUNGGU, L.SELESAI):
        return ""
    if satu.langkah == L.PUTUS:
        return reverse("disiplin:putus", args=[satu.pk]) if memutus else ""
    return reverse("disiplin:langkah", args=[satu.pk, satu.langkah]) if memeriksa else ""


def _lain(satu: PerkaraDisiplin, sesi: Sesi) -> list[tuple[str, str]]:
    """Other acts that are open now."""
    semua: list[tuple[str, str]] = []
    if satu.terbuka:
        bap = bap_kini(satu)
        if bap:
            tidak_hadir = bap.jenis == JenisBeritaAcara.TIDAK_HADIR
            semua.append((_("Buat lagi berita acara"), "tidak_hadir_ulang" if tidak_hadir else "bap_ulang"))
        else:
            semua += [(_("Ubah pasal yang diduga"), "dugaan"), (_("Bentuk tim pemeriksa"), "tim")]
        if pembebasan_kini(satu):
            semua.append((_("Akhiri pembebasan sementara"), "akhiri_bebas"))
        elif dapat_dibebaskan(satu):
            semua.append((_("Bebaskan sementara dari tugas jabatan"), "bebaskan"))
        semua.append((_("Tutup tanpa pelanggaran"), "tutup"))
    if satu.keadaan in (KeadaanPerkara.TERBUKA, KeadaanPerkara.DIPUTUS) and dapat_diulangi(satu):
        semua.append((_("Buat lagi surat"), "surat"))
    if satu.langkah == L.TUNGGU:
        semua.append((_("Catat keberatan atau banding"), "upaya"))
    if adalah_meja_disiplin(sesi):
        semua.append((_("Beri izin membaca"), "izin"))
    return [(label, reverse("disiplin:langkah", args=[satu.pk, nama])) for label, nama in semua if nama != satu.langkah]
