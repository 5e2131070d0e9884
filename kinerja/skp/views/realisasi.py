"""The realisation of a period: write, hand in, take back; read by the superior; late evidence."""

from dataclasses import dataclass, replace

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kinerja.dasar.draf import draf_selesai, jawab_berubah, jawab_tersimpan
from kinerja.dasar.kunci import SudahBerubah
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.peraturan.periode import Periode, daftar_periode
from kinerja.skp.forms.kecil import FormBukti
from kinerja.skp.forms.realisasi import baca_lembar, di_atas_ketikan, simpan_satu
from kinerja.skp.forms.tampil import butir
from kinerja.skp.galat import BelumLengkap, Ditolak
from kinerja.skp.kewenangan import pengembali
from kinerja.skp.lembar import BuktiBaru, Kunci
from kinerja.skp.models import SKP, Bukti, PeriodeRealisasi
from kinerja.skp.permissions import boleh_mengisi_realisasi, milik
from kinerja.skp.selectors.lembar import Lembar
from kinerja.skp.selectors.realisasi import lembar_realisasi, temuan_realisasi
from kinerja.skp.selectors.tim import rekomendasi_untuk
from kinerja.skp.selectors.umpan import umpan_balik_terbaca
from kinerja.skp.services import ajukan_realisasi, cabut_realisasi, simpan_realisasi, tambah_bukti
from kinerja.skp.services.ketikan import ambil_ketikan, buang_ketikan, data_ketikan, simpan_ketikan
from kinerja.skp.tenggat import batas_lembar, susulan
from kinerja.skp.views.umum import ambil_milik, ambil_skp, coba, kini, versi_terkirim

S = SKP.Status
BUKTI_DITAWARKAN = 12


@dataclass(frozen=True)
class PeriodeNav:
    """One period in the row on top: where it is and how it stands."""

    periode: Periode
    url: str
    keadaan: str
    aktif: bool


@butuh_masuk
def realisasi_kini(request: Permintaan, pk: int) -> HttpResponse:
    """The period that runs today, or the nearest of the segment."""
    skp = ambil_skp(request, pk)
    on = request.sesi.hari
    semua = daftar_periode(skp.tahun, skp.mulai, skp.sampai)
    if not semua:
        raise Http404
    dipilih = next((p for p in semua if p.mulai <= on <= p.sampai), semua[0] if on < semua[0].mulai else semua[-1])
    return redirect("skp:realisasi", pk, dipilih.kode)


def ambil_periode(skp: SKP, kode: str) -> Periode:
    """The period of an address within the segment; 404 for another."""
    ada = next((p for p in daftar_periode(skp.tahun, skp.mulai, skp.sampai) if p.kode == kode), None)
    if ada is None:
        raise Http404
    return ada


def nama_draf(skp: SKP, periode: Periode) -> str:
    """How the browser and the server name what is typed for this sheet."""
    return f"realisasi-{skp.pk}-{periode.kode}"


@butuh_masuk
def realisasi(request: Permintaan, pk: int, periode: str) -> HttpResponse:
    """The sheet: the person writes it while it is open, everybody else of the line reads it."""
    skp = ambil_milik(request, pk) if request.method == "POST" else ambil_skp(request, pk)
    jangka = ambil_periode(skp, periode)
    lembar = lembar_realisasi(skp, jangka)
    if request.method == "POST":
        return _kirim(request, lembar)
    formulir = nama_draf(skp, jangka)
    ketikan = ambil_ketikan(int(request.pelaku.pengguna_id), formulir) if _dapat_diisi(request, lembar) else None
    if ketikan is None:
        return _halaman(request, lembar, lembar.versi)
    isian = baca_lembar(lembar, data_ketikan(ketikan), MultiValueDict()).isian
    tampil = di_atas_ketikan(lembar, isian, _bukti_milik(skp))
    return _halaman(request, tampil, ketikan.versi, ketikan=ketikan)


def _dapat_diisi(request: Permintaan, lembar: Lembar) -> bool:
    return boleh_mengisi_realisasi(request.sesi, lembar.skp) and lembar.terbuka


