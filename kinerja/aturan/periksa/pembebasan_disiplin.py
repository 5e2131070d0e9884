"""Whether somebody examined may be relieved from the duty of the post until the decision, and by whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kinerja.aturan.bentuk.kepegawaian import AturanPembebasan
from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.bahasa import rujukan
from kinerja.aturan.pustaka import Pustaka, pustaka_dengan

Oleh = Literal["atasan_langsung", "lebih_tinggi", "lain"]  # what the official is to the person


@dataclass(frozen=True)
class RekamPembebasan:
    """A relief about to be ordered. `mulai`: the day that chooses the rules; `diperiksa`: the first day the person was
    heard, empty before; `sejak`: its first day; `oleh`: what the official is to the person that day.
    """

    mulai: date
    rezim: str
    tingkat_diduga: str
    diperiksa: date | None
    sejak: date
    oleh: Oleh
    ada_atasan: bool
    jabatan: str
    ada_plh: bool


def aturan_pembebasan(pada: date, pustaka: Pustaka) -> AturanPembebasan:
    """The rule of a day."""
    isi: AturanPembebasan = pustaka.nilai("disiplin.pembebasan_sementara", pada, isian="mulai").isi
    return isi


def periksa_pembebasan(rekam: RekamPembebasan, *, pustaka: Pustaka | None = None) -> list[Temuan]:
    """`bebas_rezim`, `bebas_bukan_berat`, `bebas_belum_diperiksa`, `bebas_bukan_wewenang` stop it; `bebas_tanpa_plh`
    says that somebody must be named for the post.
    """
    return list(_semua(rekam, pustaka or pustaka_dengan()))


def _semua(r: RekamPembebasan, buku: Pustaka) -> Iterator[Temuan]:
    aturan = aturan_pembebasan(r.mulai, buku)

    def temuan(kode: str, isian: str, pesan: str) -> Temuan:
        nilai = buku.nilai(f"periksa_disiplin.{kode}", r.mulai)
        return Temuan(f"disiplin.{kode}", isian, pesan, rujukan(nilai), nilai.isi == "menghalangi")

    if r.rezim not in aturan.rezim:
        pesan = "Peraturan disiplin bagi status orang ini tidak mengenal pembebasan sementara dari tugas jabatan."
        yield temuan("bebas_rezim", "perkara", pesan)
    elif r.tingkat_diduga not in aturan.tingkat:
        boleh = " atau ".join(aturan.tingkat)
        pesan = f"Pembebasan sementara hanya bila yang diduga bertingkat {boleh}; di sini {r.tingkat_diduga}."
        yield temuan("bebas_bukan_berat", "pasal", pesan)
    if r.diperiksa is None:
        pesan = "Pembebasan sementara berlaku sejak diperiksa. Periksa dan catat kehadirannya dahulu."
        yield temuan("bebas_belum_diperiksa", "panggilan", pesan)
    elif r.sejak < r.diperiksa:
        pesan = "Hari mulainya sebelum hari pemeriksaan. Pilih hari pemeriksaan itu atau sesudahnya."
        yield temuan("bebas_belum_diperiksa", "mulai", pesan)
    if r.oleh != "atasan_langsung" and (r.ada_atasan or r.oleh != "lebih_tinggi"):
        pesan = "Yang membebaskan sementara atasan langsung, atau atasannya bila atasan langsung tidak ada. Pilih ia."
        yield temuan("bebas_bukan_wewenang", "pejabat", pesan)
    if r.jabatan in aturan.jabatan_perlu_plh and not r.ada_plh:
        yield temuan(
            "bebas_tanpa_plh", "plh", "Belum ada pelaksana harian jabatan ini. Tunjuk Plh. dengan surat perintah."
        )
