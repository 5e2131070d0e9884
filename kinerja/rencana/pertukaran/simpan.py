"""Save a plan file that holds: only what differs is written, in a fixed number of queries, as one act."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.pertukaran import Hasil
from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.rencana.models import DokumenRencana, Indikator, Pagu, Simpul, TargetIndikator, VersiRencana
from kinerja.rencana.pertukaran.beda import Beda, bandingkan
from kinerja.rencana.pertukaran.bentuk import BarisIndikator, BerkasRencana, VersiBerkas
from kinerja.rencana.pertukaran.ukuran import kenali_ukuran
from kinerja.rencana.services.versi import salin_isi
from kinerja.rencana.versi import KODE_BERJALAN, tanggal_versi, urutan_versi

BONGKAH = 500


def simpan_berkas(berkas: BerkasRencana, *, by: Pelaku, at: datetime) -> Hasil:
    """Write the differences of all versions; nothing different, nothing written, no entry in the ledger."""
    dokumen = _dokumen({kode for kode, _versi in berkas.versi})
    turunan = any(isi.asal for isi in berkas.versi.values())
    semua = [] if turunan else _bandingkan_semua(berkas, dokumen, at)
    if turunan or any(beda.ada for beda in semua):
        with tindakan("rencana.diimpor", by=by, at=at) as catatan:
            semua = semua or _bandingkan_semua(berkas, dokumen, at)  # a new version is copied inside the act
            for beda in semua:
                _simpan(beda)
                catatan.perihal("versi_rencana", beda.versi.pk)
                for kunci in beda.ubahan:
                    catatan.perihal("simpul", beda.simpul[kunci].pk)
            catatan.muatan(**_jumlah(semua), simpul=_ubahan(semua), turunan=_turunan(berkas))
    jumlah = _jumlah(semua)
    return Hasil(baru=jumlah["baru"], berubah=jumlah["berubah"], sama=jumlah["sama"])


def _bandingkan_semua(berkas: BerkasRencana, dokumen: Mapping[str, DokumenRencana], at: datetime) -> list[Beda]:
    semua = [bandingkan(_versi(isi, dokumen[isi.kunci[0]], at), isi) for isi in berkas.versi.values()]
    kenali_ukuran(semua)
    return semua


def _jumlah(semua: Sequence[Beda]) -> Counter[str]:
    return sum((beda.jumlah for beda in semua), Counter[str]())


def _ubahan(semua: Sequence[Beda]) -> dict[str, object]:
    return {str(b.simpul[kunci].pk): sorted(bidang) for b in semua for kunci, bidang in b.ubahan.items()}


def _turunan(berkas: BerkasRencana) -> dict[str, object]:
    """New versions by code: which version they began from, and the nodes (unit, code) they no longer have."""
    asal = ((isi.kunci[1], isi.asal, isi.hilang) for isi in berkas.versi.values())
    return {kode: {"asal": satu.pk, "hilang": sorted(hilang)} for kode, satu, hilang in asal if satu}


def _versi(isi: VersiBerkas, dokumen: DokumenRencana, at: datetime) -> VersiRencana:
    """The stored version, or an unsaved one of its document."""
    kode = isi.kunci[1]
    ada = dokumen.versi.filter(kode=kode).first() if dokumen.pk else None
    awal = min((tahun for s in isi.simpul.values() for tahun in _tahun(s.tahun_pagu, s.baris)), default=None)
    baru = ada or VersiRencana(
        dokumen=dokumen, kode=kode, urutan=urutan_versi(kode), tanggal=tanggal_versi(kode, awal, hari(at))
    )
    if isi.asal is not None:
        baru.asal, baru.alasan = isi.asal, _("Dimuat dari berkas, disusun dari versi %s.") % isi.asal.kode
        baru.save()
        salin_isi(isi.asal, baru, kecuali=isi.hilang)
    return baru


def _tahun(pagu: frozenset[int], baris: list[BarisIndikator]) -> set[int]:
    return set(pagu) | {int(p[:4]) for b in baris for p in b.periode}


def _dokumen(kode: Collection[str]) -> dict[str, DokumenRencana]:
    """The stored documents by code, and unsaved ones for codes that are new; the unnamed one runs if none does."""
    ada = {d.kode: d for d in DokumenRencana.objects.filter(kode__in=kode)}
    belum_ada = not DokumenRencana.objects.filter(berjalan=True).exists()
    return {k: ada.get(k) or DokumenRencana(kode=k, berjalan=belum_ada and k == KODE_BERJALAN) for k in kode}


def _simpan(beda: Beda) -> None:
    if beda.versi.dokumen.pk is None:
        beda.versi.dokumen.save()
    if beda.versi.pk is None:
        beda.versi.dokumen_id = beda.versi.dokumen.pk
        beda.versi.save()
    _simpan_simpul(beda)
    Indikator.objects.filter(pk__in=beda.indikator_hapus).delete()
    _kosongkan_nama([*beda.indikator_ganti.values()])
    Indikator.objects.bulk_create(beda.indikator_baru, batch_size=BONGKAH)
    Indikator.objects.bulk_update(beda.indikator_ubah, ["nama", "satuan", "arah", "baseline"], batch_size=BONGKAH)
    TargetIndikator.objects.filter(pk__in=beda.target_hapus).delete()
    TargetIndikator.objects.bulk_create(beda.target_baru, batch_size=BONGKAH)
    TargetIndikator.objects.bulk_update(beda.target_ubah, ["teks", "bawah", "atas"], batch_size=BONGKAH)
    Pagu.objects.filter(pk__in=beda.pagu_hapus).delete()
    Pagu.objects.bulk_create(beda.pagu_baru, batch_size=BONGKAH)
    Pagu.objects.bulk_update(beda.pagu_ubah, ["jumlah"], batch_size=BONGKAH)


def _kosongkan_nama(daftar: Sequence[Indikator]) -> None:
    """Names that go from one measure to another are free before they are given."""
    nama = {i.pk: i.nama for i in daftar}
    for i in daftar:
        i.nama = str(i.tanda)
    Indikator.objects.bulk_update(daftar, ["nama"], batch_size=BONGKAH)
    for i in daftar:
        i.nama = nama[i.pk]


def _simpan_simpul(beda: Beda) -> None:
    """New nodes from the top down, so that each finds its parent; the version of each changed node moves."""
    for kunci, kunci_induk in beda.induk.items():
        beda.simpul[kunci].induk = _cari(beda, kunci_induk) if kunci_induk else None
    sisa = beda.ditambah()
    while siap := [s for s in sisa if s.induk is None or s.induk.pk is not None]:
        sisa = [s for s in sisa if s.induk is not None and s.induk.pk is None]
        Simpul.objects.bulk_create(siap, batch_size=BONGKAH)
    for simpul in beda.diubah():
        simpul.kunci += 1
    bidang = ["level", "nama", "induk", "pemilik", "kunci"]
    Simpul.objects.bulk_update(beda.diubah(), bidang, batch_size=BONGKAH)
    taut = Simpul.unit_pendukung.through
    ganti = {beda.simpul[k].pk: unit for k, unit in beda.pendukung.items()}
    taut.objects.filter(simpul_id__in=ganti).delete()
    taut.objects.bulk_create(taut(simpul_id=pk, unitkerja_id=u) for pk, unit in ganti.items() for u in unit)


def _cari(beda: Beda, kunci: tuple[int, str]) -> Simpul:
    return beda.simpul.get(kunci) or beda.lama[kunci]
