"""Shapes of the values of earlier regimes: PP 46/2011, PP 30/2019 with PermenPANRB 8/2021, the year 2021, DP3."""

from decimal import Decimal
from typing import Annotated, Self

from pydantic import AfterValidator, Field, TypeAdapter, model_validator

from kinerja.aturan.bentuk.dasar import Angka, Bentuk, DaftarRuas, Kata, Persen, Skala


class BobotPrestasi(Bentuk):
    """How much results and behaviour weigh together."""

    skp: Persen
    perilaku: Persen

    @model_validator(mode="after")
    def _seratus(self) -> Self:
        if self.skp + self.perilaku != 100:
            raise ValueError("bobot skp dan perilaku berjumlah 100")
        return self


class BobotPrestasiRekan(Bentuk):
    """The weights with and without the opinion of peers and subordinates on behaviour."""

    tanpa_rekan: BobotPrestasi
    dengan_rekan: BobotPrestasi


class RumusEfisiensi(Bentuk):
    """Time and cost: (`koefisien` x T - R)/T; beyond `batas_efisiensi` per cent it falls from `dasar` again."""

    koefisien: Angka
    batas_efisiensi: Angka
    dasar: Angka


class NilaiBanyak(Bentuk):
    """Points from a number of tasks on."""

    paling_sedikit: int = Field(gt=0)
    nilai: Angka


def _menaik(tangga: tuple[NilaiBanyak, ...]) -> tuple[NilaiBanyak, ...]:
    banyak = [x.paling_sedikit for x in tangga]
    if banyak != sorted(set(banyak)):
        raise ValueError("ditulis dari banyak yang terkecil")
    return tangga


class NilaiKreativitas(Bentuk):
    """Points for a new idea, by who recognised it."""

    nilai: Angka
    pengakuan: str


class PedomanKualitas(Bentuk):
    """One line of the guide for grading quality."""

    dari: Angka
    sampai: Angka
    syarat: str


class TargetMaksimal(Bentuk):
    """The value at full achievement where the target is the most that can be reached."""

    capaian: Angka
    kode: str
    nilai: Angka


class BobotDua(Bentuk):
    """Weights of two halves of a year."""

    semester_1: Persen
    semester_2: Persen

    @model_validator(mode="after")
    def _seratus(self) -> Self:
        if self.semester_1 + self.semester_2 != Decimal(100):
            raise ValueError("bobot kedua semester berjumlah 100")
        return self


BENTUK_PENILAIAN: dict[str, TypeAdapter[object]] = {
    "dp3.sebutan": TypeAdapter(Skala),
    "dp3.tertinggi": TypeAdapter(Angka),
    "pp46.bobot": TypeAdapter(BobotPrestasi),
    "pp46.efisiensi": TypeAdapter(RumusEfisiensi),
    "pp46.tugas_tambahan": TypeAdapter(Annotated[tuple[NilaiBanyak, ...], AfterValidator(_menaik)]),
    "pp46.kreativitas": TypeAdapter(tuple[NilaiKreativitas, ...]),
    "pp46.sebutan": TypeAdapter(Skala),
    "pp46.kualitas": TypeAdapter(tuple[PedomanKualitas, ...]),
    "pp46.perilaku_tertinggi": TypeAdapter(Angka),
    "pp46.perilaku": TypeAdapter(tuple[Kata, ...]),
    "pp30.bobot": TypeAdapter(BobotPrestasiRekan),
    "pp30.tertinggi": TypeAdapter(Angka),
    "pp30.predikat": TypeAdapter(Skala),
    "iki_2021.ruas": TypeAdapter(DaftarRuas),
    "iki_2021.target_maksimal": TypeAdapter(TargetMaksimal),
    "skp_2021.tambahan_terbanyak": TypeAdapter(Angka),
    "integrasi_2021.konversi": TypeAdapter(DaftarRuas),
    "integrasi_2021.bobot": TypeAdapter(BobotDua),
}
