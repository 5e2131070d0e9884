"""Which agreements in force a change of plan touches."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from kinerja.perjanjian.isian import IsianAnggaran, IsianButir, IsianPK
from kinerja.perjanjian.lampiran import lampiran_dari_pohon
from kinerja.perjanjian.models import TERBUKA, PerjanjianKinerja
from kinerja.perjanjian.periksa import Temuan, periksa_banyak_pohon
from kinerja.perjanjian.pihak import penugasan_bernama
from kinerja.rencana.models import Simpul, VersiRencana
from kinerja.rencana.selectors import versi_berlaku
from kinerja.rencana.struktur import Kunci


def terdampak(
    semua: QuerySet[PerjanjianKinerja], on: date, versi: VersiRencana | None = None
) -> list[tuple[PerjanjianKinerja, list[Temuan]]]:
    """Those in force, not made from an SKP and with no newer version on its way, that differ from the plan; how.

    `versi`: the plan in force, if it is read already.
    """
    versi = versi or versi_berlaku(on)
    terbuka = PerjanjianKinerja.objects.filter(
        penugasan=OuterRef("penugasan"), tahun=OuterRef("tahun"), status__in=TERBUKA
    )
    berlaku = semua.filter(~Exists(terbuka), status=PerjanjianKinerja.Status.BERLAKU, dari_skp=False)
    menurut_tahun: dict[int, list[PerjanjianKinerja]] = defaultdict(list)
    for pk in berlaku.select_related("penugasan").prefetch_related("butir", "anggaran"):
        menurut_tahun[pk.tahun].append(pk)
    hasil: list[tuple[PerjanjianKinerja, list[Temuan]]] = []
    pindah = simpul_pindah(versi) if menurut_tahun else {}
    for tahun, daftar in menurut_tahun.items():
        temuan = periksa_banyak_pohon(tahun, {pk.pk: _isian(pk) for pk in daftar}, on, versi)
        semua_temuan = {pk.pk: [*temuan[pk.pk], *_kepemilikan(pk, pindah, on)] for pk in daftar}
        hasil += [(pk, semua_temuan[pk.pk]) for pk in daftar if semua_temuan[pk.pk]]
    return hasil


def simpul_pindah(versi: VersiRencana | None) -> dict[int, frozenset[Kunci]]:
    """Post -> nodes that are new for it, or no longer its own, since the version before. One query."""
    if versi is None or versi.asal_id is None:
        return {}
    lama, kini = dict[Kunci, int | None](), dict[Kunci, int | None]()
    keduanya = Simpul.objects.filter(versi__in=(versi.asal_id, versi.pk)).order_by()
    for v, unit, kode, pemilik in keduanya.values_list("versi_id", "unit_id", "kode", "pemilik_id"):
        (kini if v == versi.pk else lama)[unit, kode] = pemilik
    hasil: dict[int, set[Kunci]] = defaultdict(set)
    for kunci, sekarang in kini.items():  # a node that is gone is told by the check against the plan
        dulu = lama.get(kunci)
        for jabatan in {dulu, sekarang} if dulu != sekarang else ():
            if jabatan is not None:
                hasil[jabatan].add(kunci)
    return {jabatan: frozenset(kunci) for jabatan, kunci in hasil.items()}


def _kepemilikan(pk: PerjanjianKinerja, pindah: Mapping[int, frozenset[Kunci]], on: date) -> list[Temuan]:
    """Rows the post has gained or lost by a change of owner or a new node; only such posts are looked at closer."""
    if pk.penugasan.jabatan_id not in pindah:
        return []
    kunci = pindah[pk.penugasan.jabatan_id]
    penugasan = penugasan_bernama(pk.penugasan_id, on)
    segar = lampiran_dari_pohon(penugasan, penugasan.jenis_jabatan or "", pk.tahun, on)
    lama, kini = _sebut(_isian(pk)), _sebut(segar)
    baru = _("“%s” kini milik jabatan ini dan belum ada dalam perjanjian. Isi ulang dari pohon kinerja.")
    lepas = _("“%s” kini milik jabatan lain. Isi ulang dari pohon kinerja atau hapus barisnya.")
    datang = [nama for k, nama in kini.items() if k in kunci and k not in lama]
    pergi = [nama for k, nama in lama.items() if k in kunci and k not in kini]
    ditambah, dilepas = _("Baru: “%s”"), _("“%s” kini milik jabatan lain")
    return [
        *(Temuan(baru % nama, False, ringkas=ditambah % nama) for nama in datang),
        *(Temuan(lepas % nama, False, ringkas=dilepas % nama) for nama in pergi),
    ]


def _sebut(isian: IsianPK) -> dict[Kunci, str]:
    """The nodes the rows come from, with the words of the row."""
    nama = {b.simpul_id: b.sasaran for b in isian.butir if b.simpul_id}
    return {(u, k): nama[pk] for pk, u, k in Simpul.objects.filter(pk__in=nama).values_list("pk", "unit_id", "kode")}


def _isian(pk: PerjanjianKinerja) -> IsianPK:
    return IsianPK(
        tuple(IsianButir.dari(b) for b in pk.butir.all()), tuple(IsianAnggaran.dari(a) for a in pk.anggaran.all())
    )
