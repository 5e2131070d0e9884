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


class TppPlt(Bentuk):
    """What acting in a second post adds, from how many days a month on."""

    persen: Persen
    hari_paling_sedikit: int = Field(ge=1, le=31)
    bulan_penuh_cukup: bool  # a whole month is enough where it is shorter
    dengan_tambahan: tuple[Literal["bawah", "setara", "atas"], ...]  # where the percentage is added
    dengan_selisih: tuple[Literal["bawah", "setara", "atas"], ...]  # where the higher of the two is paid


def _lima(peta: dict[Predikat, Persen]) -> dict[Predikat, Persen]:
    if set(peta) != set(LIMA_PREDIKAT):
        raise ValueError("kelima predikat harus ada")
    return peta


BENTUK_TPP: dict[str, TypeAdapter[object]] = {
    "tpp.bobot": TypeAdapter(BobotTpp),
    "tpp.predikat": TypeAdapter(Annotated[dict[Predikat, Persen], AfterValidator(_lima)]),
    "tpp.potongan_kehadiran": TypeAdapter(dict[str, Persen]),
    "tpp.plt": TypeAdapter(TppPlt),
}
