"""The register of regulations, and every rule value with its article and whether anybody compared it with the text."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.aturan.galat import AturanError
from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka
from kinerja.dasar.tabel import Bentuk, Kolom, tulis_csv
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.peraturan.isi import Isi, susun
from kinerja.peraturan.kata import ARTI_STATUS, STATUS
from kinerja.peraturan.selectors import pustaka_berlaku

SEHALAMAN = 25


@dataclass(frozen=True, slots=True)
class Baris:
    """One value in words."""

    nilai: NilaiBerlaku
    isi: Isi

    @property
    def status(self) -> str:
        """Whether it was compared with the official text."""
        return str(STATUS[self.nilai.status][0])

    @property
    def arti(self) -> str:
        """What that means."""
        return str(ARTI_STATUS[self.nilai.status])

    @property
    def nada(self) -> str:
        """The tone of that."""
        return STATUS[self.nilai.status][1]


@require_safe
@butuh_masuk
def daftar(request: Permintaan) -> HttpResponse:
    """Values in force on a day (today unless asked), searched and filtered."""
    buku, on = pustaka_berlaku(), _hari(request)
    cari, status, peraturan = (request.GET.get(x, "")[:100] for x in ("cari", "status", "peraturan"))
    nilai = [x for x in _berlaku(buku, on) if _cocok(x, cari, status, peraturan)]
    if request.GET.get("unduh") == "csv":
        return _csv(nilai)
    halaman = Paginator(nilai, SEHALAMAN).get_page(request.GET.get("halaman"))
    konteks = {
        "halaman": halaman,
        "baris": [Baris(x, susun(x.nilai, x.id.rpartition(".")[2])) for x in halaman.object_list],
        "hari": on,
        "cari": cari,
        "status": status,
        "peraturan": peraturan,
        "pilihan_status": [(kode, kata) for kode, (kata, _nada) in STATUS.items()],
        "pilihan_peraturan": sorted((k, p.singkat) for k, p in buku.peraturan.items()),
        "jumlah_status": _hitung_status(nilai),
        "arti_status": [(kata, nada, ARTI_STATUS[kode]) for kode, (kata, nada) in STATUS.items()],
    }
    return render(request, "web/peraturan/nilai.html", konteks)


@require_safe
@butuh_masuk
def rinci(request: Permintaan, id_nilai: str) -> HttpResponse:
    """One value through the years."""
    try:
        riwayat = pustaka_berlaku().riwayat(id_nilai)
    except AturanError:
        raise Http404 from None
    baris = [Baris(x, susun(x.nilai, x.id.rpartition(".")[2])) for x in reversed(riwayat)]
    return render(request, "web/peraturan/nilai_rinci.html", {"id_nilai": id_nilai, "baris": baris})


@require_safe
@butuh_masuk
def peraturan(request: Permintaan) -> HttpResponse:
    """The regulations that the values cite, with how many of today's values each carries."""
    buku = pustaka_berlaku()
    dipakai = Counter(x.peraturan for x in _berlaku(buku, request.sesi.hari))
    daftar_peraturan = [
        (
            kunci,
            p,
            [(x, buku.peraturan[x].singkat) for x in p.digantikan_oleh],
            dipakai[kunci],
            *STATUS[p.verifikasi.status],
        )
        for kunci, p in sorted(buku.peraturan.items(), key=lambda x: (x[1].berlaku or date.min, x[0]), reverse=True)
    ]
    return render(request, "web/peraturan/peraturan.html", {"daftar": daftar_peraturan})


def _hari(request: Permintaan) -> date:
    try:
        return date.fromisoformat(request.GET.get("hari", ""))
    except ValueError:
        return request.sesi.hari


def _berlaku(buku: Pustaka, on: date) -> list[NilaiBerlaku]:
    semua = (x for i in buku.daftar_id for x in buku.riwayat(i))
    return [x for x in semua if x.dari <= on and (x.sampai is None or on <= x.sampai)]


def _cocok(x: NilaiBerlaku, cari: str, status: str, peraturan: str) -> bool:
    teks = f"{x.id} {x.judul} {x.sitasi}".lower()
    ada = all(kata in teks for kata in cari.lower().split())
    return ada and status in ("", x.status) and peraturan in ("", x.peraturan)


def _hitung_status(nilai: Sequence[NilaiBerlaku]) -> list[tuple[str, str, str, int]]:
    jumlah: Counter[str] = Counter(x.status for x in nilai)
    return [(kode, str(kata), nada, jumlah[kode]) for kode, (kata, nada) in STATUS.items() if jumlah[kode]]


def _csv(nilai: Sequence[NilaiBerlaku]) -> HttpResponse:
    kolom = [_("Id"), _("Nilai"), _("Isi"), _("Dasar"), _("Berlaku sejak"), _("Pemeriksaan"), _("Oleh"), _("Pada")]
    isi = [
        dict(
            zip(
                kolom,
                (
                    *(x.id, x.judul, str(x.nilai), x.sitasi, x.mulai),
                    *(str(STATUS[x.status][0]), x.diperiksa_oleh, x.diperiksa_pada),
                ),
                strict=True,
            )
        )
        for x in nilai
    ]
    alir = BytesIO()
    tulis_csv(alir, Bentuk(tuple(Kolom(x) for x in kolom)), isi, bom=True)
    jawaban = HttpResponse(alir.getvalue(), content_type="text/csv; charset=utf-8")
    jawaban["Content-Disposition"] = 'attachment; filename="nilai-aturan.csv"'
    return jawaban
