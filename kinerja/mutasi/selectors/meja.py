"""The desk of the day: who has signed what, what is missing, what must be printed on paper; five queries at most."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Subquery, Value, When
from django.utils.translation import gettext as _

from kinerja.dasar.kueri import disiapkan
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.dokumen.models import CaraDokumen, Dokumen, KeadaanDokumen, KeadaanTandaTangan, TandaTangan
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.naskah.bahan import kelompok_dokumen

_Hitungan = tuple[int | None, str, str | None, str, str, str, int]  # person, name, state, way of signing, how many
_Sel = tuple[int, int | None, str, str, str, str | None, str | None]  # paper, person, kind, title, state, next, refuser
_Kertas = tuple[int, str, str, str | None, str]
K = KeadaanTandaTangan
KEADAAN = ("belum_dicetak", "menunggu", "ditolak", "terbit")
SEHALAMAN = 25
KERTAS = 50  # so many papers in ink are listed; the rest is printed from the page of the group


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
    hitung: dict[int, dict[str, int]] = defaultdict(dict)
    nama: dict[int, str] = {}
    basah = 0
    for pegawai, depan, polos, belakang, keadaan, cara, n in _hitung(kelompok):
        milik_orang = hitung[pegawai or 0]
        milik_orang[keadaan] = milik_orang.get(keadaan, 0) + n
        basah += n if cara == CaraDokumen.BASAH and keadaan == "menunggu" else 0
        nama[pegawai or 0] = _nama(depan, polos, belakang)
    kurang = {p: h.get("menunggu", 0) + h.get("belum_dicetak", 0) for p, h in hitung.items()}
    urut = sorted(hitung, key=lambda p: (-kurang[p], nama[p], p))
    kini = urut[(halaman - 1) * ukuran : halaman * ukuran]
    milik: dict[int, dict[str, tuple[SelMeja, ...]]] = defaultdict(dict)
    kolom: dict[str, str] = {}
    for pk, pegawai, jenis, judul, keadaan, berikut, penolak in _sel(kelompok, [p for p in kini if p]):
        if (pegawai or 0) not in kini:
            continue
        sel = SelMeja(pk, judul, keadaan, (penolak if keadaan == "ditolak" else berikut) or "", nama[pegawai or 0])
        milik[pegawai or 0][jenis] = (*milik[pegawai or 0].get(jenis, ()), sel)
        kolom.setdefault(jenis, judul)
    return Meja(
        baris=tuple(BarisMeja(nama[p], kurang[p], milik[p]) for p in kini),
        kolom=kolom,
        jumlah={k: sum(h.get(k, 0) for h in hitung.values()) for k in KEADAAN},
        orang=len(urut),
        basah=basah,
    )


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
    ditolak = TandaTangan.objects.filter(dokumen=OuterRef("pk"), keadaan=K.DITOLAK)
    di = Case(
        When(keadaan=KeadaanDokumen.TERBIT, then=Value("terbit")),
        When(Exists(ditolak), then=Value("ditolak")),
        When(keadaan=KeadaanDokumen.DISIAPKAN, then=Value("belum_dicetak")),
        default=Value("menunggu"),
    )
    return Dokumen.objects.filter(kelompok=kelompok).exclude(keadaan=KeadaanDokumen.BATAL).annotate(di=di)


@disiapkan
def _hitung(kelompok: str) -> "QuerySet[Dokumen, _Hitungan]":
    nama = ("pegawai__gelar_depan", "pegawai__nama", "pegawai__gelar_belakang")
    semua = _berlaku(kelompok).order_by().values("pegawai", *nama, "di", "cara").annotate(n=Count("pk"))
    hasil: QuerySet[Dokumen, _Hitungan] = semua.values_list("pegawai", *nama, "di", "cara", "n")
    return hasil


@disiapkan
def _sel(kelompok: str, pegawai: list[int]) -> "QuerySet[Dokumen, _Sel]":
    tempat = TandaTangan.objects.filter(dokumen=OuterRef("pk")).order_by("urutan")
    hasil: QuerySet[Dokumen, _Sel] = (
        _berlaku(kelompok)
        .filter(Q(pegawai__in=pegawai) | Q(pegawai=None))
        .order_by("pk")
        .annotate(
            berikut=Case(
                When(
                    keadaan=KeadaanDokumen.DICETAK, then=Subquery(tempat.filter(keadaan=K.MENUNGGU).values("nama")[:1])
                )
            ),
            penolak=Subquery(tempat.filter(keadaan=K.DITOLAK).values("nama")[:1]),
        )
        .values_list("pk", "pegawai", "jenis", "judul", "di", "berikut", "penolak")
    )
    return hasil


@disiapkan
def _kertas(kelompok: str) -> "QuerySet[Dokumen, _Kertas]":
    milik = _berlaku(kelompok).filter(di="menunggu", cara=CaraDokumen.BASAH).order_by("pk")
    kolom = ("pk", "judul", "pegawai__gelar_depan", "pegawai__nama", "pegawai__gelar_belakang")
    hasil: QuerySet[Dokumen, _Kertas] = milik.values_list(*kolom)[: KERTAS + 1]
    return hasil


@disiapkan
def _penunggu(kelompok: str) -> "QuerySet[TandaTangan, tuple[str, int]]":
    """Name -> papers on which that signature comes next."""
    sama = TandaTangan.objects.filter(dokumen=OuterRef("dokumen"))
    lebih_dulu = sama.filter(keadaan=K.MENUNGGU, urutan__lt=OuterRef("urutan"))
    milik = TandaTangan.objects.filter(
        ~Exists(lebih_dulu),
        ~Exists(sama.filter(keadaan=K.DITOLAK)),
        dokumen__kelompok=kelompok,
        dokumen__keadaan=KeadaanDokumen.DICETAK,
        keadaan=K.MENUNGGU,
    )
    return milik.order_by().values("nama").annotate(n=Count("pk")).values_list("nama", "n")
