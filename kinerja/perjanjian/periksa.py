"""What an agreement lacks before it can be submitted, and where it differs from the plan. All findings at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from kinerja.aturan.periksa.bahasa import rapatkan
from kinerja.dasar.angka import tulis_rupiah
from kinerja.perjanjian.isian import IsianButir, IsianPK
from kinerja.perjanjian.peta import Peta, baca_peta, simpul_isian
from kinerja.rencana.models import Indikator, Simpul
from kinerja.rencana.selectors import versi_berlaku
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
    return periksa_peta(tahun, isian, baca_peta(simpul_isian([isian]), versi_berlaku(on), tahun))


def periksa_peta(tahun: int, isian: IsianPK, peta: Peta) -> list[Temuan]:
    """The same, the nodes being read already."""
    temuan: list[Temuan] = []
    disebut = set[int]()
    for i, b in enumerate(isian.butir):
        if b.simpul_id is not None:
            kini = peta.kini(b.simpul_id)
            sasaran = [] if kini is None or b.simpul_id in disebut else _beda_sasaran(b, kini)
            beda = _beda_butir(b, peta.asal.get(b.simpul_id), kini, tahun)
            temuan += [replace(t, urutan=i) for t in (*sasaran, *beda)]
            disebut.add(b.simpul_id)  # a node of several measures has one result: it is told once
    for a in isian.anggaran:
        kini = peta.kini(a.simpul_id) if a.simpul_id else None
        if kini is not None and kini.pagu_tahun != a.jumlah:
            pesan = _("Anggaran “%s” berbeda dari pagu dalam pohon kinerja. Isi ulang dari pohon kinerja.")
            ringkas = f"{a.nama}: {tulis_rupiah(a.jumlah)} → {tulis_rupiah(kini.pagu_tahun) or '–'}"
            temuan.append(Temuan(pesan % a.nama, False, ringkas=ringkas))
    return temuan


def _beda_sasaran(b: IsianButir, simpul: Simpul) -> Sequence[Temuan]:
    if rapatkan(b.sasaran) == rapatkan(simpul.nama):
        return []
    pesan = _("Sasaran “%(pk)s” di sini; di pohon kinerja “%(pohon)s”. Isi ulang dari pohon kinerja.")
    return [Temuan(pesan % {"pk": b.sasaran, "pohon": simpul.nama}, False, ringkas=f"{b.sasaran} → {simpul.nama}")]


def _padanan(b: IsianButir, asal: Simpul | None, kini: Simpul) -> Indikator | None:
    """The measure the line was taken from, whatever it is called now; else that of the same name."""
    sumber = [i.tanda for i in (asal.daftar_indikator if asal else ()) if i.pk == b.sumber_indikator_id]
    sama = (i for i in kini.daftar_indikator if i.tanda in sumber)
    return next(sama, None) or next((i for i in kini.daftar_indikator if i.nama == b.indikator), None)


def _beda_butir(b: IsianButir, asal: Simpul | None, simpul: Simpul | None, tahun: int) -> Sequence[Temuan]:
    if simpul is None:
        pesan = _("“%s” tidak ada lagi dalam rencana yang berjalan. Isi ulang dari pohon kinerja atau hapus barisnya.")
        return [Temuan(pesan % b.sasaran, False, ringkas=_("“%s” tidak ada lagi dalam rencana") % b.sasaran)]
    indikator = _padanan(b, asal, simpul)
    if indikator is None:
        pesan = _("Indikator “%s” tidak ada pada simpul ini dalam pohon kinerja. Minta perencana menambahkannya.")
        ringkas = _("Indikator “%s” tidak ada lagi dalam rencana") % b.indikator
        return [Temuan(pesan % b.indikator, False, ringkas=ringkas)] if b.indikator else []
    return [*_beda_nama(b, indikator), *_beda_target(b, indikator, tahun)]


def _beda_nama(b: IsianButir, indikator: Indikator) -> Sequence[Temuan]:
    if rapatkan(b.indikator) == rapatkan(indikator.nama):
        return []
    pesan = _("Indikator “%(pk)s” di sini; di pohon kinerja “%(pohon)s”. Isi ulang dari pohon kinerja.")
    isi = {"pk": b.indikator, "pohon": indikator.nama}
    return [Temuan(pesan % isi, False, ringkas=f"{b.indikator or '–'} → {indikator.nama or '–'}")]


def _beda_target(b: IsianButir, indikator: Indikator, tahun: int) -> Sequence[Temuan]:
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
