"""The agreement on paper: word for word what was agreed, its annex, and who has approved it."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from kinerja.dokumen.formulir import Rupa, susun_formulir
from kinerja.dokumen.formulir.sekitar import CaraCetak, kop_perangkat, tercatat
from kinerja.dokumen.lambang import lambang_garuda
from kinerja.dokumen.naskah import pustaka_naskah
from kinerja.dokumen.naskah.blok.dasar import Terisi
from kinerja.dokumen.naskah.kop import Kop, KopKepalaDaerah
from kinerja.dokumen.naskah.nomor import isi_nomor
from kinerja.dokumen.naskah.susun import Naskah
from kinerja.dokumen.naskah.teks import isi_hari
from kinerja.perjanjian.cetak_satu import Persetujuan, formulir_satu
from kinerja.perjanjian.models import TandaTangan
from kinerja.perjanjian.naskah import NaskahPK
from kinerja.perjanjian.snapshot import Tercetak


def formulir_pk(
    t: Tercetak, jenis_jabatan: str, persetujuan: Persetujuan, tanggal: date | None, cara: CaraCetak,
    *, bernomor: bool = False,
) -> Naskah:  # fmt: skip
    """The text with its day and approvals; `jenis_jabatan` is asked for by the first shape only.

    `bernomor` keeps the place of a number that comes later, as an issued document needs it; else it is dotted.
    """
    if not isinstance(t.naskah, NaskahPK):
        return formulir_satu(t, jenis_jabatan, persetujuan, tanggal, cara)
    bagian = [_bertanda(b, persetujuan) for b in bagian_bertanggal(t.naskah, tanggal, bernomor=bernomor)]
    tata = pustaka_naskah().jenis(t.naskah.jenis).tata
    tanda = "" if t.hash else _("BELUM DISEPAKATI")
    rupa = Rupa(tata, kop=_kop(t, t.naskah), kertas=cara.kertas, tanda=tanda, templat="perjanjian")
    nama = _("Perjanjian Kinerja %(tahun)d %(nama)s") % {"tahun": t.tahun, "nama": t.pertama.nama}
    kaki = f"{nama} · " + (_("sidik isi (SHA-256) %s") % t.hash if t.hash else _("draf, belum mengikat"))
    naskah = susun_formulir("perjanjian_kinerja", nama, bagian, rupa=rupa, kaki=kaki, pada=cara.pada)
    return naskah.model_copy(update={"versi": t.naskah.versi})


def bagian_bertanggal(naskah: NaskahPK, tanggal: date | None, *, bernomor: bool = False) -> list[dict[str, Any]]:
    """The parts of the text with their day, and with a dotted number unless it comes later."""
    teks = isi_hari(json.dumps([*naskah.bagian], ensure_ascii=False), tanggal)
    isi: list[dict[str, Any]] = json.loads(teks if bernomor else isi_nomor(teks, ""))
    return isi


def _kop(t: Tercetak, naskah: NaskahPK) -> Kop | None:
    if naskah.sendiri:
        return KopKepalaDaerah(t.pertama.jabatan, lambang=lambang_garuda())
    return kop_perangkat(t.pertama.perangkat)


def _bertanda(b: dict[str, Any], persetujuan: Persetujuan) -> Terisi:
    """At each place for a signature, what the ledger has of that party."""
    if b["blok"] != "ttd":
        return b
    return {**b, "pihak": [_pihak(p, persetujuan.get(p["ke"])) for p in b["pihak"]]}


def _pihak(p: Mapping[str, Any], tanda: TandaTangan | None) -> Terisi:
    isi = {k: x for k, x in p.items() if k != "ke"}
    if tanda is None:
        return isi
    return {**isi, "cara": "tercatat", "meterai": "", "ruang": tercatat(_("Disetujui"), tanda.pada)}
