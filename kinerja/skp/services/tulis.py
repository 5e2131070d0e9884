"""Make the stored rows of an SKP equal to its form: only rows that differ are touched, the queries are constant."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from kinerja.skp.isian import MENUNGGU, IsianHasil, IsianIndikator, IsianSKP
from kinerja.skp.janji import JanjiTersimpan, janji_kini
from kinerja.skp.models import SKP, EkspektasiPerilaku, HasilKerja, IndikatorKinerja, LampiranSKP
from kinerja.skp.selectors.isi import perilaku_dan_lampiran

M = TypeVar("M", HasilKerja, IndikatorKinerja)
KOLOM_DUKUNGAN = {"rhk": "hasil_atasan_id", "butir": "butir_pk_id", "simpul": "simpul_id", "tim": "hasil_tim_id"}
KOLOM_INDIKATOR = ("aspek", "perspektif", "nama", "target", "satuan", "baseline", "arah", "akumulasi")
KOLOM_HASIL = ("jenis", "urutan", "rumusan", "menunggu_atasan", "ukuran_kualitatif", *KOLOM_DUKUNGAN.values())


@dataclass
class Perubahan:
    """Which rows an act added, changed (and in which fields) and removed: goes into the ledger."""

    baru: list[int] = field(default_factory=list)
    diubah: dict[str, list[str]] = field(default_factory=dict)
    dihapus: list[int] = field(default_factory=list)
    lain: list[str] = field(default_factory=list)

    def muatan(self) -> dict[str, object]:
        """As the ledger keeps it: nothing that is empty."""
        semua = {"baru": self.baru, "diubah": self.diubah, "dihapus": self.dihapus, "lain": self.lain}
        return {k: v for k, v in semua.items() if v}


def tulis_isian(skp: SKP, isian: IsianSKP, lama: Iterable[HasilKerja] | None = None) -> Perubahan:
    """Writes a form without empty rows. A row whose id is not of this SKP becomes a new one. Caller has the lock.

    `lama`: the results stored now, if they are read already.
    """
    perubahan = Perubahan()
    ada = {h.pk: h for h in (HasilKerja.objects.filter(skp=skp) if lama is None else lama)}
    sisa = dict(ada)
    dipakai = _tulis_hasil(skp, isian.hasil, sisa, perubahan)
    _tulis_indikator(list(ada), list(zip(dipakai, isian.hasil, strict=True)), sisa, perubahan)
    if buang := sorted(sisa):
        lepas_bawahan(buang)
        HasilKerja.objects.filter(pk__in=buang).delete()
        perubahan.dihapus = buang
    perilaku, lampiran = perilaku_dan_lampiran([skp.pk])
    _tulis_perilaku(skp, isian, perilaku[skp.pk], perubahan)
    _tulis_lampiran(skp, isian, lampiran[skp.pk], perubahan)
    return perubahan


def tetapkan_baris(daftar: Sequence[SKP], at: datetime) -> None:
    """Fixes the words of all rows of these SKP: from now on the database refuses to change them."""
    for model in (HasilKerja, EkspektasiPerilaku, LampiranSKP):
        model._default_manager.filter(skp__in=daftar).update(tetap_sejak=at)
    IndikatorKinerja.objects.filter(hasil_kerja__skp__in=daftar).update(tetap_sejak=at)


def lepas_bawahan(buang: Sequence[int]) -> None:
    """Results of subordinates that served a removed one wait for the superior again; their SKP stays valid."""
    HasilKerja.objects.filter(hasil_atasan__in=buang).update(hasil_atasan=None, menunggu_atasan=True)


def kolom_dukungan(kode: str) -> dict[str, int | None]:
    """`rhk:4` as the columns of a result; everything empty for a result that waits or serves nothing."""
    awalan, _titik, nomor = kode.partition(":")
    kolom: dict[str, int | None] = dict.fromkeys(KOLOM_DUKUNGAN.values())
    if awalan in KOLOM_DUKUNGAN:
        kolom[KOLOM_DUKUNGAN[awalan]] = int(nomor)
    return kolom


def _tulis_hasil(
    skp: SKP, isian: Sequence[IsianHasil], sisa: dict[int, HasilKerja], perubahan: Perubahan
) -> list[HasilKerja]:
    """Writes the results in their order; takes the rows it uses out of `sisa`."""
    baris = [_ambil(sisa, x.id) or HasilKerja(skp=skp, asal_id=x.asal_id) for x in isian]
    ubah = []
    janji = _janji(skp.tahun, baris, isian)
    for urutan, (h, x) in enumerate(zip(baris, isian, strict=True)):
        beda = _pasang(h, {"urutan": urutan, **_nilai_hasil(x)})
        h.janji = janji.get(urutan)
        if h.pk and beda:
            ubah.append(h)
            perubahan.diubah[f"hasil:{h.pk}"] = beda
    if ubah:
        HasilKerja.objects.bulk_update(ubah, [*(k.removesuffix("_id") for k in KOLOM_HASIL), "janji"])
    perubahan.baru = [h.pk for h in HasilKerja.objects.bulk_create([h for h in baris if not h.pk])]
    return baris


def _janji(tahun: int, baris: Sequence[HasilKerja], isian: Sequence[IsianHasil]) -> dict[int, JanjiTersimpan]:
    """By place what the node that a result serves said: as kept with it or with what it was copied from, else now."""
    simpul = {n: pk for n, x in enumerate(isian) if (pk := kolom_dukungan(x.dukungan)["simpul_id"])}
    hasil: dict[int, JanjiTersimpan] = {}
    for n, pk in simpul.items():
        simpanan: tuple[JanjiTersimpan | None, ...] = (baris[n].janji, isian[n].janji)
        for janji in simpanan:
            if janji is not None and (janji["simpul"], janji["tahun"]) == (pk, tahun):
                hasil.setdefault(n, janji)
    kini = janji_kini({pk for n, pk in simpul.items() if n not in hasil}, tahun)
    return {n: kini[pk] for n, pk in simpul.items() if pk in kini} | hasil


def _ambil(sisa: dict[int, M], pk: int | None) -> M | None:
    """The stored row of this id, once; None for a new row."""
    return sisa.pop(pk) if pk in sisa else None


def _nilai_hasil(x: IsianHasil) -> dict[str, object]:
    return {
        "jenis": x.jenis,
        "rumusan": x.rumusan,
        "ukuran_kualitatif": x.ukuran,
        "menunggu_atasan": x.menunggu or x.dukungan == MENUNGGU,
        **kolom_dukungan(x.dukungan),
    }


def _pasang(obj: HasilKerja | IndikatorKinerja, nilai: dict[str, object]) -> list[str]:
    """Sets the values and names the fields that changed."""
    beda = [k for k, v in nilai.items() if getattr(obj, k) != v]
    for k in beda:
        setattr(obj, k, nilai[k])
    return beda


def _tulis_indikator(
    hasil: Sequence[int],
    pasangan: Sequence[tuple[HasilKerja, IsianHasil]],
    dibuang: Collection[int],
    perubahan: Perubahan,
) -> None:
    """`hasil`: the results stored before; the indicators of those that are `dibuang` go with them."""
    sisa = {x.pk: x for x in IndikatorKinerja.objects.filter(hasil_kerja__in=hasil)}
    ubah, baru = [], []
    for h, isian in pasangan:
        for urutan, x in enumerate(isian.indikator):
            baris = _ambil(sisa, x.id) or IndikatorKinerja(hasil_kerja=h, asal_id=x.asal_id)
            beda = _pasang(baris, {"hasil_kerja_id": h.pk, "urutan": urutan, **_nilai_indikator(x)})
            if not baris.pk:
                baru.append(baris)
            elif beda:
                ubah.append(baris)
                perubahan.diubah[f"indikator:{baris.pk}"] = beda
    if sisa:
        perubahan.lain.append("indikator_dihapus")
    if buang := [pk for pk, x in sisa.items() if x.hasil_kerja_id not in dibuang]:
        IndikatorKinerja.objects.filter(pk__in=buang).delete()
    if ubah:
        IndikatorKinerja.objects.bulk_update(ubah, ["hasil_kerja", "urutan", *KOLOM_INDIKATOR])
    if IndikatorKinerja.objects.bulk_create(baru):
        perubahan.lain.append("indikator_baru")


def _nilai_indikator(x: IsianIndikator) -> dict[str, object]:
    return {k: getattr(x, k) for k in KOLOM_INDIKATOR}


def _tulis_perilaku(skp: SKP, isian: IsianSKP, lama: Mapping[str, str], perubahan: Perubahan) -> None:
    if lama == dict(isian.perilaku):
        return
    EkspektasiPerilaku.objects.filter(skp=skp).delete()
    EkspektasiPerilaku.objects.bulk_create(
        EkspektasiPerilaku(skp=skp, nilai=k, ekspektasi=v) for k, v in isian.perilaku.items()
    )
    perubahan.lain.append("perilaku")


def _tulis_lampiran(skp: SKP, isian: IsianSKP, lama: Mapping[str, Sequence[str]], perubahan: Perubahan) -> None:
    if lama == {jenis: tuple(daftar) for jenis, daftar in isian.lampiran.items() if daftar}:
        return
    LampiranSKP.objects.filter(skp=skp).delete()
    baris = ((jenis, i, isi) for jenis, daftar in isian.lampiran.items() for i, isi in enumerate(daftar))
    LampiranSKP.objects.bulk_create(LampiranSKP(skp=skp, jenis=j, urutan=i, isi=isi) for j, i, isi in baris)
    perubahan.lain.append("lampiran")
