"""Pages beside BKN: the differences as an inbox, decisions about them, and the meter of what was typed twice."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from kinerja.dasar.alamat import alamat
from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import HITUNG
from kinerja.dasar.tampilan import Tab
from kinerja.integrasi.forms import TERIMA, FormPutusan
from kinerja.integrasi.ketikan import SEBAB, Ketikan, daftar_ketikan
from kinerja.integrasi.models import DataBKN
from kinerja.integrasi.permissions import boleh_melihat, boleh_mencatat_alasan, boleh_menerima, cakupan
from kinerja.integrasi.selectors import ISIAN, Beda, bandingkan, daftar_beda, sebut_nilai
from kinerja.integrasi.services import BedaDitolak, catat_beda, terima_bkn
from kinerja.organisasi.sesi import Permintaan, butuh_masuk


class DaftarTurunan(Daftar[Any]):
    """`Daftar` over lines that no query can give."""

    def __init__(self, request: Permintaan, turunan: Sequence[object], **isi: Any) -> None:
        self._turunan = turunan
        super().__init__(request, DataBKN.objects.none(), ukuran=50, **isi)

    @cached_property
    def tersaring(self) -> QuerySet[Any]:
        """The lines of the search and the filters, in the order asked for."""
        baris = list(self._turunan)
        for satu in self._saring:
            if kode := self._terpilih(satu):
                baris = [b for b in baris if str(getattr(b, satu.nama)) == kode]
        for kata in self.teks_cari.casefold().split():
            baris = [b for b in baris if kata in " ".join(str(getattr(b, n)) for n in self._cari).casefold()]
        urut = self._alamat.isi("urut")
        if urut.removeprefix("-") in {k.nama for k in self.kolom if k.urut}:
            baris.sort(key=lambda b: str(getattr(b, urut.removeprefix("-"))), reverse=urut.startswith("-"))
        return baris  # type: ignore[return-value]  # a list slices and counts like a queryset

    def _per_potong(self) -> Iterator[Any]:
        yield from self.tersaring


@require_safe
@butuh_masuk
def beda(request: Permintaan) -> HttpResponse:
    """Every difference with both values; what was noted rests."""
    sesi = request.sesi
    if not boleh_melihat(sesi):
        raise PermissionDenied
    pohon = sesi.pohon(sesi.hari)
    isi = bandingkan(sesi.hari, pohon, cakupan(sesi))
    semua = isi.daftar
    mencatat = boleh_mencatat_alasan(sesi)
    daftar = _daftar_beda(request, semua, mencatat=mencatat)
    if unduhan := daftar.unduhan("beda-dengan-bkn"):
        return unduhan
    jumlah = Counter(b.isian.partition(":")[0] for b in semua if b.tanda == "terbuka")
    konteks = {
        "daftar": daftar,
        "tab": _tab("beda", sum(jumlah.values())),
        "ringkas": [(isian, judul, jumlah[isian]) for isian, judul in ISIAN.items() if jumlah[isian]],
        "mencatat": mencatat,
        "menerima": boleh_menerima(sesi),
        "dimuat": isi.dimuat,
        "tanpa_data": isi.tanpa_data if cakupan(sesi) is None else 0,
        "tahun_depan": sesi.hari.year + 1,
    }
    return render(request, "integrasi/beda.html", konteks)


def _daftar_beda(request: Permintaan, semua: Sequence[Beda], *, mencatat: bool) -> DaftarTurunan:
    pohon = request.sesi.pohon(request.sesi.hari)
    perangkat = {b.perangkat for b in semua if b.perangkat}
    unit = sorted(((pk, pohon.simpul[int(pk)].nama) for pk in perangkat), key=lambda x: x[1])
    sini = "integrasi/sel_kita.html"
    keadaan = [("terbuka", _("Terbuka")), ("dicatat", _("Dipertahankan"))]
    pilih = "integrasi/sel_pilih.html" if mencatat else ""
    return DaftarTurunan(
        request,
        semua,
        kolom=[
            KolomDaftar("tempat", _("Siapa"), urut="tempat", templat=pilih, tautan=lambda b: b.url),
            KolomDaftar("nip", _("NIP"), urut="nip", layar=False),
            KolomDaftar("unit", _("Unit"), urut="unit"),
            KolomDaftar("judul", _("Isian"), urut="judul"),
            KolomDaftar("bkn", _("Menurut BKN"), lambda b: sebut_nilai(b.isian, b.bkn)),
            KolomDaftar("kita", _("Di sini"), lambda b: sebut_nilai(b.isian, b.kita), templat=sini),
            KolomDaftar("catatan", _("Alasan dipertahankan"), layar=False),
            KolomDaftar("oleh", _("Dicatat oleh"), layar=False),
        ],
        cari=("tempat", "nip", "bkn", "kita"),
        saring=(
            Saring("isian", _("Isian"), [(k, v) for k, v in ISIAN.items() if k != "nilai"]),
            Saring("perangkat", _("Perangkat daerah"), unit),
            Saring("tanda", _("Keadaan"), keadaan, None, "terbuka"),
        ),
        kosong=Kosong(
            _("Tidak ada perbedaan."),
            _("Muat unduhan pegawai dari SIASN untuk membandingkan. Memuatnya tidak mengubah data apa pun."),
            alamat("web:pertukaran_jenis", "data_bkn") if boleh_menerima(request.sesi) else "",
            _("Muat data BKN"),
        ),
    )


def _tab(aktif: str, jumlah: int | None = None) -> list[Tab]:
    return [
        Tab(_("Beda dengan BKN"), alamat("integrasi:beda"), aktif == "beda", jumlah),
        Tab(_("Diketik dua kali"), alamat("integrasi:ketikan"), aktif == "ketikan"),
    ]


@require_POST
@butuh_masuk
def putuskan(request: Permintaan) -> HttpResponse:
    """What was ticked: BKN's value is taken over (asked once more), or ours stays with a reason."""
    sesi = request.sesi
    if not boleh_mencatat_alasan(sesi):
        raise PermissionDenied
    form, kunci = FormPutusan(request.POST), request.POST.getlist("pilih")
    if not form.is_valid():
        messages.error(request, _("Pilih dahulu apa yang dilakukan dengan perbedaan itu."))
        return redirect("integrasi:beda")
    terima = form.cleaned_data["aksi"] == TERIMA
    if terima and not boleh_menerima(sesi):
        raise PermissionDenied
    _butuh_dalam_lingkup(request, kunci)
    if terima and kunci and not form.cleaned_data["setuju"]:
        return _tanya(request, kunci)
    try:
        if terima:
            n = terima_bkn(kunci=kunci, by=request.pelaku, at=timezone.now())
            pesan = ngettext("%(n)d data BKN dipakai.", "%(n)d data BKN dipakai.", n)
        else:
            n = catat_beda(kunci=kunci, alasan=form.cleaned_data["alasan"], by=request.pelaku, at=timezone.now())
            pesan = ngettext("%(n)d perbedaan dicatat.", "%(n)d perbedaan dicatat.", n)
        messages.success(request, pesan % {"n": n})
    except BedaDitolak as galat:
        messages.error(request, str(galat))
    return redirect("integrasi:beda")


