"""Which set SKP no longer say what the plan says; a fixed number of queries, however many."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from kinerja.aturan.periksa.bahasa import rapatkan
from kinerja.organisasi.selectors import pada_hari
from kinerja.perjanjian.models import ButirPK
from kinerja.perjanjian.peta import Peta, baca_peta, kunci
from kinerja.perjanjian.selectors.terdampak import butir_pk
from kinerja.perubahan.sesuaikan import Pindah, sesuaikan
from kinerja.rencana.models import Simpul, VersiRencana
from kinerja.rencana.selectors import versi_berlaku
from kinerja.skp.isian import IsianHasil, IsianSKP
from kinerja.skp.janji import Janji, Ukuran, baca_janji, janji_simpul
from kinerja.skp.models import SKP, HasilKerja
from kinerja.skp.selectors.isi import isian_tersimpan
from kinerja.skp.selectors.sumber import BUTIR, SIMPUL

S = SKP.Status


@dataclass(frozen=True, slots=True)
class SKPTerdampak:
    """A set SKP that moved: its whole form for the new version, and what changes in sentences."""

    skp: SKP
    isian: IsianSKP
    ubahan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CalonSKP:
    """Set SKP that serve the plan, or the result of a superior that is gone from it, with their forms."""

    skp: tuple[SKP, ...]
    isian: Mapping[int, IsianSKP]

    @property
    def hasil(self) -> list[IsianHasil]:
        """All their results."""
        return [h for satu in self.isian.values() for h in satu.hasil]

    @property
    def butir(self) -> set[int]:
        """The lines of agreements they serve."""
        return _nomor(self.hasil, BUTIR)

    @property
    def simpul(self) -> set[int]:
        """The nodes they serve, and those that the superior's results they serve come from."""
        return _nomor(self.hasil, SIMPUL) | {h.simpul_atasan for h in self.hasil if h.simpul_atasan}


def _nomor(hasil: Iterable[IsianHasil], awalan: str) -> set[int]:
    kode = (h.dukungan.partition(":") for h in hasil)
    return {int(nomor) for awal, _titik, nomor in kode if awal == awalan}


def skp_terdampak(semua: QuerySet[SKP], tahun: int, on: date) -> list[SKPTerdampak]:
    """Of these the set ones of a year, of who holds the post that day and with no newer version on its way, that
    differ from the plan in force; how.
    """
    versi = versi_berlaku(on)
    if versi is None:
        return []
    calon = calon_skp(semua, tahun, on, versi, isian_tersimpan)
    butir = butir_pk((), calon.butir)
    peta = baca_peta(calon.simpul | simpul_butir(butir), versi, tahun)
    return beda_skp(calon, butir, peta, versi, tahun)


def simpul_butir(butir: Mapping[int, Sequence[ButirPK]]) -> set[int]:
    """The nodes these lines of agreements come from."""
    return {b.simpul_id for daftar in butir.values() for b in daftar if b.simpul_id}


def calon_skp(
    semua: QuerySet[SKP],
    tahun: int,
    on: date,
    versi: VersiRencana,
    baca: Callable[[Sequence[SKP]], dict[int, IsianSKP]],
) -> CalonSKP:
    """Those of them that a change of plan may touch; `baca`: how much of each form is wanted. One query and its own."""
    melayani = HasilKerja.objects.filter(_dari_dokumen(versi))
    setahun = melayani.filter(skp__tahun=tahun, skp__status__in=(S.DITETAPKAN, S.DIUBAH))
    milik = HasilKerja.objects.filter(skp=OuterRef("pk"))
    ikut = Exists(melayani.filter(skp=OuterRef("pk"))) | Exists(
        milik.filter(hasil_atasan__in=_hilang(setahun, versi).values("pk"))
    )
    skp = tuple(skp_dapat_bergeser(semua, tahun, on).filter(ikut))
    return CalonSKP(skp, baca(skp))


def _dari_dokumen(versi: VersiRencana) -> Q:
    dokumen = versi.dokumen_id
    return Q(simpul__versi__dokumen=dokumen) | Q(butir_pk__simpul__versi__dokumen=dokumen)


