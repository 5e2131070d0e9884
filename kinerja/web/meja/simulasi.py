"""The simulation desk: today's guide left, the draft right, unit by unit; nothing real changes."""

from collections import Counter
from collections.abc import Callable, Sequence
from io import BytesIO

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from kinerja.aturan.galat import AturanError
from kinerja.dasar.alamat import alamat
from kinerja.dasar.grafik import Grafik
from kinerja.dasar.grafik.kecil import sebaran_kecil
from kinerja.dasar.grafik.pasangan import pasangan
from kinerja.dasar.tabel import Bentuk, Kolom, tulis_csv
from kinerja.organisasi.permissions import punya_peran
from kinerja.organisasi.sesi import Permintaan, Sesi
from kinerja.penilaian.models import Predikat, PredikatOrganisasi
from kinerja.penilaian.permissions import PERAN_SEMUA, lingkup_penilaian
from kinerja.penilaian.selectors.simulasi import (
    PALING_SEDIKIT,
    PERANGKAT,
    TERKECIL,
    SimulasiUnit,
    Sisi,
    nilai_unit,
    simulasikan,
)
from kinerja.penilaian.views.tim import baca_periode, pilihan_periode
from kinerja.peraturan.models import JenisPaket, PaketDaerah
from kinerja.peraturan.periode import Periode, periode_dinilai
from kinerja.peraturan.selectors import pustaka_berlaku, pustaka_percobaan
from kinerja.web.meja.izin import PENGATUR, butuh_peran

Teks = str | Promise
KEADAAN: dict[str, tuple[Teks, str]] = {
    "jadi_melanggar": (gettext_lazy("Menyimpang karena naskah"), "merah"),
    "tidak_mungkin": (gettext_lazy("Tidak mungkin dipenuhi"), "merah"),
    "tetap_melanggar": (gettext_lazy("Menyimpang dari keduanya"), "kuning"),
    "jadi_sesuai": (gettext_lazy("Menjadi sesuai"), "biru"),
    "tetap_sesuai": (gettext_lazy("Sesuai keduanya"), "hijau"),
    "belum": (gettext_lazy("Predikat organisasi belum ada"), "abu"),
    "disembunyikan": (gettext_lazy("Kurang dari lima nilai"), "abu"),
}
TINGKAT: tuple[tuple[str, Teks], ...] = (
    (PERANGKAT, gettext_lazy("Perangkat daerah")),
    (TERKECIL, gettext_lazy("Setiap unit sendiri")),
)


class Baris:
    """One unit as this reader may see it: small units are not told apart for who may not read marks."""

    def __init__(self, unit: SimulasiUnit, *, membaca: bool) -> None:
        self.unit: SimulasiUnit = unit
        self.dirinci: bool = membaca or unit.total >= PALING_SEDIKIT
        kecil = any(0 < n < PALING_SEDIKIT for n in unit.jumlah.values())
        self.berkelas = membaca or (self.dirinci and not kecil)

    @property
    def keadaan(self) -> str:
        """The unit's state; whether a small one follows a guide is told only where that is a matter of its size."""
        return self.unit.keadaan if self.dirinci or self.unit.keadaan in ("belum", "tidak_mungkin") else "disembunyikan"

    @property
    def sebutan(self) -> Teks:
        """The state in words."""
        return KEADAAN[self.keadaan][0]

    @property
    def nada(self) -> str:
        """Its tone."""
        return KEADAAN[self.keadaan][1]

    @property
    def kini(self) -> Sisi | None:
        """Today's guide, if it may be told."""
        return self.unit.kini if self.dirinci else None

    @property
    def naskah(self) -> Sisi | None:
        """The draft, if it may be told."""
        return self.unit.naskah if self.dirinci else None

    @property
    def predikat(self) -> str:
        """The unit's own predikat in words."""
        return str(PredikatOrganisasi.Nilai(self.unit.predikat).label) if self.unit.predikat else ""

    @property
    def sebaran(self) -> Grafik | None:
        """The counts by predikat, where no class is so small that people could be guessed."""
        return sebaran_kecil(self.unit.jumlah, _("Nilai %s") % self.unit.nama) if self.berkelas else None


URUT: dict[str, Callable[[Baris], object]] = {
    "nama": lambda b: b.unit.nama,
    "total": lambda b: b.unit.total,
    "kini": lambda b: _angka(b.kini),
    "naskah": lambda b: _angka(b.naskah),
    "tambahan": lambda b: b.unit.tambahan if b.dirinci else -1,
}


