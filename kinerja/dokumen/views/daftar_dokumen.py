"""The list of documents within reach of an office."""

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dokumen.formulir.jenis import FORMULIR
from kinerja.dokumen.models import Dokumen, KeadaanDokumen, SifatDokumen
from kinerja.dokumen.naskah import pustaka_naskah
from kinerja.dokumen.permissions import boleh_melihat_nomor, boleh_memindai, lingkup_dokumen, petugas_pemda
from kinerja.dokumen.selectors.daftar import (
    ada_penolakan,
    baca_dokumen,
    baca_kelompok,
    baca_unit,
    dengan_penolakan,
    hitung_dokumen,
    kelompok_ada,
    unit_ada,
)
from kinerja.dokumen.views.bersama import nama_unit
from kinerja.jejak.kalimat import sebut_perihal
from kinerja.organisasi.sesi import Permintaan, butuh_masuk

DITOLAK = "ditolak"
KEADAAN = [*KeadaanDokumen.choices, (DITOLAK, gettext_lazy("Ada yang menolak"))]


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponseBase:
    """Documents within reach of an office, narrowed by kind, state, unit, group and person."""
    sesi = request.sesi
    if not boleh_melihat_nomor(sesi):
        raise PermissionDenied(_("Daftar ini milik pengelola kinerja, BKPSDM, dan Inspektorat. Buka Dokumen saya."))
    tabel = _tabel(request, nama_unit(sesi))
    konteks = {"daftar": tabel, "boleh_pindai": boleh_memindai(sesi)}
    return tabel.unduhan("dokumen") or render(request, "dokumen/daftar_dokumen.html", konteks)


def _tabel(request: Permintaan, nama: dict[int, str]) -> Daftar[Dokumen]:
    """The list; for an officer of the whole Pemda by prepared queries."""
    petugas, semua = petugas_pemda(request.sesi), lingkup_dokumen(request.sesi, request.sesi.hari)
    nilai = (petugas.pegawai, petugas.tutup, *petugas.urusan) if petugas else None
    kelompok = sorted(baca_kelompok(*nilai) if nilai else kelompok_ada(semua))
    unit = [(str(pk), nama.get(pk, str(pk))) for pk in (baca_unit(*nilai) if nilai else unit_ada(semua))]
    return Daftar(
        request,
        lambda: dengan_penolakan(semua),
        potong=(lambda potongan: baca_dokumen(potongan, *nilai)) if nilai else None,
        hitung=(lambda: hitung_dokumen(*nilai)[0]) if nilai else None,
        kolom=_kolom(nama),
        cari=("judul", "nomor__nomor", "nomor_luar", "pegawai__nama", "kode"),
        saring=(
            Saring("jenis", _("Jenis dokumen"), _jenis()),
            Saring("keadaan", _("Keadaan"), KEADAAN, _menurut_keadaan),
            Saring("sifat", _("Sifat"), SifatDokumen.choices),
            Saring("unit", _("Unit"), sorted(unit, key=lambda x: x[1]), lambda b, k: b.filter(unit=int(k))),
            Saring("kelompok", _("Kelompok"), [(k, sebut_perihal(k)) for k in kelompok]),
        ),
        kosong=Kosong(
            _("Belum ada dokumen."),
            _("Dokumen disiapkan dari pelantikan atau mutasi, atau terbit dari formulir SKP dan penilaian."),
        ),
    )


def _jenis() -> list[tuple[str, str]]:
    """Kinds of text and of form by what they are called."""
    semua = {jenis: x.judul for jenis, x in FORMULIR.items()} | {j.jenis: j.judul for j in pustaka_naskah()}
    return sorted(semua.items(), key=lambda x: x[1])


def _menurut_keadaan(baris: QuerySet[Dokumen], kode: str) -> QuerySet[Dokumen]:
    if kode == DITOLAK:
        return baris.filter(ada_penolakan()).exclude(keadaan=KeadaanDokumen.BATAL)
    return baris.filter(keadaan=kode)


def _kolom(nama: dict[int, str]) -> tuple[KolomDaftar[Dokumen], ...]:
    return (
        KolomDaftar("judul", _("Dokumen"), urut="judul", tautan=lambda x: reverse("dokumen:dokumen", args=[x.pk])),
        KolomDaftar("pegawai", _("Tentang"), lambda x: str(x.pegawai or ""), urut="pegawai__nama"),
        KolomDaftar("nomor", _("Nomor"), "nomor_tertulis", urut="nomor_urut"),
        KolomDaftar("tanggal", _("Tanggal"), urut="tanggal"),
        KolomDaftar("unit", _("Unit"), lambda x: nama.get(x.unit_id or 0, "")),
        KolomDaftar("keadaan", _("Keadaan"), "get_keadaan_display", templat="dokumen/_keadaan_dokumen.html"),
        KolomDaftar("sifat", _("Sifat"), "get_sifat_display", layar=False),
        KolomDaftar("cara", _("Cara tanda tangan"), "get_cara_display", layar=False),
        KolomDaftar("kode", _("Kode"), "kode_tertulis", layar=False),
        KolomDaftar("kelompok", _("Kelompok"), layar=False),
        KolomDaftar("sha256", _("Sidik berkas (SHA-256)"), layar=False),
    )
