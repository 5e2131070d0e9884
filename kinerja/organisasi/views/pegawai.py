"""People one may reach: the list, one person, and "something is wrong" on the own page."""

from collections.abc import Callable
from datetime import date

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import TANGGAL
from kinerja.organisasi.forms import FormLaporan
from kinerja.organisasi.models import Kedudukan, Pegawai, Penugasan, StatusKepegawaian, StatusPegawai, Tujuan
from kinerja.organisasi.permissions import (
    boleh_melihat_kotak,
    boleh_mencatat,
    boleh_mengelola,
    lingkup_kode,
    lingkup_pegawai,
)
from kinerja.organisasi.selectors import judul_jabatan, penugasan_pada
from kinerja.organisasi.selectors.pegawai import bernip, dengan_fakta, fakta_pegawai
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.selectors.rinci import atasan_rinci, berlaku_pada, penugasan_seumur, riwayat_jabatan
from kinerja.organisasi.services.laporan import lapor
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.organisasi.views.hari import hari_dipilih

UKURAN = 50


@require_safe
@butuh_masuk
def daftar_pegawai(request: Permintaan) -> HttpResponseBase:
    """The people one may reach today, with the posts they hold."""
    hari = request.sesi.hari
    tugas: dict[int, list[Penugasan]] = {}
    status: dict[int, str] = {}

    def siapkan(baris: list[Pegawai]) -> None:
        pilih = {p.pk for p in baris}
        for p in penugasan_pada(hari).filter(pegawai_id__in=pilih).order_by("mulai", "pk"):
            tugas.setdefault(p.pegawai_id, []).append(p)
        absen = StatusPegawai.objects.filter(pada_hari(hari), pegawai_id__in=pilih)
        status.update((s.pegawai_id, str(Kedudukan(s.kedudukan).label)) for s in absen)

    daftar = Daftar(
        request,
        bernip(lingkup_pegawai(request.sesi, hari), hari).order_by("nama", "pk"),
        kolom=[
            KolomDaftar("nama", _("Nama"), "nama_lengkap", urut="nama", tautan=_url_pegawai),
            KolomDaftar("nip", _("NIP"), urut="nip"),
            KolomDaftar("jabatan", _("Jabatan"), lambda p: "; ".join(map(judul_jabatan, tugas.get(p.pk, ())))),
            KolomDaftar("unit", _("Unit"), lambda p: _unit(tugas.get(p.pk, []))),
            KolomDaftar("kedudukan", _("Kedudukan"), lambda p: status.get(p.pk, str(Kedudukan.AKTIF.label))),
            KolomDaftar("pensiun", _("TMT pensiun"), "tmt_pensiun", urut="tmt_pensiun", jenis=TANGGAL),
        ],
        cari=("nama", "nip"),
        saring=(
            Saring("status", _("Status"), StatusKepegawaian.Status.choices, _saring_status(hari)),
            Saring("kedudukan", _("Kedudukan"), Kedudukan.choices[1:], _saring_kedudukan(hari)),
        ),
        kosong=Kosong(_("Tidak ada pegawai yang dapat Anda lihat."), _("Daftar ini berisi Anda dan bawahan Anda.")),
        siapkan=siapkan,
        ukuran=UKURAN,
    )
    if unduhan := daftar.unduhan("pegawai"):
        return unduhan
    return render(
        request,
        "organisasi/daftar_pegawai.html",
        {"daftar": daftar, "hari": hari, "mengelola": boleh_mengelola(request.sesi)},
    )


def _url_pegawai(p: Pegawai) -> str:
    return reverse("organisasi:pegawai", args=[p.pk])


def _unit(tugas: list[Penugasan]) -> str:
    return "; ".join(dict.fromkeys(p.nama_unit or "" for p in tugas))


def _saring_status(hari: date) -> Callable[[QuerySet[Pegawai], str], QuerySet[Pegawai]]:
    def terapkan(baris: QuerySet[Pegawai], kode: str) -> QuerySet[Pegawai]:
        return baris.filter(pk__in=StatusKepegawaian.objects.filter(pada_hari(hari), status=kode).values("pegawai_id"))

    return terapkan


def _saring_kedudukan(hari: date) -> Callable[[QuerySet[Pegawai], str], QuerySet[Pegawai]]:
    def terapkan(baris: QuerySet[Pegawai], kode: str) -> QuerySet[Pegawai]:
        return baris.filter(pk__in=StatusPegawai.objects.filter(pada_hari(hari), kedudukan=kode).values("pegawai_id"))

    return terapkan


@require_safe
@butuh_masuk
def rinci_pegawai(request: Permintaan, pk: int) -> HttpResponseBase:
    """One person on a day: identifiers and status, posts over time, superiors and why."""
    sesi, hari = request.sesi, hari_dipilih(request)
    pegawai = get_object_or_404(dengan_fakta(lingkup_pegawai(sesi, sesi.hari), hari), pk=pk)
    semua = penugasan_seumur(pk, hari)
    tugas = berlaku_pada(semua, hari)
    atasan, setahun = atasan_rinci(tugas, Tujuan.KINERJA, hari)
    sendiri = sesi.pegawai == pegawai
    konteks = {
        "pegawai": pegawai,
        "fakta": fakta_pegawai(pegawai),
        "tugas": tugas,
        "jabatan": riwayat_jabatan(semua, hari),
        "atasan": atasan,
        "atasan_setahun": setahun,
        "hari": hari,
        "hari_ini": sesi.hari,
        "sendiri": sendiri,
        "boleh_mencatat": boleh_mencatat(sesi),
        "boleh_lihat_sebagai": not sendiri and _boleh_dilihat(request, pk),
        "riwayat": sendiri or boleh_melihat_kotak(sesi),
        "subjek": f"pegawai:{pk}",
        "laporan": pegawai.laporan_keliru.order_by("-dibuat")[:5] if sendiri else [],
    }
    return render(request, "organisasi/pegawai.html", konteks)


def _boleh_dilihat(request: Permintaan, pk: int) -> bool:
    """Whether this person's account is within one's help."""
    kelola = boleh_mengelola(request.sesi)
    return kelola and lingkup_kode(request.sesi, request.sesi.hari).filter(pk=pk, akun__isnull=False).exists()


@butuh_masuk
def lapor_keliru(request: Permintaan, pk: int) -> HttpResponseBase:
    """On the own page: what is wrong, and how it should be."""
    pegawai = request.sesi.pegawai
    if pegawai is None or pegawai.pk != pk:
        raise Http404
    form = FormLaporan(request.POST or None)
    if request.method == "POST" and form.is_valid():
        lapor(pegawai=pegawai, **form.cleaned_data, by=request.pelaku, at=timezone.now())
        messages.success(request, _("Laporan Anda diterima BKPSDM. Jawabannya muncul di halaman ini."))
        return redirect("organisasi:pegawai", pk=pk)
    return render(request, "organisasi/lapor_keliru.html", {"form": form, "pegawai": pegawai})