@require_safe
@butuh_peran(*PENGATUR)
def simulasi(request: Permintaan, pk: int) -> HttpResponse:
    """All units: filter by state, order, download."""
    paket = get_object_or_404(PaketDaerah, pk=pk, jenis=JenisPaket.PAKET)
    periode, jenis = _periode(request)
    tingkat, anggap, keadaan = (request.GET.get(x, "") for x in ("tingkat", "anggap", "keadaan"))
    semua = _baris(request, paket, periode, jenis, tingkat, anggap)
    baris = _urutkan([b for b in semua if keadaan in ("", b.keadaan)], request.GET.get("urut", "-tambahan"))
    if request.GET.get("unduh") == "csv":
        return _csv(baris)
    jumlah = Counter(b.keadaan for b in semua)
    konteks = {
        "paket": paket,
        "periode": periode,
        **pilihan_periode(periode, request.sesi.hari),
        "baris": baris,
        "banyak": len(semua),
        "kepala": _kepala(request),
        "ringkasan": [(k, *KEADAAN[k], jumlah[k]) for k in KEADAAN if jumlah[k]],
        "grafik": _grafik(semua) if semua else None,
        "orang": _orang(semua),
        "pilihan_tingkat": TINGKAT,
        "tingkat": tingkat or PERANGKAT,
        "pilihan_anggap": PredikatOrganisasi.Nilai.choices,
        "anggap": anggap,
        "pilihan_keadaan": [(k, x[0]) for k, x in KEADAAN.items()],
        "keadaan": keadaan,
        "urut": request.GET.get("urut", ""),
        "alamat": request.GET.urlencode(),
    }
    return render(request, "web/peraturan/simulasi.html", konteks)


@require_safe
@butuh_peran(*PENGATUR)
def unit(request: Permintaan, pk: int, unit: int) -> HttpResponse:
    """One unit: what both guides find, and for who may read marks the people in each class."""
    paket = get_object_or_404(PaketDaerah, pk=pk, jenis=JenisPaket.PAKET)
    periode, jenis = _periode(request)
    tingkat, anggap = (request.GET.get(x, "") for x in ("tingkat", "anggap"))
    baris = next((b for b in _baris(request, paket, periode, jenis, tingkat, anggap) if b.unit.unit_id == unit), None)
    if baris is None:
        raise Http404(_("Unit itu tidak punya nilai pada periode ini."))
    konteks = {
        "paket": paket,
        "periode": periode,
        "b": baris,
        "catatan_kini": baris.unit.uraian(baris.kini) if baris.berkelas else (),
        "catatan_naskah": baris.unit.uraian(baris.naskah) if baris.berkelas else (),
        "orang": _nama(request, periode, jenis, unit, tingkat),
        "alamat": request.GET.urlencode(),
        "paling_sedikit": PALING_SEDIKIT,
    }
    return render(request, "web/peraturan/simulasi_unit.html", konteks)


def _periode(request: Permintaan) -> tuple[Periode, str]:
    kode = request.GET.get("periode", "")
    return baca_periode(kode or periode_dinilai(request.sesi.hari).kode)


def _membaca(sesi: Sesi) -> bool:
    """Whether this reader may read every mark anyway."""
    return any(punya_peran(sesi, p) and sesi.cakupan(p) is None for p in PERAN_SEMUA)


def _baris(
    request: Permintaan, paket: PaketDaerah, periode: Periode, jenis: str, tingkat: str, anggap: str
) -> list[Baris]:
    membaca = _membaca(request.sesi)
    try:
        hasil = simulasikan(
            periode=periode,
            jenis=jenis,
            on=request.sesi.hari,
            pohon=request.sesi.pohon(min(request.sesi.hari, periode.sampai)),
            kini=pustaka_berlaku(),
            naskah=pustaka_percobaan(paket.isi, periode.mulai),
            tingkat=TERKECIL if tingkat == TERKECIL else PERANGKAT,
            anggap=anggap if anggap in PredikatOrganisasi.Nilai.values else "",
        )
    except AturanError as galat:
        raise Http404(galat.galat.pesan) from galat
    return [Baris(u, membaca=membaca) for u in hasil]


def _angka(sisi: Sisi | None) -> int:
    """For sorting: what cannot be followed at all after everything else."""
    if sisi is None:
        return -1
    return sisi.selisih if sisi.selisih is not None else 10**9


def _urutkan(baris: Sequence[Baris], urut: str) -> list[Baris]:
    kunci = URUT.get(urut.removeprefix("-"))
    return sorted(baris, key=kunci, reverse=urut.startswith("-")) if kunci else list(baris)  # type: ignore[arg-type]  # one kind of value a column


