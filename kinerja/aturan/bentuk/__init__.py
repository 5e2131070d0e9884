"""The shape each value of a rule pack must have, by its id, checked when a pack is read."""

import re
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, TypeAdapter, model_validator

from kinerja.aturan.bentuk.dasar import (
    TIGA_EKSPEKTASI,
    Bentuk,
    Desimal,
    Ekspektasi,
    JenisPenugasan,
    Kata,
    Persen,
    Predikat,
    Rezim,
    RumusTurun,
    Tingkat,
)
from kinerja.aturan.bentuk.kepegawaian import BENTUK_KEPEGAWAIAN
from kinerja.aturan.bentuk.layanan import BENTUK_LAYANAN
from kinerja.aturan.bentuk.pembinaan import BENTUK_PEMBINAAN
from kinerja.aturan.bentuk.penilaian import BENTUK_PENILAIAN
from kinerja.aturan.bentuk.tindak_lanjut import BENTUK_TINDAK_LANJUT
from kinerja.aturan.bentuk.tpp import BENTUK_TPP


class Jangka(Bentuk):
    """A length of time: `jumlah` of `satuan`; a period that includes its first day ends the day before."""

    jumlah: int = Field(gt=0)
    satuan: Literal["hari", "hari_kerja", "bulan"]
    termasuk_hari_pertama: bool = False

    @model_validator(mode="after")
    def _hanya_bulan(self) -> Self:
        if self.termasuk_hari_pertama and self.satuan != "bulan":
            raise ValueError("termasuk_hari_pertama hanya untuk jangka bulan")
        return self


class TanggalTahunan(Bentuk):
    """A day of every year."""

    bulan: int = Field(ge=1, le=12)
    tanggal: int = Field(ge=1, le=31)

    @model_validator(mode="after")
    def _ada_di_kalender(self) -> Self:
        date(2000, self.bulan, self.tanggal)
        return self


class Batas(Bentuk):
    """One limit on the share or the number of people in a class or group of classes."""

    kode: str
    kelas: tuple[Predikat, ...] = Field(min_length=1)
    paling_banyak_persen: Persen | None = None
    paling_sedikit_persen: Persen | None = None
    paling_banyak_orang: int | None = Field(default=None, ge=0)
    paling_sedikit_orang: int | None = Field(default=None, ge=0)

    @model_validator(mode="after")
    def _satu_ukuran(self) -> Self:
        ukuran = (self.paling_banyak_persen, self.paling_sedikit_persen, self.paling_banyak_orang)
        if sum(x is not None for x in (*ukuran, self.paling_sedikit_orang)) != 1:
            raise ValueError("satu batas memuat tepat satu ukuran")
        if len(set(self.kelas)) != len(self.kelas):
            raise ValueError("kelas disebut dua kali dalam satu batas")
        if len(self.kelas) > 1 and self.paling_sedikit_persen is None and self.paling_sedikit_orang is None:
            raise ValueError("gabungan kelas hanya boleh punya batas paling sedikit")
        return self


class PolaDistribusi(Bentuk):
    """The guide for one predikat of an organisation: the class meant to be largest, and the hard limits."""

    terbanyak: Predikat
    batas: tuple[Batas, ...]

    @model_validator(mode="after")
    def _satu_gabungan(self) -> Self:
        if sum(len(x.kelas) > 1 for x in self.batas) > 1:
            raise ValueError("paling banyak satu batas untuk gabungan kelas")
        kode = [x.kode for x in self.batas]
        if len(set(kode)) != len(kode):
            raise ValueError("kode batas disebut dua kali")
        ukuran = [(x.kelas, x.model_dump(exclude={"kode", "kelas"}, exclude_none=True).keys()) for x in self.batas]
        if any(ukuran.count(x) > 1 for x in ukuran):
            raise ValueError("dua batas sejenis untuk kelas yang sama")
        return self


class RumusCapaian(Bentuk):
    """Which formula is meant when none is named, and which may be named, where lower is better."""

    turun_baku: RumusTurun
    turun_pilihan: tuple[RumusTurun, ...]

    @model_validator(mode="after")
    def _baku_termasuk(self) -> Self:
        if self.turun_baku not in self.turun_pilihan:
            raise ValueError("rumus baku harus termasuk pilihan")
        return self


class PolaNip(Bentuk):
    """What the digits of a NIP and of an NI PPPK mean, and the ages that are refused or doubted."""

    bulan_pns: tuple[str, ...]
    bulan_pppk: tuple[str, ...]
    kelamin: dict[str, Literal["L", "P"]]
    usia_terendah: int = Field(gt=0)
    usia_peringatan: int = Field(gt=0)


class Panduan(Bentuk):
    """One sentence of the behaviour guide."""

    kode: str
    kalimat: str


class NilaiDasar(Bentuk):
    """One core value with its sentences."""

    kode: str
    nama: str
    panduan: tuple[Panduan, ...] = Field(min_length=1)


class Kedudukan(Bentuk):
    """What a legal position or absence means for performance management."""

    sebutan: str
    skp_diminta: bool
    boleh_menilai: bool
    tpp: bool
    dihitung_distribusi: bool
    penugasan_berakhir: tuple[JenisPenugasan, ...]


