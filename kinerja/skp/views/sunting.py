"""Write an SKP: one form, saved in one act, also without JavaScript; what is typed survives a lost line."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kinerja.dasar.draf import draf_selesai, jawab_berubah, jawab_tersimpan
from kinerja.dasar.kunci import SudahBerubah
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.skp.forms.baca import baca_skp
from kinerja.skp.forms.baris import tambah_hasil, terapkan
from kinerja.skp.forms.tampil import bernama, butir, tampilan_formulir, templat_kartu
from kinerja.skp.galat import BelumLengkap, Ditolak
from kinerja.skp.isian import IsianSKP
from kinerja.skp.models import SKP, PeranHasil
from kinerja.skp.permissions import boleh_menyunting
from kinerja.skp.selectors import daftar_dukungan, isian_tersimpan, temuan_skp
from kinerja.skp.selectors.banding import beda_isian
from kinerja.skp.selectors.bank import bank_jabatan
from kinerja.skp.selectors.contoh import contoh_hasil
from kinerja.skp.selectors.dukungan import sebutan_dukungan
from kinerja.skp.selectors.matriks import isian_peran, peran_terbuka
from kinerja.skp.selectors.riwayat import sejak
from kinerja.skp.services import ajukan_skp, simpan_skp
from kinerja.skp.services.ketikan import ambil_ketikan, buang_ketikan, data_ketikan, simpan_ketikan
from kinerja.skp.views.umum import ambil_milik, kini, versi_terkirim


def nama_draf(skp: SKP) -> str:
    """How the browser and the server name what is typed for this SKP."""
    return f"skp-{skp.pk}"


@butuh_masuk
def sunting(request: Permintaan, pk: int) -> HttpResponse:
    """The form of one's own draft."""
    skp = ambil_milik(request, pk)
    if request.method == "POST":
        return _kirim(request, skp)
    if not boleh_menyunting(request.sesi, skp):
        messages.info(request, _("SKP ini sedang tidak dapat disunting. Keadaannya ada di bawah."))
        return redirect("skp:rinci", pk)
    ketikan = ambil_ketikan(_pengguna(request), nama_draf(skp))
    if ketikan is None:
        return _halaman(request, skp, isian_tersimpan([skp])[skp.pk], skp.kunci)
    return _halaman(
        request,
        skp,
        baca_skp(data_ketikan(ketikan)),
        ketikan.versi,
        ketikan=ketikan,
        perubahan=sejak(f"skp:{skp.pk}", ketikan.versi) if ketikan.versi != skp.kunci else (),
    )


def _pengguna(request: Permintaan) -> int:
    return int(request.pelaku.pengguna_id)


def _kirim(request: Permintaan, skp: SKP) -> HttpResponse:
    aksi = request.POST.get("aksi", "simpan")
    if aksi == "buang":
        buang_ketikan(pengguna_id=_pengguna(request), formulir=nama_draf(skp))
        return _selesai(request, skp, redirect("skp:sunting", skp.pk))
    isian, versi = bernama(baca_skp(request.POST)), versi_terkirim(request)
    if diubah := terapkan(isian, aksi) or _dari_peran(skp, isian, aksi) or _dari_bank(skp, isian, aksi):
        return _halaman(request, skp, diubah[0], versi, fokus=diubah[1])
    if aksi == "pendekatan":
        return _halaman(request, skp, isian, versi)
    return _simpan(request, skp, isian, versi, ajukan=aksi == "ajukan")


def _dari_peran(skp: SKP, isian: IsianSKP, aksi: str) -> tuple[IsianSKP, str] | None:
    """A role dealt out by the superior, as a new result of the form."""
    pilih = next((p for p in _peran(skp, isian) if aksi == f"peran-{p.pk}"), None)
    return tambah_hasil(isian, isian_peran(pilih)) if pilih else None


def _dari_bank(skp: SKP, isian: IsianSKP, aksi: str) -> tuple[IsianSKP, str] | None:
    """A usual result of the post from the Pemda's bank, with its indicators, as a new result of the form."""
    if not aksi.startswith("bank-"):
        return None
    bank = {f"bank-{i}": h for i, h in enumerate(bank_jabatan(skp.nama_jabatan or ""))}
    return tambah_hasil(isian, bank[aksi]) if aksi in bank else None


def _peran(skp: SKP, isian: IsianSKP) -> list[PeranHasil]:
    return peran_terbuka(skp, [h.dukungan for h in isian.hasil])


def _simpan(request: Permintaan, skp: SKP, isian: IsianSKP, versi: int, *, ajukan: bool) -> HttpResponse:
    try:
        skp = simpan_skp(skp=skp.pk, versi=versi, isian=isian, by=request.pelaku, at=kini())
    except SudahBerubah as galat:
        return _bentrok(request, skp, isian, galat)
    except Ditolak as galat:
        messages.error(request, galat.pesan)
        return _simpan_ketikan_lalu(request, skp, versi)
    buang_ketikan(pengguna_id=_pengguna(request), formulir=nama_draf(skp))
    if ajukan:
        return _ajukan(request, skp)
    messages.success(request, _("SKP tersimpan."))
    return _selesai(request, skp, redirect("skp:sunting", skp.pk))


