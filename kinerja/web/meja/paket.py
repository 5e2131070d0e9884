"""The desk of local packs: drafts, what they change, the proposal to adopt them, and those adopted."""

from collections.abc import Sequence
from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.tabel import TANGGAL
from kinerja.dasar.tampilan import daftar_galat
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.organisasi.sesi import Permintaan
from kinerja.peraturan.models import JenisPaket, PaketDaerah, Usulan
from kinerja.peraturan.selectors import pustaka_berlaku
from kinerja.peraturan.selectors.usulan import usulan_menunggu
from kinerja.peraturan.services import hapus_paket, sunting_paket, susun_paket, usulkan_paket
from kinerja.peraturan.usulan import UsulanSalah
from kinerja.web.meja.akibat import akibat_paket, banding_paket
from kinerja.web.meja.form_paket import FormPaket, FormUsulkan, KelompokBagian, susun_bagian
from kinerja.web.meja.izin import PENGATUR, butuh_peran


@require_safe
@butuh_peran(*PENGATUR)
def daftar(request: Permintaan) -> HttpResponse:
    """Drafts and adopted packs, the last changed first."""
    menunggu = {u.kunci for u in usulan_menunggu(request.sesi.hari) if u.jenis == Usulan.Jenis.PAKET}
    kolom: tuple[KolomDaftar[PaketDaerah], ...] = (
        KolomDaftar("judul", gettext_lazy("Naskah"), tautan=lambda p: reverse("peraturan:paket_rinci", args=[p.pk])),
        KolomDaftar("dasar", gettext_lazy("Dasar"), lambda p: f"{p.isi['peraturan']['singkat']}, {p.isi['pasal']}"),
        KolomDaftar("keadaan", gettext_lazy("Keadaan"), lambda p: sebut_keadaan(p, str(p.pk) in menunggu)),
        KolomDaftar("mulai", gettext_lazy("Berlaku mulai"), urut="mulai", jenis=TANGGAL),
        KolomDaftar("dibuat_oleh", gettext_lazy("Disusun oleh")),
        KolomDaftar("diubah_pada", gettext_lazy("Diubah"), urut="diubah_pada"),
    )
    baris: Daftar[PaketDaerah] = Daftar(
        request,
        PaketDaerah.objects.filter(jenis=JenisPaket.PAKET).order_by("-diubah_pada", "-pk"),
        kolom=kolom,
        cari=("judul",),
        kosong=Kosong(
            gettext_lazy("Belum ada aturan daerah."),
            gettext_lazy(
                "Selama belum ada, nilai nasional berlaku. Susun naskah dengan batas lain, lihat simulasinya, lalu "
                "usulkan."
            ),
            reverse("peraturan:paket_baru"),
            gettext_lazy("Susun naskah"),
        ),
    )
    return baris.unduhan("aturan-daerah") or render(request, "web/peraturan/paket.html", {"daftar": baris})


@butuh_peran(*PENGATUR)
def baru(request: Permintaan) -> HttpResponse:
    """Begin a draft from the values in force."""
    form = FormPaket(request.POST or None, initial={"kunci": 0})
    kelompok = susun_bagian(pustaka_berlaku(), request.sesi.hari, {}, request.POST or None)
    if request.method == "POST" and _sah(form, kelompok):
        try:
            paket = susun_paket(
                judul=form.cleaned_data["judul"], isi=_isi(form, kelompok), by=request.sesi.pelaku, at=timezone.now()
            )
        except UsulanSalah as galat:
            _tampilkan(form, galat)
        else:
            messages.success(request, _("Naskah disimpan. Lihat simulasinya sebelum mengusulkan."))
            return redirect("peraturan:paket_rinci", paket.pk)
    return _formulir(request, form, kelompok, None)


@butuh_peran(*PENGATUR)
def sunting(request: Permintaan, pk: int) -> HttpResponse:
    """Change a draft."""
    paket = get_object_or_404(PaketDaerah, pk=pk, jenis=JenisPaket.PAKET)
    form = FormPaket(request.POST or None, initial=awal_paket(paket))
    kelompok = susun_bagian(pustaka_berlaku(), request.sesi.hari, paket.isi["nilai"], request.POST or None)
    if request.method == "POST" and _sah(form, kelompok):
        data = form.cleaned_data
        try:
            sunting_paket(
                paket=paket,
                judul=data["judul"],
                isi=_isi(form, kelompok),
                kunci=data["kunci"],
                by=request.sesi.pelaku,
                at=timezone.now(),
            )
        except SudahBerubah as galat:
            form.sudah_berubah(galat)
        except UsulanSalah as galat:
            _tampilkan(form, galat)
        else:
            messages.success(request, _("Naskah disimpan."))
            return redirect("peraturan:paket_rinci", pk)
    return _formulir(request, form, kelompok, paket)


