"""The own contract and those one evaluates; one contract; a checkpoint that is held; answers, notice, decision."""

from collections import defaultdict

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.waktu import hari
from kinerja.organisasi.selectors import judul_jabatan
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.pembinaan.forms import FormIsi, FormLanjut, FormTitik
from kinerja.pembinaan.models import (
    EvaluasiJabatan,
    EvaluasiTitik,
    NilaiUnsur,
    Pemberitahuan,
    RencanaPerbaikan,
    Tanggapan,
)
from kinerja.pembinaan.permissions import bawahan, lingkup_perkara
from kinerja.pembinaan.selectors.fakta import aturan_skor, fakta_titik, fakta_unsur, nilai_disampaikan
from kinerja.pembinaan.selectors.kontrak import Titik, daftar_titik
from kinerja.pembinaan.selectors.meja import BarisTitik, baris_titik
from kinerja.pembinaan.services import beritahukan, catat_titik, tanggapi, tindak_lanjuti
from kinerja.pembinaan.services.pemberitahuan import batas_jawab
from kinerja.pembinaan.services.titik import sidang_mungkin
from kinerja.pembinaan.views.bersama import (
    ambil_evaluasi,
    ambil_rencana,
    ambil_titik,
    butuh_atasan,
    kirim,
    milik_sendiri,
    tampil,
)
from kinerja.penilaian.models import Penilaian
from kinerja.peraturan.periode import periode_dari_kode


@require_safe
@butuh_masuk
def saya(request: Permintaan) -> HttpResponse:
    """Own checkpoints, and those of the own people."""
    sesi, on = request.sesi, request.sesi.hari
    pegawai = bawahan(sesi, on).values_list("penugasan__pegawai_id", flat=True)
    tim = set(bawahan(sesi, on)) if sesi.semua_penugasan else set()
    milik = [sesi.pegawai.pk] if sesi.pegawai and not sesi.pelaku_lain else []
    semua = baris_titik(daftar_titik(on, [*milik, *pegawai] if tim else milik), on, sesi.pohon(on))
    sendiri = {p.pk for p in sesi.semua_penugasan} if milik else set()
    konteks = {
        "milik": [b for b in semua if b.penugasan in sendiri or (b.penugasan not in tim)],
        "tim": [b for b in semua if b.penugasan in tim],
        "memimpin": bool(tim),
    }
    return render(request, "pembinaan/saya.html", konteks)


@require_safe
@butuh_masuk
def kontrak(request: Permintaan, pk: int) -> HttpResponse:
    """One contract: both checkpoints with scores, facts, answers, and what one may do now."""
    on = request.sesi.hari
    titik, atasan = ambil_titik(request, pk)
    milik = titik[0].kontrak
    p = milik.penugasan
    jawaban, baris = _jawaban(pk), baris_titik(titik, on)
    konteks = {
        "k": milik,
        "jabatan": judul_jabatan(p),
        "baris": [_bagian(t, b, jawaban) for t, b in zip(titik, baris, strict=True)],
        "atasan": atasan,
        "milik": milik_sendiri(request, p.pegawai_id),
    }
    return render(request, "pembinaan/kontrak.html", konteks)


def _jawaban(kontrak: int) -> dict[str, list[Tanggapan]]:
    """What the person answered, by what it is about (`titik-3`, `pemberitahuan-1`). One query."""
    tentang = Q(evaluasi__kontrak=kontrak) | Q(pemberitahuan__evaluasi__kontrak=kontrak)
    hasil: dict[str, list[Tanggapan]] = defaultdict(list)
    for x in Tanggapan.objects.filter(tentang):
        hasil[f"titik-{x.evaluasi_id}" if x.evaluasi_id else f"pemberitahuan-{x.pemberitahuan_id}"].append(x)
    return dict(hasil)


def _bagian(t: Titik, b: BarisTitik, jawaban: dict[str, list[Tanggapan]]) -> tuple[object, ...]:
    """A checkpoint with its words, the answers to it and to its notice, and until when an answer is waited for."""
    e = t.evaluasi
    p: Pemberitahuan | None = getattr(e, "pemberitahuan", None)
    tentang = [jawaban.get(f"titik-{e.pk if e else 0}", []), jawaban.get(f"pemberitahuan-{p.pk if p else 0}", [])]
    return t, b, *tentang, batas_jawab(hari(p.disampaikan_pada)) if p else None


