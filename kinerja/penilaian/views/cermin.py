"""A rater's own pattern: the address names nobody, so nobody reads it but the rater."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, partial
from itertools import groupby

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from kinerja.dasar.daftar import DaftarTurunan, KolomDaftar, Kosong
from kinerja.dasar.grafik import Grafik, bagian_predikat, garis_kecil
from kinerja.dasar.grafik.bagian import persen
from kinerja.dasar.grafik.kecil import sebaran_kecil
from kinerja.dasar.tabel import DESIMAL, HITUNG
from kinerja.dasar.tampilan import Tab
from kinerja.organisasi.sesi import Permintaan, Sesi, butuh_masuk
from kinerja.penilaian.models import Jenis, Predikat
from kinerja.penilaian.selectors.cermin import (
    Cermin,
    NilaiSendiri,
    cermin_penilai,
    hitung_predikat,
    nilai_tengah,
)
from kinerja.penilaian.selectors.kalimat_cermin import sebut_pembanding, uraikan_cermin
from kinerja.penilaian.selectors.simulasi import PALING_SEDIKIT
from kinerja.penilaian.services import hitung_rekap_penilai
from kinerja.peraturan.periode import Periode


@dataclass(frozen=True)
class BarisCermin:
    """The own marks of one period."""

    periode: Periode
    nilai: tuple[NilaiSendiri, ...]

    @cached_property
    def jumlah(self) -> dict[str, int]:
        """By predikat."""
        return hitung_predikat(self.nilai)

    @cached_property
    def grafik(self) -> Grafik:
        """The same, no larger than a word."""
        return sebaran_kecil(self.jumlah, _("Nilai %(periode)s") % {"periode": self.periode.label})

    @property
    def lama(self) -> Decimal | None:
        """Median days from the realisation handed in to the mark."""
        return nilai_tengah([n.lama for n in self.nilai])

    @property
    def serentak(self) -> int:
        """How many were delivered together with another one."""
        return banyak_serentak(self.nilai)


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """Time and togetherness of one kind of approval."""

    judul: str
    banyak: int
    lama: Decimal | None
    serentak: int
    terbesar: int

    @property
    def persen(self) -> int:
        """The share that was approved together with another one."""
        return persen(self.serentak, self.banyak)


@butuh_masuk
@never_cache
@require_safe
def cermin(request: Permintaan) -> HttpResponse:
    """The last periods of one's own marks: spread, time, what was approved together."""
    sesi = request.sesi
    if sesi.pegawai is None:
        raise Http404
    jenis = Jenis.TAHUNAN if request.GET.get("jenis") == Jenis.TAHUNAN else Jenis.PERIODIK
    isi = _cermin(sesi, sesi.pegawai.pk, jenis)
    baris = _baris(isi)
    daftar = _daftar(request, baris if isi.cukup else [])
    if unduhan := daftar.unduhan("cermin-penilaian"):
        return unduhan
    konteks = {
        "c": isi,
        "tab": _tab(jenis),
        "paling_sedikit": PALING_SEDIKIT,
        "grafik": _grafik(isi) if isi.cukup else None,
        "kalimat": uraikan_cermin(isi) if isi.cukup else [],
        "tersembunyi": [p.nama or _("seluruh Pemda") for p in (isi.unit, isi.pemda) if p and p.jumlah is None],
        "ringkasan": _ringkasan(isi),
        "irama": _irama(baris),
        "daftar": daftar,
    }
    return render(request, "penilaian/cermin.html", konteks)


def _cermin(sesi: Sesi, pegawai_id: int, jenis: str) -> Cermin:
    """With the others as counted today: by the daily task, else by the first who looks."""
    unit_id = getattr(sesi.penugasan, "unit_pada_id", None)
    cari = partial(
        cermin_penilai,
        pegawai_id=pegawai_id, unit_id=unit_id, jenis=jenis, on=sesi.hari, pohon=sesi.pohon(sesi.hari),
    )  # fmt: skip
    isi = cari()
    if isi is None:
        hitung_rekap_penilai(on=sesi.hari, at=timezone.now(), jenis=[jenis])
        isi = cari()
    assert isi is not None
    return isi


def _irama(baris: Sequence[BarisCermin]) -> Grafik | None:
    """The days by period as a small line, once there are two to compare."""
    titik = [(b.periode.label, b.lama) for b in baris]
    banyak = sum(lama is not None for _label, lama in titik)
    return garis_kecil(titik, _("Hari sampai dinilai, nilai tengah")) if banyak > 1 else None


def banyak_serentak(nilai: Sequence[NilaiSendiri]) -> int:
    """Marks delivered together with another one."""
    return sum(n.serentak > 1 for n in nilai)


def _tab(jenis: str) -> list[Tab]:
    url = reverse("penilaian:cermin")
    return [
        Tab(_("Nilai periodik"), url, jenis == Jenis.PERIODIK),
        Tab(_("Nilai tahunan"), f"{url}?jenis={Jenis.TAHUNAN}", jenis == Jenis.TAHUNAN),
    ]


def _grafik(c: Cermin) -> Grafik:
    lain = [(sebut_pembanding(p), p.jumlah) for p in c.pembanding if p.jumlah]
    return bagian_predikat([(_("Anda"), c.jumlah), *lain], _("Bagian setiap predikat"))


def _ringkasan(c: Cermin) -> list[Ringkasan]:
    hasil = []
    for judul, semua in ((_("SKP ditetapkan"), c.skp), (_("Nilai disampaikan"), c.nilai)):
        serentak = [x.serentak for x in semua]
        lama = nilai_tengah([x.lama for x in semua])
        hasil.append(Ringkasan(judul, len(semua), lama, sum(n > 1 for n in serentak), max(serentak, default=0)))
    return hasil


def _baris(c: Cermin) -> list[BarisCermin]:
    """Periods with own marks, the newest first."""
    menurut = {kode: tuple(nilai) for kode, nilai in groupby(c.nilai, key=lambda n: n.periode)}
    return [BarisCermin(p, menurut[p.kode]) for p in c.periode if p.kode in menurut]


def _daftar(request: Permintaan, baris: list[BarisCermin]) -> DaftarTurunan[BarisCermin]:
    return DaftarTurunan(
        request,
        baris[::-1],
        kolom=KOLOM,
        kosong=Kosong(_("Belum ada nilai yang Anda sampaikan.")),
        keterangan=_("Nilai yang Anda sampaikan, periode terbaru di atas"),
    )


def _jumlah(predikat: Predikat) -> KolomDaftar[BarisCermin]:
    return KolomDaftar(predikat.value, predikat.label, lambda b: b.jumlah[predikat.value], jenis=HITUNG, layar=False)


KOLOM: tuple[KolomDaftar[BarisCermin], ...] = (
    KolomDaftar("periode", gettext_lazy("Periode"), "periode.label"),
    KolomDaftar("nilai", gettext_lazy("Nilai"), lambda b: len(b.nilai), jenis=HITUNG),
    KolomDaftar(
        "sebaran",
        gettext_lazy("Sebaran"),
        lambda b: b.grafik.uraian,
        templat="penilaian/_sel_sebaran.html",
        unduh=False,
    ),
    *(_jumlah(p) for p in Predikat),
    KolomDaftar("lama", gettext_lazy("Hari sampai dinilai"), jenis=DESIMAL),
    KolomDaftar("serentak", gettext_lazy("Bersama"), jenis=HITUNG),
)
