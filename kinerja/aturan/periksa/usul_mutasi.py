"""A proposal to move somebody: what it may not rest on, which post is the lower one, what to look at. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kinerja.aturan.periksa.bahasa import rujukan, tulis_hari
from kinerja.aturan.periksa.temuan import Temuan
from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka, pustaka_dengan
from kinerja.aturan.tenggat import tambah_bulan

KINERJA = "kinerja"


@dataclass(frozen=True)
class Tingkat:
    """How high a post is on a day, as far as it is known."""

    jenis: str
    eselon: str = ""
    kelas: int | None = None


@dataclass(frozen=True)
class RekamUsul:
    """The post held and since when, the post proposed, and what the proposer names as the ground."""

    pada: date
    asal: Tingkat
    tujuan: Tingkat
    sejak: date
    pertimbangan: tuple[str, ...] = ()
    dasar: str = ""
    jalur_resmi: bool = False  # a concluded statutory evaluation that says "lower post" stands behind it


def lebih_rendah(asal: Tingkat, tujuan: Tingkat, pada: date, *, pustaka: Pustaka | None = None) -> bool | None:
    """Whether the second post is the lower one; None where kind, eselon and class leave it open."""
    urutan = (pustaka or pustaka_dengan()).nilai("mutasi.urutan_jabatan", pada).isi
    if asal.jenis in urutan and tujuan.jenis in urutan and asal.jenis != tujuan.jenis:
        return bool(urutan.index(tujuan.jenis) > urutan.index(asal.jenis))
    if asal.jenis == tujuan.jenis and asal.eselon and tujuan.eselon and asal.eselon != tujuan.eselon:
        return _eselon(tujuan.eselon) > _eselon(asal.eselon)
    if asal.kelas is not None and tujuan.kelas is not None:
        return tujuan.kelas < asal.kelas
    return False if asal.jenis == tujuan.jenis and asal.jenis in urutan else None


def periksa_usul_mutasi(rekam: RekamUsul, *, pustaka: Pustaka | None = None) -> list[Temuan]:
    """Stopping: `kinerja_saja`, `tanpa_dasar`, `lebih_rendah`. To look at: `terlalu_cepat`, `lama`, `tingkat`."""
    buku = pustaka or pustaka_dengan()
    return [*_alasan(rekam, buku), *_tingkat(rekam, buku), *_masa(rekam, buku)]


def _alasan(rekam: RekamUsul, buku: Pustaka) -> Iterator[Temuan]:
    nilai = buku.nilai("mutasi.pertimbangan", rekam.pada)
    lain = {x.kode for x in nilai.isi if x.kode != KINERJA}
    if not lain & set(rekam.pertimbangan):
        pesan = "Nilai yang rendah saja bukan dasar mutasi. Pilih sedikitnya satu pertimbangan lain yang benar ada."
        yield _temuan("kinerja_saja", "pertimbangan", pesan, nilai, menghalangi=True)
    if not rekam.dasar.strip():
        pesan = "Sebutkan dasar hukumnya: peraturan dan pasal yang Anda pakai."
        yield _temuan("tanpa_dasar", "dasar", pesan, nilai, menghalangi=True)


def _tingkat(rekam: RekamUsul, buku: Pustaka) -> Iterator[Temuan]:
    nilai = buku.nilai("mutasi.urutan_jabatan", rekam.pada)
    rendah = lebih_rendah(rekam.asal, rekam.tujuan, rekam.pada, pustaka=buku)
    if rendah and not rekam.jalur_resmi:
        pesan = (
            "Jabatan ini lebih rendah. Usul hanya diterima dengan evaluasi kinerja jabatan yang sudah disimpulkan "
            "demikian; sebutkan evaluasinya, atau pilih jabatan setara."
        )
        resmi = buku.nilai("akibat_kinerja.jabatan_lebih_rendah", rekam.pada)
        yield _temuan("lebih_rendah", "kode_jabatan", pesan, resmi, menghalangi=True)
    elif rendah is None:
        pesan = "Tingkat kedua jabatan tidak dapat dibandingkan dari data. Pastikan jabatan ini tidak lebih rendah."
        yield _temuan("tingkat", "kode_jabatan", pesan, nilai)


def _masa(rekam: RekamUsul, buku: Pustaka) -> Iterator[Temuan]:
    cepat = buku.nilai("masa.mutasi_paling_cepat", rekam.pada)
    if rekam.pada < (genap := tambah_bulan(rekam.sejak, cepat.isi.jumlah)):
        pesan = f"Belum {cepat.isi.jumlah} bulan dalam jabatan sekarang; genap pada {tulis_hari(genap)}."
        yield _temuan("terlalu_cepat", "sejak", pesan, cepat)
    lama = buku.nilai("masa.mutasi_paling_lama", rekam.pada)
    if rekam.pada > (akhir := tambah_bulan(rekam.sejak, lama.isi.jumlah)):
        pesan = f"Lebih dari {lama.isi.jumlah} bulan dalam jabatan sekarang, sejak {tulis_hari(akhir)}."
        yield _temuan("lama", "sejak", pesan, lama)


def _eselon(kode: str) -> tuple[int, str]:
    """`II.b` as something to compare: the greater, the lower."""
    angka, _titik, huruf = kode.strip().partition(".")
    romawi = ("I", "II", "III", "IV", "V")
    return (romawi.index(angka) if angka in romawi else len(romawi), huruf)


def _temuan(kode: str, isian: str, pesan: str, nilai: NilaiBerlaku, *, menghalangi: bool = False) -> Temuan:
    return Temuan(f"usul_mutasi.{kode}", isian, pesan, rujukan(nilai), menghalangi=menghalangi)