@butuh_masuk
def nilai(request: Permintaan, pk: int, ke: int) -> HttpResponse:
    """The superior holds a checkpoint: facts beside each element."""
    on, url = request.sesi.hari, reverse("pembinaan:kontrak", args=[pk])
    semua, atasan = ambil_titik(request, pk)
    titik = next((t for t in semua if t.ke == ke), None)
    if titik is None:
        raise Http404
    if not atasan:
        raise PermissionDenied(_("Titik evaluasi diadakan oleh atasan langsung pada hari ini."))
    p = titik.kontrak.penugasan
    if titik.evaluasi or not titik.menunggu(on):
        return redirect(url)
    aturan = aturan_skor(titik.kontrak.ditandatangani)
    diberikan = nilai_disampaikan(p.pk)
    dekat = [(n.pk, _sebut_sidang(n)) for n in sidang_mungkin(titik, diberikan)]
    form = FormTitik(request.POST or None, initial={"kunci": 0, "tanggal": on}, aturan=aturan, sidang=dekat)

    def lakukan() -> None:
        catat_titik(kontrak=pk, ke=ke, isian=form.isi(), by=request.pelaku, at=timezone.now())

    if jawaban := kirim(request, form, lakukan, _("Evaluasi tercatat. Pegawai dapat membaca dan menjawabnya."), url):
        return jawaban
    fakta = fakta_titik(p.pk, titik.kontrak.ditandatangani, on, diberikan)
    lama = {u.kode: u.sebutan_skor for u in _pertama(pk)} if ke == 2 else {}
    unsur = [
        (u, form[f"skor_{u.kode}"], form[f"alasan_{u.kode}"], fakta_unsur(u, fakta), lama.get(u.kode, ""))
        for u in aturan.unsur
    ]
    kata = next(x.sebutan for x in aturan.skala if x.kode == aturan.lulus)
    konteks = {"t": titik, "unsur": unsur, "url_batal": url, "orang": p.pegawai.nama_lengkap, "lulus": kata}
    return tampil(request, "pembinaan/nilai.html", konteks, form)


def _pertama(kontrak: int) -> list[NilaiUnsur]:
    return list(NilaiUnsur.objects.filter(evaluasi__kontrak=kontrak, evaluasi__ke=1))


def _sebut_sidang(n: Penilaian) -> str:
    return periode_dari_kode(n.periode).label


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

    if jawaban := kirim(request, form, lakukan, _("Jawaban Anda tersimpan dan dibaca atasan Anda."), url):
        return jawaban
    konteks = {
        "judul": _("Tulis jawaban Anda"),
        "mengikat": [
            _("Jawaban dibaca atasan Anda dan BKPSDM, dan tetap tersimpan di samping yang Anda jawab."),
            _("Setelah dikirim tidak dapat diubah. Anda boleh menulis jawaban lagi."),
        ],
        "aksi": _("Kirim jawaban"),
        "url_batal": url,
    }
    return tampil(request, "web/konfirmasi.html", konteks, form)


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

    if jawaban := kirim(request, form, lakukan, _("Pemberitahuan disampaikan."), url):
        return jawaban
    konteks = {
        "judul": _("Sampaikan pemberitahuan?"),
        "perihal": e.penugasan.pegawai.nama_lengkap,
        "mengikat": [
            _("Pegawai berhak menjawab; tindak lanjut menunggu jawaban itu atau habisnya waktu menjawab."),
            _("Pemberitahuan tidak memindahkan siapa pun dan tidak membuka pemeriksaan apa pun."),
        ],
        "aksi": _("Sampaikan"),
        "url_batal": url,
    }
    return tampil(request, "web/konfirmasi.html", konteks, form)


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

    if jawaban := kirim(request, form, lakukan, _("Tindak lanjut tersimpan."), url):
        return jawaban
    konteks = {
        "judul": _("Putuskan tindak lanjut"),
        "perihal": e.penugasan.pegawai.nama_lengkap,
        "mengikat": [
            _("Perpanjangan membuka rencana perbaikan yang baru."),
            _("Usul tidak memindahkan siapa pun. Evaluasi kinerja jabatan hanya dibuka atas predikat tahunan."),
        ],
        "aksi": _("Simpan tindak lanjut"),
        "url_batal": url,
    }
    return tampil(request, "web/konfirmasi.html", konteks, form)
