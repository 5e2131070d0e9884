"""The person's own pages: write, read what follows, sign, take back."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.organisasi.selectors import judul_jabatan
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.pengunduran.forms import FormSurat, FormTanda, FormVersiSaja
from kinerja.pengunduran.models import BERJALAN, SuratPengunduran
from kinerja.pengunduran.permissions import boleh_daftar, sendiri, surat_sendiri
from kinerja.pengunduran.selectors.akibat import akibat, sidik_surat
from kinerja.pengunduran.selectors.surat import bernama, dapat_ditinggalkan
from kinerja.pengunduran.services import buang_surat, tandatangani_surat, tarik_surat, tulis_surat, ubah_surat
from kinerja.pengunduran.views.bersama import Langkah, alamat_surat, ambil_sendiri, langkah


@require_safe
@butuh_masuk
def saya(request: Permintaan) -> HttpResponse:
    """What it is, one's own letters, and the posts a letter may be written about."""
    sesi = request.sesi
    if not sendiri(sesi):
        if boleh_daftar(sesi):
            return redirect("pengunduran:meja")
        raise PermissionDenied(_("Halaman ini milik pegawai, dari akunnya sendiri."))
    surat = list(bernama(surat_sendiri(sesi), sesi.hari).order_by("-pk"))
    berjalan = {x.penugasan_id for x in surat if x.keadaan in BERJALAN}
    jabatan = [(p, judul_jabatan(p)) for p in dapat_ditinggalkan(sesi) if p.pk not in berjalan]
    konteks = {"surat": surat, "jabatan": jabatan, "meja": boleh_daftar(sesi)}
    return render(request, "pengunduran/saya.html", konteks)


@butuh_masuk
def tulis(request: Permintaan, penugasan: int) -> HttpResponse:
    """An empty sheet about one own post."""
    sesi = request.sesi
    milik = dapat_ditinggalkan(sesi) if sendiri(sesi) else []
    jabatan = next((p for p in milik if p.pk == penugasan), None)
    if jabatan is None:
        raise PermissionDenied(_("Surat ini hanya ditulis pemegang jabatannya, dari akunnya sendiri."))
    form = FormSurat(request.POST or None, initial={"kunci": 0})
    hasil: list[SuratPengunduran] = []

    def lakukan() -> None:
        by, at = sesi.sebagai(jabatan), timezone.now()
        hasil.append(tulis_surat(penugasan=penugasan, isi=form.isian(), by=by, at=at))

    isi = Langkah(
        _("Tulis surat pengunduran diri dari jabatan"),
        _("Simpan draf"),
        _("Draf disimpan. Hanya Anda yang dapat membacanya sampai Anda menandatanganinya."),
        reverse("pengunduran:saya"),
        perihal=judul_jabatan(jabatan),
    )
    jawaban = langkah(request, form, lakukan, isi)
    return redirect(alamat_surat(hasil[0])) if hasil else jawaban


@butuh_masuk
def ubah(request: Permintaan, pk: int) -> HttpResponse:
    """Other words in the own draft."""
    satu = ambil_sendiri(request, pk)
    awal = {"kunci": satu.kunci, "isi": satu.isi, "mulai": satu.mulai_diminta}
    form = FormSurat(request.POST or None, initial=awal)

    def lakukan() -> None:
        versi = form.cleaned_data["kunci"]
        ubah_surat(surat=pk, versi=versi, isi=form.isian(), by=request.pelaku, at=timezone.now())

    isi = Langkah(
        _("Ubah surat"), _("Simpan draf"), _("Draf disimpan."), alamat_surat(satu), perihal=satu.nama_jabatan or ""
    )
    return langkah(request, form, lakukan, isi)


@butuh_masuk
def tandatangani(request: Permintaan, pk: int) -> HttpResponse:
    """Read what follows; then the password again."""
    satu = ambil_sendiri(request, pk)
    lihat = akibat(satu, request.sesi.hari)
    awal = {"kunci": satu.kunci, "sidik": sidik_surat(satu, lihat.isi())}
    form = FormTanda(request.POST or None, initial=awal, request=request)

    def lakukan() -> None:
        data = form.cleaned_data
        tandatangani_surat(
            surat=pk, versi=data["kunci"], sidik=data["sidik"], cara=form.pengesahan, by=request.pelaku,
            at=timezone.now(),
        )  # fmt: skip

    isi = Langkah(
        _("Tanda tangani surat pengunduran diri"),
        _("Tanda tangani"),
        _("Surat ditandatangani. Anda dapat menariknya sampai diterima."),
        alamat_surat(satu),
        lain={"x": satu, "akibat": lihat},
    )
    return langkah(request, form, lakukan, isi, "tandatangani")


@butuh_masuk
def tarik(request: Permintaan, pk: int) -> HttpResponse:
    """Take the own letter back."""
    satu = ambil_sendiri(request, pk)
    form = FormVersiSaja(request.POST or None, initial={"kunci": satu.kunci})

    def lakukan() -> None:
        tarik_surat(surat=pk, versi=form.cleaned_data["kunci"], by=request.pelaku, at=timezone.now())

    isi = Langkah(
        _("Tarik surat pengunduran diri?"),
        _("Tarik surat"),
        _("Surat ditarik. Jabatan Anda tetap."),
        alamat_surat(satu),
        akibat=[
            _("Jabatan Anda tetap seperti sekarang. Tidak perlu alasan."),
            _("Surat ini berhenti untuk seterusnya; mengundurkan diri lagi memerlukan surat baru."),
        ],
        perihal=satu.nama_jabatan or "",
    )
    return langkah(request, form, lakukan, isi)


@butuh_masuk
def buang(request: Permintaan, pk: int) -> HttpResponse:
    """Throw the own draft away."""
    satu = ambil_sendiri(request, pk)
    form = FormVersiSaja(request.POST or None, initial={"kunci": satu.kunci})

    def lakukan() -> None:
        buang_surat(surat=pk, versi=form.cleaned_data["kunci"], by=request.pelaku, at=timezone.now())

    isi = Langkah(
        _("Hapus draf surat?"),
        _("Hapus draf"),
        _("Draf dihapus."),
        reverse("pengunduran:saya"),
        akibat=[_("Isi draf hilang dan tidak dapat dikembalikan.")],
        perihal=satu.nama_jabatan or "",
    )
    return langkah(request, form, lakukan, isi)
