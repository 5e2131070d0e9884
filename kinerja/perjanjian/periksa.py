"""What an agreement lacks before it can be submitted, and where it differs from the plan. All findings at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from kinerja.dasar.angka import tulis_rupiah
from kinerja.perjanjian.isian import IsianButir, IsianPK
from kinerja.rencana.models import Simpul, VersiRencana
from kinerja.rencana.selectors import versi_berlaku
from kinerja.rencana.selectors.celah import dengan_pagu
from kinerja.rencana.selectors.simpul import isikan_indikator
from kinerja.rencana.target import tampil

DASAR = "PermenPANRB 53/2014"


@dataclass(frozen=True, slots=True)
class Temuan:
    """One thing to mend (`menghalangi`) or to know; `urutan` is the row it is about, None = the whole agreement.

    `ringkas`: what differs without what to do about it, for lists of many agreements; empty = `pesan`.
    """

    pesan: str
    menghalangi: bool
    urutan: int | None = None
    ringkas: str = ""


def periksa_isian(tahun: int, isian: IsianPK) -> list[Temuan]:
    """What blocks submitting: no rows, rows without a result, a measure or a target."""
    if not isian.butir:
        return [Temuan(_("Belum ada sasaran dan indikator. Isi ulang dari pohon kinerja atau tambahkan baris."), True)]
    temuan: list[Temuan] = []
    for i, b in enumerate(isian.butir):
        sebut = b.indikator or b.sasaran or _("baris %d") % (i + 1)
        if not b.sasaran:
            temuan.append(Temuan(_("Sasaran pada baris %d belum diisi.") % (i + 1), True, i))
        if not b.indikator:
            temuan.append(Temuan(_("Sasaran “%s” belum punya indikator. Isi indikatornya.") % sebut, True, i))
        if not b.target:
            pesan = _("Indikator “%(nama)s” belum punya target %(tahun)d. Isi target sebelum mengajukan.")
            temuan.append(Temuan(pesan % {"nama": sebut, "tahun": tahun}, True, i))
    return temuan


def periksa_pohon(tahun: int, isian: IsianPK, on: date) -> list[Temuan]:
    """Where rows taken from the tree no longer say what the plan in force says."""
    return periksa_banyak_pohon(tahun, {0: isian}, on)[0]


def periksa_banyak_pohon(
    tahun: int, isian: Mapping[int, IsianPK], on: date, versi: VersiRencana | None = None
) -> dict[int, list[Temuan]]:
    """`periksa_pohon` for many agreements of a year (`versi`: the plan in force, if it is read already). Two queries
    beside that of the plan."""
    simpul = _simpul_kini(isian.values(), tahun, on, versi)
    return {pk: _periksa_satu(tahun, satu, simpul) for pk, satu in isian.items()}


def _periksa_satu(tahun: int, isian: IsianPK, simpul: Mapping[int, Simpul]) -> list[Temuan]:
    temuan: list[Temuan] = []
    for i, b in enumerate(isian.butir):
        if b.simpul_id is not None:
            temuan += [replace(t, urutan=i) for t in _beda_butir(b, simpul.get(b.simpul_id), tahun)]
    for a in isian.anggaran:
        kini = simpul.get(a.simpul_id) if a.simpul_id else None
        if kini is not None and kini.pagu_tahun != a.jumlah:
            pesan = _("Anggaran “%s” berbeda dari pagu dalam pohon kinerja. Isi ulang dari pohon kinerja.")
            ringkas = f"{a.nama}: {tulis_rupiah(a.jumlah)} → {tulis_rupiah(kini.pagu_tahun) or '–'}"
            temuan.append(Temuan(pesan % a.nama, False, ringkas=ringkas))
    return temuan


def _beda_butir(b: IsianButir, simpul: Simpul | None, tahun: int) -> Sequence[Temuan]:
    if simpul is None:
        pesan = _("“%s” tidak ada lagi dalam rencana yang berjalan. Isi ulang dari pohon kinerja atau hapus barisnya.")
        return [Temuan(pesan % b.sasaran, False, ringkas=_("“%s” tidak ada lagi dalam rencana") % b.sasaran)]
    daftar = simpul.daftar_indikator
    indikator = next((i for i in daftar if i.nama == b.indikator), None)
    if indikator is None:
        pesan = _("Indikator “%s” tidak ada pada simpul ini dalam pohon kinerja. Minta perencana menambahkannya.")
        ringkas = _("Indikator “%s” tidak ada lagi dalam rencana") % b.indikator
        return [Temuan(pesan % b.indikator, False, ringkas=ringkas)] if b.indikator else []
    kini = next((t.teks for t in indikator.target_tahun if t.periode == str(tahun)), "")
    if kini == b.target and indikator.satuan == b.satuan:
        return []
    pesan = _(
        "Target “%(nama)s” di sini %(pk)s, di pohon kinerja %(pohon)s. "
        "Isi ulang dari pohon kinerja, atau minta perencana memperbaiki pohonnya."
    )
    isi = {"nama": b.indikator, "pk": _sebut(b.target, b.satuan), "pohon": _sebut(kini, indikator.satuan)}
    return [Temuan(pesan % isi, False, ringkas=f"{isi['nama']}: {isi['pk']} → {isi['pohon']}")]


def _sebut(target: str, satuan: str) -> str:
    return f"{tampil(target)} {satuan}".strip() if target else _("belum diisi")


def _simpul_kini(isian: Iterable[IsianPK], tahun: int, on: date, versi: VersiRencana | None) -> dict[int, Simpul]:
    """The nodes named by the rows, as the plan in force has them: the same unit and code in its newest version."""
    semua = list(isian)
    ids = {b.simpul_id for i in semua for b in i.butir if b.simpul_id}
    ids |= {a.simpul_id for i in semua for a in i.anggaran if a.simpul_id}
    versi = versi or versi_berlaku(on)
    if not ids or versi is None:
        return {}
    kode = Simpul.objects.filter(pk__in=ids).values("kode")
    semua_simpul = dengan_pagu(Simpul.objects.filter(Q(pk__in=ids) | Q(versi=versi, kode__in=kode)), tahun)
    menurut = {(s.unit_id, s.kode): s for s in semua_simpul if s.versi_id == versi.pk}
    isikan_indikator(list(menurut.values()), tahun)
    asal = {s.pk: (s.unit_id, s.kode) for s in semua_simpul if s.pk in ids}
    return {pk: menurut[kunci] for pk, kunci in asal.items() if kunci in menurut}