def _butuh_dalam_lingkup(request: Permintaan, kunci: Sequence[str]) -> None:
    """A limited role decides about its own units only."""
    unit = cakupan(request.sesi)
    if unit is not None:
        sesi = request.sesi
        boleh = {b.kunci for b in daftar_beda(sesi.hari, sesi.pohon(sesi.hari), unit)}
        semua = {b.kunci for b in daftar_beda(sesi.hari, sesi.pohon(sesi.hari))}
        if any(k in semua and k not in boleh for k in kunci):
            raise PermissionDenied


def _tanya(request: Permintaan, kunci: Sequence[str]) -> HttpResponse:
    """Which people's data would change, and to what."""
    sesi = request.sesi
    beda = [b for b in daftar_beda(sesi.hari, sesi.pohon(sesi.hari)) if b.kunci in set(kunci)]
    konteks = {
        "judul": _("Pakai data BKN?"),
        "beda": [(b.tempat, b.judul, sebut_nilai(b.isian, b.kita), sebut_nilai(b.isian, b.bkn)) for b in beda],
        "kunci": kunci,
        "aksi_terima": TERIMA,
    }
    return render(request, "integrasi/terima.html", konteks)


@require_safe
@butuh_masuk
def ketikan(request: Permintaan) -> HttpResponse:
    """How many fields were typed twice in a year, by cause, and by whom."""
    if not boleh_melihat(request.sesi) or cakupan(request.sesi) is not None:
        raise PermissionDenied
    kini = request.sesi.hari.year
    teks = request.GET.get("tahun", "")
    tahun = int(teks) if teks.isdecimal() and len(teks) == 4 and int(teks) >= 1900 else kini
    semua = daftar_ketikan(tahun)
    daftar = _daftar_ketikan(request, semua)
    if unduhan := daftar.unduhan(f"diketik-dua-kali-{tahun}"):
        return unduhan
    konteks = {
        "tab": _tab("ketikan"),
        "tahun": tahun,
        "pilihan_tahun": range(kini, kini - 5, -1),
        "jumlah": sum(k.isian for k in semua),
        "sebab": [_hitung(semua, kode, str(judul)) for kode, judul in SEBAB.items()],
        "daftar": daftar if semua else None,
    }
    return render(request, "integrasi/ketikan.html", konteks)


def _hitung(semua: Sequence[Ketikan], kode: str, judul: str) -> tuple[str, int, int]:
    milik = [k for k in semua if k.sebab == kode]
    return judul, len({k.nama for k in milik}), sum(k.isian for k in milik)


def _daftar_ketikan(request: Permintaan, semua: Sequence[Ketikan]) -> DaftarTurunan:
    return DaftarTurunan(
        request,
        semua,
        kolom=[
            KolomDaftar("nama", _("Nama"), urut="nama"),
            KolomDaftar("judul", _("Sebab"), urut="judul"),
            KolomDaftar("perihal", _("Perihal"), urut="perihal"),
            KolomDaftar("isian", _("Isian"), jenis=HITUNG),
        ],
        cari=("nama", "perihal"),
        saring=(Saring("sebab", _("Sebab"), list(SEBAB.items())),),
    )
