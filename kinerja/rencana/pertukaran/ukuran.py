"""New measures of a file that are known: of another version of the document, or left out once and named again."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q

from kinerja.rencana.models import Indikator
from kinerja.rencana.pertukaran.beda import Beda
from kinerja.rencana.struktur import Kunci
from kinerja.rencana.tanda import tanda_dikenal

NamaSimpul = tuple[Kunci, str]


def kenali_ukuran(semua: Sequence[Beda]) -> None:
    """Give new measures the `tanda` of the one they are; within a node each stands once. Two queries if any is new."""
    if not any(beda.indikator_baru for beda in semua):
        return
    dokumen = {beda.versi.dokumen.pk for beda in semua if beda.versi.dokumen.pk}
    kenal: dict[int, dict[NamaSimpul, UUID]] = defaultdict(dict)
    for ((pk, unit, kode, nama), versi), tanda in (tanda_dikenal(dokumen, _syarat(semua)) if dokumen else {}).items():
        if not versi:
            kenal[pk][(unit, kode), nama] = tanda
    baru: dict[str, dict[NamaSimpul, UUID]] = defaultdict(dict)  # by document, of versions earlier in this file
    for beda in sorted(semua, key=lambda b: b.versi.urutan):
        kode_dokumen = beda.versi.dokumen.kode
        baru[kode_dokumen] = baru[kode_dokumen] or kenal[beda.versi.dokumen.pk or 0]
        _kenali(beda, baru[kode_dokumen])


def _syarat(semua: Sequence[Beda]) -> Q:
    return Q(kode__in={i.simpul.kode for beda in semua for i in beda.indikator_baru})


def _kenali(beda: Beda, kenal: dict[NamaSimpul, UUID]) -> None:
    dipakai = {k: {i.tanda for i in s.indikator.all()} for k, s in beda.lama.items()}
    for indikator in sorted(beda.indikator_baru, key=lambda i: not beda.dahulu[i.tanda]):  # who names its origin first
        kunci = indikator.simpul.unit_id, indikator.simpul.kode
        tanda = kenal.get((kunci, beda.dahulu[indikator.tanda] or indikator.nama))
        milik = dipakai.setdefault(kunci, set())
        if tanda is not None and tanda not in milik:
            indikator.tanda = tanda
        milik.add(indikator.tanda)
    kenal.update({((i.simpul.unit_id, i.simpul.kode), i.nama): i.tanda for i in _semua(beda)})


def _semua(beda: Beda) -> list[Indikator]:
    """The measures of the nodes of the file as they will be."""
    lama = [i for k, s in beda.lama.items() if k in beda.simpul for i in s.indikator.all()]
    return [*lama, *beda.indikator_baru]
