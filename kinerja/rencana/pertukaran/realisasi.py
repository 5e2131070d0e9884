"""The exchange kind `realisasi`: what came of an indicator in a period; the indicator must stand in the document.

A name is what the newest version that has it means by it. `versi` is filled where the measure has that name in an
earlier version only, and another one took it since; `indikator_dahulu` where it was recorded under an earlier name.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from kinerja.dasar.angka import Target, baca_target
from kinerja.dasar.pertukaran import Hasil
from kinerja.dasar.tabel import KODE, PERIODE, TARGET, Baris, Bentuk, Kolom, Masalah, Nilai
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.rencana.models import RealisasiIndikator
from kinerja.rencana.pertukaran.acuan import AcuanDokumen, kode_dokumen
from kinerja.rencana.tanda import TERHAPUS, KunciNama, tanda_dikenal
from kinerja.rencana.target import muat_disimpan

BONGKAH = 500
BENTUK = Bentuk(
    kolom=(
        Kolom("dokumen", KODE, panjang=60),
        Kolom("kode_unit", KODE, wajib=True, panjang=40),
        Kolom("kode", KODE, wajib=True, panjang=60),
        Kolom("indikator"),  # required where the node's indicators have names: checked against the plan
        Kolom("periode", PERIODE, wajib=True),
        Kolom("realisasi", TARGET, wajib=True, panjang=120),
        Kolom("sumber", panjang=200),
        Kolom("indikator_dahulu"),
        Kolom("versi", KODE, panjang=30),
    ),
    kunci=("dokumen", "versi", "kode_unit", "kode", "indikator", "periode"),
)
Kunci = tuple[int, int, str, UUID, str]
Dikenal = Mapping[tuple[KunciNama, str], UUID]


def muat_realisasi(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Check every row against the plan, then save the differences as one act."""
    acuan = AcuanDokumen.baca()
    dikenal = tanda_dikenal({acuan.dokumen_id(b) for b in baris})
    masalah = [m for b in baris for m in _periksa(b, acuan, dikenal)]
    masalah = masalah or acuan.ganda(baris, lambda b: (_tanda(b, acuan, dikenal), b.teks("periode")))
    if masalah:
        return Hasil(masalah=tuple(masalah))
    return _simpan(baris, acuan, dikenal, by=by, at=at)


def _tanda(b: Baris, acuan: AcuanDokumen, dikenal: Dikenal) -> UUID | None:
    """The measure a row is about."""
    kunci = acuan.dokumen_id(b), acuan.unit.get(b.teks("kode_unit"), 0), b.teks("kode"), b.teks("indikator")
    return dikenal.get((kunci, b.teks("versi")))


def _periksa(b: Baris, acuan: AcuanDokumen, dikenal: Dikenal) -> Iterator[Masalah]:
    yield from acuan.periksa(b)
    dokumen, unit = acuan.dokumen_id(b), acuan.unit.get(b.teks("kode_unit"))
    if dokumen and unit and _tanda(b, acuan, dikenal) is None:
        if not b.teks("indikator"):
            yield b.masalah("indikator", _("Wajib diisi: indikator simpul %s punya nama.") % b.teks("kode"))
        else:
            pesan = _("Simpul %(kode)s dengan indikator “%(nama)s” tidak ada di unit itu dalam dokumen ini.")
            yield b.masalah("indikator", pesan % {"kode": b.teks("kode"), "nama": b.teks("indikator")})
    nilai = b.target("realisasi")
    if nilai and not muat_disimpan(nilai):
        yield b.masalah("realisasi", _("Realisasi paling banyak enam angka di belakang koma."))


def _simpan(baris: Sequence[Baris], acuan: AcuanDokumen, dikenal: Dikenal, *, by: Pelaku, at: datetime) -> Hasil:
    ada = {_kunci(r): r for r in RealisasiIndikator.objects.filter(dokumen__in={acuan.dokumen_id(b) for b in baris})}
    baru: list[RealisasiIndikator] = []
    ubah: list[RealisasiIndikator] = []
    for b in baris:
        rekam = _rekam(b, acuan, dikenal)
        lama = ada.get(_kunci(rekam))
        if lama is None:
            baru.append(rekam)
        elif lama.teks != rekam.teks or (b.ada("sumber") and lama.sumber != rekam.sumber):
            lama.teks, lama.angka, lama.kunci = rekam.teks, rekam.angka, lama.kunci + 1
            lama.indikator = rekam.indikator
            lama.sumber = rekam.sumber if b.ada("sumber") else lama.sumber
            ubah.append(lama)
    if baru or ubah:
        with tindakan("rencana.realisasi_diimpor", by=by, at=at) as catatan:
            RealisasiIndikator.objects.bulk_create(baru, batch_size=BONGKAH)
            RealisasiIndikator.objects.bulk_update(
                ubah, ["indikator", "teks", "angka", "sumber", "kunci"], batch_size=BONGKAH
            )
            for dokumen in {r.dokumen_id for r in (*baru, *ubah)}:
                catatan.perihal("dokumen_rencana", dokumen)
            catatan.muatan(baru=[r.pk for r in baru], berubah=[r.pk for r in ubah])
    return Hasil(baru=len(baru), berubah=len(ubah), sama=len(baris) - len(baru) - len(ubah))


def _rekam(b: Baris, acuan: AcuanDokumen, dikenal: Dikenal) -> RealisasiIndikator:
    tanda = _tanda(b, acuan, dikenal)
    assert tanda is not None  # checked
    nilai = b.target("realisasi") or Target("teks")
    return RealisasiIndikator(
        dokumen_id=acuan.dokumen_id(b),
        unit_id=acuan.unit[b.teks("kode_unit")],
        kode=b.teks("kode"),
        indikator=b.teks("indikator_dahulu") or b.teks("indikator"),
        tanda=tanda,
        periode=b.teks("periode"),
        teks=nilai.polos(),
        angka=angka_dari(nilai),
        sumber=b.teks("sumber"),
    )


def angka_dari(nilai: Target) -> Decimal | None:
    """The number of a realisation; a range or a text has none."""
    return nilai.bawah if nilai.jenis == "angka" else None


def _kunci(r: RealisasiIndikator) -> Kunci:
    return r.dokumen_id, r.unit_id, r.kode, r.tanda, r.periode


def tulis_realisasi(tahun: int | None) -> Iterator[Mapping[str, Nilai]]:
    """All realisations, or those of one year and its parts."""
    ada = RealisasiIndikator.objects.select_related("dokumen", "unit")
    if tahun is not None:
        ada = ada.filter(Q(periode=str(tahun)) | Q(periode__startswith=f"{tahun}-"))
    dikenal = tanda_dikenal(set(ada.order_by().values_list("dokumen_id", flat=True)))
    nama = {tanda: (kunci[3], versi) for (kunci, versi), tanda in dikenal.items() if versi}  # the newest version's
    for r in ada.order_by("dokumen__kode", "unit__kode", "kode", "indikator", "periode", "pk"):
        kini, versi = nama.get(r.tanda, (r.indikator, TERHAPUS))
        utama = dikenal.get(((r.dokumen_id, r.unit_id, r.kode, kini), "")) == r.tanda
        yield {
            "dokumen": kode_dokumen(r.dokumen),
            "kode_unit": r.unit.kode,
            "kode": r.kode,
            "indikator": kini or None,
            "periode": r.periode,
            "realisasi": Target("teks", teks=r.teks) if r.angka is None else baca_target(r.teks),
            "sumber": r.sumber or None,
            "indikator_dahulu": r.dahulu(kini) or None,
            "versi": None if utama else versi,
        }
