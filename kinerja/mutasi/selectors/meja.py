"""The desk of the day: who has signed what, what is missing, what must be printed on paper; five queries at most."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.db.models import Case, Count, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from kinerja.dasar.kueri import disiapkan
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.dokumen.models import CaraDokumen, Dokumen, KeadaanDokumen, KeadaanTandaTangan, TandaTangan
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.naskah.bahan import kelompok_dokumen
from kinerja.organisasi.models import Pegawai

_Hitungan = tuple[str, str, int, int]  # state, way of signing, how many papers; rows of the desk
_Kertas = tuple[int, str, str, str | None, str]
K = KeadaanTandaTangan
BELUM = ("menunggu", "belum_dicetak")
KEADAAN = ("belum_dicetak", "menunggu", "ditolak", "terbit")
SEHALAMAN = 25
KERTAS = 50  # so many papers in ink are listed; the rest is printed from the page of the group


class _Sel(Protocol):
    """A row of `_sel`."""

    pk: int
    pegawai: int | None
    pegawai__gelar_depan: str | None
    pegawai__nama: str | None
    pegawai__gelar_belakang: str | None
    jenis: str
    judul: str
    di: str
    berikut: str | None
    penolak: str | None


@dataclass(frozen=True, slots=True)
class SelMeja:
    """One paper of one person: where it stands, and whose signature comes next (or who refused)."""

    pk: int
    judul: str
    keadaan: str  # belum_dicetak, menunggu, ditolak, terbit
    menunggu: str = ""
    orang: str = ""


@dataclass(frozen=True, slots=True)
class BarisMeja:
    """A person (nobody: papers of the whole day) with all papers."""

    nama: str
    kurang: int  # how many papers still wait
    sel: Mapping[str, tuple[SelMeja, ...]]  # by kind of paper

    @property
    def semua(self) -> list[SelMeja]:
        """All papers of the row."""
        return [s for milik in self.sel.values() for s in milik]


@dataclass(frozen=True, slots=True)
class Meja:
    """What the desk shows: rows of one page, those who miss most first; counts of all papers."""

    baris: tuple[BarisMeja, ...]
    kolom: Mapping[str, str]  # kind of paper on this page -> its title
    jumlah: Mapping[str, int]
    orang: int  # rows of all pages
    basah: int  # papers to be signed in ink now

    @property
    def dokumen(self) -> int:
        """How many papers there are."""
        return sum(self.jumlah.values())

    @property
    def selesai(self) -> bool:
        """Whether nobody has anything left to sign."""
        return not self.jumlah["menunggu"] and not self.jumlah["belum_dicetak"]


def meja(satu: Pelantikan, halaman: int = 1, ukuran: int = SEHALAMAN) -> Meja:
    """As it is now, one page of it; two queries."""
    kelompok = kelompok_dokumen(satu.pk)
    hitung = _hitung(kelompok)
    baris: dict[int, list[_Sel]] = defaultdict(list)
    kolom: dict[str, str] = {}
    for sel in _sel(kelompok, slice((halaman - 1) * ukuran, halaman * ukuran)):
        baris[sel.pegawai or 0].append(sel)
        kolom.setdefault(sel.jenis, sel.judul)
    semua = [(pegawai, _baris(milik)) for pegawai, milik in baris.items()]
    return Meja(
        baris=tuple(b for _pegawai, b in sorted(semua, key=lambda x: (-x[1].kurang, x[1].nama, x[0]))),
        kolom=kolom,
        jumlah={k: sum(n for keadaan, _cara, n, _orang in hitung if keadaan == k) for k in KEADAAN},
        orang=hitung[0][3] if hitung else 0,
        basah=sum(n for keadaan, cara, n, _orang in hitung if (keadaan, cara) == ("menunggu", CaraDokumen.BASAH)),
    )


def _baris(milik: "Sequence[_Sel]") -> BarisMeja:
    nama = _nama(milik[0].pegawai__gelar_depan, milik[0].pegawai__nama, milik[0].pegawai__gelar_belakang)
    sel: dict[str, tuple[SelMeja, ...]] = {}
    for s in milik:
        siapa = s.penolak if s.di == "ditolak" else s.berikut
        sel[s.jenis] = (*sel.get(s.jenis, ()), SelMeja(s.pk, s.judul, s.di, siapa or "", nama))
    return BarisMeja(nama, sum(s.di in BELUM for s in milik), sel)


def kertas(satu: Pelantikan) -> list[SelMeja]:
    """Papers to be signed in ink now, at most one more than `KERTAS`; one query."""
    return [
        SelMeja(pk, judul, "menunggu", orang=_nama(depan, polos, belakang) if polos else "")
        for pk, judul, depan, polos, belakang in _kertas(kelompok_dokumen(satu.pk))
    ]


def teks_meja(satu: Pelantikan, isi: Meja, alamat: str) -> str:
    """For a group message: whose signature is awaited on how many papers; names only. One query."""
    if isi.selesai:
        return _("%s: semua dokumen sudah ditandatangani. Terima kasih.") % satu.judul
    if not isi.jumlah["menunggu"]:
        return _("%s: dokumennya sedang dicetak, belum dapat ditandatangani.") % satu.judul
    judul = _("%(judul)s, %(hari)s. Belum menandatangani:") % {
        "judul": satu.judul,
        "hari": tulis_tanggal(satu.tanggal, panjang=True),
    }
    penunggu = _baris_penunggu(_penunggu(kelompok_dokumen(satu.pk)))
    return "\n".join([judul, *penunggu, _("Tanda tangani di %s") % alamat])


def _baris_penunggu(banyak: Sequence[tuple[str, int]]) -> Iterator[str]:
    for n, (nama, jumlah) in enumerate(sorted(banyak, key=lambda x: (-x[1], x[0])), start=1):
        yield _("%(n)d. %(nama)s (%(jumlah)d dokumen)") % {"n": n, "nama": nama, "jumlah": jumlah}


def _nama(depan: str | None, polos: str | None, belakang: str | None) -> str:
    if polos is None:
        return _("Naskah hari itu")
    return f"{depan or ''} {polos}".strip() + (f", {belakang}" if belakang else "")


def _berlaku(kelompok: str) -> Any:  # a queryset whose annotation mypy does not follow
    """Papers that hold, each with `di`: one of KEADAAN."""
    ditolak = TandaTangan.objects.filter(keadaan=K.DITOLAK)  # few: looked up once, not once a paper
    di = Case(
        When(keadaan=KeadaanDokumen.TERBIT, then=Value("terbit")),
        When(pk__in=ditolak.values("dokumen"), then=Value("ditolak")),
        When(keadaan=KeadaanDokumen.DISIAPKAN, then=Value("belum_dicetak")),
        default=Value("menunggu"),
    )
    return Dokumen.objects.filter(kelompok=kelompok).exclude(keadaan=KeadaanDokumen.BATAL).annotate(di=di)


@disiapkan
def _hitung(kelompok: str) -> "QuerySet[Dokumen, _Hitungan]":
    """Papers by state and way of signing, each with the number of rows of the desk."""
    siapa = Dokumen.objects.filter(kelompok=kelompok).exclude(keadaan=KeadaanDokumen.BATAL).order_by()
    orang = siapa.values("kelompok").annotate(n=Count(Coalesce("pegawai", 0), distinct=True)).values("n")
    semua = _berlaku(kelompok).order_by().values("di", "cara").annotate(n=Count("pk"), orang=Subquery(orang))
    hasil: QuerySet[Dokumen, _Hitungan] = semua.values_list("di", "cara", "n", "orang")
    return hasil


@disiapkan
def _sel(kelompok: str, potongan: slice) -> "QuerySet[Dokumen, _Sel]":
    """The papers of the people of a page, those who miss most first: all people would grow with the inauguration."""
    tempat = TandaTangan.objects.filter(dokumen=OuterRef("pk")).order_by("urutan")
    berikut = tempat.filter(keadaan=K.MENUNGGU).values("nama")[:1]
    papan = _berlaku(kelompok).annotate(siapa=Coalesce("pegawai", 0))
    nama_orang = Subquery(Pegawai.objects.filter(pk=OuterRef("siapa")).values("nama"))
    orang = papan.order_by().values("siapa").annotate(kurang=Count("pk", filter=Q(di__in=BELUM)))
    orang = orang.order_by("-kurang", Coalesce(nama_orang, Value("")), "siapa").values("siapa")[potongan]
    isi = papan.filter(siapa__in=orang).order_by("pk")
    isi = isi.annotate(
        berikut=Case(When(keadaan=KeadaanDokumen.DICETAK, then=Subquery(berikut))),
        penolak=Subquery(tempat.filter(keadaan=K.DITOLAK).values("nama")[:1]),
    )
    nama = ("pegawai__gelar_depan", "pegawai__nama", "pegawai__gelar_belakang")
    hasil: QuerySet[Dokumen, _Sel] = isi.values_list(
        "pk", "pegawai", *nama, "jenis", "judul", "di", "berikut", "penolak", named=True
    )
    return hasil


@disiapkan
def _kertas(kelompok: str) -> "QuerySet[Dokumen, _Kertas]":
    milik = _berlaku(kelompok).filter(di="menunggu", cara=CaraDokumen.BASAH).order_by("pk")
    kolom = ("pk", "judul", "pegawai__gelar_depan", "pegawai__nama", "pegawai__gelar_belakang")
    hasil: QuerySet[Dokumen, _Kertas] = milik.values_list(*kolom)[: KERTAS + 1]
    return hasil


@disiapkan
def _penunggu(kelompok: str) -> "QuerySet[Dokumen, tuple[str, int]]":
    """Name -> papers on which that signature comes next."""
    tempat = TandaTangan.objects.filter(dokumen=OuterRef("pk"), keadaan=K.MENUNGGU).order_by("urutan")
    milik = _berlaku(kelompok).filter(di="menunggu").annotate(nama=Subquery(tempat.values("nama")[:1]))
    hasil: QuerySet[Dokumen, tuple[str, int]] = (
        milik.exclude(nama=None).order_by().values("nama").annotate(n=Count("pk")).values_list("nama", "n")
    )
    return hasil
