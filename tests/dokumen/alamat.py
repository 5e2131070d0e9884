"""Addresses of numbering for the browser tests; what they show is made through the services, once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

NIP = "198509262010012015"

if TYPE_CHECKING:
    from kinerja.dokumen.models import NomorSurat


def _isi() -> None:
    """A counter of BKPSDM, a block almost used up and papers that wait at Dinas Pendidikan; one number cancelled."""
    from datetime import date

    from django.utils import timezone

    from kinerja.dasar.waktu import hari
    from kinerja.dokumen.models import AturanNomor
    from kinerja.dokumen.services import (
        IsiAturanNomor,
        PesananNomor,
        ambil_nomor,
        batalkan_nomor,
        cadangkan_blok,
        pakai_nomor,
        tetapkan_aturan_nomor,
    )
    from kinerja.jejak.pelaku import Pelaku
    from kinerja.organisasi.models import UnitKerja

    if AturanNomor.objects.exists():
        return
    at, by = timezone.now(), Pelaku(nama="Kartika Sari", kapasitas="Analis SDM Aparatur Ahli Pertama")
    awal, pola = date(hari(at).year, 1, 1), "{klasifikasi}/{urut}/{singkatan}/{tahun}"
    unit = {u.kode: u.pk for u in UnitKerja.objects.all()}

    def atur(kode: str, jenis: str, cara: str, singkatan: str, klasifikasi: str = "800.1.3.3") -> int:
        berpola = cara != "luar"
        isi = IsiAturanNomor(
            jenis=jenis,
            unit=unit[kode],
            cara=cara,
            mulai=awal,
            klasifikasi=klasifikasi if berpola else "",
            pola=pola if berpola else "",
            singkatan=singkatan if berpola else "",
            dasar="Peraturan Wali Kota tentang tata naskah dinas",
        )
        return tetapkan_aturan_nomor(isi=isi, by=by, at=at).pk

    spmt, blok, luar = (
        atur("05", "spmt", "pencacah", "BKPSDM"),
        atur("10", "spp", "blok", "DISDIK"),
        atur("10", "undangan", "luar", ""),
    )
    atur("05", "keputusan", "blok", "WALIKOTA", "800.1.11.1")
    cadangkan_blok(aturan=blok, tahun=awal.year, dari=101, sampai=112, nomor_surat="045/7", by=by, at=at)
    nama = ["Siti Rahma", "Joko Susilo", "Hendra Saputra", "Kartika Sari"]
    hasil = ambil_nomor(
        aturan=spmt,
        perihal=[PesananNomor(f"contoh/{n}", f"Surat pernyataan melaksanakan tugas a.n. {n}") for n in nama],
        by=by,
        at=at,
    )
    pakai_nomor(pakai={hasil[0].pk: "dokumen:1"}, by=by, at=at)
    batalkan_nomor(nomor=hasil[2].pk, alasan="Nama pada dokumen keliru", by=by, at=at)
    for satu, kerja in ((blok, "Pernyataan pelantikan a.n. Nurul Aini"), (luar, "Undangan pelantikan kepala sekolah")):
        ambil_nomor(aturan=satu, perihal=[PesananNomor(f"tangan:contoh-{satu}/0", kerja)], by=by, at=at)


def publik(keadaan: str) -> Callable[[], str]:
    """The open page of a printed statement: it waits for its signer, is signed, or was cancelled."""

    def alamat() -> str:
        from django.utils import timezone

        from kinerja.dasar.waktu import hari
        from kinerja.dokumen.naskah import IsianNaskah, Pejabat
        from kinerja.dokumen.services import IsiDokumen, Penanda, batalkan_dokumen, cetak_dokumen, siapkan_dokumen
        from kinerja.jejak.pelaku import Pelaku
        from kinerja.organisasi.models import Pegawai

        at, by = timezone.now(), Pelaku(nama="Kartika Sari", kapasitas="Analis SDM Aparatur Ahli Pertama")
        orang = Pegawai.objects.get(pengenal__nilai=NIP)
        pejabat = Pejabat(nama=orang.nama, nip=NIP, jabatan="Guru Ahli Muda")
        isian = IsianNaskah(
            kolom={"pembuat": pejabat}, tempat="Kota Contoh", tanggal=hari(at), pada=at, cara="tercatat"
        )
        tanda = (
            (Penanda(orang.nama_lengkap, "Guru Ahli Muda pada SD Negeri 1", orang.pk),) if keadaan != "terbit" else ()
        )
        isi = IsiDokumen(f"publik:{keadaan}/pakta", "pakta_integritas", isian, tanda, pegawai=orang.pk)
        satu = siapkan_dokumen(isi=[isi], kelompok=f"publik:{keadaan}", by=by, at=at)[0]
        cetak_dokumen([satu.pk])
        if keadaan == "batal":
            batalkan_dokumen(dokumen=[satu.pk], alasan="Nama pada dokumen keliru", by=by, at=at)
        return f"/d/{satu.kode}/"

    return alamat


def halaman(jalur: str) -> Callable[[], str]:
    """A page of numbering with something in it."""

    def alamat() -> str:
        _isi()
        return f"/nomor/{jalur}"

    return alamat


def nomor(keadaan: str, lanjut: str = "") -> Callable[[], str]:
    """A number in that state, or a page below it."""

    def alamat() -> str:
        return f"/nomor/{_satu(keadaan).pk}/{lanjut}"

    return alamat


def _satu(keadaan: str) -> "NomorSurat":
    from kinerja.dokumen.models import NomorSurat

    _isi()
    return NomorSurat.objects.filter(status=keadaan).order_by("pk")[0]
