"""The own contract and those one evaluates; one contract; a checkpoint that is held."""

from collections import defaultdict

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.waktu import hari
from kinerja.organisasi.selectors import judul_jabatan
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.pembinaan.forms import FormTitik
from kinerja.pembinaan.models import NilaiUnsur, Tanggapan
from kinerja.pembinaan.permissions import bawahan
from kinerja.pembinaan.selectors.fakta import aturan_skor, fakta_titik, fakta_unsur, nilai_disampaikan
from kinerja.pembinaan.selectors.kontrak import Titik, daftar_titik
from kinerja.pembinaan.selectors.meja import BarisTitik, baris_titik
from kinerja.pembinaan.services import catat_titik
from kinerja.pembinaan.services.pemberitahuan import batas_jawab
from kinerja.pembinaan.services.titik import sidang_mungkin
from kinerja.pembinaan.views.bersama import (
    ambil_titik,
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


def _bagian(t: Titik, b: BarisTitik, jawaban: dict[str, list[Tanggapan]]) -> dict[str, object]:
    """A checkpoint with its words, answers, what was corrected, and until when an answer is waited for."""
    e, p = t.evaluasi, t.pemberitahuan
    sesudah = [e, *t.lama]  # each correction stands at what came of it
    return {
        "t": t,
        "b": b,
        "jawaban_titik": jawaban.get(f"titik-{e.pk if e else 0}", []),
        "jawaban_pemberitahuan": jawaban.get(f"pemberitahuan-{p.pk if p else 0}", []),
        "batas": batas_jawab(hari(p.disampaikan_pada)) if p else None,
        "lama": [
            (x, getattr(y, "asal_koreksi", None), jawaban.get(f"titik-{x.pk}", []))
            for x, y in zip(t.lama, sesudah, strict=False)
        ],
    }


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