def _ajukan(request: Permintaan, skp: SKP) -> HttpResponse:
    try:
        ajukan_skp(skp=skp.pk, versi=skp.kunci, by=request.pelaku, at=kini())
    except BelumLengkap as galat:
        messages.error(request, _("%(pesan)s Isian Anda sudah tersimpan.") % {"pesan": galat.pesan})
        skp = ambil_milik(request, skp.pk)
        halaman = _halaman(request, skp, isian_tersimpan([skp])[skp.pk], skp.kunci, beri_tanda=True)
        return _selesai(request, skp, halaman)
    messages.success(request, _("SKP sudah diajukan. Selama belum dijawab, Anda dapat menariknya kembali."))
    return _selesai(request, skp, redirect("skp:rinci", skp.pk))


def _selesai(request: Permintaan, skp: SKP, jawaban: HttpResponse) -> HttpResponse:
    draf_selesai(request, jawaban, nama_draf(skp))
    return jawaban


def _bentrok(request: Permintaan, skp: SKP, isian: IsianSKP, galat: SudahBerubah) -> HttpResponse:
    """Told what changed, with own text kept; sent once more it is meant to stand over what is there now."""
    skp = ambil_milik(request, skp.pk)
    if skp.status != SKP.Status.DRAF:
        messages.warning(request, str(galat))
        return _simpan_ketikan_lalu(request, skp, versi_terkirim(request))
    lama, ketik = isian_tersimpan([skp])[skp.pk].bersih(), isian.bersih()
    return _halaman(
        request,
        skp,
        isian,
        galat.versi_kini,
        perubahan=galat.perubahan or (galat.pesan,),
        beda=beda_isian(lama, ketik, sebutan_dukungan([*lama.hasil, *ketik.hasil])),
    )


def _simpan_ketikan_lalu(request: Permintaan, skp: SKP, versi: int) -> HttpResponse:
    """The record can no longer take the text: it is kept as typed, and the page of the record says how it stands."""
    simpan_ketikan(
        pengguna_id=_pengguna(request), formulir=nama_draf(skp), versi=max(versi, 0), data=request.POST, at=kini()
    )
    messages.info(request, _("Isian Anda tidak hilang: disimpan dan muncul lagi bila SKP ini dapat disunting."))
    return redirect("skp:rinci", skp.pk)


def _halaman(
    request: Permintaan, skp: SKP, isian: IsianSKP, versi: int, *, beri_tanda: bool = False, **lain: object
) -> HttpResponse:
    isian = bernama(isian)
    temuan = temuan_skp(skp, isian.bersih(), skp.jenis_jabatan or "")
    dukungan = daftar_dukungan(skp, request.sesi.hari)
    formulir = tampilan_formulir(skp, isian, dukungan, temuan, skp.jenis_jabatan or "", beri_tanda=beri_tanda)
    peran = _peran(skp, isian)
    isi = {
        "skp": skp,
        "f": formulir,
        "peran": peran,
        "contoh": contoh_hasil(skp.nama_jabatan or "", skp.jenis_jabatan or "", skp.mulai),
        "bank": bank_jabatan(skp.nama_jabatan or ""),
        "versi": versi,
        "atasan": dukungan.atasan,
        "templat": templat_kartu(),
        **lain,
    }
    return render(request, "skp/sunting.html", {**isi, "draf": nama_draf(skp)})


@require_POST
@butuh_masuk
def periksa(request: Permintaan, pk: int) -> HttpResponse:
    """The side panels for what is typed now; nothing is stored."""
    skp = ambil_milik(request, pk)
    temuan = temuan_skp(skp, bernama(baca_skp(request.POST)).bersih(), skp.jenis_jabatan or "")
    perlu = [butir(t) for t in temuan if t.menghalangi]
    return render(
        request, "skp/_panel.html", {"perlu": perlu, "catatan": [butir(t) for t in temuan if not t.menghalangi]}
    )


@require_POST
@butuh_masuk
def ketikan(request: Permintaan, pk: int) -> HttpResponse:
    """The form saves itself: kept as typed until it is really saved."""
    skp = ambil_milik(request, pk)
    versi, at = versi_terkirim(request), kini()
    if versi != skp.kunci:
        return jawab_berubah(SudahBerubah(skp.kunci, sejak(f"skp:{pk}", versi)))
    simpan_ketikan(pengguna_id=_pengguna(request), formulir=nama_draf(skp), versi=versi, data=request.POST, at=at)
    return jawab_tersimpan(at, kunci=versi)
