"""The exchange kind `anggaran`: planned and realised spending of a node in one month, whole rupiah."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dasar.pertukaran import Hasil
from kinerja.dasar.tabel import BULAN, KODE, RUPIAH, Baris, Bentuk, Kolom, Masalah, Nilai
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.rencana.models import AnggaranBulanan, Simpul
from kinerja.rencana.pertukaran.acuan import AcuanDokumen, kode_dokumen

BONGKAH = 500
BENTUK = Bentuk(
    kolom=(
        Kolom("dokumen", KODE, panjang=60),
        Kolom("versi", KODE, bawaan="murni", panjang=30),
        Kolom("kode_unit", KODE, wajib=True, panjang=40),
        Kolom("kode", KODE, wajib=True, panjang=60),
        Kolom("bulan", BULAN, wajib=True),
        Kolom("rencana", RUPIAH),
        Kolom("realisasi", RUPIAH, wajib=True),
        Kolom("jenis_belanja", panjang=40),
    ),
    kunci=("dokumen", "versi", "kode_unit", "kode", "bulan", "jenis_belanja"),
)
Kunci = tuple[int, str, int, str, date, str]


def muat_anggaran(baris: Sequence[Baris], *, by: Pelaku, at: datetime, percobaan: bool) -> Hasil:
    """Check every row against the plan, then save the differences as one act."""
    acuan = AcuanDokumen.baca()
    dikenal = set(Simpul.objects.values_list("versi__dokumen_id", "versi__kode", "unit_id", "kode"))
    masalah = [m for b in baris for m in _periksa(b, acuan, dikenal)]
    kunci = ("versi", "kode_unit", "kode", "bulan", "jenis_belanja")
    masalah = masalah or acuan.ganda(baris, lambda b: tuple(b.teks(k) for k in kunci))
    if masalah:
        return Hasil(masalah=tuple(masalah))
    return _simpan(baris, acuan, by=by, at=at)


def _periksa(b: Baris, acuan: AcuanDokumen, dikenal: set[tuple[int, str, int, str]]) -> Iterator[Masalah]:
    yield from acuan.periksa(b)
    dokumen, unit = acuan.dokumen_id(b), acuan.unit.get(b.teks("kode_unit"))
    if dokumen and unit and (dokumen, b.teks("versi"), unit, b.teks("kode")) not in dikenal:
        pesan = _("Simpul %(kode)s tidak ada di unit itu dalam dokumen ini, versi %(versi)s.")
        yield b.masalah("kode", pesan % {"kode": b.teks("kode"), "versi": b.teks("versi")})
    for kolom in ("rencana", "realisasi"):
        nilai = b.desimal(kolom)
        if nilai is not None and nilai != int(nilai):
            yield b.masalah(kolom, _("Tulis dalam rupiah bulat, tanpa sen."))
    if (rencana := b.desimal("rencana")) is not None and rencana < 0:
        yield b.masalah("rencana", _("Rencana belanja tidak di bawah nol."))


def _simpan(baris: Sequence[Baris], acuan: AcuanDokumen, *, by: Pelaku, at: datetime) -> Hasil:
    ada = {_kunci(r): r for r in AnggaranBulanan.objects.filter(dokumen__in={acuan.dokumen_id(b) for b in baris})}
    baru: list[AnggaranBulanan] = []
    ubah: list[AnggaranBulanan] = []
    for b in baris:
        rekam = _rekam(b, acuan)
        lama = ada.get(_kunci(rekam))
        if lama is None:
            baru.append(rekam)
        elif lama.realisasi != rekam.realisasi or (b.ada("rencana") and lama.rencana != rekam.rencana):
            lama.realisasi = rekam.realisasi
            lama.rencana = rekam.rencana if b.ada("rencana") else lama.rencana
            ubah.append(lama)
    if baru or ubah:
        with tindakan("rencana.anggaran_diimpor", by=by, at=at) as catatan:
            AnggaranBulanan.objects.bulk_create(baru, batch_size=BONGKAH)
            AnggaranBulanan.objects.bulk_update(ubah, ["rencana", "realisasi"], batch_size=BONGKAH)
            for dokumen in {r.dokumen_id for r in (*baru, *ubah)}:
                catatan.perihal("dokumen_rencana", dokumen)
            catatan.muatan(baru=[r.pk for r in baru], berubah=[r.pk for r in ubah])
    return Hasil(baru=len(baru), berubah=len(ubah), sama=len(baris) - len(baru) - len(ubah))


def _rekam(b: Baris, acuan: AcuanDokumen) -> AnggaranBulanan:
    rencana = b.desimal("rencana")
    return AnggaranBulanan(
        dokumen_id=acuan.dokumen_id(b),
        versi=b.teks("versi"),
        unit_id=acuan.unit[b.teks("kode_unit")],
        kode=b.teks("kode"),
        bulan=date.fromisoformat(f"{b.teks('bulan')}-01"),
        rencana=None if rencana is None else int(rencana),
        realisasi=int(b.desimal("realisasi") or 0),
        jenis_belanja=b.teks("jenis_belanja"),
    )


def _kunci(r: AnggaranBulanan) -> Kunci:
    return r.dokumen_id, r.versi, r.unit_id, r.kode, r.bulan, r.jenis_belanja


def tulis_anggaran(tahun: int | None) -> Iterator[Mapping[str, Nilai]]:
    """All monthly spending, or that of one year."""
    ada = AnggaranBulanan.objects.select_related("dokumen", "unit")
    if tahun is not None:
        ada = ada.filter(bulan__year=tahun)
    for r in ada.order_by("dokumen__kode", "versi", "unit__kode", "kode", "bulan", "jenis_belanja"):
        yield {
            "dokumen": kode_dokumen(r.dokumen),
            "versi": r.versi,
            "kode_unit": r.unit.kode,
            "kode": r.kode,
            "bulan": f"{r.bulan:%Y-%m}",
            "rencana": r.rencana,
            "realisasi": r.realisasi,
            "jenis_belanja": r.jenis_belanja or None,
        }
