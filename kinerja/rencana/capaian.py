"""Indicators beside what came of them: the year's target, the newest realisation, and what the rule makes of both."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from kinerja.aturan.layanan import BarisCapaian, hitung_capaian
from kinerja.aturan.rincian import Rincian
from kinerja.rencana.models import Indikator, RealisasiIndikator, Simpul, TargetIndikator
from kinerja.rencana.target import tampil

KunciIndikator = tuple[int, str, UUID]
PENUH = Decimal(100)  # per cent: the target is reached


@dataclass(frozen=True, slots=True)
class IndikatorTampil:
    """An indicator as a card shows it; `capaian` in per cent, None where nothing can be computed."""

    indikator: Indikator
    target: TargetIndikator | None
    realisasi: RealisasiIndikator | None
    dibanding: TargetIndikator | None  # the target the realisation is compared with: its quarter's, else the year's
    capaian: Decimal | None = None

    @property
    def dahulu(self) -> str:
        """The name the realisation was recorded under, where it is not the present one."""
        return self.realisasi.dahulu(self.indikator.nama) if self.realisasi else ""

    @property
    def teks_target(self) -> str:
        """The target of the year as people read it; empty where there is none."""
        return tampil(self.target.teks) if self.target else ""

    @property
    def teks_realisasi(self) -> str:
        """The newest realisation likewise."""
        return tampil(self.realisasi.teks) if self.realisasi else ""


def susun_indikator(
    simpul: Sequence[Simpul], realisasi: Mapping[KunciIndikator, Sequence[RealisasiIndikator]], tahun: int
) -> dict[int, tuple[IndikatorTampil, ...]]:
    """For each node (prefetched by `isi_tahun`) its indicators; all achievements in one call of the rules."""
    pasangan = [(s.pk, _pasang(s, i, realisasi, tahun)) for s in simpul for i in _indikator(s)]
    capaian = hitung_semua([satu for _pk, satu in pasangan])
    hasil: dict[int, list[IndikatorTampil]] = {s.pk: [] for s in simpul}
    for (pk, satu), nilai in zip(pasangan, capaian, strict=True):
        hasil[pk].append(replace(satu, capaian=nilai))
    return {pk: tuple(daftar) for pk, daftar in hasil.items()}


def _indikator(simpul: Simpul) -> list[Indikator]:
    daftar: list[Indikator] = simpul.daftar_indikator
    return daftar


def _pasang(
    simpul: Simpul,
    indikator: Indikator,
    realisasi: Mapping[KunciIndikator, Sequence[RealisasiIndikator]],
    tahun: int,
) -> IndikatorTampil:
    target = {t.periode: t for t in indikator.target_tahun}
    setahun = target.get(str(tahun))
    terbaru = terbaru_dari(realisasi.get((simpul.unit_id, simpul.kode, indikator.tanda), ()), tahun)
    return IndikatorTampil(indikator, setahun, terbaru, (target.get(terbaru.periode) if terbaru else None) or setahun)


def terbaru_dari(realisasi: Iterable[RealisasiIndikator], tahun: int) -> RealisasiIndikator | None:
    """The year's own realisation if there is one, else that of its latest part."""
    milik = [r for r in realisasi if r.periode[:4] == str(tahun)]
    setahun = next((r for r in milik if r.periode == str(tahun)), None)
    return setahun or max(milik, key=lambda r: bulan_akhir(r.periode), default=None)


def bulan_akhir(periode: str) -> int:
    """The month in which a part of a year ends: `2026-TW2` is 6, `2026-05` is 5, a semester its sixth month."""
    bagian = periode[5:]
    kali = {"TW": 3, "SM": 6}.get(bagian[:2])
    return int(bagian[2:]) * kali if kali else int(bagian or 12)


def hitung_semua(daftar: Sequence[IndikatorTampil]) -> list[Decimal | None]:
    """The achievement of each, None where target or realisation is missing or a text; one call for all rows."""
    baris = [(i, b) for i, b in enumerate(map(_baris, daftar)) if b is not None]
    hasil: list[Decimal | None] = [None] * len(daftar)
    if baris:
        for (i, _b), satu in zip(baris, hitung_capaian([b for _i, b in baris]), strict=True):
            nilai = None if satu.galat else satu.nilai["capaian"]
            hasil[i] = None if nilai is None else Decimal(nilai)
    return hasil


def _baris(tampil: IndikatorTampil) -> BarisCapaian | None:
    target, realisasi = tampil.dibanding, tampil.realisasi
    if target is None or target.bawah is None or realisasi is None or realisasi.angka is None:
        return None
    satu = target.bawah == target.atas
    return BarisCapaian(
        id=str(tampil.indikator.pk),
        arah=tampil.indikator.arah,
        realisasi=realisasi.angka,
        target=target.bawah if satu else None,
        target_bawah=None if satu else target.bawah,
        target_atas=None if satu else target.atas,
    )


def hitung_tercapai(daftar: Iterable[IndikatorTampil]) -> tuple[int, int]:
    """How many of these reached their target, of how many that could be measured."""
    capaian = [i.capaian for i in daftar if i.capaian is not None]
    return sum(c >= PENUH for c in capaian), len(capaian)


def rincian_capaian(tampil: IndikatorTampil) -> Rincian | None:
    """The receipt of one achievement; None where nothing can be computed."""
    baris = _baris(tampil)
    if baris is None:
        return None
    [hasil] = hitung_capaian([baris])
    return None if hasil.galat else hasil.rincian
