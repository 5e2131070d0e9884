"""The ceremony desk, live: who has signed what; and preparing the papers it shows."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.kunci import FormVersi
from kinerja.mutasi.forms import FormNaskah
from kinerja.mutasi.permissions import boleh_melantik
from kinerja.mutasi.selectors.meja import SEHALAMAN, kertas, meja, teks_meja
from kinerja.mutasi.selectors.pengisian import kemajuan_pengisian
from kinerja.mutasi.selectors.set import set_dokumen
from kinerja.mutasi.selectors.usang import menurut_perubahan, naskah_usang, usang_teringat
from kinerja.mutasi.services import minta_naskah, minta_perbarui
from kinerja.mutasi.services.pengisian import DIAM
from kinerja.mutasi.views.bersama import ambil_kelola, ambil_semua, kirim, tab_pelantikan, tampil
from kinerja.organisasi.sesi import Permintaan, butuh_masuk


@require_safe
@butuh_masuk
def halaman(request: Permintaan, pk: int) -> HttpResponse:
    """People by papers, those who miss most first; the table asks again by itself until everything is signed."""
    satu = ambil_semua(request, pk)
    pengisian = kemajuan_pengisian(pk)
    diam = pengisian is not None and pengisian.pengisian.bergerak < timezone.now() - DIAM
    if request.headers.get("HX-Target") == "pengisian" and pengisian and pengisian.pengisian.berjalan:
        return render(request, "mutasi/_pengisian.html", {"p": pengisian, "diam": diam})
    if request.headers.get("HX-Target") == "pengisian":  # the papers are there: the whole page shows them
        return HttpResponse(headers={"HX-Refresh": "true"})
    nomor = request.GET.get("halaman", "")
    isi = meja(satu, int(nomor) if nomor.isdecimal() else 1)
    konteks: dict[str, object] = {
        "x": satu,
        "m": isi,
        "halaman": Paginator(range(isi.orang), SEHALAMAN).get_page(nomor),
        "url_segar": f"{request.path}?halaman={nomor if nomor.isdecimal() else 1}",
    }
    if request.headers.get("HX-Request"):
        return render(request, "mutasi/_meja.html", konteks)
    konteks |= {
        "tab": tab_pelantikan(satu, "meja", request.sesi),
        "boleh_siapkan": boleh_melantik(request.sesi) and satu.keadaan != "batal",
        "kertas": kertas(satu) if isi.basah else [],
        "teks": teks_meja(satu, isi, settings.ALAMAT_PUBLIK + reverse("dokumen:saya")),
        "kelompok": f"pelantikan:{pk}",
        "p": pengisian,
        "diam": diam,
    }
    usang = usang_teringat(satu) if satu.keadaan != "batal" else []
    konteks |= {"usang": usang, "perubahan": menurut_perubahan(usang)}
    return render(request, "mutasi/meja.html", konteks)


@butuh_masuk
def dokumen(request: Permintaan, pk: int) -> HttpResponse:
    """Choose which papers; they are filled now and printed in the background."""
    satu = ambil_kelola(request, pk)
    awal = {"kunci": satu.kunci, "cara": "tercatat"}
    form = FormNaskah(request.POST or None, initial=awal, sesi=request.sesi, dengan_set=set_dokumen(satu) is not None)

    def lakukan() -> None:
        data = form.cleaned_data
        minta_naskah(
            pelantikan=pk,
            pilihan=data["pilihan"],
            cara=form.cara_naskah(),
            versi=data["kunci"],
            by=request.pelaku,
            at=timezone.now(),
        )

    url = reverse("mutasi:meja", args=[pk])
    pesan = _("Permintaan diterima. Dokumen diisi, diberi nomor, dan dicetak di belakang layar.")
    if jawaban := kirim(request, form, lakukan, pesan, url):
        return jawaban
    konteks = {
        "judul": _("Siapkan dokumen"),
        "perihal": satu.judul,
        "mengikat": [
            _("Dokumen terisi dari data hari pelantikan, mengambil nomornya, lalu dicetak di belakang layar."),
            _("Peserta melihat pelantikannya sendiri dan dapat menandatangani dokumennya."),
            _("Yang sudah ada tidak dibuat dua kali. Menolak dokumen kebijakan daerah tidak menghalangi pelantikan."),
        ],
        "aksi": _("Siapkan dokumen"),
        "url_batal": url,
    }
    return tampil(request, "web/konfirmasi.html", konteks, form)


@butuh_masuk
def perbarui(request: Permintaan, pk: int) -> HttpResponse:
    """Who has changed and what; new papers in place of those nobody has signed."""
    satu = ambil_kelola(request, pk)
    usang = naskah_usang(satu)
    form = FormVersi(request.POST or None, initial={"kunci": satu.kunci})

    def lakukan() -> None:
        minta_perbarui(pelantikan=pk, versi=form.cleaned_data["kunci"], by=request.pelaku, at=timezone.now())

    url = reverse("mutasi:meja", args=[pk])
    pesan = _("Permintaan diterima. Dokumen baru diisi, diberi nomor, dan dicetak di belakang layar.")
    if jawaban := kirim(request, form, lakukan, pesan, url):
        return jawaban
    konteks = {
        "x": satu,
        "perubahan": menurut_perubahan(usang),
        "dokumen": sum(len(u.dokumen) for u in usang),
        "url_batal": url,
    }
    return tampil(request, "mutasi/perbarui.html", konteks, form)
