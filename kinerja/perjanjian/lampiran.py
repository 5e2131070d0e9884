"""The annex from the tree: results and measures of the nodes a post owns, and the money below them.

Levels by kind of post follow the annex of an agreement in use (PermenPANRB 53/2014: sasaran strategis, program,
kegiatan by level): the head of the region and of an agency answer for goals and targets, an administrator for
programmes, a supervisor for activities. Where a post owns nothing on its levels, all it owns is taken.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from kinerja.organisasi.models import JenisJabatan, Penugasan
from kinerja.perjanjian.isian import IsianAnggaran, IsianButir, IsianPK
from kinerja.rencana.models import Level, Pagu, Simpul, VersiRencana
from kinerja.rencana.selectors import simpul_pemilik, versi_berlaku
from kinerja.rencana.selectors.celah import BERPAGU

STRATEGIS = (Level.TUJUAN, Level.SASARAN)
LEVEL_JENIS: dict[str, tuple[Level, ...]] = {
    JenisJabatan.KEPALA_DAERAH: STRATEGIS,
    JenisJabatan.WAKIL_KEPALA_DAERAH: STRATEGIS,
    JenisJabatan.JPT_UTAMA: STRATEGIS,
    JenisJabatan.JPT_MADYA: STRATEGIS,
    JenisJabatan.JPT_PRATAMA: STRATEGIS,
    JenisJabatan.ADMINISTRATOR: (Level.PROGRAM,),
    JenisJabatan.PENGAWAS: (Level.KEGIATAN, Level.SUB_KEGIATAN),
}


def lampiran_dari_pohon(penugasan: Penugasan, jenis_jabatan: str, tahun: int, on: date) -> IsianPK:
    """What the tree in force says a post promises for a year; empty where the post owns no node."""
    milik = list(simpul_pemilik(penugasan.jabatan_id, tahun, on))
    tingkat = [s for s in milik if s.level in LEVEL_JENIS.get(jenis_jabatan, ())]
    versi = versi_berlaku(on)
    return IsianPK(
        butir=tuple(b for s in (tingkat or milik) for b in butir_simpul(s, tahun)),
        anggaran=tuple(anggaran_simpul(versi, milik, tahun)) if versi else (),
    )


def butir_simpul(simpul: Simpul, tahun: int) -> list[IsianButir]:
    """A row an indicator of a node prefetched by `isi_tahun`; a node without indicators still promises its result."""
    daftar = simpul.daftar_indikator
    butir = [
        IsianButir(
            sasaran=simpul.nama,
            indikator=i.nama,
            target=next((t.teks for t in i.target_tahun if t.periode == str(tahun)), ""),
            satuan=i.satuan,
            arah=i.arah,
            simpul_id=simpul.pk,
            sumber_indikator_id=i.pk,
        )
        for i in daftar
    ]
    return butir or [IsianButir(simpul.nama, "", "", simpul_id=simpul.pk)]


def anggaran_simpul(versi: VersiRencana, milik: Sequence[Simpul], tahun: int) -> list[IsianAnggaran]:
    """The topmost budgeted nodes among those owned and those below them; the same programme of many units once."""
    level = {s.pk: s.level for s in milik}
    puncak = [s.pk for s in milik if s.level in BERPAGU]
    bawah = [s.pk for s in milik if s.level not in BERPAGU]
    while bawah:
        anak = Simpul.objects.filter(versi=versi, induk__in=bawah).exclude(pk__in=level).values_list("pk", "level")
        baru = dict(anak)
        level |= baru
        puncak += [pk for pk, tingkat in baru.items() if tingkat in BERPAGU]
        bawah = [pk for pk, tingkat in baru.items() if tingkat not in BERPAGU]
    pagu = Pagu.objects.filter(simpul__in=_tanpa_turunan(puncak), tahun=tahun).select_related("simpul")
    jumlah: dict[tuple[str, str], int] = defaultdict(int)
    asal: dict[tuple[str, str], int | None] = {}
    for p in pagu.order_by("simpul__kode", "simpul__unit__kode"):
        kunci = (p.simpul.kode, p.simpul.nama)
        jumlah[kunci] += p.jumlah
        asal[kunci] = None if kunci in asal else p.simpul_id
    return [IsianAnggaran(nama, n, simpul_id=asal[kode, nama]) for (kode, nama), n in jumlah.items()]


def _tanpa_turunan(puncak: Sequence[int]) -> set[int]:
    """Without nodes that stand below another one of the set: their money is in it already."""
    semua, turunan, lapis = set(puncak), set[int](), list(puncak)
    while lapis:
        lapis = list(Simpul.objects.filter(induk__in=lapis).values_list("pk", flat=True))
        turunan |= semua & set(lapis)
    return semua - turunan
