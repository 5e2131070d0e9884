"""The statutory evaluation in a post: the list, one with its steps and what is missing, the next step, the end."""

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.aturan.periksa.bahasa import rujukan
from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import TANGGAL
from kinerja.organisasi.permissions import boleh_mencatat
from kinerja.organisasi.selectors import judul_jabatan
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.pembinaan.forms import FormBertemuan, FormLangkah, FormSimpulan
from kinerja.pembinaan.models import EvaluasiJabatan
from kinerja.pembinaan.permissions import boleh_memantau, lingkup_perkara, milik_terbaca
from kinerja.pembinaan.selectors.jabatan import (
    AKIBAT,
    SEBELUM,
    akhir_penempatan,
    akibat_pada,
    baca_perkara,
    kurang_untuk,
    langkah_perkara,
    masa_perbaikan,
    peringatan_perkara,
    perkara_bernama,
)
from kinerja.pembinaan.selectors.rendah import tidak_dibuka
from kinerja.pembinaan.services import IsianLangkah, buka_evaluasi, catat_langkah, simpulkan
from kinerja.pembinaan.views.bersama import Konfirmasi, adalah_atasan, butuh_atasan, konfirmasi, milik_sendiri
from kinerja.penilaian.models import Penilaian

HASIL = EvaluasiJabatan.Hasil
TIDAK_DIBUKA = 50  # newest decisions not to open one; the desk has a list of all


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponseBase:
    """Those one may read; no mark in the list."""
    terbaca = lingkup_perkara(request.sesi, request.sesi.hari)
    isi: Daftar[EvaluasiJabatan] = Daftar(
        request,
        lambda: perkara_bernama(terbaca),
        potong=baca_perkara if boleh_memantau(request.sesi) else None,
        hitung=terbaca.count,
        kolom=(
            KolomDaftar(
                "nama", _("Pegawai"), "penugasan.pegawai.nama_lengkap", urut="penugasan__pegawai__nama", tautan=_alamat
            ),
            KolomDaftar("nama_jabatan", _("Jabatan"), urut="nama_jabatan"),
            KolomDaftar("nama_unit", _("Unit"), urut="nama_unit"),
            KolomDaftar("dibuka_pada", _("Dibuka"), urut="dibuka_pada", jenis=TANGGAL),
            KolomDaftar("keadaan", _("Keadaan"), _keadaan, templat="pembinaan/_keadaan_perkara.html"),
        ),
        cari=("penugasan__pegawai__nama", "nama_jabatan", "nama_unit"),
        saring=(Saring("hasil", _("Kesimpulan"), HASIL.choices),),
        kosong=Kosong(
            _("Tidak ada evaluasi kinerja jabatan."),
            _("Evaluasi hanya dibuka orang yang berwenang, atas predikat tahunan yang final di bawah batas."),
        ),
    )
    konteks = {
        "daftar": isi,
        "tidak_dibuka": list(tidak_dibuka(milik_terbaca(request.sesi, request.sesi.hari))[:TIDAK_DIBUKA]),
        "meja": boleh_mencatat(request.sesi) and not request.sesi.pelaku_lain,
    }
    return isi.unduhan("evaluasi-jabatan") or render(request, "pembinaan/perkara_daftar.html", konteks)


def _alamat(p: EvaluasiJabatan) -> str:
    return reverse("pembinaan:perkara", args=[p.pk])


def _keadaan(p: EvaluasiJabatan) -> str:
    return _("Selesai") if p.selesai_pada else _("Berjalan")


@require_safe
@butuh_masuk
def satu(request: Permintaan, pk: int) -> HttpResponse:
    """Steps on record, the time to improve, what each outcome still waits for, warnings, answers."""
    p, on = _ambil(request, pk), request.sesi.hari
    langkah = langkah_perkara(p)
    beri_tahu, penempatan = langkah.get("pemberitahuan"), langkah.get("penempatan")
    boleh, terbuka = boleh_mencatat(request.sesi), p.selesai_pada is None
    atasan = adalah_atasan(request, p.penugasan_id)
    konteks = {
        "p": p,
        "jabatan": judul_jabatan(p.penugasan),
        "langkah": sorted(langkah.values(), key=lambda x: (x.tanggal, x.pk)),
        "masa": masa_perbaikan(beri_tahu.tanggal) if beri_tahu else None,
        "penempatan": akhir_penempatan(penempatan.tanggal) if penempatan else None,
        "akibat": [
            (n.isi.sebutan, rujukan(n), kurang_untuk(p, kode, on))
            for kode in AKIBAT
            if terbuka and (n := akibat_pada(kode, on))
        ],
        "peringatan": peringatan_perkara(p, on) if terbuka and boleh else [],
        "tanggapan": list(p.tanggapan.all()),
        "petugas": boleh and terbuka,
        "rencana": getattr(p, "rencana", None),
        "atasan": atasan,
        "mencatat": terbuka and (boleh or atasan),
        "milik": milik_sendiri(request, p.penugasan.pegawai_id),
    }
    return render(request, "pembinaan/perkara.html", konteks)


