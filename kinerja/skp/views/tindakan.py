"""One act a view: submit, withdraw, return, set (one or a team), change, join, begin."""

from collections import defaultdict
from collections.abc import Mapping

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from kinerja.dasar.kunci import FormVersi, SudahBerubah
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.skp.forms.kecil import FormAlasan
from kinerja.skp.galat import BelumLengkap, Ditolak
from kinerja.skp.kewenangan import sebagai_atasan
from kinerja.skp.models import SKP
from kinerja.skp.permissions import boleh_mengubah, lingkup_skp
from kinerja.skp.selectors import bernama_skp, isian_tersimpan
from kinerja.skp.services import (
    ajukan_skp,
    cabut_skp,
    hapus_draf_skp,
    kembalikan_skp,
    sambungkan_atasan,
    tetapkan_skp,
    ubah_skp,
)
from kinerja.skp.views.umum import ambil_milik, ambil_skp, coba, kini, versi_terkirim

PALING_BANYAK = 200


@require_POST
@butuh_masuk
def ajukan(request: Permintaan, pk: int) -> HttpResponse:
    """Submit as stored; what is missing leads back to the form, beside its field."""
    skp = ambil_milik(request, pk)
    try:
        ajukan_skp(skp=skp.pk, versi=versi_terkirim(request), by=request.pelaku, at=kini())
    except BelumLengkap as galat:
        messages.error(request, galat.pesan)
        return redirect("skp:sunting", pk)
    except (Ditolak, SudahBerubah) as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, _("SKP sudah diajukan. Selama belum dijawab, Anda dapat menariknya kembali."))
    return redirect("skp:rinci", pk)


@require_POST
@butuh_masuk
def cabut(request: Permintaan, pk: int) -> HttpResponse:
    """Take the submission back."""
    skp, versi = ambil_milik(request, pk), versi_terkirim(request)
    return coba(
        request,
        lambda: cabut_skp(skp=skp.pk, versi=versi, by=request.pelaku, at=kini()),
        _("Pengajuan ditarik kembali. SKP dapat disunting lagi."),
        "skp:rinci",
        pk,
    )


@require_POST
@butuh_masuk
def kembalikan(request: Permintaan, pk: int) -> HttpResponse:
    """Return with a note; what was typed stays if somebody else was first."""
    skp, by = _yang_dipimpin(request, pk)
    pesan = request.POST.get("pesan", "")
    try:
        kembalikan_skp(skp=skp.pk, versi=versi_terkirim(request), pesan=pesan, by=by, at=kini())
    except (Ditolak, SudahBerubah) as galat:
        request.session["skp_pesan"] = {str(pk): pesan}
        messages.error(request, str(galat))
        return redirect(f"{reverse('skp:rinci', args=[pk])}#kembalikan")
    request.session.pop("skp_pesan", None)
    messages.success(request, _("SKP dikembalikan dengan catatan Anda."))
    return redirect("skp:rinci", pk)


def _yang_dipimpin(request: Permintaan, pk: int) -> tuple[SKP, Pelaku]:
    """An SKP whose superior of today is the person, and the capacity in which; not the superior: 403."""
    skp = ambil_skp(request, pk)
    by = sebagai_atasan(request.sesi, [skp], request.sesi.hari).get(pk)
    if by is None:
        raise PermissionDenied
    return skp, by


@butuh_masuk
def tetapkan(request: Permintaan, pk: int) -> HttpResponse:
    """Ask once, then set."""
    skp, by = _yang_dipimpin(request, pk)
    if request.method == "POST":
        versi = versi_terkirim(request)
        return coba(
            request,
            lambda: tetapkan_skp(versi={skp.pk: versi}, by=by, at=kini()),
            _("SKP %(nama)s sudah ditetapkan.") % {"nama": skp.penugasan.pegawai.nama_lengkap},
            "skp:rinci",
            pk,
        )
    return _konfirmasi(request, [(skp, by)], reverse("skp:rinci", args=[pk]))


@butuh_masuk
def tetapkan_banyak(request: Permintaan) -> HttpResponse:
    """A team at once: names and results are read out first; each goes with the version that was read.

    Where the person leads some in one post and some in another, each group is set in its own capacity.
    """
    versi, on = _versi_banyak(request), request.sesi.hari
    terbaca = bernama_skp(lingkup_skp(request.sesi, on).filter(pk__in=versi), on)
    daftar = list(terbaca.order_by("penugasan__pegawai__nama", "pk"))
    sebagai = sebagai_atasan(request.sesi, daftar, on)
    boleh = [(x, sebagai[x.pk]) for x in daftar if x.pk in sebagai]
    kembali = _daftar_asal(request)
    if not boleh:
        messages.info(request, _("Pilih dahulu SKP yang akan ditetapkan."))
        return redirect(kembali)
    if "yakin" not in request.POST:
        return _konfirmasi(request, [(x, by) for x, by in boleh if x.status == SKP.Status.DIAJUKAN], kembali)
    kelompok: dict[Pelaku, dict[int, int]] = defaultdict(dict)
    for x, by in boleh:
        kelompok[by][x.pk] = versi[x.pk]
    pesan = ngettext("%(n)d SKP ditetapkan.", "%(n)d SKP ditetapkan.", len(boleh)) % {"n": len(boleh)}
    return coba(request, lambda: _tetapkan(kelompok), pesan, kembali)


def _tetapkan(kelompok: Mapping[Pelaku, dict[int, int]]) -> None:
    for by, versi in kelompok.items():
        tetapkan_skp(versi=versi, by=by, at=kini())


