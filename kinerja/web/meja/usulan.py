"""The proposals desk: what waits for a second person, what was decided, what expired or was withdrawn."""

from datetime import date

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import TANGGAL
from kinerja.organisasi.services.setelan import setujui_usulan
from kinerja.organisasi.sesi import Permintaan
from kinerja.peraturan.models import PaketDaerah, Usulan
from kinerja.peraturan.selectors.usulan import KEADAAN, saring_keadaan
from kinerja.peraturan.services import sama_orang, tarik_usulan, tolak_usulan
from kinerja.peraturan.setelan import SetelanTidakDikenal, jenis_setelan
from kinerja.peraturan.usulan import UsulanSalah
from kinerja.web.meja.akibat import uraikan
from kinerja.web.meja.form_peraturan import FormPutusan
from kinerja.web.meja.izin import PENGATUR, butuh_peran


@require_safe
@butuh_peran(*PENGATUR)
def daftar(request: Permintaan) -> HttpResponse:
    """All proposals, the newest first."""
    on = request.sesi.hari
    paket: dict[str, str] = {}

    def siapkan(baris: list[Usulan]) -> None:
        for u in baris:
            setattr(u, "nada", KEADAAN[u.keadaan(on)][1])  # noqa: B010 (for the cell's template)
        pk = [u.kunci for u in baris if u.jenis != Usulan.Jenis.SETELAN]
        paket.update({str(p.pk): p.judul for p in PaketDaerah.objects.filter(pk__in=pk)} if pk else {})

    def perihal(u: Usulan) -> str:
        return paket.get(u.kunci, u.kunci) if u.jenis != Usulan.Jenis.SETELAN else _label(u.kunci)

    def keadaan(baris: QuerySet[Usulan], kode: str) -> QuerySet[Usulan]:
        return saring_keadaan(baris, kode, on)

    kolom: tuple[KolomDaftar[Usulan], ...] = (
        KolomDaftar("perihal", gettext_lazy("Tentang"), perihal, tautan=_alamat),
        KolomDaftar("jenis", gettext_lazy("Jenis"), lambda u: str(u.get_jenis_display())),
        KolomDaftar("mulai", gettext_lazy("Berlaku mulai"), urut="mulai", jenis=TANGGAL),
        KolomDaftar("pengusul_nama", gettext_lazy("Pengusul")),
        KolomDaftar("diusulkan_pada", gettext_lazy("Diusulkan"), urut="diusulkan_pada"),
        KolomDaftar("pemutus_nama", gettext_lazy("Diputus oleh")),
        KolomDaftar(
            "keadaan",
            gettext_lazy("Keadaan"),
            lambda u: str(KEADAAN[u.keadaan(on)][0]),
            templat="web/peraturan/sel_usulan.html",
        ),
    )
    baris: Daftar[Usulan] = Daftar(
        request,
        Usulan.objects.order_by("-diusulkan_pada", "-pk"),
        kolom=kolom,
        cari=("alasan", "pengusul_nama", "pemutus_nama"),
        saring=(
            Saring("keadaan", gettext_lazy("Keadaan"), [(k, x[0]) for k, x in KEADAAN.items()], keadaan),
            Saring("jenis", gettext_lazy("Jenis"), Usulan.Jenis.choices),
        ),
        kosong=Kosong(
            gettext_lazy("Belum ada usulan."),
            gettext_lazy("Usulkan perubahan dari halaman setelan atau dari naskah aturan daerah."),
        ),
        siapkan=siapkan,
    )
    return baris.unduhan("usulan") or render(request, "web/peraturan/usulan.html", {"daftar": baris, "hari": on})


@require_safe
@butuh_peran(*PENGATUR)
def rinci(request: Permintaan, pk: int) -> HttpResponse:
    """One proposal: what it changes, why, and the decision."""
    return _halaman(request, get_object_or_404(Usulan, pk=pk), FormPutusan())


@require_POST
@butuh_peran(*PENGATUR)
def putus(request: Permintaan, pk: int) -> HttpResponse:
    """Approve (`putusan=setuju`) or refuse."""
    usulan = get_object_or_404(Usulan, pk=pk)
    form = FormPutusan(request.POST)
    if not form.is_valid():
        return _halaman(request, usulan, form)
    setuju = request.POST.get("putusan") == "setuju"
    try:
        putuskan = setujui_usulan if setuju else tolak_usulan
        putuskan(usulan=usulan, catatan=form.cleaned_data["catatan"], by=request.sesi.pelaku, at=timezone.now())
    except UsulanSalah as galat:
        form.add_error("catatan" if "catatan" in str(galat).lower() else None, str(galat))
        return _halaman(request, usulan, form)
    messages.success(request, _("Usulan disetujui dan berlaku mulai harinya.") if setuju else _("Usulan ditolak."))
    return redirect("peraturan:usulan_rinci", pk)


@require_POST
@butuh_peran(*PENGATUR)
def tarik(request: Permintaan, pk: int) -> HttpResponse:
    """Take back one's own proposal."""
    try:
        tarik_usulan(usulan=get_object_or_404(Usulan, pk=pk), by=request.sesi.pelaku, at=timezone.now())
    except UsulanSalah as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, _("Usulan ditarik. Tidak ada yang berubah."))
    return redirect("peraturan:usulan_rinci", pk)


def _halaman(request: Permintaan, usulan: Usulan, form: FormPutusan) -> HttpResponse:
    on: date = request.sesi.hari
    milik = sama_orang(usulan, request.sesi.pelaku)
    keadaan = usulan.keadaan(on)
    konteks = {
        "usulan": usulan,
        "isi": uraikan(usulan, on),
        "keadaan": keadaan,
        "sebutan": KEADAAN[keadaan],
        "terbuka": usulan.terbuka(on),
        "milik": milik,
        "form": form,
        "simulasi": usulan.jenis == Usulan.Jenis.PAKET
        and any(k.startswith("distribusi.") for k in usulan.isi["nilai"]),
        "draf": usulan.jenis in (Usulan.Jenis.NASKAH, Usulan.Jenis.SET),
        "subjek": f"usulan:{usulan.pk}",
    }
    return render(request, "web/peraturan/usulan_rinci.html", konteks)


def _alamat(usulan: Usulan) -> str:
    return reverse("peraturan:usulan_rinci", args=[usulan.pk])


def _label(kunci: str) -> str:
    try:
        return str(jenis_setelan(kunci).label)
    except SetelanTidakDikenal:
        return kunci
