"""Shapes of the values of the monthly allowance (TPP)."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, TypeAdapter, model_validator

from kinerja.aturan.bentuk.dasar import LIMA_PREDIKAT, Bentuk, Persen, Predikat


class BobotTpp(Bentuk):
    """The shares of the ceiling paid by productivity and by discipline."""

    produktivitas: Persen
    disiplin: Persen

    @model_validator(mode="after")
    def _seratus(self) -> Self:
        if self.produktivitas + self.disiplin != 100:
            raise ValueError("bobot produktivitas dan disiplin berjumlah 100")
        return self


ArahPlt = Literal["bawah", "setara", "atas"]


class TambahanPlt(Bentuk):
    """For one direction: a percentage of which TPP, and whether the higher of the two is paid."""

    persen: Persen
    dari: Literal["tpp_plt", "lebih_rendah"]
    yang_lebih_tinggi: bool


class TppPlt(Bentuk):
    """What acting in a second post adds, from how many days a month on."""

    hari_paling_sedikit: int = Field(ge=1, le=31)
    bulan_penuh_cukup: bool  # a whole month is enough where it is shorter
    arah: dict[ArahPlt, TambahanPlt]

    @model_validator(mode="after")
    def _tiga_arah(self) -> Self:
        if len(self.arah) != 3:
            raise ValueError("ketiga arah (bawah, setara, atas) harus ada")
        return self


def _lima(peta: dict[Predikat, Persen]) -> dict[Predikat, Persen]:
    if set(peta) != set(LIMA_PREDIKAT):
        raise ValueError("kelima predikat harus ada")
    return peta


BENTUK_TPP: dict[str, TypeAdapter[object]] = {
    "tpp.bobot": TypeAdapter(BobotTpp),
    "tpp.predikat": TypeAdapter(Annotated[dict[Predikat, Persen], AfterValidator(_lima)]),
    "tpp.potongan_kehadiran": TypeAdapter(dict[str, Persen]),
    "tpp.plt": TypeAdapter(TppPlt),
    "tpp.kelas": TypeAdapter(dict[str, int]),
}
