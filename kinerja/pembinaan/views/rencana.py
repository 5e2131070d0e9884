"""The improvement plan: made by the superior, read by both, its actions ticked off, re-evaluated at its end."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.pembinaan.forms import FormButir, FormButirRencana, FormDialog, FormRencana, FormUlang
from kinerja.pembinaan.models import LangkahJabatan, RencanaPerbaikan
from kinerja.pembinaan.permissions import lingkup_perkara
from kinerja.pembinaan.selectors.dialog import dialog_rencana
from kinerja.pembinaan.selectors.jabatan import langkah_perkara, masa_perbaikan
from kinerja.pembinaan.services import kaitkan_dialog, kerjakan_butir, nilai_ulang, susun_rencana, susun_rencana_masa
from kinerja.pembinaan.views.bersama import (
    Konfirmasi,
    adalah_atasan,
    ambil_evaluasi,
    ambil_rencana,
    butuh_atasan,
    konfirmasi,
    milik_sendiri,
)


@require_safe
@butuh_masuk
def rencana(request: Permintaan, pk: int) -> HttpResponse:
    """One plan: actions and help, talks, answers, its end."""
    r = ambil_rencana(request, pk)
    konteks = {
        "r": r,
        "butir": list(r.butir.all()),
        "dialog": list(r.dialog.select_related("dialog__dengan__pegawai").order_by("dialog__tanggal")),
        "tanggapan": list(r.tanggapan.all()),
        "atasan": adalah_atasan(request, r.penugasan_id),
        "milik": milik_sendiri(request, r.penugasan.pegawai_id),
        "hari": request.sesi.hari,
    }
    return render(request, "pembinaan/rencana.html", konteks)


@butuh_masuk
def susun(request: Permintaan, pk: int) -> HttpResponse:
    """The superior plans help after a note."""
    e = ambil_evaluasi(request, pk)
    butuh_atasan(request, e.penugasan_id)
    form = FormRencana(request.POST or None, initial={"kunci": 0, "mulai": request.sesi.hari})
    url = reverse("pembinaan:kontrak", args=[e.kontrak_id])

    def lakukan() -> None:
        susun_rencana(evaluasi=pk, isian=form.isi(), by=request.pelaku, at=timezone.now())

    tanya = Konfirmasi(
        judul=_("Susun rencana perbaikan"),
        perihal=e.penugasan.pegawai.nama_lengkap,
        mengikat=(
            _("Setiap tindakan disertai bantuan yang Anda janjikan."),
            _("Waktunya tidak dapat dipersingkat, kecuali pegawai sudah memenuhi."),
        ),
        aksi=_("Simpan rencana"),
        sesudah=_("Rencana perbaikan tersusun. Pegawai dapat membacanya."),
        url=url,
    )
    return konfirmasi(request, form, lakukan, tanya)


@butuh_masuk
def susun_masa(request: Permintaan, pk: int) -> HttpResponse:
    """The superior plans the time to improve of the statutory road; its days are given."""
    semua = lingkup_perkara(request.sesi, request.sesi.hari).filter(selesai_pada=None)
    p = get_object_or_404(semua.select_related("penugasan__pegawai"), pk=pk)
    butuh_atasan(request, p.penugasan_id)
    url = reverse("pembinaan:perkara", args=[pk])
    beri_tahu = langkah_perkara(p).get(LangkahJabatan.Jenis.PEMBERITAHUAN)
    if beri_tahu is None:
        messages.info(request, _("Catat pemberitahuan lebih dulu; masa perbaikan mulai sesudahnya."))
        return redirect(url)
    masa = masa_perbaikan(beri_tahu.tanggal)
    form = FormButirRencana(request.POST or None, initial={"kunci": 0})

    def lakukan() -> None:
        butir = form.butir(masa.sampai)
        susun_rencana_masa(perkara=pk, butir=butir, by=request.pelaku, at=timezone.now())

    waktu = {"mulai": tulis_tanggal(masa.mulai), "sampai": tulis_tanggal(masa.sampai)}
    tanya = Konfirmasi(
        judul=_("Susun rencana masa perbaikan"),
        perihal=p.penugasan.pegawai.nama_lengkap,
        mengikat=(
            _("Masa perbaikan berjalan dari %(mulai)s sampai %(sampai)s; tidak dapat dipersingkat.") % waktu,
            _("Setiap tindakan disertai bantuan yang Anda janjikan."),
        ),
        aksi=_("Simpan rencana"),
        sesudah=_("Rencana perbaikan tersusun. Pegawai dapat membacanya."),
        url=url,
    )
    return konfirmasi(request, form, lakukan, tanya)


@butuh_masuk
def butir(request: Permintaan, pk: int, butir: int) -> HttpResponse:
    """An action is done."""
    r = _berjalan(request, pk)
    satu = get_object_or_404(r.butir, pk=butir, dikerjakan_pada__isnull=True)
    if not milik_sendiri(request, r.penugasan.pegawai_id):
        butuh_atasan(request, r.penugasan_id)
    form = FormButir(request.POST or None, initial={"kunci": r.kunci})

    def lakukan() -> None:
        d = form.cleaned_data
        kerjakan_butir(
            butir=satu.pk, keterangan=d["keterangan"], versi=d["kunci"], by=request.pelaku, at=timezone.now()
        )

    url = reverse("pembinaan:rencana", args=[pk])
    tanya = Konfirmasi(
        judul=_("Catat tindakan sudah dikerjakan"),
        perihal=satu.tindakan,
        mengikat=(_("Dibaca pegawai, atasannya, dan BKPSDM; setelah dicatat tidak dapat diubah."),),
        aksi=_("Catat"),
        sesudah=_("Tindakan dicatat sudah dikerjakan."),
        url=url,
    )
    return konfirmasi(request, form, lakukan, tanya)


@butuh_masuk
def dialog(request: Permintaan, pk: int) -> HttpResponse:
    """A talk of the person with a superior since the plan began is shown with it."""
    r = _berjalan(request, pk)
    butuh_atasan(request, r.penugasan_id)
    ada = dialog_rencana(r, request.sesi.hari)[:50]
    form = FormDialog(
        request.POST or None,
        initial={"kunci": r.kunci},
        dialog=[(d.pk, f"{tulis_tanggal(d.tanggal)}: {d.kesepakatan[:80]}") for d in ada],
    )

    def lakukan() -> None:
        kaitkan_dialog(rencana=r, dialog=form.cleaned_data["dialog"], by=request.pelaku, at=timezone.now())

    url = reverse("pembinaan:rencana", args=[pk])
    tanya = Konfirmasi(
        judul=_("Kaitkan dialog kinerja"),
        mengikat=(_("Isi dialog tetap pada tempatnya; rencana ini hanya menunjuknya."),),
        aksi=_("Kaitkan"),
        sesudah=_("Dialog dikaitkan dengan rencana ini."),
        url=url,
    )
    return konfirmasi(request, form, lakukan, tanya)


@butuh_masuk
def ulang(request: Permintaan, pk: int) -> HttpResponse:
    """The re-evaluation at the end of a plan."""
    r = _berjalan(request, pk)
    butuh_atasan(request, r.penugasan_id)
    form = FormUlang(request.POST or None, initial={"kunci": r.kunci})

    def lakukan() -> None:
        d = form.cleaned_data
        nilai_ulang(
            rencana=r,
            hasil=d["hasil"],
            catatan_hasil=d["catatan_hasil"],
            versi=d["kunci"],
            by=request.pelaku,
            at=timezone.now(),
        )

    url = reverse("pembinaan:rencana", args=[pk])
    tanya = Konfirmasi(
        judul=_("Nilai ulang"),
        perihal=r.penugasan.pegawai.nama_lengkap,
        mengikat=(
            _("Rencana perbaikan berakhir dan tetap tersimpan apa adanya."),
            _("Belum memenuhi hanya dapat dicatat sesudah waktunya habis (%s).") % tulis_tanggal(r.sampai),
        ),
        aksi=_("Simpan evaluasi ulang"),
        sesudah=_("Evaluasi ulang tercatat. Pegawai dapat menjawabnya."),
        url=url,
    )
    return konfirmasi(request, form, lakukan, tanya)


def _berjalan(request: Permintaan, pk: int) -> RencanaPerbaikan:
    """A plan that has not ended; 404 for one that has."""
    ambil_rencana(request, pk)
    terbuka = RencanaPerbaikan.objects.select_related("penugasan__pegawai")
    return get_object_or_404(terbuka, pk=pk, selesai_pada__isnull=True)
