"""Two forms of an SKP side by side: what was added, removed or said differently, in words people read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kinerja.skp.isian import DAFTAR_LAMPIRAN, MENUNGGU, IsianHasil, IsianIndikator, IsianSKP
from kinerja.skp.models import SKP, LampiranSKP


@dataclass(frozen=True)
class Beda:
    """One difference: where it is, what was there, what is there now; empty `lama` = added, empty `baru` = removed."""

    letak: str
    lama: str
    baru: str


def beda_isian(lama: IsianSKP, baru: IsianSKP, sebut: Mapping[str, str]) -> list[Beda]:
    """Differences in the order of the form; `sebut` = the words of supports by their code.

    Results are matched by row, by origin, then by their words.
    """
    return [*_pendekatan(lama, baru), *_hasil(lama, baru, sebut), *_perilaku(lama, baru), *_lampiran(lama, baru)]


def _pendekatan(lama: IsianSKP, baru: IsianSKP) -> Iterator[Beda]:
    if lama.pendekatan != baru.pendekatan:
        yield Beda(
            _("Pendekatan"), str(SKP.Pendekatan(lama.pendekatan).label), str(SKP.Pendekatan(baru.pendekatan).label)
        )


def _hasil(lama: IsianSKP, baru: IsianSKP, sebut: Mapping[str, str]) -> Iterator[Beda]:
    sisa = list(lama.hasil)
    for nomor, h in enumerate(baru.hasil, start=1):
        letak = _("Hasil kerja %(nomor)d") % {"nomor": nomor}
        pasangan = _pasangan(h, sisa)
        if pasangan is None:
            yield Beda(letak, "", _ringkas(h))
            continue
        sisa.remove(pasangan)
        yield from _beda_hasil(letak, pasangan, h, sebut)
    for h in sisa:
        yield Beda(_("Hasil kerja %(nomor)d (lama)") % {"nomor": lama.hasil.index(h) + 1}, _ringkas(h), "")


def _pasangan(h: IsianHasil, sisa: list[IsianHasil]) -> IsianHasil | None:
    for cocok in (
        lambda x: x.id is not None and x.id in (h.id, h.asal_id),
        lambda x: x.asal_id is not None and x.asal_id in (h.id, h.asal_id),
        lambda x: bool(h.rumusan) and x.rumusan == h.rumusan,
    ):
        if ada := next((x for x in sisa if cocok(x)), None):
            return ada
    return None


def _beda_hasil(letak: str, lama: IsianHasil, baru: IsianHasil, sebut: Mapping[str, str]) -> Iterator[Beda]:
    for label, a, b in (
        (_("rumusan"), lama.rumusan, baru.rumusan),
        (_("ukuran keberhasilan"), lama.ukuran, baru.ukuran),
        (_("jenis"), lama.jenis, baru.jenis),
    ):
        if a != b:
            yield Beda(f"{letak}, {label}", a, b)
    a, b = (_sebut_dukungan(h.dukungan, sebut) for h in (lama, baru))
    if a != b:  # by words: the same result of the superior has another row every year and version
        yield Beda(f"{letak}, {_('mendukung')}", a, b)
    yield from _beda_indikator(letak, lama, baru)


def _sebut_dukungan(kode: str, sebut: Mapping[str, str]) -> str:
    if not kode:
        return _("belum dipilih")
    return _("menunggu atasan") if kode == MENUNGGU else sebut.get(kode, kode)


def _beda_indikator(letak: str, lama: IsianHasil, baru: IsianHasil) -> Iterator[Beda]:
    sisa = list(lama.indikator)
    for x in baru.indikator:
        ada = next((y for y in sisa if y.id is not None and y.id in (x.id, x.asal_id)), None) or next(
            (y for y in sisa if y.nama == x.nama), None
        )
        if ada is None:
            yield Beda(f"{letak}, {_('indikator')}", "", sebut_indikator(x))
            continue
        sisa.remove(ada)
        if sebut_indikator(ada) != sebut_indikator(x):
            yield Beda(f"{letak}, {_('indikator')}", sebut_indikator(ada), sebut_indikator(x))
    for y in sisa:
        yield Beda(f"{letak}, {_('indikator')}", sebut_indikator(y), "")


def sebut_indikator(x: IsianIndikator) -> str:
    """An indicator in one line: name, target, unit, aspect, direction where it is not the usual one."""
    dasar = f"{x.nama}: {x.target} {x.satuan}".strip().rstrip(":")
    lain = [
        y
        for y in (
            x.aspek or x.perspektif.replace("_", " "),
            "" if x.arah == "naik" else x.arah,
            x.baseline and _("keadaan awal %s") % x.baseline,
        )
        if y
    ]
    return f"{dasar} ({', '.join(lain)})" if lain else dasar


def _ringkas(h: IsianHasil) -> str:
    rinci = "; ".join(sebut_indikator(x) for x in h.indikator) or h.ukuran
    return f"{h.rumusan} [{rinci}]" if rinci else h.rumusan


def _perilaku(lama: IsianSKP, baru: IsianSKP) -> Iterator[Beda]:
    for kode in dict.fromkeys([*lama.perilaku, *baru.perilaku]):
        a, b = lama.perilaku.get(kode, ""), baru.perilaku.get(kode, "")
        if a != b:
            yield Beda(_("Perilaku %(kode)s, ekspektasi") % {"kode": kode}, a, b)


def _lampiran(lama: IsianSKP, baru: IsianSKP) -> Iterator[Beda]:
    for jenis in DAFTAR_LAMPIRAN:
        a, b = _butir(lama.lampiran, jenis), _butir(baru.lampiran, jenis)
        if a != b:
            yield Beda(str(LampiranSKP.Jenis(jenis).label), "\n".join(a), "\n".join(b))


def _butir(lampiran: Mapping[str, tuple[str, ...]], jenis: str) -> tuple[str, ...]:
    return lampiran.get(jenis, ())
