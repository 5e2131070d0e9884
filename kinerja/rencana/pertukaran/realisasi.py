"""The exchange kind `realisasi`: what came of an indicator in a period; the indicator must stand in the document."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from django.db.models import Q
from django.utils.translation import gettext as _

from kinerja.dasar.angka import Target, baca_target
from kinerja.dasar.pertukaran import Hasil
from kinerja.dasar.tabel import KODE, PERIODE, TARGET, Baris, Bentuk, Kolom, Masalah, Nilai
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.rencana.models import Indikator, RealisasiIndikator
from kinerja.rencana.pertukaran.acuan import AcuanDokumen, kode_dokumen
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
    ),
    kunci=("dokumen", "kode_unit", "kode", "indikator", "periode"),
)
Kunci = tuple[int, int, str, str, str]


def muat_realisasi(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Check every row against the plan, then save the differences as one act."""
    acuan = AcuanDokumen.baca()
    dikenal = set(Indikator.objects.values_list("simpul__versi__dokumen_id", "simpul__unit_id", "simpul__kode", "nama"))
    masalah = [m for b in baris for m in _periksa(b, acuan, dikenal)]
    masalah = masalah or acuan.ganda(baris, ("kode_unit", "kode", "indikator", "periode"))
    if masalah:
        return Hasil(masalah=tuple(masalah))
    return _simpan(baris, acuan, by=by, at=at)


def _periksa(b: Baris, acuan: AcuanDokumen, dikenal: set[tuple[int, int, str, str]]) -> Iterator[Masalah]:
    yield from acuan.periksa(b)
    dokumen, unit = acuan.dokumen_id(b), acuan.unit.get(b.teks("kode_unit"))
    if dokumen and unit and (dokumen, unit, b.teks("kode"), b.teks("indikator")) not in dikenal:
        if not b.teks("indikator"):
            yield b.masalah("indikator", _("Wajib diisi: indikator simpul %s punya nama.") % b.teks("kode"))
        else:
            pesan = _("Simpul %(kode)s dengan indikator “%(nama)s” tidak ada di unit itu dalam dokumen ini.")
            yield b.masalah("indikator", pesan % {"kode": b.teks("kode"), "nama": b.teks("indikator")})
    nilai = b.target("realisasi")
    if nilai and not muat_disimpan(nilai):
        yield b.masalah("realisasi", _("Realisasi paling banyak enam angka di belakang koma."))


def _simpan(baris: Sequence[Baris], acuan: AcuanDokumen, *, by: Pelaku, at: datetime) -> Hasil:
    ada = {_kunci(r): r for r in RealisasiIndikator.objects.filter(dokumen__in={acuan.dokumen_id(b) for b in baris})}
    baru: list[RealisasiIndikator] = []
    ubah: list[RealisasiIndikator] = []
    for b in baris:
        rekam = _rekam(b, acuan)
        lama = ada.get(_kunci(rekam))
        if lama is None:
            baru.append(rekam)
        elif lama.teks != rekam.teks or (b.ada("sumber") and lama.sumber != rekam.sumber):
            lama.teks, lama.angka, lama.kunci = rekam.teks, rekam.angka, lama.kunci + 1
            lama.sumber = rekam.sumber if b.ada("sumber") else lama.sumber
            ubah.append(lama)
    if baru or ubah:
        with tindakan("rencana.realisasi_diimpor", by=by, at=at) as catatan:
            RealisasiIndikator.objects.bulk_create(baru, batch_size=BONGKAH)
            RealisasiIndikator.objects.bulk_update(ubah, ["teks", "angka", "sumber", "kunci"], batch_size=BONGKAH)
            for dokumen in {r.dokumen_id for r in (*baru, *ubah)}:
                catatan.perihal("dokumen_rencana", dokumen)
            catatan.muatan(baru=[r.pk for r in baru], berubah=[r.pk for r in ubah])
    return Hasil(baru=len(baru), berubah=len(ubah), sama=len(baris) - len(baru) - len(ubah))


def _rekam(b: Baris, acuan: AcuanDokumen) -> RealisasiIndikator:
    nilai = b.target("realisasi") or Target("teks")
    return RealisasiIndikator(
        dokumen_id=acuan.dokumen_id(b),
        unit_id=acuan.unit[b.teks("kode_unit")],
        kode=b.teks("kode"),
        indikator=b.teks("indikator"),
        periode=b.teks("periode"),
        teks=nilai.polos(),
        angka=angka_dari(nilai),
        sumber=b.teks("sumber"),
    )


def angka_dari(nilai: Target) -> Decimal | None:
    """The number of a realisation; a range or a text has none."""
    return nilai.bawah if nilai.jenis == "angka" else None


def _kunci(r: RealisasiIndikator) -> Kunci:
    return r.dokumen_id, r.unit_id, r.kode, r.indikator, r.periode


def tulis_realisasi(tahun: int | None) -> Iterator[Mapping[str, Nilai]]:
    """All realisations, or those of one year and its parts."""
    ada = RealisasiIndikator.objects.select_related("dokumen", "unit")
    if tahun is not None:
        ada = ada.filter(Q(periode=str(tahun)) | Q(periode__startswith=f"{tahun}-"))
    for r in ada.order_by("dokumen__kode", "unit__kode", "kode", "indikator", "periode"):
        yield {
            "dokumen": kode_dokumen(r.dokumen),
            "kode_unit": r.unit.kode,
            "kode": r.kode,
            "indikator": r.indikator or None,
            "periode": r.periode,
            "realisasi": Target("teks", teks=r.teks) if r.angka is None else baca_target(r.teks),
            "sumber": r.sumber or None,
        }