def _hilang(hasil: QuerySet[HasilKerja], versi: VersiRencana) -> QuerySet[HasilKerja]:
    """Those whose node is not in the plan in force, whoever they are of."""
    kini = Simpul.objects.filter(versi=versi, unit=OuterRef("unit_asal"), kode=OuterRef("kode_asal"))
    asal = {
        "unit_asal": Coalesce("simpul__unit", "butir_pk__simpul__unit"),
        "kode_asal": Coalesce("simpul__kode", "butir_pk__simpul__kode"),
    }
    return hasil.annotate(**asal).filter(~Exists(kini))


def skp_dapat_bergeser(semua: QuerySet[SKP], tahun: int, on: date) -> QuerySet[SKP]:
    """Set, no newer version on its way, and the post still held: a segment that is over stays as it was set."""
    disusun = SKP.objects.filter(
        penugasan=OuterRef("penugasan"),
        tahun=OuterRef("tahun"),
        mulai=OuterRef("mulai"),
        status__in=(S.DRAF, S.DIAJUKAN),
    )
    return semua.filter(pada_hari(on, "penugasan__"), tahun=tahun, status=S.DITETAPKAN).exclude(Exists(disusun))


def beda_skp(
    calon: CalonSKP, butir: Mapping[int, Sequence[ButirPK]], peta: Peta, versi: VersiRencana, tahun: int
) -> list[SKPTerdampak]:
    """Those that differ from the plan, and how, everything being read already."""
    baris = {b.pk: b for daftar in butir.values() for b in daftar}
    hasil = []
    for skp in calon.skp:
        isian = calon.isian[skp.pk]
        pindah = {h.dukungan: p for h in isian.hasil if (p := _pindah(h, baris, butir, peta, versi, tahun))}
        baru, ubahan = sesuaikan(isian, pindah, frozenset(_atasan_hilang(isian, peta, versi)))
        if ubahan:
            hasil.append(SKPTerdampak(skp, baru, ubahan))
    return hasil


def _pindah(
    h: IsianHasil,
    baris: Mapping[int, ButirPK],
    butir: Mapping[int, Sequence[ButirPK]],
    peta: Peta,
    versi: VersiRencana,
    tahun: int,
) -> Pindah | None:
    """What a result serves in the plan: as it was when it was written (an agreement's words: as signed), and now."""
    awalan, _titik, nomor = h.dukungan.partition(":")
    if awalan == SIMPUL:
        asal = peta.asal.get(int(nomor))
        lama, sebelum = asal, _saat_ditulis(h, asal, tahun) if asal else None
    elif awalan == BUTIR and int(nomor) in baris:
        b = baris[int(nomor)]
        lama = peta.asal.get(b.simpul_id or 0)
        sebelum = _dari_butir([x for x in butir[b.pk_induk_id] if x.simpul_id == b.simpul_id], lama)
    else:
        return None
    if lama is None or sebelum is None or lama.versi.dokumen_id != versi.dokumen_id:
        return None
    kini = peta.sekarang.get(kunci(lama))
    ke = f"{SIMPUL}:{kini.pk}" if kini and awalan == SIMPUL else ""
    return Pindah(sebelum, janji_simpul(kini, tahun) if kini else None, ke)


def _saat_ditulis(h: IsianHasil, asal: Simpul, tahun: int) -> Janji:
    """What the node said when the result was written: it may have been edited in place since."""
    return baca_janji(h.janji) if h.janji else janji_simpul(asal, tahun)


def _atasan_hilang(isian: IsianSKP, peta: Peta, versi: VersiRencana) -> Iterator[int]:
    """The superior's results served here whose node is gone."""
    for h in isian.hasil:
        asal = peta.asal.get(h.simpul_atasan or 0)
        tetap = h.status_atasan in (S.DITETAPKAN, S.DIUBAH)
        if asal and tetap and asal.versi.dokumen_id == versi.dokumen_id and kunci(asal) not in peta.sekarang:
            yield int(h.dukungan.partition(":")[2])


def _dari_butir(daftar: Sequence[ButirPK], simpul: Simpul | None) -> Janji:
    """What an agreement says of a node, each line with the measure it was taken from."""
    tanda = {i.pk: str(i.tanda) for i in simpul.daftar_indikator} if simpul else {}
    ukuran = (
        Ukuran(b.indikator, b.target, b.satuan, tanda.get(b.sumber_indikator_id or 0, ""))
        for b in daftar
        if b.indikator
    )
    return Janji(daftar[0].sasaran, {rapatkan(u.nama): u for u in ukuran})
