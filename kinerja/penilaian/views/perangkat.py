"""The agencies' own marks of a period on one page, many set in one act."""

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kinerja.dasar.alamat import tersaring
from kinerja.dasar.daftar import DaftarTurunan, KolomDaftar, Kosong, Saring
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.tabel import HITUNG, TANGGAL
from kinerja.dasar.tampilan import Butir
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.penilaian.forms import BarisUnit, susun_unit
from kinerja.penilaian.forms.organisasi import ID_FORM
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.isian import IsianPredikatUnit
from kinerja.penilaian.models import PredikatOrganisasi
from kinerja.penilaian.selectors.koreksi import label_periode
from kinerja.penilaian.selectors.perangkat import BarisPerangkat, daftar_perangkat
from kinerja.penilaian.services import tetapkan_predikat_unit
from kinerja.penilaian.views.organisasi import butuh_berwenang
from kinerja.penilaian.views.tim import baca_periode, pilihan_periode
from kinerja.peraturan.periode import Periode


@butuh_masuk
def daftar(request: Permintaan, periode: str) -> HttpResponse:
    """All agencies with their marks and results; what is chosen is set together, or nothing is."""
    butuh_berwenang(request)
    jangka, jenis = baca_periode(periode)
    if request.method == "POST":
        return _kirim(request, jangka, jenis)
    return _halaman(request, jangka, susun_unit(_baca(request, jangka, jenis)))


def _baca(request: Permintaan, jangka: Periode, jenis: str) -> list[BarisPerangkat]:
    on = request.sesi.hari
    return daftar_perangkat(jangka, jenis, on, request.sesi.pohon(min(on, jangka.sampai)))


def _kirim(request: Permintaan, jangka: Periode, jenis: str) -> HttpResponse:
    baris = susun_unit(_baca(request, jangka, jenis), request.POST)
    terkirim = [b for b in baris if b.terkirim]
    if not all(b.form.is_valid() for b in terkirim):
        return _halaman(request, jangka, baris, status=422)
    bersama = request.POST.get("alasan_bersama", "").strip()
    isian = [i for b in terkirim if (i := b.isian(bersama))]
    try:
        _tetapkan(request, jangka, jenis, isian)
    except SudahBerubah as galat:
        messages.warning(request, str(galat))
        kini = _baca(request, jangka, jenis)
        return _halaman(request, jangka, susun_unit(kini, _versi_kini(request.POST, kini)), status=409)
    except PenilaianDitolak as galat:
        _tandai(baris, galat)
        return _halaman(request, jangka, baris, status=422)
    return redirect(tersaring(reverse("penilaian:organisasi", args=[jangka.kode]), request.POST.get("saring", "")))


def _tetapkan(request: Permintaan, jangka: Periode, jenis: str, isian: list[IsianPredikatUnit]) -> None:
    if not isian:
        messages.info(request, _("Tidak ada yang berubah. Pilih dahulu predikat pada barisnya."))
        return
    n = len(tetapkan_predikat_unit(jenis=jenis, periode=jangka.kode, isian=isian, by=request.pelaku, at=timezone.now()))
    pesan = ngettext("Predikat %(n)d perangkat daerah ditetapkan.", "Predikat %(n)d perangkat daerah ditetapkan.", n)
    messages.success(request, pesan % {"n": n})


def _versi_kini(data: QueryDict, kini: list[BarisPerangkat]) -> QueryDict:
    """What was typed, with the versions of now: sent once more, it is meant to stand over what is there."""
    isi = data.copy()
    for b in kini:
        if b.nilai and f"u{b.unit_id}-kunci" in isi:
            isi[f"u{b.unit_id}-kunci"] = str(b.nilai.kunci)
    return isi


def _tandai(baris: list[BarisUnit], galat: PenilaianDitolak) -> None:
    """Every reason beside the field it is about."""
    menurut = {b.isi.unit_id: b for b in baris}
    for t in galat.temuan:
        isian, _tanda, unit = t.isian.rpartition("-")
        menurut[int(unit)].form.add_error(isian, t.pesan)


