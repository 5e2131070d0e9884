"""What the rules of discipline say on a day: the regulation, the register of articles, clocks, kinds of punishment."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from kinerja.aturan.bentuk.kepegawaian import JenisHukuman, PasalDisiplin
from kinerja.aturan.galat import AturanError, DiLuarAturan
from kinerja.aturan.layanan import hitung
from kinerja.aturan.periksa.bahasa import rujukan
from kinerja.aturan.periksa.keputusan_disiplin import jenis_dijatuhkan
from kinerja.aturan.periksa.pembebasan_disiplin import aturan_pembebasan
from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.aturan.tenggat import jatuh_tempo
from kinerja.peraturan.selectors import setelan
from kinerja.peraturan.selectors.pustaka import pustaka_berlaku


@dataclass(frozen=True, slots=True)
class AnakTanggaAbsensi:
    """The step of the ladder of absence; both empty below it."""

    tingkat: str
    jenis: str


def rezim_disiplin(status: str, on: date) -> str:
    """The regulation for a status on a day; empty where none is meant (kepala daerah, people of other agencies)."""
    try:
        return str(pustaka_berlaku().nilai("disiplin.rezim", on).isi.get(status, ""))
    except DiLuarAturan:
        return ""


def nama_peraturan(rezim: str) -> str:
    """`PP 94/2021` for `pp-94-2021`."""
    return str(pustaka_dengan().peraturan[rezim].singkat)  # national, as regulations of discipline are


def daftar_pasal(rezim: str, on: date) -> dict[str, PasalDisiplin]:
    """The register of duties and prohibitions by code."""
    isi = pustaka_berlaku().nilai("disiplin.pasal", on).isi
    return {x.kode: x for x in isi if x.peraturan == rezim}


def dasar_pasal(on: date) -> str:
    """Where the register comes from, with its mark."""
    return rujukan(pustaka_berlaku().nilai("disiplin.pasal", on))


def batas_hari(jenis: str, mulai: date) -> date | None:
    """The last day of a clock, by the working week of the day it starts; None without a rule or a table of holidays."""
    try:
        hari_kerja = int(setelan("hari_kerja_seminggu", mulai))
        return jatuh_tempo(jenis, mulai, hari_kerja=hari_kerja, pustaka=pustaka_berlaku()).tanggal
    except AturanError:
        return None


def pilihan_hukuman(rezim: str, on: date) -> tuple[JenisHukuman, ...]:
    """The kinds that a decision of that day may impose, lightest first."""
    return jenis_dijatuhkan(rezim, on, pustaka_berlaku())


def dasar_hukuman(rezim: str, tingkat: str, on: date) -> str:
    """The value that allows the kind, with its mark."""
    if rezim == "pp-49-2018":
        return rujukan(pustaka_berlaku().nilai("disiplin.jenis_pppk", on))
    kode = "hukuman.sedang_dijatuhkan" if tingkat == "sedang" else "hukuman.jenis"
    return rujukan(pustaka_berlaku().nilai(kode, on))


def lama_hukuman(jenis: str, on: date) -> int | None:
    """Months, where the kind has any."""
    lama = pustaka_berlaku().nilai("disiplin.lama", on).isi.get(jenis)
    return int(lama) if lama else None


def upaya_terbuka(jenis: str, tingkat: str, on: date) -> str:
    """`keberatan`, `banding` or `tidak_ada`: by the kind of punishment, else by its level."""
    isi = pustaka_berlaku().nilai("disiplin.upaya", on).isi
    return str(isi.get(jenis) or isi.get(tingkat, "tidak_ada"))


def tim_pemeriksa(tingkat: str, on: date) -> str:
    """`wajib`, `boleh` or `tidak_perlu`."""
    return str(pustaka_berlaku().nilai("disiplin.tim", on).isi.get(tingkat, "tidak_perlu"))


def tangga_absensi(hari: int, on: date, *, berturut_turut: bool) -> AnakTanggaAbsensi:
    """The step that days of unlawful absence in a year lead to. Raises AturanError where the sheet does not say."""
    masukan = {"id": "1", "tanggal": on.isoformat(), "hari": hari, "berturut_turut": berturut_turut}
    nilai = hitung("hukuman_absensi", [masukan], pustaka=pustaka_berlaku())[0].wajib()
    return AnakTanggaAbsensi(nilai["tingkat"] or "", nilai["jenis"] or "")


def hari_tenggat(jenis: str, on: date) -> int | None:
    """How many days a clock has on a day; None where no rule says."""
    try:
        return int(pustaka_berlaku().nilai(f"tenggat.{jenis}", on).isi.jumlah)
    except AturanError:
        return None


def boleh_dibebaskan(rezim: str, tingkat: Collection[str], on: date) -> bool:
    """Whether the regulation knows relief from duty during an examination, and one of these levels is grave enough."""
    aturan = aturan_pembebasan(on, pustaka_dengan())  # not for a Pemda to change
    return rezim in aturan.rezim and not set(tingkat).isdisjoint(aturan.tingkat)


def perlu_plh(jabatan: str, on: date) -> bool:
    """Whether a post of this kind needs somebody for its daily tasks while its holder is relieved."""
    return jabatan in aturan_pembebasan(on, pustaka_dengan()).jabatan_perlu_plh


def peraturan_dasar(rezim: str, on: date, *, upaya: bool = True) -> tuple[str, ...]:
    """The full names of the regulations an order rests on: of discipline, of examination, of what stands open."""
    buku = pustaka_berlaku()
    nilai = ("disiplin.tim", *(("disiplin.upaya",) if upaya else ()))
    kode = (rezim, *(buku.nilai(x, on).peraturan for x in nilai))
    return tuple(buku.peraturan[x].judul for x in dict.fromkeys(kode))
