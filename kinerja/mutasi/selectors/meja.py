"""The desk of the day: who has signed what, what is missing, what must be printed on paper; two queries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.dokumen.models import CaraDokumen, Dokumen, KeadaanDokumen, KeadaanTandaTangan, TandaTangan
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.naskah.bahan import kelompok_dokumen

K = KeadaanTandaTangan
KEADAAN = ("belum_dicetak", "menunggu", "ditolak", "terbit")


@dataclass(frozen=True, slots=True)
class SelMeja:
    """One paper of one person: where it stands, and whose signature comes next."""

    dokumen: Dokumen
    keadaan: str  # belum_dicetak, menunggu, ditolak, terbit
    menunggu: str = ""

    @property
    def selesai(self) -> bool:
        """Whether nothing is left to do: signed by all, or refused."""
        return self.keadaan in ("terbit", "ditolak")


@dataclass(frozen=True, slots=True)
class BarisMeja:
    """A person (nobody: papers of the whole day) with all papers."""

    nama: str
    sel: Mapping[str, tuple[SelMeja, ...]]  # by kind of paper

    @property
    def semua(self) -> list[SelMeja]:
        """All papers of the row."""
        return [s for milik in self.sel.values() for s in milik]

    @property
    def kurang(self) -> int:
        """How many papers still wait."""
        return sum(not s.selesai for s in self.semua)


@dataclass(frozen=True, slots=True)
class Meja:
    """Everything the desk shows: rows, those who miss most first; counts; what is on paper."""

    baris: tuple[BarisMeja, ...]
    kolom: Mapping[str, str]  # kind of paper -> its title
    jumlah: Mapping[str, int]
    kertas: tuple[SelMeja, ...]

    @property
    def dokumen(self) -> int:
        """How many papers there are."""
        return sum(self.jumlah.values())

    @property
    def selesai(self) -> bool:
        """Whether nobody has anything left to sign."""
        return not self.jumlah["menunggu"] and not self.jumlah["belum_dicetak"]


def meja(satu: Pelantikan) -> Meja:
    """As it is now."""
    tanda = Prefetch("tanda_tangan", TandaTangan.objects.order_by("urutan"), to_attr="tempat")
    semua = Dokumen.objects.filter(kelompok=kelompok_dokumen(satu.pk)).exclude(keadaan=KeadaanDokumen.BATAL)
    milik: dict[int, list[SelMeja]] = defaultdict(list)
    for d in semua.select_related("pegawai").defer("naskah").prefetch_related(tanda).order_by("pk"):
        milik[d.pegawai_id or 0].append(_sel(d))
    baris = sorted((_baris(sel) for sel in milik.values()), key=lambda b: (-b.kurang, b.nama))
    sel = [s for semua in milik.values() for s in semua]
    return Meja(
        baris=tuple(baris),
        kolom={s.dokumen.jenis: s.dokumen.judul for s in sel},
        jumlah={k: sum(s.keadaan == k for s in sel) for k in KEADAAN},
        kertas=tuple(s for s in sel if s.dokumen.cara == CaraDokumen.BASAH and s.keadaan == "menunggu"),
    )


def _baris(sel: Sequence[SelMeja]) -> BarisMeja:
    menurut: dict[str, tuple[SelMeja, ...]] = {}
    for s in sel:
        menurut[s.dokumen.jenis] = (*menurut.get(s.dokumen.jenis, ()), s)
    orang = sel[0].dokumen.pegawai
    return BarisMeja(orang.nama_lengkap if orang else str(_("Naskah hari itu")), menurut)


def _sel(d: Dokumen) -> SelMeja:
    tempat: Sequence[TandaTangan] = getattr(d, "tempat", ())
    if any(t.keadaan == K.DITOLAK for t in tempat):
        return SelMeja(d, "ditolak", next(t.nama for t in tempat if t.keadaan == K.DITOLAK))
    if d.keadaan == KeadaanDokumen.TERBIT:
        return SelMeja(d, "terbit")
    if d.keadaan == KeadaanDokumen.DISIAPKAN:
        return SelMeja(d, "belum_dicetak")
    return SelMeja(d, "menunggu", next((t.nama for t in tempat if t.keadaan == K.MENUNGGU), ""))


def teks_meja(satu: Pelantikan, isi: Meja, alamat: str) -> str:
    """For a group message: whose signature is awaited on how many papers; names only."""
    if isi.selesai:
        return _("%s: semua dokumen sudah ditandatangani. Terima kasih.") % satu.judul
    if not isi.jumlah["menunggu"]:
        return _("%s: dokumennya sedang dicetak, belum dapat ditandatangani.") % satu.judul
    judul = _("%(judul)s, %(hari)s. Belum menandatangani:") % {
        "judul": satu.judul,
        "hari": tulis_tanggal(satu.tanggal, panjang=True),
    }
    return "\n".join([judul, *_penunggu(isi.baris), _("Tanda tangani di %s") % alamat])


def _penunggu(baris: Iterable[BarisMeja]) -> Iterator[str]:
    banyak: dict[str, int] = defaultdict(int)
    for b in baris:
        for s in b.semua:
            if s.keadaan == "menunggu" and s.menunggu:
                banyak[s.menunggu] += 1
    for n, (nama, jumlah) in enumerate(sorted(banyak.items(), key=lambda x: (-x[1], x[0])), start=1):
        yield _("%(n)d. %(nama)s (%(jumlah)d dokumen)") % {"n": n, "nama": nama, "jumlah": jumlah}
