"""The bank of results per post: everybody reads and downloads it, those who look after performance keep it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.kunci import SudahBerubah
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.skp.forms.bank import FormBank
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import Aspek, BankHasil, Perspektif
from kinerja.skp.permissions import boleh_mengelola_bank
from kinerja.skp.services.bank import hapus_bank, simpan_bank
from kinerja.skp.views.umum import coba, kini, versi_terkirim

KATA = {**dict(Aspek.choices), **dict(Perspektif.choices)}


@butuh_masuk
def daftar(request: Permintaan) -> HttpResponse:
    """All rows, by post."""
    boleh = boleh_mengelola_bank(request.sesi)
    semua = Daftar(
        request,
        BankHasil.objects.order_by("jabatan", "rhk", "pk"),
        kolom=(
            KolomDaftar("jabatan", _("Jabatan"), urut="jabatan"),
            KolomDaftar("rhk", _("Rencana hasil kerja"), urut="rhk", tautan=_tautan if boleh else None),
            KolomDaftar("aspek", _("Aspek"), lambda b: str(KATA.get(b.aspek, b.aspek))),
            KolomDaftar("iki", _("Indikator")),
            KolomDaftar("target", _("Target"), lambda b: f"{b.target} {b.satuan}".strip()),
        ),
        cari=("jabatan", "rhk", "iki"),
        saring=(Saring("aspek", _("Aspek"), [*Aspek.choices, *Perspektif.choices]),),
        kosong=Kosong(_("Bank hasil kerja masih kosong."), _("Tambah satu baris, atau muat berkas bank_hasil.")),
    )
    if unduhan := semua.unduhan("bank-hasil-kerja"):
        return unduhan
    return render(request, "skp/bank.html", {"daftar": semua, "boleh": boleh})


def _tautan(b: BankHasil) -> str:
    return reverse("skp:bank_ubah", args=[b.pk])


@butuh_masuk
def baru(request: Permintaan) -> HttpResponse:
    """A row more."""
    return _isi(request, None)


@butuh_masuk
def ubah(request: Permintaan, pk: int) -> HttpResponse:
    """A row as it should be, or out."""
    return _isi(request, get_object_or_404(BankHasil, pk=pk))


def _isi(request: Permintaan, baris: BankHasil | None) -> HttpResponse:
    _pastikan(request)
    nama = [f for f in FormBank.base_fields if f != "kunci"]
    awal = {k: getattr(baris, k) for k in nama} if baris else {"jabatan": request.GET.get("jabatan", "")}
    form = FormBank(request.POST or None, initial={**awal, "kunci": baris.kunci if baris else 0})
    if request.method == "POST" and form.is_valid():
        try:
            simpan_bank(
                isi=form.isi(),
                pk=baris.pk if baris else None,
                versi=form.cleaned_data["kunci"],
                by=request.pelaku,
                at=kini(),
            )
        except SudahBerubah as galat:
            form.sudah_berubah(galat)
        except Ditolak as galat:
            form.add_error("iki", galat.pesan)
        else:
            messages.success(request, _("Bank hasil kerja tersimpan."))
            return redirect("skp:bank")
    return render(request, "skp/bank_isi.html", {"form": form, "baris": baris})


@require_POST
@butuh_masuk
def hapus(request: Permintaan, pk: int) -> HttpResponse:
    """Take a row out."""
    _pastikan(request)
    get_object_or_404(BankHasil, pk=pk)
    versi = versi_terkirim(request)
    return coba(
        request,
        lambda: hapus_bank(pk=pk, versi=versi, by=request.pelaku, at=kini()),
        _("Baris dihapus dari bank. SKP yang sudah memakainya tetap."),
        "skp:bank",
    )


def _pastikan(request: Permintaan) -> None:
    if not boleh_mengelola_bank(request.sesi):
        raise PermissionDenied