def _halaman(request: Permintaan, jangka: Periode, baris: list[BarisUnit], status: int = 200) -> HttpResponse:
    isi = _daftar(request, baris)
    if unduhan := isi.unduhan(f"predikat-organisasi-{jangka.kode}"):
        return unduhan
    konteks = {
        "periode": jangka,
        "daftar": isi,
        "belum": sum(b.nilai is None for b in baris),
        "jumlah": len(baris),
        "perlu": _perlu(baris),
        "id_form": ID_FORM,
        "saring": request.POST.get("saring", "") if request.method == "POST" else request.GET.urlencode(),
        "alasan_bersama": request.POST.get("alasan_bersama", ""),
        **pilihan_periode(jangka, request.sesi.hari),
    }
    return render(request, "penilaian/organisasi.html", konteks, status=status)


def _perlu(baris: list[BarisUnit]) -> list[Butir]:
    """Every wrong line with the way to its field."""
    return [
        Butir(str(pesan), f"#id_u{b.isi.unit_id}-{isian}")
        for b in baris
        for isian, daftar_pesan in b.form.errors.items()
        for pesan in daftar_pesan
    ]


def _daftar(request: Permintaan, baris: list[BarisUnit]) -> DaftarTurunan[BarisUnit]:
    return DaftarTurunan(
        request,
        baris,
        kolom=KOLOM,
        cari=("isi.nama", "isi.kode"),
        saring=(Saring("keadaan", _("Keadaan"), KEADAAN),),
        kosong=Kosong(_("Tidak ada perangkat daerah pada periode ini."), _("Muat berkas unit kerja lebih dahulu.")),
        keterangan=_(
            "Ditetapkan oleh pimpinan di atasnya; dasar pedoman sebaran predikat pegawai (SE MenPANRB 3/2023)"
        ),
        ukuran=max(len(baris), 1),
    )


def _sebut(nilai: PredikatOrganisasi | None) -> str:
    return str(nilai.get_predikat_display()) if nilai else ""


def _oleh(b: BarisUnit) -> str:
    oleh = b.nilai.ditetapkan_oleh if b.nilai else None
    return oleh.pegawai.nama_lengkap if oleh else ""


KEADAAN = [("belum", gettext_lazy("Belum ditetapkan")), ("sudah", gettext_lazy("Sudah ditetapkan"))]
KOLOM: tuple[KolomDaftar[BarisUnit], ...] = (
    KolomDaftar(
        "nama",
        gettext_lazy("Perangkat daerah"),
        "isi.nama",
        urut="isi.nama",
        templat="penilaian/_sel_unit.html",
    ),
    KolomDaftar("kode", gettext_lazy("Kode"), "isi.kode", layar=False),
    KolomDaftar("lalu", gettext_lazy("Sebelumnya"), lambda b: _sebut(b.isi.lalu), templat="penilaian/_sel_lalu.html"),
    KolomDaftar(
        "periode_lalu",
        gettext_lazy("Periode sebelumnya"),
        lambda b: label_periode(b.isi.lalu.periode) if b.isi.lalu else "",
        layar=False,
    ),
    KolomDaftar("capaian", gettext_lazy("Target IKU tercapai"), "isi.tercapai", templat="penilaian/_sel_capaian.html"),
    KolomDaftar("terukur", gettext_lazy("IKU terukur"), "isi.terukur", jenis=HITUNG, layar=False),
    KolomDaftar("indikator", gettext_lazy("IKU dalam rencana"), "isi.indikator", jenis=HITUNG, layar=False),
    KolomDaftar(
        "predikat", gettext_lazy("Predikat"), lambda b: _sebut(b.nilai), templat="penilaian/_sel_predikat_unit.html"
    ),
    KolomDaftar("alasan", gettext_lazy("Dasar dan alasan"), lambda b: b.nilai.alasan if b.nilai else "", layar=False),
    KolomDaftar("oleh", gettext_lazy("Ditetapkan oleh"), _oleh, layar=False),
    KolomDaftar(
        "pada",
        gettext_lazy("Ditetapkan"),
        lambda b: b.nilai.ditetapkan_pada if b.nilai else None,
        jenis=TANGGAL,
        urut="nilai.ditetapkan_pada",
        templat="penilaian/_sel_ditetapkan.html",
    ),
)
