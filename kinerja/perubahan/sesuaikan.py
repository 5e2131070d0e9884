"""An SKP as the plan now has it: words, targets and units that were the plan's become those of now. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from kinerja.aturan.periksa.bahasa import rapatkan
from kinerja.dasar.angka import AngkaSalah, baca_target
from kinerja.skp.isian import MENUNGGU, IsianHasil, IsianIndikator, IsianSKP
from kinerja.skp.janji import Janji, Ukuran

UTAMA = "utama"


@dataclass(frozen=True, slots=True)
class Pindah:
    """A promise as it was and as the plan has it now; `kini` None = it is gone. `dukungan`: the code to serve now."""

    lama: Janji
    kini: Janji | None
    dukungan: str = ""


def sesuaikan(
    isian: IsianSKP, pindah: Mapping[str, Pindah], atasan_hilang: frozenset[int] = frozenset()
) -> tuple[IsianSKP, tuple[str, ...]]:
    """The form of the new version and what changes, in sentences; nothing to say: the SKP did not move.

    `pindah` by the support code of a result; `atasan_hilang`: results of superiors that do not go on.
    """
    hasil: list[IsianHasil] = []
    kalimat: list[str] = []
    for h in isian.hasil:
        baru, apa = _satu(h, pindah.get(h.dukungan), atasan_hilang)
        kalimat += apa
        hasil += [baru] if baru else []
    if kalimat and not any(h.jenis == UTAMA for h in hasil):  # nothing would be left to promise: the person decides
        hasil = [replace(h, dukungan="") if _hilang(h, pindah) else h for h in isian.hasil]
    return replace(isian, hasil=tuple(hasil)), tuple(kalimat)


def _hilang(h: IsianHasil, pindah: Mapping[str, Pindah]) -> bool:
    return h.dukungan in pindah and pindah[h.dukungan].kini is None


def _satu(h: IsianHasil, pindah: Pindah | None, atasan_hilang: frozenset[int]) -> tuple[IsianHasil | None, list[str]]:
    if h.dukungan.startswith("rhk:") and int(h.dukungan[4:]) in atasan_hilang:
        pesan = _("“%s” mendukung hasil kerja atasan yang tidak ada lagi dalam rencana; menunggu SKP atasan yang baru.")
        return replace(h, dukungan=MENUNGGU, menunggu=True), [pesan % h.rumusan]
    if pindah is None:
        return h, []
    if pindah.kini is None:
        pesan = _("“%s” tidak ikut: rencana yang berjalan tidak memuatnya lagi.")
        return None, [pesan % h.rumusan]
    rumusan = _rumusan(h.rumusan, pindah.lama.nama, pindah.kini.nama)
    kalimat = [f"{h.rumusan} → {rumusan}"] if rumusan != h.rumusan else []
    indikator: list[IsianIndikator] = []
    for x in h.indikator:
        baru, apa = _ukuran(x, pindah.lama, pindah.kini, sendirian=len(h.indikator) == 1)
        kalimat += apa
        indikator += [baru] if baru else []
    ke = pindah.dukungan or h.dukungan
    return replace(h, rumusan=rumusan, indikator=tuple(indikator), dukungan=ke, janji=None), kalimat


def _rumusan(teks: str, lama: str, kini: str) -> str:
    """The plan's old words inside a sentence become the new ones; a sentence of one's own stays."""
    if lama == kini or not lama or (lama in kini and kini in teks):
        return teks
    return kini if rapatkan(teks) == rapatkan(lama) else teks.replace(lama, kini)


def _ukuran(x: IsianIndikator, lama: Janji, kini: Janji, *, sendirian: bool) -> tuple[IsianIndikator | None, list[str]]:
    asal = lama.ukuran.get(rapatkan(x.nama))
    if asal is None:
        return x, []
    baru = padanan(asal, lama, kini)
    if baru is None and sendirian:
        return x, [_("Indikator “%s” tidak ada lagi dalam rencana; tentukan penggantinya.") % x.nama]
    if baru is None:
        return None, [_("Indikator “%s” tidak ikut: rencana tidak memuatnya lagi.") % x.nama]
    sama_target, sama_satuan = _polos(x.target) == asal.target, rapatkan(x.satuan) == rapatkan(asal.satuan)
    ganti = replace(
        x,
        nama=baru.nama if baru.nama != asal.nama else x.nama,
        target=_tulis(baru.target) if sama_target and baru.target and baru.target != asal.target else x.target,
        satuan=baru.satuan if sama_satuan and baru.satuan != asal.satuan else x.satuan,
    )
    return ganti, ([] if ganti == x else [ringkas_beda(_sebut(x), _sebut(ganti))])


def padanan(asal: Ukuran, lama: Janji, kini: Janji) -> Ukuran | None:
    """The same measure now; else that of the same name; or, where one name went and one came, that one."""
    if asal.tanda and (satu := next((u for u in kini.ukuran.values() if u.tanda == asal.tanda), None)):
        return satu
    if (sama := kini.ukuran.get(rapatkan(asal.nama))) is not None:
        return sama
    pergi, datang = lama.ukuran.keys() - kini.ukuran.keys(), kini.ukuran.keys() - lama.ukuran.keys()
    return kini.ukuran[next(iter(datang))] if len(pergi) == len(datang) == 1 else None


def _polos(teks: str) -> str:
    try:
        return baca_target(teks).polos()
    except AngkaSalah:
        return teks


def _tulis(polos: str) -> str:
    try:
        return baca_target(polos).isian()
    except AngkaSalah:
        return polos


def ringkas_beda(lama: str, baru: str) -> str:
    """`X: 88 %` and `X: 92 %` as `X: 88 % → 92 %`: what stays is said once."""
    kepala, tanda, ekor = baru.rpartition(": ")
    if tanda and lama.startswith(f"{kepala}: "):
        return f"{lama} → {ekor}"
    return f"{lama or '–'} → {baru or '–'}"


def _sebut(x: IsianIndikator) -> str:
    return f"{x.nama}: {x.target} {x.satuan}".strip()
