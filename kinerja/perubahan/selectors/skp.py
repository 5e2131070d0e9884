"""Which set SKP no longer say what the plan says; a fixed number of queries, however many."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from kinerja.aturan.periksa.bahasa import rapatkan
from kinerja.perjanjian.models import ButirPK
from kinerja.perubahan.sesuaikan import Janji, Pindah, Ukuran, sesuaikan
from kinerja.rencana.models import Simpul, VersiRencana
from kinerja.rencana.selectors import versi_berlaku
from kinerja.rencana.selectors.simpul import isikan_indikator
from kinerja.rencana.struktur import Kunci
from kinerja.skp.isian import IsianSKP
from kinerja.skp.models import SKP, HasilKerja
from kinerja.skp.selectors.isi import isian_tersimpan

S = SKP.Status


@dataclass(frozen=True, slots=True)
class SKPTerdampak:
    """A set SKP that moved: its whole form for the new version, and what changes in sentences."""

    skp: SKP
    isian: IsianSKP
    ubahan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tautan:
    """One result and what it serves in the plan: as it was when it was chosen, and as it is now."""

    hasil: int
    skp: int
    kode: str
    pindah: Pindah


def skp_terdampak(
    semua: QuerySet[SKP],
    tahun: int,
    on: date,
    versi: VersiRencana | None = None,
    baca: Callable[[Sequence[SKP]], dict[int, IsianSKP]] = isian_tersimpan,
) -> list[SKPTerdampak]:
    """Of these the set ones of a year, with no newer version on its way, that differ from the plan in force; how.

    `versi`: the plan in force, if it is read already. `baca`: how much of each form is wanted.
    """
    versi = versi or versi_berlaku(on)
    if versi is None:
        return []
    tautan = _tautan(versi, tahun)
    hilang = frozenset(x.hasil for x in tautan if x.pindah.kini is None)
    pindah: dict[int, dict[str, Pindah]] = defaultdict(dict)
    for x in tautan:
        pindah[x.skp][x.kode] = x.pindah
    ikut = Q(Exists(HasilKerja.objects.filter(skp=OuterRef("pk"), hasil_atasan__in=hilang))) if hilang else Q()
    calon = list(_berlaku(semua, tahun).filter(Q(pk__in=pindah) | ikut)) if pindah else []
    isian = baca(calon)
    hasil = []
    for skp in calon:
        baru, ubahan = sesuaikan(isian[skp.pk], pindah.get(skp.pk, {}), hilang)
        if ubahan:
            hasil.append(SKPTerdampak(skp, baru, ubahan))
    return hasil


def _berlaku(semua: QuerySet[SKP], tahun: int) -> QuerySet[SKP]:
    """Set, and no newer version on its way."""
    disusun = SKP.objects.filter(
        penugasan=OuterRef("penugasan"),
        tahun=OuterRef("tahun"),
        mulai=OuterRef("mulai"),
        status__in=(S.DRAF, S.DIAJUKAN),
    )
    return semua.filter(tahun=tahun, status=S.DITETAPKAN).exclude(Exists(disusun))


def _tautan(versi: VersiRencana, tahun: int) -> list[Tautan]:
    """All results of set SKP (also of versions replaced since) that serve this document, whoever asks: a superior's
    result that is gone touches people of other units too.
    """
    dokumen = Q(simpul__versi__dokumen=versi.dokumen_id) | Q(butir_pk__simpul__versi__dokumen=versi.dokumen_id)
    baris = list(
        HasilKerja.objects.filter(dokumen, skp__tahun=tahun, skp__status__in=(S.DITETAPKAN, S.DIUBAH))
        .annotate(node_butir=F("butir_pk__simpul"), induk_butir=F("butir_pk__pk_induk"))
        .values_list("pk", "skp_id", "simpul_id", "butir_pk_id", "node_butir", "induk_butir")
    )
    simpul, kini = _simpul({node or node_butir for _pk, _skp, node, _butir, node_butir, _induk in baris}, versi, tahun)
    butir = _janji_butir({induk for *_awal, induk in baris if induk})
    hasil: list[Tautan] = []
    for pk, skp, node, butir_id, node_butir, induk in baris:
        asal = simpul[node or node_butir]
        sekarang = kini.get((asal.unit_id, asal.kode))
        lama = _janji(asal, tahun) if node else butir[induk, node_butir]
        kode, ke = (
            (f"simpul:{node}", f"simpul:{sekarang.pk}" if sekarang else "") if node else (f"butir:{butir_id}", "")
        )
        hasil.append(Tautan(pk, skp, kode, Pindah(lama, _janji(sekarang, tahun) if sekarang else None, ke)))
    return hasil


def _simpul(ids: set[int], versi: VersiRencana, tahun: int) -> tuple[dict[int, Simpul], dict[Kunci, Simpul]]:
    """Nodes by id, and those of the plan in force that have their codes by unit and code; two queries."""
    kode = Simpul.objects.filter(pk__in=ids).values("kode")
    semua = list(Simpul.objects.filter(Q(pk__in=ids) | Q(versi=versi, kode__in=kode)))
    isikan_indikator(semua, tahun)
    kini = {(s.unit_id, s.kode): s for s in semua if s.versi_id == versi.pk}
    return {s.pk: s for s in semua if s.pk in ids}, kini


def _janji(simpul: Simpul, tahun: int) -> Janji:
    ukuran = {}
    for i in simpul.daftar_indikator:
        target = next((t.teks for t in i.target_tahun if t.periode == str(tahun)), "")
        ukuran[rapatkan(i.nama)] = Ukuran(i.nama, target, i.satuan)
    return Janji(simpul.nama, ukuran)


def _janji_butir(pk_ids: set[int]) -> dict[tuple[int, int], Janji]:
    """What agreements promised, by agreement and node: the words that were signed, not those of the node today."""
    baris: dict[tuple[int, int], list[ButirPK]] = defaultdict(list)
    for b in ButirPK.objects.filter(pk_induk__in=pk_ids, simpul__isnull=False):
        baris[b.pk_induk_id, b.simpul_id or 0].append(b)
    return {kunci: _dari_butir(daftar) for kunci, daftar in baris.items()}


def _dari_butir(daftar: Sequence[ButirPK]) -> Janji:
    ukuran = {rapatkan(b.indikator): Ukuran(b.indikator, b.target, b.satuan) for b in daftar if b.indikator}
    return Janji(daftar[0].sasaran, ukuran)