def _kirim(request: Permintaan, lembar: Lembar) -> HttpResponse:
    skp, kode, aksi = lembar.skp, lembar.periode.kode, request.POST.get("aksi", "simpan")
    formulir, pengguna = nama_draf(skp, lembar.periode), int(request.pelaku.pengguna_id)
    if aksi == "buang":
        buang_ketikan(pengguna_id=pengguna, formulir=formulir)
        return _selesai(request, formulir, redirect("skp:realisasi", skp.pk, kode))
    if not _dapat_diisi(request, lembar):
        messages.warning(request, _("Realisasi periode ini sedang tidak dapat diubah."))
        return redirect("skp:realisasi", skp.pk, kode)
    terbaca = baca_lembar(lembar, request.POST, request.FILES)
    try:
        tersimpan = simpan_realisasi(
            skp=skp, periode=kode, versi=versi_terkirim(request), isian=terbaca.isian, by=request.pelaku, at=kini()
        )
    except SudahBerubah as galat:
        tampil = di_atas_ketikan(lembar, terbaca.isian, _bukti_milik(skp))
        return _halaman(request, tampil, galat.versi_kini, perubahan=galat.perubahan or (galat.pesan,))
    buang_ketikan(pengguna_id=pengguna, formulir=formulir)
    if terbaca.ditolak:
        return _halaman(request, lembar_realisasi(skp, lembar.periode), tersimpan.kunci, ditolak=terbaca.ditolak)
    if aksi == "ajukan":
        return _ajukan(request, lembar, tersimpan.kunci)
    messages.success(request, _("Realisasi %(periode)s tersimpan.") % {"periode": lembar.periode.label})
    return _selesai(request, formulir, redirect("skp:realisasi", skp.pk, kode))


def _ajukan(request: Permintaan, lembar: Lembar, versi: int) -> HttpResponse:
    skp, periode = lembar.skp, lembar.periode
    try:
        ajukan_realisasi(skp=skp, periode=periode.kode, versi=versi, by=request.pelaku, at=kini())
    except BelumLengkap:
        messages.error(request, _("Realisasi tersimpan, tetapi belum dapat diajukan. Lihat yang perlu dilengkapi."))
        halaman = _halaman(request, lembar_realisasi(skp, periode), versi)
        return _selesai(request, nama_draf(skp, periode), halaman)
    messages.success(request, _("Realisasi %(periode)s sudah diajukan.") % {"periode": periode.label})
    return _selesai(request, nama_draf(skp, periode), redirect("skp:realisasi", skp.pk, periode.kode))


def _selesai(request: Permintaan, formulir: str, jawaban: HttpResponse) -> HttpResponse:
    draf_selesai(request, jawaban, formulir)
    return jawaban


def _halaman(request: Permintaan, lembar: Lembar, versi: int, **lain: object) -> HttpResponse:
    skp = lembar.skp
    temuan = temuan_realisasi(lembar)
    dapat = _dapat_diisi(request, lembar)
    isi: dict[str, object] = {
        "skp": skp,
        "lembar": lembar,
        "versi": versi,
        "saya": milik(request.sesi, skp),
        "dapat_diisi": dapat,
        "nav": _nav(lembar),
        "subjek": f"realisasi:{skp.penugasan_id}:{lembar.periode.kode}",
        "draf": nama_draf(skp, lembar.periode),
        "perlu": [butir(t) for t in temuan if t.menghalangi],
        "catatan": [butir(t if dapat else replace(t, isian="")) for t in temuan if not t.menghalangi],
        "umpan_balik": [] if request.sesi.penyiap else umpan_balik_terbaca(request.sesi, skp, lembar.periode),
        "rekomendasi": rekomendasi_untuk(skp.penugasan_id, lembar.periode) if _sudah_dinilai(request, lembar) else [],
        **lain,
    }
    if dapat:
        isi["bukti_milik"] = _bukti_milik(skp)
    elif not milik(request.sesi, skp):
        isi["pengembali"] = pengembali(request.sesi, skp, lembar.keadaan, request.sesi.hari)
    else:
        isi.setdefault("form_bukti", FormBukti(pilihan=_pilihan_bukti(lembar)))
        isi["batas"] = batas_lembar(skp, lembar.keadaan, request.sesi.hari) if lembar.keadaan else None
    return render(request, "skp/realisasi.html", isi)


