"""Teams for those in them: one's teams, one team's results and members, and what the leader checks and recommends."""

from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.kunci import SudahBerubah
from kinerja.organisasi.models import TimKerja
from kinerja.organisasi.permissions import lingkup_tim
from kinerja.organisasi.selectors.tim import id_tim_dipimpin, tim_dipimpin
from kinerja.organisasi.selectors.unit import pimpinan_pada
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.peraturan.periode import Periode, daftar_periode
from kinerja.skp.forms.tim import FormHasilTim, FormRekomendasi
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import SKP, HasilKerja, HasilTim, RekomendasiTim
from kinerja.skp.permissions import lingkup_hasil_tim
from kinerja.skp.selectors.dasar import bernama_skp
from kinerja.skp.selectors.dukungan import hasil_terbaru
from kinerja.skp.selectors.tim import baris_anggota, lembar_untuk_tim, periode_terakhir, tim_saya
from kinerja.skp.services import beri_rekomendasi, simpan_hasil_tim
from kinerja.skp.views.umum import kini


@require_safe
@butuh_masuk
def saya(request: Permintaan) -> HttpResponse:
    """The teams one is in today; those one leads say how many members wait."""
    daftar = tim_saya(request.sesi)
    return render(request, "skp/tim_saya.html", {"daftar": daftar, "periode": periode_terakhir(request.sesi.hari)})


@require_safe
@butuh_masuk
def rinci(request: Permintaan, pk: int) -> HttpResponse:
    """A team's results; for the leader also the members' work that serves them, a period at a time."""
    tim = get_object_or_404(lingkup_tim(request.sesi, request.sesi.hari).select_related("unit"), pk=pk)
    ketua = memimpin(request, tim)
    periode = _periode(request)
    tahun = periode.mulai.year
    hasil = HasilTim.objects.filter(tim=tim, tahun=tahun).select_related("hasil_atasan")
    konteks = {
        "tim": tim,
        "tahun": tahun,
        "ketua": ketua,
        "hasil": hasil,
        "periode": periode,
        "semua_periode": [p for p in daftar_periode(tahun) if p.mulai <= request.sesi.hari],
        "baris": baris_anggota([tim.pk], periode).get(tim.pk, []) if ketua else [],
    }
    return render(request, "skp/tim.html", konteks)


def memimpin(request: Permintaan, tim: TimKerja) -> bool:
    """Whether the person leads this team today."""
    sesi = request.sesi
    return sesi.pegawai is not None and tim.pk in id_tim_dipimpin(sesi.pegawai.pk, sesi.hari)


def _periode(request: Permintaan) -> Periode:
    """`?periode=2026-03` of the years one may look at; else the last one that has ended."""
    on, kode = request.sesi.hari, request.GET.get("periode", "")
    semua = [*daftar_periode(on.year - 1), *daftar_periode(on.year)]
    return next((p for p in semua if p.kode == kode), periode_terakhir(on))


def _tim_dipimpin(request: Permintaan, pk: int) -> TimKerja:
    """A team the person leads today; of others 403."""
    sesi = request.sesi
    milik = tim_dipimpin(sesi.pegawai.pk, sesi.hari) if sesi.pegawai else TimKerja.objects.none()
    tim = milik.filter(pk=pk).first()
    if tim is None:
        raise PermissionDenied
    return tim


@butuh_masuk
def hasil(request: Permintaan, pk: int) -> HttpResponse:
    """The leader writes the team's results of this year."""
    tim, on = _tim_dipimpin(request, pk), request.sesi.hari
    daftar = list(HasilTim.objects.filter(tim=tim, tahun=on.year))
    form = FormHasilTim(request.POST or None, daftar=daftar, dukungan=_dukungan(tim, daftar, on))
    if request.method == "POST" and form.is_valid():
        try:
            simpan_hasil_tim(tim=tim, tahun=on.year, isian=form.isian(), by=request.pelaku, at=kini())
        except Ditolak as galat:
            form.add_error(None, galat.pesan)
        else:
            messages.success(request, _("Hasil tim tersimpan. Anggota dapat memilihnya dalam SKP."))
            return redirect("skp:tim", pk)
    return render(request, "skp/tim_hasil.html", {"tim": tim, "tahun": on.year, "form": form})


def _dukungan(tim: TimKerja, daftar: list[HasilTim], on: date) -> list[tuple[int, str]]:
    """Results of the head of the team's unit, and what is chosen already."""
    ada = hasil_terbaru(pimpinan_pada(tim.unit_id, on), on.year)
    pilih = {h.pk: h.rumusan for h in ada}
    terpilih = HasilKerja.objects.filter(pk__in=[h.hasil_atasan_id for h in daftar if h.hasil_atasan_id])
    return list((pilih | {h.pk: h.rumusan for h in terpilih}).items())


@butuh_masuk
def anggota(request: Permintaan, pk: int, periode: str, skp: int) -> HttpResponse:
    """What one member did for the team in a period: read, check each result, recommend."""
    terlihat = lingkup_hasil_tim(request.sesi, request.sesi.hari).filter(hasil_tim__tim=pk, skp=OuterRef("pk"))
    satu = bernama_skp(SKP.objects.filter(Exists(terlihat), pk=skp), request.sesi.hari).first()
    if satu is None:
        _tim_dipimpin(request, pk)  # another one's team is refused, in an own one there is no such page
        raise Http404
    jangka = next((p for p in daftar_periode(satu.tahun, satu.mulai, satu.sampai) if p.kode == periode), None)
    if jangka is None:
        raise Http404
    lembar = lembar_untuk_tim(satu, pk, jangka)
    tim = next(h.hasil.hasil_tim.tim for h in lembar.hasil if h.hasil.hasil_tim)
    ada = RekomendasiTim.objects.filter(tim=tim, penugasan=satu.penugasan_id, periode=periode).first()
    form = FormRekomendasi(request.POST or None, hasil=[h.hasil for h in lembar.hasil], ada=ada)
    if request.method == "POST" and form.is_valid():
        try:
            beri_rekomendasi(
                tim=tim,
                skp=satu,
                periode=periode,
                versi=form.cleaned_data["kunci"],
                isian=form.isian(),
                by=request.pelaku,
                at=kini(),
            )
        except SudahBerubah as galat:
            form.sudah_berubah(galat)
        except Ditolak as galat:
            form.add_error(None, galat.pesan)
        else:
            siapa = satu.penugasan.pegawai.nama_lengkap
            messages.success(request, _("Rekomendasi untuk %s tersimpan. Pejabat penilai memutuskan.") % siapa)
            return redirect(f"{reverse('skp:tim', args=[tim.pk])}?periode={periode}")
    pasangan = [(h, form[f"h{h.hasil.pk}-kesimpulan"], form[f"h{h.hasil.pk}-catatan"]) for h in lembar.hasil]
    tertutup = bool(lembar.keadaan and lembar.keadaan.ditutup_pada)
    konteks = {
        "tim": tim,
        "skp": satu,
        "periode": jangka,
        "lembar": lembar,
        "form": form,
        "ada": ada,
        "pasangan": pasangan,
        "tertutup": tertutup,
    }
    return render(request, "skp/tim_anggota.html", konteks)
