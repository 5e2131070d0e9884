"""Shapes of the values about people and posts: discipline, credit points, talent, IP ASN, selection, Plt, ages, NIK."""

from datetime import date
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, TypeAdapter, model_validator

from kinerja.aturan.bentuk.dasar import Angka, Bentuk, Ekspektasi, Persen, Predikat, Skala, Tingkat

TingkatHukuman = Literal["ringan", "sedang", "berat"]
Potensial = Literal["tinggi", "menengah", "rendah"]
JenisJabatan = Literal["jpt", "administrator", "pengawas", "fungsional", "pelaksana"]
Jenjang = Literal["pemula", "terampil", "mahir", "penyelia", "ahli_pertama", "ahli_muda", "ahli_madya", "ahli_utama"]


class AnakTangga(Bentuk):
    """Days of absence in a year and the punishment they lead to; no kind = the sheet does not say which."""

    dari: int = Field(gt=0)
    sampai: int | None = None
    tingkat: TingkatHukuman | None = None
    jenis: str | None = None

    @model_validator(mode="after")
    def _lengkap(self) -> Self:
        if (self.tingkat is None) != (self.jenis is None):
            raise ValueError("tingkat dan jenis diisi berdua, atau keduanya kosong bila belum diketahui")
        return self


class TanggaAbsensi(Bentuk):
    """The ladder of absence, and the kind that days in a row lead to."""

    tangga: tuple[AnakTangga, ...] = Field(min_length=1)
    berturut_turut: AnakTangga | None = None

    @model_validator(mode="after")
    def _sambung(self) -> Self:
        for bawah, atas in pairwise(self.tangga):
            if bawah.sampai is None or bawah.sampai + 1 != atas.dari:
                raise ValueError("anak tangga bersambung dari hari yang paling sedikit")
        if self.tangga[-1].sampai is not None:
            raise ValueError("anak tangga terakhir tanpa batas")
        return self


class JenisHukuman(Bentuk):
    """One kind of punishment with its level and the code of SIASN."""

    kode: str
    tingkat: TingkatHukuman
    sebutan: str
    siasn: str | None = None


class PasalDisiplin(Bentuk):
    """One duty or prohibition whose breach may be examined, and the regulation it stands in."""

    kode: str
    peraturan: str
    pasal: str
    jenis: Literal["kewajiban", "larangan"]
    bunyi: str


class AturanPembebasan(Bentuk):
    """Relief from duty during an examination: regulations that know it, levels alleged, posts that need a Plh then."""

    rezim: tuple[str, ...]
    tingkat: tuple[TingkatHukuman, ...]
    jabatan_perlu_plh: tuple[str, ...]


class TingkatCapaianSkp(Bentuk):
    """The level of punishment an SKP achievement led to under PP 53/2010."""

    kurang_dari: Persen
    tingkat: TingkatHukuman


class AmbangTalenta(Bentuk):
    """The lowest score of the two upper levels of an axis."""

    tinggi: Persen
    menengah: Persen


class BobotTalenta(Bentuk):
    """How much each axis weighs in one talent score."""

    kinerja: Persen
    potensial: Persen


Kotak = Annotated[int, Field(ge=1, le=9)]


def _sembilan(kotak: dict[Ekspektasi, dict[Potensial, Kotak]]) -> dict[Ekspektasi, dict[Potensial, Kotak]]:
    if sorted(x for baris in kotak.values() for x in baris.values()) != list(range(1, 10)):
        raise ValueError("kotak talenta memuat 1 sampai 9, masing-masing sekali")
    return kotak


