"""Answers of the person, the notice after a second note, and what was decided on it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.pembinaan.forms import FormIsi, FormLanjut
from kinerja.pembinaan.models import EvaluasiJabatan, EvaluasiTitik, Pemberitahuan, RencanaPerbaikan
from kinerja.pembinaan.permissions import lingkup_perkara
from kinerja.pembinaan.services import beritahukan, tanggapi, tindak_lanjuti
from kinerja.pembinaan.views.bersama import (
    Konfirmasi,
    ambil_evaluasi,
    ambil_rencana,
    butuh_atasan,
    konfirmasi,
    milik_sendiri,
)


@butuh_masuk
def jawab(request: Permintaan, jenis: str, pk: int) -> HttpResponse:
    """The person answers an evaluation, a plan or a notice."""
    tentang, evaluasi = _tentang(request, jenis, pk)
    penugasan = tentang.evaluasi.penugasan if isinstance(tentang, Pemberitahuan) else tentang.penugasan
    if not milik_sendiri(request, penugasan.pegawai_id):
        ambil_evaluasi(request, 0)  # nobody else answers: as if it were not there
    form = FormIsi(request.POST or None, initial={"kunci": 0})
    url = (
        reverse(f"pembinaan:{jenis}", args=[pk])
        if jenis in ("rencana", "perkara") or evaluasi is None
        else reverse("pembinaan:kontrak", args=[evaluasi.kontrak_id])
    )

    def lakukan() -> None:
        tanggapi(tentang=tentang, isi=form.cleaned_data["isi"], by=request.pelaku, at=timezone.now())

    tanya = Konfirmasi(
        judul=_("Tulis jawaban Anda"),
        mengikat=(
            _("Jawaban dibaca atasan Anda dan BKPSDM, dan tetap tersimpan di samping yang Anda jawab."),
            _("Setelah dikirim tidak dapat diubah. Anda boleh menulis jawaban lagi."),
        ),
        aksi=_("Kirim jawaban"),
        sesudah=_("Jawaban Anda tersimpan dan dibaca atasan Anda."),
        url=url,
    )
    return konfirmasi(request, form, lakukan, tanya)


def _tentang(
    request: Permintaan, jenis: str, pk: int
) -> tuple[EvaluasiTitik | RencanaPerbaikan | Pemberitahuan | EvaluasiJabatan, EvaluasiTitik | None]:
    if jenis == "perkara":
        terbaca = lingkup_perkara(request.sesi, request.sesi.hari)
        return get_object_or_404(terbaca.select_related("penugasan"), pk=pk), None
    if jenis == "rencana":
        satu = ambil_rencana(request, pk)
        return satu, satu.evaluasi
    if jenis == "pemberitahuan":
        p = get_object_or_404(Pemberitahuan.objects.select_related("evaluasi__penugasan"), pk=pk)
        return p, ambil_evaluasi(request, p.evaluasi_id)
    e = ambil_evaluasi(request, pk)
    return e, e


@butuh_masuk
def beri_tahu(request: Permintaan, pk: int) -> HttpResponse:
    """The notice after a second checkpoint that was not met."""
    e = ambil_evaluasi(request, pk)
    butuh_atasan(request, e.penugasan_id)
    form = FormIsi(request.POST or None, initial={"kunci": 0})
    url = reverse("pembinaan:kontrak", args=[e.kontrak_id])

    def lakukan() -> None:
        beritahukan(evaluasi=pk, isi=form.cleaned_data["isi"], by=request.pelaku, at=timezone.now())

    tanya = Konfirmasi(
        judul=_("Sampaikan pemberitahuan?"),
        perihal=e.penugasan.pegawai.nama_lengkap,
        mengikat=(
            _("Pegawai berhak menjawab; tindak lanjut menunggu jawaban itu atau habisnya waktu menjawab."),
            _("Pemberitahuan tidak memindahkan siapa pun dan tidak membuka pemeriksaan apa pun."),
        ),
        aksi=_("Sampaikan"),
        sesudah=_("Pemberitahuan disampaikan."),
        url=url,
    )
    return konfirmasi(request, form, lakukan, tanya)


@butuh_masuk
def lanjut(request: Permintaan, pk: int) -> HttpResponse:
    """More time, or a proposal on a named ground."""
    p = get_object_or_404(Pemberitahuan.objects.select_related("evaluasi"), pk=pk)
    e = ambil_evaluasi(request, p.evaluasi_id)
    butuh_atasan(request, e.penugasan_id)
    form = FormLanjut(request.POST or None, initial={"kunci": 0})
    url = reverse("pembinaan:kontrak", args=[e.kontrak_id])

    def lakukan() -> None:
        d = form.cleaned_data
        tindak_lanjuti(
            pemberitahuan=pk,
            jenis=d["jenis"],
            dasar=d["dasar"],
            alasan=d["alasan"],
            by=request.pelaku,
            at=timezone.now(),
        )

    tanya = Konfirmasi(
        judul=_("Putuskan tindak lanjut"),
        perihal=e.penugasan.pegawai.nama_lengkap,
        mengikat=(
            _("Perpanjangan membuka rencana perbaikan yang baru."),
            _("Usul tidak memindahkan siapa pun. Evaluasi kinerja jabatan hanya dibuka atas predikat tahunan."),
        ),
        aksi=_("Simpan tindak lanjut"),
        sesudah=_("Tindak lanjut tersimpan."),
        url=url,
    )
    return konfirmasi(request, form, lakukan, tanya)
