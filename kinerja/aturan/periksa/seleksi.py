"""Whether a selection committee is made up as the rules say, and whether a candidate meets a post's conditions."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kinerja.aturan.bentuk.kepegawaian import SyaratJabatan
from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.bahasa import rujukan
from kinerja.aturan.pustaka import Pustaka, pustaka_dengan

SERATUS = 100


@dataclass(frozen=True)
class RekamPansel:
    """A selection committee: how many members, how many of them from within."""

    anggota: int
    internal: int
    pada: date


@dataclass(frozen=True)
class RekamCalon:
    """What decides about a candidate on the day of the announcement; years are full years."""

    jabatan: str  # jpt_madya, jpt_pratama, administrator, pengawas
    pendidikan: str
    pengalaman_tahun: int
    jabatan_sebelumnya: str
    jabatan_tahun: int
    usia: int
    pada: date


def periksa_pansel(rekam: RekamPansel, *, pustaka: Pustaka | None = None) -> list[Temuan]:
    """`banyak_anggota`, `genap` and `internal`, each with its citation."""
    nilai = (pustaka or pustaka_dengan()).nilai("seleksi.pansel", rekam.pada, isian="pada")
    aturan = nilai.isi
    temuan: list[tuple[str, str, str]] = []
    if not aturan.paling_sedikit <= rekam.anggota <= aturan.paling_banyak:
        pesan = (
            f"Panitia seleksi {rekam.anggota} orang; seharusnya {aturan.paling_sedikit} sampai {aturan.paling_banyak}."
        )
        temuan.append(("banyak_anggota", "anggota", pesan))
    if aturan.ganjil and rekam.anggota % 2 == 0:
        temuan.append(("genap", "anggota", f"Panitia seleksi {rekam.anggota} orang; jumlahnya harus ganjil."))
    if rekam.internal * SERATUS > aturan.internal_terbanyak_persen * rekam.anggota:
        batas = aturan.internal_terbanyak_persen
        temuan.append(
            ("internal", "internal", f"{rekam.internal} dari {rekam.anggota} orang internal; batasnya {batas} persen.")
        )
    return [Temuan(f"pansel.{k}", i, p, rujukan(nilai), menghalangi=False) for k, i, p in temuan]


def periksa_syarat(calon: RekamCalon, *, pustaka: Pustaka | None = None) -> list[Temuan]:
    """Every condition of the post that the candidate does not meet; none = eligible."""
    nilai = (pustaka or pustaka_dengan()).nilai(f"syarat.{calon.jabatan}", calon.pada, isian="pada")
    return [Temuan(f"syarat.{k}", k, p, rujukan(nilai), menghalangi=False) for k, p in _kurang(calon, nilai.isi)]


def _kurang(calon: RekamCalon, s: SyaratJabatan) -> Iterator[tuple[str, str]]:
    if calon.pendidikan not in s.pendidikan:
        yield "pendidikan", f"Pendidikan {calon.pendidikan}; paling rendah {s.pendidikan[0]}."
    if calon.pengalaman_tahun < s.pengalaman_tahun:
        yield (
            "pengalaman_tahun",
            f"Pengalaman terkait {calon.pengalaman_tahun} tahun; paling sedikit {s.pengalaman_tahun}.",
        )
    if calon.jabatan_sebelumnya not in s.jabatan_sebelumnya:
        yield "jabatan_sebelumnya", f"Belum pernah menduduki {' atau '.join(s.jabatan_sebelumnya)}."
    elif calon.jabatan_tahun < s.jabatan_tahun:
        yield "jabatan_tahun", f"Jabatan itu {calon.jabatan_tahun} tahun; paling sedikit {s.jabatan_tahun} tahun."
    if s.usia_tertinggi is not None and calon.usia > s.usia_tertinggi:
        yield "usia", f"Usia {calon.usia} tahun; paling tinggi {s.usia_tertinggi}."