def _semua_kotak(isi: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    if set(isi) != {str(x) for x in range(1, 10)}:
        raise ValueError("rekomendasi ditulis untuk kotak 1 sampai 9")
    return isi


class BobotSumbuTalenta(Bentuk):
    """What each axis of the talent boxes is made of, in per cent of the axis."""

    kinerja: dict[Literal["kinerja_utama", "penguatan"], Persen]
    potensial: dict[Literal["kompetensi", "potensi", "kualifikasi", "integritas"], Persen]

    @model_validator(mode="after")
    def _seratus(self) -> Self:
        if any(sum(x.values()) != 100 for x in (self.kinerja, self.potensial)):
            raise ValueError("bobot setiap sumbu berjumlah 100")
        return self


class KebutuhanAngkaKredit(Bentuk):
    """Credit needed for the next rank within a level, and for the next level; none where there is no next."""

    pangkat: Angka
    jenjang: Angka | None = None


class RentangPangkat(Bentuk):
    """The lowest and the highest rank of the holders of a level of posts."""

    terendah: str
    tertinggi: str


class NilaiKompetensi(Bentuk):
    """Points of competence for one kind of post; `diklat` names which long training counts."""

    diklat: Literal["diklat_kepemimpinan", "diklat_fungsional"] | None = None
    nilai_diklat: Angka
    nilai_teknis: Angka
    nilai_seminar: Angka


class RentangBobot(Bentuk):
    """The least and the most a component may weigh."""

    paling_sedikit: Persen
    paling_banyak: Persen


class BobotSeleksi(Bentuk):
    """The bounds of each component and what they add up to."""

    jumlah: Persen
    makalah: RentangBobot
    asesmen: RentangBobot
    wawancara: RentangBobot
    rekam_jejak: RentangBobot


class SusunanPansel(Bentuk):
    """How a selection committee is made up."""

    paling_sedikit: int
    paling_banyak: int
    ganjil: bool
    internal_terbanyak_persen: Persen


class SyaratJabatan(Bentuk):
    """What a candidate for a kind of post must have."""

    pendidikan: tuple[str, ...]
    pengalaman_tahun: int
    jabatan_sebelumnya: tuple[str, ...]
    jabatan_tahun: int
    usia_tertinggi: int | None = None


class LamaPlh(Bentuk):
    """The least and the most days of one order as Plh."""

    paling_sedikit: int
    paling_banyak: int


class PolaNik(Bentuk):
    """What the digits of a NIK mean, and the day that stands in where a record names none."""

    tambah_hari_perempuan: int
    usia_dewasa: int
    provinsi: tuple[str, ...]
    hari_acuan: date


BENTUK_KEPEGAWAIAN: dict[str, TypeAdapter[object]] = {
    "hukuman.absensi": TypeAdapter(TanggaAbsensi),
    "hukuman.jenis": TypeAdapter(tuple[JenisHukuman, ...]),
    "hukuman.sedang_dijatuhkan": TypeAdapter(tuple[str, ...]),
    "hukuman.skp": TypeAdapter(tuple[TingkatCapaianSkp, ...]),
    "angka_kredit.persen": TypeAdapter(dict[Predikat, Angka]),
    "talenta.kinerja": TypeAdapter(dict[Predikat, Ekspektasi]),
    "talenta.skor": TypeAdapter(dict[Predikat, Persen]),
    "talenta.ambang": TypeAdapter(AmbangTalenta),
    "talenta.bobot": TypeAdapter(BobotTalenta),
    "talenta.bobot_sumbu": TypeAdapter(BobotSumbuTalenta),
    "angka_kredit.kebutuhan": TypeAdapter(dict[Jenjang, KebutuhanAngkaKredit]),
    "eselon.pangkat": TypeAdapter(dict[str, RentangPangkat]),
    "hukuman.berwenang": TypeAdapter(dict[str, dict[TingkatHukuman, str]]),
    "disiplin.rezim": TypeAdapter(dict[str, str]),
    "disiplin.pasal": TypeAdapter(tuple[PasalDisiplin, ...]),
    "disiplin.tim": TypeAdapter(dict[TingkatHukuman, Literal["tidak_perlu", "boleh", "wajib"]]),
    "disiplin.unsur_tim": TypeAdapter(tuple[str, ...]),
    "disiplin.jenis_pppk": TypeAdapter(tuple[JenisHukuman, ...]),
    "disiplin.pembebasan_sementara": TypeAdapter(AturanPembebasan),
    "disiplin.pilihan_pppk": TypeAdapter(tuple[str, ...]),
    "disiplin.lama": TypeAdapter(dict[str, int]),
    "disiplin.upaya": TypeAdapter(dict[str, Literal["keberatan", "banding", "tidak_ada"]]),
    "disiplin.pembina_kepegawaian": TypeAdapter(tuple[str, ...]),
    "talenta.kotak": TypeAdapter(Annotated[dict[Ekspektasi, dict[Potensial, Kotak]], AfterValidator(_sembilan)]),
    "talenta.rekomendasi": TypeAdapter(Annotated[dict[str, tuple[str, ...]], AfterValidator(_semua_kotak)]),
    "ip_asn.kualifikasi": TypeAdapter(dict[str, Angka]),
    "ip_asn.kompetensi": TypeAdapter(dict[JenisJabatan, NilaiKompetensi]),
    "ip_asn.jp_teknis": TypeAdapter(int),
    "ip_asn.kinerja": TypeAdapter(dict[Predikat, Angka]),
    "ip_asn.disiplin": TypeAdapter(dict[Literal["tidak_ada", "ringan", "sedang", "berat"], Angka]),
    "ip_asn.kategori": TypeAdapter(Skala),
    "seleksi.bobot": TypeAdapter(BobotSeleksi),
    "seleksi.pansel": TypeAdapter(SusunanPansel),
    "syarat.*": TypeAdapter(SyaratJabatan),
    "plt.lama_plh": TypeAdapter(LamaPlh),
    "plt.jenjang_jf": TypeAdapter(dict[Jenjang, tuple[str, ...]]),
    "plt.wewenang": TypeAdapter(tuple[str, ...]),
    "plt.larangan": TypeAdapter(tuple[str, ...]),
    "plt.peringatan": TypeAdapter(tuple[int, ...]),
    "pengunduran.jabatan": TypeAdapter(tuple[str, ...]),
    "pelantikan.perlu_pertek": TypeAdapter(tuple[str, ...]),
    "pelantikan.perlu_uji_kompetensi": TypeAdapter(tuple[str, ...]),
    "pelantikan.hukuman_penghalang": TypeAdapter(tuple[TingkatHukuman, ...]),
    "pelantikan.kepala_sementara": TypeAdapter(tuple[str, ...]),
    "pelantikan.penetapan_calon": TypeAdapter(tuple[date, ...]),
    "usia.pensiun": TypeAdapter(dict[str, int]),
    "nik.pola": TypeAdapter(PolaNik),
    "periksa_disiplin.*": TypeAdapter(Tingkat),
    "merit.kategori": TypeAdapter(Skala),
    "merit.nilai_tertinggi": TypeAdapter(Angka),
}
