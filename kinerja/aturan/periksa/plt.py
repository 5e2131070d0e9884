"""Whether an order as Plt or Plh keeps to the rules: how long, and which functional level may act in which post.

Findings never stop the act: an order beyond the rules is recorded with its reason and shown to who answers for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kinerja.aturan.galat import DiLuarAturan
from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.bahasa import rujukan, tulis_hari
from kinerja.aturan.pustaka import Pustaka, pustaka_dengan
from kinerja.aturan.tenggat import jatuh_tempo

# How a forbidden act reads in a sentence, where its code does not.
SEBUTAN = {
    "hukuman_sedang": "menjatuhkan hukuman disiplin sedang",
    "hukuman_berat": "menjatuhkan hukuman disiplin berat",
    "mengangkat": "mengangkat dalam jabatan",
    "memindahkan": "memindahkan pegawai dari jabatannya",
    "memberhentikan": "memberhentikan dari jabatan",
}


@dataclass(frozen=True)
class UsulPlt:
    """An order to act: which kind, from when to when, since when the post is acted in, who acts where."""

    jenis: Literal["plt", "plh"]
    mulai: date
    sampai: date
    mulai_pertama: date | None = None  # first day of the first order, where this one extends it
    jenjang: str = ""  # of a functional official; empty = the holder of another post
    jabatan: str = ""  # the kind of post acted in: jpt, administrator, pengawas, pelaksana


def periksa_plt(usul: UsulPlt, *, pustaka: Pustaka | None = None) -> list[Temuan]:
    """`lama_plh`, `melewati_batas` and `jenjang_jf`, each with its citation; none stops the act."""
    buku = pustaka or pustaka_dengan()
    lama = _lama_plh(usul, buku) if usul.jenis == "plh" else _lama_plt(usul, buku)
    return [*lama, *_jenjang(usul, buku)]


def periksa_wewenang(
    jenis: Literal["plt", "plh"], perbuatan: str, pada: date, *, pustaka: Pustaka | None = None
) -> list[Temuan]:
    """`wewenang`, which stops the act, where a mandate holder may not do it (`memindahkan`, `hukuman_berat`, ...).

    Nothing for an act that `plt.larangan` does not name: what a mandate forbids is a closed list.
    """
    larangan = (pustaka or pustaka_dengan()).nilai("plt.larangan", pada, isian="pada")
    if perbuatan not in larangan.isi:
        return []
    pesan = (
        f"{jenis.capitalize()} tidak berwenang {SEBUTAN.get(perbuatan, perbuatan.replace('_', ' '))}. "
        "Sampaikan kepada pejabat definitif atau atasannya."
    )
    return [Temuan("plt.wewenang", "penugasan", pesan, rujukan(larangan), menghalangi=True)]


def _lama_plh(usul: UsulPlt, pustaka: Pustaka) -> Iterator[Temuan]:
    batas = pustaka.terbaru("plt.lama_plh")
    hari = (usul.sampai - usul.mulai).days + 1
    if not batas.isi.paling_sedikit <= hari <= batas.isi.paling_banyak:
        pesan = (
            f"Surat perintah Plh ini {hari} hari; lazimnya {batas.isi.paling_sedikit} sampai "
            f"{batas.isi.paling_banyak} hari. Tunjuk Plt bila pejabatnya berhalangan tetap."
        )
        yield Temuan("plt.lama_plh", "sampai", pesan, rujukan(batas), menghalangi=False)


def _lama_plt(usul: UsulPlt, pustaka: Pustaka) -> Iterator[Temuan]:
    pertama = usul.mulai_pertama or usul.mulai
    jenis = "plt_perpanjangan" if usul.mulai_pertama else "plt"
    try:
        batas = jatuh_tempo(jenis, pertama, pustaka=pustaka)
    except DiLuarAturan:  # before the first known limit there is none to exceed
        return
    if usul.sampai > batas.tanggal:
        pesan = (
            f"Plt ini melewati {tulis_hari(batas.tanggal)}. Tulis alasannya; BKPSDM dan Sekda melihatnya setiap hari."
        )
        yield Temuan("plt.melewati_batas", "sampai", pesan, rujukan(batas.nilai), menghalangi=False)


def _jenjang(usul: UsulPlt, pustaka: Pustaka) -> Iterator[Temuan]:
    if not (usul.jenjang and usul.jabatan):
        return
    aturan = pustaka.nilai("plt.jenjang_jf", usul.mulai, isian="mulai")
    boleh = aturan.isi.get(usul.jenjang, ())
    if usul.jabatan not in boleh:
        pilihan = " atau ".join(boleh) or "tidak ada jabatan"
        pesan = f"Jenjang {usul.jenjang.replace('_', ' ')} dapat merangkap {pilihan}, bukan {usul.jabatan}."
        yield Temuan("plt.jenjang_jf", "jabatan", pesan, rujukan(aturan), menghalangi=False)