def _daftar_asal(request: Permintaan) -> str:
    """The list one came from: own people, or those of who delegated."""
    lihat = "wakil" if request.POST.get("lihat") == "wakil" else "tim"
    return f"{reverse('skp:daftar')}?lihat={lihat}"


def _versi_banyak(request: Permintaan) -> dict[int, int]:
    """`pilih=17.3`: SKP 17 as it was read at version 3."""
    versi: dict[int, int] = {}
    for teks in request.POST.getlist("pilih")[:PALING_BANYAK]:
        pk, _titik, kunci = teks.partition(".")
        if pk.isdecimal() and kunci.isdecimal():
            versi[int(pk)] = int(kunci)
    return versi


def _konfirmasi(request: Permintaan, pasangan: list[tuple[SKP, Pelaku]], url_batal: str) -> HttpResponse:
    daftar = [x for x, _by in pasangan]
    isian = isian_tersimpan(daftar)
    banyak = len(daftar) != 1
    judul = (
        _("Tetapkan %(n)d SKP?") % {"n": len(daftar)}
        if banyak
        else _("Tetapkan SKP %(nama)s?") % {"nama": daftar[0].penugasan.pegawai.nama_lengkap}
    )
    sebagai = sorted({by.sebutan for _x, by in pasangan})
    return render(
        request,
        "skp/tetapkan.html",
        {
            "judul": judul,
            "daftar": [(x, isian[x.pk]) for x in daftar],
            "banyak": banyak,
            "mengikat": [
                _("SKP berlaku sejak ditetapkan dan menjadi dasar penilaian."),
                _("Sesudah itu SKP hanya berubah lewat versi baru dengan alasan."),
                _("Anda tercatat sebagai yang menetapkan: %(nama)s, %(sebagai)s.")
                % {"nama": request.pelaku.nama, "sebagai": "; ".join(sebagai)},
            ],
            "aksi": _("Tetapkan semua") if banyak else _("Tetapkan SKP"),
            "url_batal": url_batal,
            "lihat": request.POST.get("lihat", ""),
            "tujuan": reverse("skp:tetapkan_banyak") if banyak else reverse("skp:tetapkan", args=[daftar[0].pk]),
        },
    )


@butuh_masuk
def ubah(request: Permintaan, pk: int) -> HttpResponse:
    """A new version, with its reason."""
    skp = ambil_milik(request, pk)
    form = FormAlasan(request.POST or None, initial={"kunci": skp.kunci})
    if request.method == "POST" and form.is_valid():
        try:
            baru = ubah_skp(
                skp=skp.pk,
                versi=form.cleaned_data["kunci"],
                alasan=form.cleaned_data["alasan"],
                by=request.pelaku,
                at=kini(),
            )
        except (Ditolak, SudahBerubah) as galat:
            form.add_error(None, str(galat))
        else:
            return redirect("skp:sunting", baru.pk)
    elif request.method != "POST" and not boleh_mengubah(request.sesi, skp):
        messages.info(request, _("Hanya SKP yang sudah ditetapkan yang dapat diubah dengan versi baru."))
        return redirect("skp:rinci", pk)
    return render(
        request,
        "web/konfirmasi.html",
        {
            "judul": _("Ubah SKP %(tahun)d dengan versi baru?") % {"tahun": skp.tahun},
            "perihal": skp.nama_jabatan,
            "mengikat": [
                _("SKP yang sekarang tetap berlaku sampai versi baru ditetapkan atasan."),
                _("Realisasi yang sudah diajukan tetap pada versi lama; yang belum mengikuti versi baru."),
            ],
            "aksi": _("Buka versi baru"),
            "url_batal": reverse("skp:rinci", args=[pk]),
            "form": form,
        },
    )


@butuh_masuk
def hapus(request: Permintaan, pk: int) -> HttpResponse:
    """Delete a draft that is not wanted, after asking once."""
    skp = ambil_milik(request, pk)
    form = FormVersi(request.POST or None, initial={"kunci": skp.kunci})
    if request.method == "POST":
        try:
            hapus_draf_skp(skp=pk, versi=versi_terkirim(request), by=request.pelaku, at=kini())
        except (Ditolak, SudahBerubah) as galat:
            messages.error(request, str(galat))
            return redirect("skp:rinci", pk)
        messages.success(request, _("Draf SKP dihapus."))
        return redirect("skp:daftar")
    mengikat = [_("Isi draf ini hilang dan tidak dapat dikembalikan.")]
    if skp.versi > 1:
        mengikat.append(_("SKP yang sudah ditetapkan tetap berlaku."))
    return render(
        request,
        "web/konfirmasi.html",
        {
            "judul": _("Hapus draf SKP %(tahun)d?") % {"tahun": skp.tahun},
            "perihal": skp.nama_jabatan,
            "mengikat": mengikat,
            "aksi": _("Hapus draf"),
            "url_batal": reverse("skp:rinci", args=[pk]),
            "form": form,
            "berbahaya": True,
        },
    )


@require_POST
@butuh_masuk
def sambungkan(request: Permintaan, pk: int) -> HttpResponse:
    """Join waiting results to the superior's set SKP."""
    skp, versi = ambil_milik(request, pk), versi_terkirim(request)
    return coba(
        request,
        lambda: sambungkan_atasan(skp=skp.pk, versi=versi, by=request.pelaku, at=kini()),
        _("Hasil kerja sudah tersambung dengan SKP atasan."),
        "skp:rinci",
        pk,
    )
