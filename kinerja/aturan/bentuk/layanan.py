"""Shapes of the values about public service and organisations: SKM, its sample, AKIP, budget absorption."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, TypeAdapter, model_validator

from kinerja.aturan.bentuk.dasar import Angka, Bentuk, Kata, Persen, Skala

BobotUnsur = Literal["1/9", "0.11", "0.111"]


class RumusSkm(Bentuk):
    """Which weight of an element is meant when none is named, which may be named, and the factor of conversion."""

    bobot_baku: BobotUnsur
    bobot_pilihan: tuple[BobotUnsur, ...]
    faktor_konversi: Angka
    jawaban_terendah: int
    jawaban_tertinggi: int

    @model_validator(mode="after")
    def _baku_termasuk(self) -> Self:
        if self.bobot_baku not in self.bobot_pilihan:
            raise ValueError("bobot baku harus termasuk pilihan")
        return self


class RumusSampel(Bentuk):
    """Krejcie and Morgan: chi-square, share, and the error that is accepted."""

    kai_kuadrat: Angka
    proporsi: Angka
    galat: Angka


class BobotAkip(Bentuk):
    """The most points of each component of an AKIP evaluation."""

    perencanaan: Persen
    pengukuran: Persen
    pelaporan: Persen
    evaluasi: Persen


class AturanSps(Bentuk):
    """Least absorption of one's own forecast, what is withheld else, and after how many months it is forfeited."""

    serapan_terendah: Persen
    ditahan_persen: Persen
    hangus_setelah_bulan: int


Triwulan = Literal["triwulan_1", "triwulan_2", "triwulan_3", "triwulan_4"]


def _naik(target: dict[str, dict[Triwulan, Persen]]) -> dict[str, dict[Triwulan, Persen]]:
    for jenis, x in target.items():
        if len(x) != 4:
            raise ValueError(f"keempat triwulan {jenis} harus ada")
        urut = [x["triwulan_1"], x["triwulan_2"], x["triwulan_3"], x["triwulan_4"]]
        if urut != sorted(urut):
            raise ValueError(f"target {jenis} kumulatif, jadi tidak pernah turun")
    return target


BENTUK_LAYANAN: dict[str, TypeAdapter[object]] = {
    "skm.unsur": TypeAdapter(tuple[Kata, ...]),
    "skm.rumus": TypeAdapter(RumusSkm),
    "skm.mutu": TypeAdapter(Skala),
    "skm.sampel": TypeAdapter(RumusSampel),
    "akip.bobot": TypeAdapter(BobotAkip),
    "akip.predikat": TypeAdapter(Skala),
    "serapan.sps": TypeAdapter(AturanSps),
    "serapan.target_triwulan": TypeAdapter(Annotated[dict[str, dict[Triwulan, Persen]], AfterValidator(_naik)]),
    "serapan.kategori": TypeAdapter(Skala),
}