def _kepala(request: Permintaan) -> list[tuple[Teks, str, str, bool]]:
    """Title, address and direction of each column."""
    kini = request.GET.get("urut", "-tambahan")
    hasil: list[tuple[Teks, str, str, bool]] = []
    for kode, judul, angka in KOLOM:
        query = request.GET.copy()
        query["urut"] = f"-{kode}" if kini == kode else kode
        arah = {kode: "ascending", f"-{kode}": "descending"}.get(kini, "")
        hasil.append((judul, f"?{query.urlencode()}" if kode in URUT else "", arah, angka))
    return hasil


KOLOM: tuple[tuple[str, Teks, bool], ...] = (
    ("nama", gettext_lazy("Unit"), False),
    ("total", gettext_lazy("Nilai"), True),
    ("kini", gettext_lazy("Aturan sekarang"), False),
    ("naskah", gettext_lazy("Naskah"), False),
    ("tambahan", gettext_lazy("Selisih orang"), True),
    ("keadaan", gettext_lazy("Akibat"), False),
)


def _hitung(baris: Sequence[Baris], sisi: str) -> dict[str, int]:
    hasil: Counter[str] = Counter()
    for b in baris:
        s: Sisi | None = getattr(b.unit, sisi)
        if s is not None:
            hasil["tidak_mungkin" if not s.mungkin else "sesuai" if s.sesuai else "menyimpang"] += 1
    return hasil


def _grafik(baris: Sequence[Baris]) -> Grafik:
    """How many units follow, do not follow, and cannot follow each guide; counts of units, never of few people."""
    lama, baru = _hitung(baris, "kini"), _hitung(baris, "naskah")
    label = (
        ("sesuai", _("Sesuai pola")),
        ("menyimpang", _("Menyimpang")),
        ("tidak_mungkin", _("Tidak mungkin dipenuhi")),
    )
    isi = [(kata, lama[k], baru[k]) for k, kata in label]
    return pasangan(isi, (_("Banyaknya unit"), _("Sekarang"), _("Naskah")), _("Unit menurut kedua pola"))


def _orang(baris: Sequence[Baris]) -> dict[str, int]:
    """People who would have to be in another class, under each guide; where it can be followed."""
    return {
        sisi: sum(s.selisih or 0 for b in baris if (s := getattr(b.unit, sisi)) is not None)
        for sisi in ("kini", "naskah")
    } | {"naik": sum(max(0, b.unit.tambahan) for b in baris), "semua": sum(b.unit.total for b in baris)}


def _nama(
    request: Permintaan, periode: Periode, jenis: str, unit: int, tingkat: str
) -> list[tuple[str, list[tuple[str, str]]]]:
    """People by predikat with the address of their mark; only those whose marks this reader may read."""
    sesi = request.sesi
    hari = min(sesi.hari, periode.sampai)
    unit_ids = [unit] if tingkat == TERKECIL else sesi.pohon(hari).bawah([unit])
    boleh = lingkup_penilaian(sesi, sesi.hari).values("pk")
    nilai = nilai_unit(periode, jenis, hari, unit_ids).filter(pk__in=boleh).select_related("penugasan__pegawai")
    menurut: dict[str, list[tuple[str, str]]] = {p.value: [] for p in Predikat}
    for n in nilai.order_by("penugasan__pegawai__nama", "pk"):
        menurut[n.predikat].append((n.penugasan.pegawai.nama_lengkap, alamat("penilaian:nilai", n.pk)))
    return [(k, orang) for k, orang in menurut.items() if orang]


def _csv(baris: Sequence[Baris]) -> HttpResponse:
    kolom = [
        *(_("Unit"), _("Perangkat daerah"), _("Predikat organisasi"), _("Nilai")),
        *(str(p.label) for p in Predikat),
        *(_("Orang berpindah, sekarang"), _("Orang berpindah, naskah"), _("Akibat")),
    ]
    isi = [dict(zip(kolom, _isi_csv(b), strict=True)) for b in baris]
    alir = BytesIO()
    tulis_csv(alir, Bentuk(tuple(Kolom(x) for x in kolom)), isi, bom=True)
    jawaban = HttpResponse(alir.getvalue(), content_type="text/csv; charset=utf-8")
    jawaban["Content-Disposition"] = 'attachment; filename="simulasi.csv"'
    return jawaban


def _isi_csv(b: Baris) -> list[str]:
    kelas = [str(b.unit.jumlah[p.value]) if b.berkelas else "" for p in Predikat]
    pindah = [str(s.selisih) if s and s.selisih is not None else "" for s in (b.kini, b.naskah)]
    return [b.unit.nama, b.unit.di_bawah, b.predikat, str(b.unit.total), *kelas, *pindah, str(b.sebutan)]