def _bukti_milik(skp: SKP) -> list[Bukti]:
    """The newest evidence of the person, for proving something with it again."""
    return list(Bukti.objects.filter(pegawai=skp.penugasan.pegawai_id).order_by("-diunggah")[:BUKTI_DITAWARKAN])


def _pilihan_bukti(lembar: Lembar) -> list[tuple[str, str]]:
    return [(b.kotak, b.nama) for b in lembar.baris]


def _nav(lembar: Lembar) -> list[PeriodeNav]:
    skp, aktif = lembar.skp, lembar.periode.kode
    keadaan = {kode: x.keadaan for kode, x in lembar.semua_keadaan.items()}
    return [
        PeriodeNav(p, reverse("skp:realisasi", args=[skp.pk, p.kode]), keadaan.get(p.kode, ""), p.kode == aktif)
        for p in daftar_periode(skp.tahun, skp.mulai, skp.sampai)
    ]


@require_POST
@butuh_masuk
def ketikan(request: Permintaan, pk: int, periode: str) -> HttpResponse:
    """The sheet saves itself: kept as typed until it is really saved."""
    skp = ambil_milik(request, pk)
    jangka = ambil_periode(skp, periode)
    sekarang = PeriodeRealisasi.objects.filter(penugasan=skp.penugasan_id, periode=periode).first()
    versi, at = versi_terkirim(request), kini()
    if versi != (sekarang.kunci if sekarang else 0):
        return jawab_berubah(SudahBerubah(sekarang.kunci if sekarang else 0))
    formulir = nama_draf(skp, jangka)
    simpan_ketikan(
        pengguna_id=int(request.pelaku.pengguna_id), formulir=formulir, versi=versi, data=request.POST, at=at
    )
    return jawab_tersimpan(at, kunci=versi)


@require_POST
@butuh_masuk
def cabut(request: Permintaan, pk: int, periode: str) -> HttpResponse:
    """Take a handed-in sheet back while it has not been rated."""
    skp, versi = ambil_milik(request, pk), versi_terkirim(request)
    ambil_periode(skp, periode)
    return coba(
        request,
        lambda: cabut_realisasi(skp=skp, periode=periode, versi=versi, by=request.pelaku, at=kini()),
        _("Realisasi ditarik kembali dan dapat diubah."),
        "skp:realisasi",
        pk,
        periode,
    )


@require_POST
@butuh_masuk
def bukti_susulan(request: Permintaan, pk: int, periode: str) -> HttpResponse:
    """Evidence for what was handed in already: accepted and marked."""
    skp = ambil_milik(request, pk)
    lembar = lembar_realisasi(skp, ambil_periode(skp, periode))
    form = FormBukti(request.POST, request.FILES, pilihan=_pilihan_bukti(lembar))
    if not form.is_valid():
        return _halaman(request, lembar, lembar.versi, form_bukti=form)
    ditolak: dict[str, str] = {}
    baru = _bukti_baru(form, ditolak)
    if ditolak or baru is None:
        form.add_error("berkas", ditolak.get("berkas", ""))
        return _halaman(request, lembar, lembar.versi, form_bukti=form)
    kunci: dict[str, Kunci] = {b.kotak: b.kunci for b in lembar.baris}
    untuk = [kunci[k] for k in form.cleaned_data["untuk"]]
    at = kini()
    try:
        tambah_bukti(skp=skp, periode=periode, untuk=untuk, baru=[baru], by=request.pelaku, at=at)
    except Ditolak as galat:
        messages.error(request, galat.pesan)
    else:
        tanda = susulan(skp, periode, at)
        messages.success(
            request, _("Bukti ditambahkan dan ditandai sebagai susulan.") if tanda else _("Bukti ditambahkan.")
        )
    return redirect("skp:realisasi", pk, periode)


def _bukti_baru(form: FormBukti, ditolak: dict[str, str]) -> BuktiBaru | None:
    data = form.cleaned_data
    if data["berkas"]:
        return simpan_satu(data["berkas"], "berkas", ditolak, data["nama"])
    return BuktiBaru(data["nama"], tautan=data["tautan"])


def _sudah_dinilai(request: Permintaan, lembar: Lembar) -> bool:
    """What a team leader recommended is read here once the superior has rated: not before, never by a penyiap."""
    return not request.sesi.penyiap and bool(lembar.keadaan and lembar.keadaan.ditutup_pada)
