"""The correction of a checkpoint: proposed from its contract, decided by a second person, read by both sides."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from kinerja.aturan.bentuk.pembinaan import SkorKontrak
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.pembinaan.forms import FormKoreksiTitik, FormPutusKoreksi
from kinerja.pembinaan.kuasa import boleh_putus_koreksi, boleh_usul_koreksi, pegawai_pelaku
from kinerja.pembinaan.models import EvaluasiTitik, KoreksiTitik
from kinerja.pembinaan.permissions import lingkup_kontrak, lingkup_koreksi, milik_terbaca
from kinerja.pembinaan.selectors.fakta import aturan_skor, fakta_titik, fakta_unsur
from kinerja.pembinaan.services import (
    setujui_koreksi_titik,
    tarik_koreksi_titik,
    tolak_koreksi_titik,
    usulkan_koreksi_titik,
)
from kinerja.pembinaan.views.bersama import kirim, tampil

STATUS = KoreksiTitik.Status


@butuh_masuk
def usul(request: Permintaan, pk: int) -> HttpResponse:
    """Propose what should stand instead, with reason and evidence."""
    sesi = request.sesi
    terbaca = EvaluasiTitik.semua.filter(milik_terbaca(sesi, sesi.hari))
    e = get_object_or_404(terbaca.select_related("penugasan__pegawai", "penilai", "kontrak"), pk=pk)
    if not boleh_usul_koreksi(request.pelaku, e, sesi.hari):
        raise PermissionDenied(_("Koreksi diusulkan oleh yang mengadakan evaluasi atau atasan langsung hari ini."))
    tanda = e.kontrak.tanggal or e.tanggal
    aturan = aturan_skor(tanda)
    form = FormKoreksiTitik(request.POST or None, initial=_awal(e), aturan=aturan)
    url = reverse("pembinaan:kontrak", args=[e.kontrak_id])

    def lakukan() -> None:
        d = form.cleaned_data
        usulkan_koreksi_titik(
            titik=pk, isian=form.isi(), alasan=d["alasan"], bukti=d["bukti"], by=request.pelaku, at=timezone.now()
        )

    pesan = _("Usul koreksi dikirim. Catatan berubah setelah orang kedua menyetujui.")
    if jawaban := kirim(request, form, lakukan, pesan, url):
        return jawaban
    fakta = fakta_titik(e.penugasan_id, tanda, e.tanggal)
    unsur = [(u, form[f"skor_{u.kode}"], form[f"alasan_{u.kode}"], fakta_unsur(u, fakta)) for u in aturan.unsur]
    konteks = {"unsur": unsur, "orang": e.penugasan.pegawai.nama_lengkap, "url_batal": url}
    return tampil(request, "pembinaan/koreksi_usul.html", konteks, form)


def _awal(e: EvaluasiTitik) -> dict[str, object]:
    """As it stands now."""
    isi: dict[str, object] = {"kunci": 0, "tanggal": e.tanggal, "catatan": e.catatan}
    for u in e.unsur.all():
        isi |= {f"skor_{u.kode}": u.skor, f"alasan_{u.kode}": u.alasan}
    return isi


@butuh_masuk
def satu(request: Permintaan, pk: int) -> HttpResponse:
    """What stands and what is proposed, side by side; the second person decides, the proposer may take it back."""
    sesi = request.sesi
    k = get_object_or_404(lingkup_koreksi(sesi, sesi.hari), pk=pk)
    terbuka = k.status == STATUS.DIUSULKAN
    memutus = terbuka and boleh_putus_koreksi(sesi, k, sesi.hari)
    menarik = terbuka and not sesi.pelaku_lain and pegawai_pelaku(request.pelaku) == k.pengusul_id
    form = FormPutusKoreksi(request.POST or None, initial={"kunci": k.kunci})
    url = reverse("pembinaan:koreksi", args=[pk])
    if request.method == "POST" and not (memutus or menarik):
        raise PermissionDenied(_("Koreksi diputus atasan yang mengadakan evaluasi atau BKPSDM, bukan pengusulnya."))
    if jawaban := kirim(request, form, _lakukan(request, k, form), _pesan(request), url):
        return jawaban
    aturan = aturan_skor(k.titik.kontrak.tanggal or k.titik.tanggal)
    konteks = {
        "k": k,
        "baris": _baris(k, aturan),
        "memutus": memutus,
        "menarik": menarik,
        "baca_kontrak": lingkup_kontrak(sesi, sesi.hari).filter(pk=k.titik.penugasan_id).exists(),
    }
    return tampil(request, "pembinaan/koreksi.html", konteks, form)


def _lakukan(request: Permintaan, k: KoreksiTitik, form: FormPutusKoreksi) -> Callable[[], object]:
    """What the pressed button asks for; everything but agreeing and taking back is a refusal."""
    aksi, sesi, at = request.POST.get("aksi"), request.sesi, timezone.now()

    def lakukan() -> object:
        putusan, versi = form.cleaned_data["putusan"], form.cleaned_data["kunci"]
        if aksi == "setuju":
            return setujui_koreksi_titik(koreksi=k, putusan=putusan, versi=versi, sesi=sesi, at=at)
        if aksi == "tarik":
            return tarik_koreksi_titik(koreksi=k, versi=versi, by=request.pelaku, at=at)
        return tolak_koreksi_titik(koreksi=k, putusan=putusan, versi=versi, sesi=sesi, at=at)

    return lakukan


def _pesan(request: Permintaan) -> str:
    if request.POST.get("aksi") == "setuju":
        return _("Koreksi disetujui. Catatan yang lama dicoret dan tetap terbaca.")
    if request.POST.get("aksi") == "tarik":
        return _("Usul koreksi ditarik. Catatan tidak berubah.")
    return _("Usul koreksi tidak disetujui. Catatan tidak berubah.")


def _baris(k: KoreksiTitik, aturan: SkorKontrak) -> list[tuple[str, str, str, str, str]]:
    """Each element: the word and reason that stand, and those proposed."""
    kata = {x.kode: x.sebutan for x in aturan.skala}
    usul = k.usul["skor"]
    return [
        (u.sebutan, u.sebutan_skor, u.alasan, kata.get(usul[u.kode][0], ""), usul[u.kode][1])
        for u in k.titik.unsur.all()
        if u.kode in usul
    ]
