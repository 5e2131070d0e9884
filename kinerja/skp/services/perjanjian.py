"""After setting: for JF and pelaksana the performance agreement is made from the results, without typing it again."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from kinerja.dasar.angka import AngkaSalah, baca_target
from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.peraturan.selectors import setelan
from kinerja.perjanjian.isian import IsianButir
from kinerja.perjanjian.services import siapkan_banyak_pk_dari_butir
from kinerja.skp.isian import IsianHasil, IsianSKP
from kinerja.skp.models import SKP, HasilKerja
from kinerja.skp.selectors.dasar import jenis_jabatan


def siapkan_pk(daftar: Sequence[SKP], isian: Mapping[int, IsianSKP], *, by: Pelaku, at: datetime) -> None:
    """Prepares the agreements of those whose post has one made from the SKP, unless the Pemda switched that off."""
    if not setelan("pk_dari_skp_untuk_jf_pelaksana", hari(at)):
        return
    jenis = jenis_jabatan(daftar)
    isi: dict[int, dict[int, list[IsianButir]]] = defaultdict(dict)
    for skp in daftar:
        if jenis.get(skp.pk) in BANYAK_PEMANGKU:
            isi[skp.tahun][skp.penugasan_id] = list(butir_dari(isian[skp.pk]))
    for tahun, butir in isi.items():
        siapkan_banyak_pk_dari_butir(isi=butir, tahun=tahun, by=by, at=at)


def butir_dari(isian: IsianSKP) -> Iterator[IsianButir]:
    """The lines of the agreement: the main results with their indicators."""
    for hasil in isian.hasil:
        if hasil.jenis != HasilKerja.Jenis.UTAMA:
            continue
        simpul = int(hasil.dukungan[7:]) if hasil.dukungan.startswith("simpul:") else None
        if isian.pendekatan == SKP.Pendekatan.KUALITATIF:
            yield IsianButir(hasil.rumusan, hasil.ukuran, "Tercapai", simpul_id=simpul)
        else:
            yield from _per_indikator(hasil, simpul)


def _per_indikator(hasil: IsianHasil, simpul: int | None) -> Iterator[IsianButir]:
    for x in hasil.indikator:
        yield IsianButir(hasil.rumusan, x.nama, _polos(x.target), x.satuan, x.arah, simpul)


def _polos(teks: str) -> str:
    """The target as agreements keep it; what cannot be read as a number stays as it was typed."""
    try:
        return baca_target(teks).polos()
    except AngkaSalah:
        return teks