class Golongan(Bentuk):
    """One pay grade with the rank's name (PPPK have none)."""

    kode: str
    golongan: str
    pangkat: str | None = None


class Eselon(Bentuk):
    """One level of structural posts."""

    kode: str
    eselon: str
    jabatan: str | None


class Jenjang(Bentuk):
    """One level of functional posts with its retirement age and yearly coefficient."""

    kode: str
    kata: str
    sebutan: str
    bup: int
    koefisien: Desimal


class RumpunJabatan(Bentuk):
    """A family of posts: by words in the name of the post, else by its kind."""

    kode: str
    sebutan: str
    jenis: tuple[str, ...]
    kata: tuple[str, ...]


class ContohHasil(Bentuk):
    """An example of a result, good or bad, how it is measured, and why it is one."""

    baik: bool
    rumusan: str
    ukuran: str
    sebab: str


class HariLibur(Bentuk):
    """One day off: a national holiday or joint leave, announced or still an estimate."""

    nama: str
    jenis: Literal["libur_nasional", "cuti_bersama", "libur_daerah"]
    pasti: bool


class BolehBerbeda(Bentuk):
    """A national value (`tpp.bobot`) or a group of them (`distribusi.*`) a Pemda may replace, and why it may."""

    nilai: str
    alasan: str = Field(min_length=1)

    def kena(self, id_nilai: str) -> bool:
        """Whether an id is meant."""
        kelompok, _, nama = self.nilai.partition(".")
        return id_nilai == self.nilai or (nama == "*" and id_nilai.partition(".")[0] == kelompok)


def _lengkap(matriks: dict[Ekspektasi, dict[Ekspektasi, Predikat]]) -> dict[Ekspektasi, dict[Ekspektasi, Predikat]]:
    if set(matriks) != set(TIGA_EKSPEKTASI) or any(set(x) != set(TIGA_EKSPEKTASI) for x in matriks.values()):
        raise ValueError("matriks harus memuat sembilan sel")
    return matriks


Matriks = Annotated[dict[Ekspektasi, dict[Ekspektasi, Predikat]], AfterValidator(_lengkap)]

BENTUK: dict[str, TypeAdapter[object]] = {
    "rezim.penilaian": TypeAdapter(Rezim),
    "metode.*": TypeAdapter(str),
    "predikat.matriks": TypeAdapter(Matriks),
    "predikat.urutan": TypeAdapter(tuple[Kata, ...]),
    "predikat.ekspektasi": TypeAdapter(tuple[Kata, ...]),
    "predikat.organisasi": TypeAdapter(tuple[Kata, ...]),
    "distribusi.*": TypeAdapter(PolaDistribusi),
    "capaian.rumus": TypeAdapter(RumusCapaian),
    "tenggat.*": TypeAdapter(Jangka),
    "masa.*": TypeAdapter(Jangka),
    "jadwal.*": TypeAdapter(TanggalTahunan),
    "keberatan.tanpa_putusan": TypeAdapter(Literal["dikabulkan", "menunggu"]),
    "nip.pola": TypeAdapter(PolaNip),
    "perilaku.berakhlak": TypeAdapter(tuple[NilaiDasar, ...]),
    "skp.aspek": TypeAdapter(tuple[Kata, ...]),
    "skp.perspektif": TypeAdapter(tuple[Kata, ...]),
    "skp.lampiran": TypeAdapter(tuple[Kata, ...]),
    "skp.kata_kegiatan": TypeAdapter(tuple[Kata, ...]),
    "skp.kata_kabur": TypeAdapter(tuple[str, ...]),
    "skp.satuan_kegiatan": TypeAdapter(tuple[str, ...]),
    "contoh_hasil.rumpun": TypeAdapter(tuple[RumpunJabatan, ...]),
    "contoh_hasil.*": TypeAdapter(tuple[ContohHasil, ...]),
    "skp.jenis_berperspektif": TypeAdapter(tuple[str, ...]),
    "periksa_skp.*": TypeAdapter(Tingkat),
    "periksa_realisasi.*": TypeAdapter(Tingkat),
    "kedudukan.*": TypeAdapter(Kedudukan),
    "pangkat.*": TypeAdapter(tuple[Golongan, ...]),
    "eselon.daftar": TypeAdapter(tuple[Eselon, ...]),
    "jf.jenjang": TypeAdapter(tuple[Jenjang, ...]),
    "libur.*": TypeAdapter(dict[date, HariLibur]),
    "paket_daerah.boleh": TypeAdapter(tuple[BolehBerbeda, ...]),
    **BENTUK_PENILAIAN,
    **BENTUK_TPP,
    **BENTUK_KEPEGAWAIAN,
    **BENTUK_LAYANAN,
    **BENTUK_PEMBINAAN,
    **BENTUK_TINDAK_LANJUT,
}
POLA_ID = re.compile(r"[a-z][a-z0-9_]*\.[a-z0-9_]+")


def bentuk_dari(id_nilai: str) -> TypeAdapter[object] | None:
    """The shape for a value's id, or None if no calculation knows such a value."""
    if not POLA_ID.fullmatch(id_nilai):
        return None
    return BENTUK.get(id_nilai) or BENTUK.get(id_nilai.split(".")[0] + ".*")