@require_safe
@butuh_peran(*PENGATUR)
def rinci(request: Permintaan, pk: int) -> HttpResponse:
    """A draft or adopted pack: its values beside those in force, and what to do next."""
    paket = get_object_or_404(PaketDaerah, pk=pk)
    if paket.jenis != JenisPaket.PAKET:
        return redirect("peraturan:draf", pk)
    on = request.sesi.hari
    usulan = list(Usulan.objects.filter(jenis=Usulan.Jenis.PAKET, kunci=str(pk)).order_by("-pk"))
    menunggu = next((u for u in usulan if u.terbuka(on)), None)
    konteks = {
        "paket": paket,
        "dasar": paket.isi["peraturan"],
        "keadaan": sebut_keadaan(paket, menunggu is not None),
        "menunggu": menunggu,
        "usulan": usulan,
        "banding": banding_paket(paket.isi, paket.mulai or on),
        "simulasi": any(k.startswith("distribusi.") for k in paket.isi["nilai"]),
        "boleh_sunting": menunggu is None and paket.ditetapkan_pada is None,
        "subjek": f"paket_daerah:{pk}",
    }
    return render(request, "web/peraturan/paket_rinci.html", konteks)


@butuh_peran(*PENGATUR)
def usulkan(request: Permintaan, pk: int) -> HttpResponse:
    """Propose a draft for adoption: day, reason, and what follows."""
    paket = get_object_or_404(PaketDaerah, pk=pk, jenis=JenisPaket.PAKET)
    form = FormUsulkan(request.POST or None, on=request.sesi.hari)
    if request.method == "POST" and form.is_valid():
        try:
            usulan = usulkan_paket(paket=paket, **form.cleaned_data, by=request.sesi.pelaku, at=timezone.now())
        except UsulanSalah as galat:
            _tampilkan(form, galat)
        else:
            messages.success(request, _("Usulan dikirim. Aturan berlaku setelah disetujui orang kedua."))
            return redirect("peraturan:usulan_rinci", usulan.pk)
    mulai: date = form.cleaned_data["mulai"] if form.is_bound and form.is_valid() else form.initial["mulai"]
    konteks = {
        "paket": paket,
        "form": form,
        "akibat": list(akibat_paket(paket.isi, mulai)),
        "banding": [b for b in banding_paket(paket.isi, request.sesi.hari) if b.beda],
    }
    return render(request, "web/peraturan/paket_usulkan.html", konteks)


@require_POST
@butuh_peran(*PENGATUR)
def hapus(request: Permintaan, pk: int) -> HttpResponse:
    """Throw a draft away."""
    try:
        hapus_paket(
            paket=get_object_or_404(PaketDaerah, pk=pk, jenis=JenisPaket.PAKET),
            by=request.sesi.pelaku,
            at=timezone.now(),
        )
    except UsulanSalah as galat:
        messages.error(request, str(galat))
        return redirect("peraturan:paket_rinci", pk)
    messages.success(request, _("Naskah dihapus."))
    return redirect("peraturan:paket")


def sebut_keadaan(paket: PaketDaerah, menunggu: bool) -> str:
    """How far a pack is, in words."""
    if paket.ditetapkan_pada:
        return _("Ditetapkan, berlaku mulai %(hari)s") % {"hari": tulis_tanggal(paket.mulai)}
    return _("Menunggu orang kedua") if menunggu else _("Naskah")


def _sah(form: FormPaket, kelompok: Sequence[KelompokBagian]) -> bool:
    """All parts are read, so that all errors are told at once."""
    return all([form.is_valid(), *(b.is_valid() for k in kelompok for b in k.bagian)])


def _isi(form: FormPaket, kelompok: Sequence[KelompokBagian]) -> dict[str, object]:
    """The draft as it is stored."""
    nilai = {b.id: isi for k in kelompok for b in k.bagian for ada, isi in [b.isi()] if ada}
    return {"peraturan": form.dasar(), "pasal": form.cleaned_data["pasal"], "nilai": nilai}


def awal_paket(paket: PaketDaerah) -> dict[str, object]:
    """What the form of a draft begins with: its name and legal basis."""
    dasar = paket.isi["peraturan"]
    return {
        "kunci": paket.kunci,
        "judul": paket.judul,
        "singkat": dasar["singkat"],
        "judul_peraturan": dasar["judul"],
        "pasal": paket.isi["pasal"],
        "ditetapkan": dasar.get("ditetapkan"),
        "tautan": dasar.get("tautan"),
    }


def _tampilkan(form: FormPaket | FormUsulkan, galat: UsulanSalah) -> None:
    for pesan in galat.pesan:
        form.add_error(None, pesan)


def _formulir(
    request: Permintaan, form: FormPaket, kelompok: Sequence[KelompokBagian], paket: PaketDaerah | None
) -> HttpResponse:
    semua = [form, *(x for k in kelompok for b in k.bagian for x in b.formulir)]
    konteks = {
        "form": form,
        "kelompok": kelompok,
        "paket": paket,
        "judul": _("Sunting naskah") if paket else _("Susun naskah aturan daerah"),
        "url_batal": reverse("peraturan:paket_rinci", args=[paket.pk]) if paket else reverse("peraturan:paket"),
        "galat": daftar_galat([x for x in semua if x.is_bound]),
    }
    return render(request, "web/peraturan/paket_form.html", konteks)
