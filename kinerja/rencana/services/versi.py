"""Acts on documents and versions: a new document, the running one, a new version copied from an existing one."""

from collections.abc import Collection
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.rencana.galat import RencanaDitolak
from kinerja.rencana.models import DokumenRencana, Indikator, Pagu, Simpul, TargetIndikator, VersiRencana
from kinerja.rencana.services.isi import rapi
from kinerja.rencana.struktur import Kunci
from kinerja.rencana.versi import urutan_versi

BONGKAH = 500


def buat_dokumen(
    *, kode: str, nama: str, tahun_awal: int, tahun_akhir: int, tanggal: date, by: Pelaku, at: datetime
) -> VersiRencana:
    """A new plan document with its empty first version (`murni`); the first document of all becomes the running one."""
    kode, nama = rapi(kode), rapi(nama)
    with tindakan("rencana.dokumen_dibuat", by=by, at=at) as catatan:
        if not kode or DokumenRencana.objects.filter(kode=kode).exists():
            raise RencanaDitolak(_("Kode dokumen wajib diisi dan belum dipakai. Beri kode lain."))
        if tahun_akhir < tahun_awal:
            raise RencanaDitolak(_("Tahun akhir tidak boleh sebelum tahun awal."))
        pertama = not DokumenRencana.objects.filter(berjalan=True).exists()
        dokumen = DokumenRencana.objects.create(
            kode=kode, nama=nama, tahun_awal=tahun_awal, tahun_akhir=tahun_akhir, berjalan=pertama
        )
        versi = VersiRencana.objects.create(dokumen=dokumen, tanggal=tanggal)
        catatan.perihal("dokumen_rencana", dokumen.pk)
        catatan.perihal("versi_rencana", versi.pk)
        catatan.muatan(kode=kode, tahun=[tahun_awal, tahun_akhir], berjalan=pertama)
    return versi


def jadikan_berjalan(*, dokumen: DokumenRencana, by: Pelaku, at: datetime) -> None:
    """Make a document the running plan: agreements and SKP are drafted from it from now on."""
    with tindakan("rencana.dokumen_dijalankan", by=by, at=at) as catatan:
        lama = DokumenRencana.objects.select_for_update().filter(berjalan=True).exclude(pk=dokumen.pk)
        catatan.muatan(sebelumnya=list(lama.values_list("pk", flat=True)))
        lama.update(berjalan=False)
        DokumenRencana.objects.filter(pk=dokumen.pk).update(berjalan=True)
        dokumen.berjalan = True
        catatan.perihal("dokumen_rencana", dokumen.pk)


def buat_versi(*, dari: VersiRencana, kode: str, tanggal: date, alasan: str, by: Pelaku, at: datetime) -> VersiRencana:
    """A new version as a copy of an existing one, with its date and reason; the old one stays as it is."""
    kode, alasan = rapi(kode), rapi(alasan)
    with tindakan("rencana.versi_dibuat", by=by, at=at) as catatan:
        _periksa_versi(dari, kode, tanggal, alasan)
        versi = VersiRencana.objects.create(
            dokumen_id=dari.dokumen_id, kode=kode, tanggal=tanggal, urutan=urutan_versi(kode), alasan=alasan, asal=dari
        )
        jumlah = salin_isi(dari, versi)
        catatan.perihal("versi_rencana", versi.pk)
        catatan.muatan(asal=dari.pk, kode=kode, tanggal=tanggal, simpul=jumlah)
    return versi


def _periksa_versi(dari: VersiRencana, kode: str, tanggal: date, alasan: str) -> None:
    masalah = [] if alasan else [_("Alasan versi baru wajib diisi.")]
    if not kode or VersiRencana.objects.filter(dokumen_id=dari.dokumen_id, kode=kode).exists():
        masalah.append(_("Versi “%s” sudah ada atau belum diberi kode. Pakai misalnya geser_1 atau perubahan.") % kode)
    if tanggal < dari.tanggal:
        masalah.append(_("Tanggal versi baru tidak boleh sebelum versi asalnya (%s).") % dari.tanggal)
    if masalah:
        raise RencanaDitolak(masalah)


def salin_isi(dari: VersiRencana, ke: VersiRencana, kecuali: Collection[Kunci] = ()) -> int:
    """Copy nodes (but these), supporting units, indicators, targets and budgets in a fixed number of queries.

    A node whose parent is left out loses it. Returns how many nodes were copied.
    """
    lama = [s for s in Simpul.objects.filter(versi=dari).order_by("pk") if (s.unit_id, s.kode) not in kecuali]
    ikut = {s.pk for s in lama}
    isian = ("unit_id", "level", "kode", "nama", "pemilik_id")
    padanan: dict[int, Simpul] = {}
    sisa = lama
    while siap := [s for s in sisa if s.induk_id not in ikut or s.induk_id in padanan]:  # from the top down
        sisa = [s for s in sisa if s.induk_id in ikut and s.induk_id not in padanan]
        for s in siap:
            induk = padanan.get(s.induk_id) if s.induk_id else None
            padanan[s.pk] = Simpul(versi=ke, induk=induk, **{nama: getattr(s, nama) for nama in isian})
        Simpul.objects.bulk_create([padanan[s.pk] for s in siap], batch_size=BONGKAH)
    taut = Simpul.unit_pendukung.through
    dukung = taut.objects.filter(simpul__versi=dari).values_list("simpul_id", "unitkerja_id")
    taut.objects.bulk_create(
        [taut(simpul=padanan[s], unitkerja_id=u) for s, u in dukung if s in ikut], batch_size=BONGKAH
    )
    pagu = Pagu.objects.filter(simpul__versi=dari)
    Pagu.objects.bulk_create(
        [Pagu(simpul=padanan[p.simpul_id], tahun=p.tahun, jumlah=p.jumlah) for p in pagu if p.simpul_id in ikut],
        batch_size=BONGKAH,
    )
    _salin_indikator(dari, padanan)
    return len(lama)


def _salin_indikator(dari: VersiRencana, padanan: dict[int, Simpul]) -> None:
    lama = [i for i in Indikator.objects.filter(simpul__versi=dari).order_by("pk") if i.simpul_id in padanan]
    isian = ("tanda", "nama", "satuan", "arah", "formula", "sumber", "baseline", "urutan")
    baru = [Indikator(simpul=padanan[i.simpul_id], **{nama: getattr(i, nama) for nama in isian}) for i in lama]
    Indikator.objects.bulk_create(baru, batch_size=BONGKAH)
    salinan = {i.pk: b for i, b in zip(lama, baru, strict=True)}
    target = TargetIndikator.objects.filter(indikator__simpul__versi=dari)
    TargetIndikator.objects.bulk_create(
        [
            TargetIndikator(
                indikator=salinan[t.indikator_id], periode=t.periode, teks=t.teks, bawah=t.bawah, atas=t.atas
            )
            for t in target
            if t.indikator_id in salinan
        ],
        batch_size=BONGKAH,
    )
