"""Addresses of documents for the browser tests; what they show is made through the services, once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kinerja.dokumen.models import Dokumen
    from kinerja.dokumen.naskah.isian import CaraTtd, NilaiKolom
    from kinerja.dokumen.services import IsiDokumen
    from kinerja.jejak.pelaku import Pelaku

KELOMPOK = "pelantikan:contoh"
NAMA = {
    "guru": "198509262010012015",
    "kadis": "197004051995121002",
    "kasek": "197303121998022001",
    "staf": "199205302019032011",
}


def _isi() -> None:
    """A teacher with a pact to sign, one signed in part, one refused, one on paper, one cancelled."""
    from django.utils import timezone

    from kinerja.dokumen.alat import penandatangan
    from kinerja.dokumen.models import Dokumen
    from kinerja.dokumen.services import (
        batalkan_dokumen,
        cetak_dokumen,
        siapkan_dokumen,
        tanda_tangani_dokumen,
        tolak_dokumen,
    )
    from kinerja.jejak.pelaku import Pelaku
    from tests.dokumen.pabrik_dokumen import kertas_kosong, pindai, unggah

    if Dokumen.objects.filter(kelompok=KELOMPOK).exists():
        return
    at, by = timezone.now(), Pelaku(nama="Kartika Sari", kapasitas="Analis SDM Aparatur Ahli Pertama")
    isi = [
        _dokumen("pakta_integritas", "guru", "kadis"),
        _dokumen("siap_mundur", "guru"),
        _dokumen("pakta_integritas", "kasek", "kadis"),
        _dokumen("siap_mundur", "kasek"),
        _dokumen("pakta_integritas", "staf", cara="basah"),
        _dokumen("siap_mundur", "staf"),
    ]
    semua = siapkan_dokumen(isi=isi, kelompok=KELOMPOK, by=by, at=at)
    cetak_dokumen([x.pk for x in semua[:5]])
    semua = [Dokumen.objects.get(pk=x.pk) for x in semua]
    kasek = _pelaku("kasek")
    alat = penandatangan("tercatat", pengesahan="kata_sandi")
    tanda_tangani_dokumen(dokumen={semua[2].pk: semua[2].kunci}, alat=alat, by=kasek, at=at)
    tolak_dokumen(dokumen=semua[3], alasan="Ruang perbaikannya belum disebut.", versi=semua[3].kunci, by=kasek, at=at)
    unggah(Pelaku(pengguna_id="0", nama="Maya Putri"), pindai(semua[4]), kertas_kosong())
    batal = siapkan_dokumen(isi=[_dokumen("siap_mundur", "kadis")], kelompok=KELOMPOK, by=by, at=at)
    batalkan_dokumen(dokumen=[batal[0].pk], alasan="Nama jabatan keliru", by=by, at=at)


def _pelaku(siapa: str) -> "Pelaku":
    from kinerja.jejak.pelaku import Pelaku
    from kinerja.organisasi.models import Pegawai

    satu = Pegawai.objects.get(pengenal__nilai=NAMA[siapa])
    return Pelaku(pegawai_id=str(satu.pk), nama=satu.nama_lengkap, kapasitas="Guru Ahli Pertama")


def _dokumen(jenis: str, siapa: str, saksi: str = "", cara: "CaraTtd" = "tercatat") -> "IsiDokumen":
    from django.utils import timezone

    from kinerja.dasar.waktu import hari
    from kinerja.dokumen.naskah import IsianNaskah, Pejabat
    from kinerja.dokumen.services import IsiDokumen, Penanda
    from kinerja.organisasi.models import Pegawai, UnitKerja

    def orang(kunci: str) -> Pegawai:
        return Pegawai.objects.get(pengenal__nilai=NAMA[kunci])

    def pejabat(kunci: str) -> Pejabat:
        return Pejabat(nama=orang(kunci).nama_lengkap, nip=NAMA[kunci], jabatan="Kepala Dinas Pendidikan")

    penanda = [x for x in (siapa, saksi) if x]
    at = timezone.now()
    kolom: dict[str, NilaiKolom] = {"pembuat": pejabat(siapa)}
    if saksi:
        kolom["saksi"] = pejabat(saksi)
    if jenis == "siap_mundur":
        kolom["tahun"] = str(hari(at).year)
    return IsiDokumen(
        rujukan=f"{KELOMPOK}/{jenis}/{siapa}",
        jenis=jenis,
        isian=IsianNaskah(kolom=kolom, tempat="Kota Contoh", tanggal=hari(at), pada=at, cara=cara),
        penanda=tuple(Penanda(orang(x).nama_lengkap, "Kepala Dinas Pendidikan", orang(x).pk) for x in penanda),
        pegawai=orang(siapa).pk,
        unit=UnitKerja.objects.get(kode="10").pk,
    )


def halaman(jalur: str) -> Callable[[], str]:
    """A page of documents with something in it."""

    def alamat() -> str:
        _isi()
        return jalur.replace("KELOMPOK", KELOMPOK)

    return alamat


def dokumen(jenis: str, siapa: str, lanjut: str = "") -> Callable[[], str]:
    """The document of that kind about that person, or a page below it."""

    def alamat() -> str:
        return f"/dokumen/{_satu(jenis, siapa).pk}/{lanjut}"

    return alamat


def pindaian(jenis: str, siapa: str) -> Callable[[], str]:
    """The check of the scanned paper of that kind about that person."""

    def alamat() -> str:
        return f"/pindaian/{_satu(jenis, siapa).pk}/periksa/"

    return alamat


def _satu(jenis: str, siapa: str) -> "Dokumen":
    from kinerja.dokumen.models import Dokumen

    _isi()
    return Dokumen.objects.get(rujukan=f"{KELOMPOK}/{jenis}/{siapa}")