@butuh_masuk
def buka(request: Permintaan, nilai: int) -> HttpResponse:
    """A person opens it on a final yearly mark; nothing opens one by itself."""
    sesi = request.sesi
    terbaca = Penilaian.objects.filter(milik_terbaca(sesi, sesi.hari), jenis="tahunan")
    n = get_object_or_404(terbaca.select_related("penugasan__pegawai"), pk=nilai)
    if not boleh_mencatat(sesi):
        butuh_atasan(request, n.penugasan_id)
    ada = EvaluasiJabatan.objects.filter(penilaian=n).values_list("pk", flat=True).first()
    if ada and request.method != "POST":
        return redirect("pembinaan:perkara", ada)
    form = FormBertemuan(request.POST or None, initial={"kunci": 0})
    url = reverse("pembinaan:perkara_daftar")

    def lakukan() -> None:
        buka_evaluasi(penilaian=nilai, usul=None, sesi=sesi, at=timezone.now())

    tanya = Konfirmasi(
        judul=_("Buka evaluasi kinerja jabatan?"),
        perihal=n.penugasan.pegawai.nama_lengkap,
        mengikat=(
            _("Pegawai diberi tahu, mendapat masa perbaikan, dan menjawab pada setiap langkah."),
            _("Tidak ada yang dipindahkan oleh evaluasi ini sendiri."),
        ),
        aksi=_("Buka evaluasi"),
        sesudah=_("Evaluasi kinerja jabatan dibuka."),
        url=url,
        templat="pembinaan/buka.html",
        lain={"url_tidak": reverse("pembinaan:tidak_dibuka", args=[nilai])},
    )
    return konfirmasi(request, form, lakukan, tanya)


@butuh_masuk
def langkah(request: Permintaan, pk: int) -> HttpResponse:
    """The next step with its paper."""
    p = _terbuka(request, pk)
    if not boleh_mencatat(request.sesi):
        butuh_atasan(request, p.penugasan_id)
    ada = langkah_perkara(p)
    berikut = next((j for j in SEBELUM if j not in ada), "")
    awal = {"kunci": p.kunci, "tanggal": request.sesi.hari, "jenis": berikut}
    form = FormLangkah(request.POST or None, initial=awal)

    def lakukan() -> None:
        d = dict(form.cleaned_data)
        versi = d.pop("kunci")
        catat_langkah(perkara=p, isian=IsianLangkah(**d), versi=versi, sesi=request.sesi, at=timezone.now())

    url = reverse("pembinaan:perkara", args=[pk])
    tanya = Konfirmasi(
        judul=_("Catat langkah"),
        perihal=p.penugasan.pegawai.nama_lengkap,
        mengikat=(_("Langkah dicatat berurutan dan tidak dapat diubah atau dicabut."),),
        aksi=_("Catat langkah"),
        sesudah=_("Langkah tercatat. Pegawai dapat membaca dan menjawabnya."),
        url=url,
    )
    return konfirmasi(request, form, lakukan, tanya)


@butuh_masuk
def simpul(request: Permintaan, pk: int) -> HttpResponse:
    """The end: refused while a link is missing, and says which."""
    p = _terbuka(request, pk)
    if not boleh_mencatat(request.sesi):
        raise Http404
    form = FormSimpulan(request.POST or None, initial={"kunci": p.kunci})

    def lakukan() -> None:
        d = form.cleaned_data
        simpulkan(
            perkara=p,
            akibat=d["akibat"],
            dasar=d["dasar"],
            alasan=d["alasan"],
            versi=d["kunci"],
            sesi=request.sesi,
            at=timezone.now(),
        )

    url = reverse("pembinaan:perkara", args=[pk])
    tanya = Konfirmasi(
        judul=_("Simpulkan evaluasi kinerja jabatan"),
        perihal=p.penugasan.pegawai.nama_lengkap,
        mengikat=(
            _("Kesimpulan mencatat keputusan pejabat yang berwenang; perpindahannya sendiri melalui Pelantikan."),
            _("Ditolak selama ada yang belum tercatat, dan menyebutkan apa."),
        ),
        aksi=_("Simpulkan"),
        sesudah=_("Kesimpulan tersimpan."),
        url=url,
    )
    return konfirmasi(request, form, lakukan, tanya)


def _ambil(request: Permintaan, pk: int) -> EvaluasiJabatan:
    terbaca = lingkup_perkara(request.sesi, request.sesi.hari)
    lengkap = terbaca.select_related("penugasan__pegawai", "penugasan__jabatan", "penilaian", "rencana")
    return get_object_or_404(lengkap.prefetch_related("langkah", "tanggapan"), pk=pk)


def _terbuka(request: Permintaan, pk: int) -> EvaluasiJabatan:
    p = _ambil(request, pk)
    if p.selesai_pada is not None:
        raise Http404
    return p
