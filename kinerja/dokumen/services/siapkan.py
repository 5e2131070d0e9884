"""Prepare documents: text filled, number reserved, signers named, in one act; files are made in the background."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime

from django.db import IntegrityError

from kinerja.dokumen.models import CaraDokumen, Dokumen, KeadaanDokumen, NomorSurat, TandaTangan
from kinerja.dokumen.naskah import PustakaNaskah
from kinerja.dokumen.naskah.nomor import isi_nomor
from kinerja.dokumen.rahasia import KELOMPOK, jenis_rahasia
from kinerja.dokumen.services.ambil import PesananNomor, ambil_nomor
from kinerja.dokumen.services.antre import antrekan_cetak
from kinerja.dokumen.services.isi import IsiDokumen, Penanda, Terisi, aturan_terisi, isi_semua
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import Catatan, tindakan


class _SudahSemua(Exception):
    """Somebody prepared the same works meanwhile: nothing is left to do."""


def siapkan_dokumen(
    *, isi: Sequence[IsiDokumen], kelompok: str, by: Pelaku, at: datetime, pustaka: PustakaNaskah | None = None
) -> list[Dokumen]:
    """The documents, in order, with their numbers; printed by the background worker. All or none: DokumenDitolak.

    A work that has a document already is given that one again, and nothing is written for it. `kelompok` names what
    they are made for, as the ledger does (`pelantikan:3`).
    """
    baru = _belum_ada(isi)
    if baru:
        terisi = isi_semua(baru, pustaka)
        with suppress(_SudahSemua, IntegrityError):  # whoever was faster has made the same documents
            _simpan(terisi, kelompok, by, at)
    ada = dokumen_ada(isi)
    return [ada[satu.rujukan] for satu in isi]


def dokumen_ada(isi: Sequence[IsiDokumen]) -> dict[str, Dokumen]:
    """The works among these that have a document, by their name."""
    milik = Dokumen.objects.exclude(keadaan=KeadaanDokumen.BATAL)
    return {satu.rujukan: satu for satu in milik.filter(rujukan__in=[x.rujukan for x in isi])}


def _belum_ada(isi: Sequence[IsiDokumen]) -> list[IsiDokumen]:
    ada = dokumen_ada(isi)
    return [satu for satu in isi if satu.rujukan not in ada]


def _simpan(terisi: Sequence[Terisi], kelompok: str, by: Pelaku, at: datetime) -> None:
    with tindakan("dokumen.disiapkan", by=by, at=at) as catatan:
        ada = dokumen_ada([t.isi for t in terisi])
        baru = [t for t in terisi if t.isi.rujukan not in ada]
        if not baru:
            raise _SudahSemua
        nomor = _nomor(baru, kelompok, by, at)
        dokumen = [_dokumen(t, nomor.get(t.isi.rujukan), kelompok, by, at) for t in baru]
        Dokumen.objects.bulk_create(dokumen, batch_size=200)
        TandaTangan.objects.bulk_create(
            [x for satu, t in zip(dokumen, baru, strict=True) for x in tempat_tanda(satu, t.isi.penanda)],
            batch_size=500,
        )
        antrekan_cetak([satu.pk for satu in dokumen])
        _catat(catatan, dokumen, kelompok)


def _nomor(terisi: Sequence[Terisi], kelompok: str, by: Pelaku, at: datetime) -> dict[str, NomorSurat]:
    """By the name of the work; rules in the order of their keys, so that two such acts wait for each other."""
    menurut = defaultdict(list)
    for t, aturan in aturan_terisi(terisi):
        menurut[aturan.pk, t.isi.isian.tanggal].append(t.isi)
    subjek = kelompok if ":" in kelompok else ""
    hasil: dict[str, NomorSurat] = {}
    for (aturan_pk, tanggal), milik in sorted(menurut.items(), key=lambda x: x[0]):
        pesanan = [PesananNomor(satu.rujukan, satu.perihal, subjek) for satu in milik]
        diberi = ambil_nomor(aturan=aturan_pk, perihal=pesanan, tanggal=tanggal, by=by, at=at)
        hasil |= {satu.rujukan: satu for satu in diberi}
    return hasil


def _dokumen(t: Terisi, nomor: NomorSurat | None, kelompok: str, by: Pelaku, at: datetime) -> Dokumen:
    isi = t.isi
    return Dokumen(
        kode=t.kode,
        jenis=t.jenis.jenis,
        versi=t.versi,
        sifat=isi.sifat or t.jenis.sifat,
        judul=isi.judul or t.jenis.judul,
        rujukan=isi.rujukan,
        kelompok=kelompok,
        pegawai_id=isi.pegawai,
        penugasan_id=isi.penugasan,
        unit_id=isi.unit,
        naskah=isi_nomor(t.naskah, nomor.nomor) if nomor and nomor.nomor else t.naskah,
        nomor=nomor,
        nomor_luar="" if nomor else isi.isian.nomor,
        tanggal=isi.isian.tanggal,
        cara=isi.isian.cara,
        keadaan=KeadaanDokumen.DISIAPKAN,
        disiapkan=at,
        oleh=by.nama,
    )


def tempat_tanda(dokumen: Dokumen, penanda: Sequence[Penanda]) -> list[TandaTangan]:
    """The places of a document, in their order; what the ledger has counts only where recorded approval is the way."""
    tercatat = dokumen.cara == CaraDokumen.TERCATAT
    return [
        TandaTangan(
            dokumen=dokumen,
            urutan=urutan,
            pegawai_id=satu.pegawai,
            penugasan_id=satu.penugasan,
            nama=satu.nama,
            jabatan=satu.jabatan,
            tercatat_pada=satu.tercatat_pada if tercatat else None,
        )
        for urutan, satu in enumerate(penanda, start=1)
    ]


def _catat(catatan: Catatan, dokumen: Sequence[Dokumen], kelompok: str) -> None:
    for satu in dokumen:
        catatan.perihal("dokumen", satu.pk)
    for pegawai in {satu.pegawai_id for satu in dokumen if satu.pegawai_id}:
        catatan.perihal("pegawai", pegawai)
    if ":" in kelompok:
        catatan.perihal(*kelompok.split(":", 1))
    catatan.muatan(kelompok=kelompok, jumlah=len(dokumen), jenis=_per_jenis(dokumen))


def _per_jenis(dokumen: Sequence[Dokumen]) -> Mapping[str, int]:
    hitung: dict[str, int] = defaultdict(int)  # the ledger does not say what a secret paper is
    for satu in dokumen:
        hitung[KELOMPOK if satu.jenis in jenis_rahasia() else satu.jenis] += 1
    return hitung
