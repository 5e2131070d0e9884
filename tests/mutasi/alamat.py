"""Addresses of inaugurations for the browser tests; what they show is made through the services, once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kinerja.mutasi.models import Pelantikan


def _isi() -> None:
    """One of five people prepared for today, with an oath group and papers, and one that was cancelled."""
    from dataclasses import replace
    from datetime import timedelta

    from django.utils import timezone

    from kinerja.dasar.waktu import hari
    from kinerja.dokumen.models import Dokumen
    from kinerja.dokumen.services import cetak_dokumen
    from kinerja.jejak.pelaku import Pelaku
    from kinerja.mutasi import services
    from kinerja.mutasi.models import Pelantikan
    from kinerja.mutasi.selectors.bahan import CaraNaskah
    from kinerja.mutasi.services import IsiKelompok, IsiPelantikan, IsiPeserta
    from kinerja.mutasi.services.pengisian import isi_naskah_di_latar
    from kinerja.organisasi.models import Pegawai, UnitKerja
    from kinerja.organisasi.selectors import penugasan_pada

    if Pelantikan.objects.exists():
        return
    at, by = timezone.now(), Pelaku(nama="Kartika Sari", kapasitas="Analis SDM Aparatur Ahli Pertama")
    walikota = penugasan_pada(hari(at)).get(jabatan__kode="WK")
    isi = IsiPelantikan(
        kode="2026-01",
        judul="Pelantikan pejabat administrator dan pengawas",
        tanggal=hari(at),
        tempat="Aula Balai Kota",
        nomor_sk="800.1.3.3/7/2026",
        tanggal_sk=hari(at) - timedelta(days=3),
        pejabat_penetap="Wali Kota Contoh",
        pelantik_id=walikota.pk,
    )
    satu = services.siapkan(isi=isi, by=by, at=at)
    orang = [
        ("197609152002121001", "KABID-K"),
        ("197812032005012008", "KABID-M"),
        ("198401172008011005", "KADIS"),
        ("197004051995121002", "KASUB"),
        ("199502182020122009", "STAF"),
    ]
    baris = [IsiPeserta(nip, kode, agama="Islam" if n else "Kristen") for n, (nip, kode) in enumerate(orang)]
    services.simpan_banyak_peserta(pelantikan=satu.pk, isi=baris, by=by, at=at)
    satu.refresh_from_db()
    saksi = [Pegawai.objects.get(pengenal__nilai=n).pk for n in ("196805121993031004", "197202281997031006")]
    kelompok = IsiKelompok("islam", "H. Ahmad Fauzi", "Penyuluh agama Islam", *saksi)
    services.atur_sumpah(pelantikan=satu.pk, isi=kelompok, versi=satu.kunci, by=by, at=at)
    satu.refresh_from_db()
    cara = CaraNaskah(UnitKerja.objects.get(kode="05").pk)
    diminta = services.minta_naskah(pelantikan=satu.pk, pilihan=["set"], cara=cara, versi=satu.kunci, by=by, at=at)
    isi_naskah_di_latar.call(diminta.pk)
    satu.refresh_from_db()
    lain_nomor = replace(isi, nomor_sk="800.1.3.3/8/2026")  # so that papers are out of date
    services.ubah(pelantikan=satu.pk, isi=lain_nomor, versi=satu.kunci, by=by, at=at)
    milik = Dokumen.objects.filter(kelompok=f"pelantikan:{satu.pk}").order_by("pk")
    cetak_dokumen(list(milik.values_list("pk", flat=True)[:3]))
    lain = services.siapkan(isi=replace(isi, kode="2026-00", judul="Pengukuhan kepala sekolah"), by=by, at=at)
    services.batalkan_pelantikan(
        pelantikan=lain.pk, alasan="Keputusannya ditarik kembali.", versi=lain.kunci, by=by, at=at
    )


def kosong(lanjut: str = "") -> Callable[[], str]:
    """A page of the board, with an order beyond its limit; `{}` is its assignment."""

    def alamat() -> str:
        from datetime import timedelta

        from django.utils import timezone

        from kinerja.dasar.waktu import hari
        from kinerja.mutasi.services import IsiPerintah, perintahkan_pelaksana
        from kinerja.organisasi.models import Penugasan
        from tests.pabrik import SISTEM

        at = timezone.now()
        mulai = hari(at) - timedelta(days=120)
        plt = Penugasan.objects.filter(jabatan__kode="KABID-M", jenis="plt")
        if not plt.exists():
            sampai = mulai + timedelta(days=364)
            isi = IsiPerintah("199308142023211007", "KABID-M", "plt", mulai, sampai, nomor="800.1.3.1/9/2026")
            perintahkan_pelaksana(isi=isi, alasan="Seleksi terbuka belum selesai.", by=SISTEM, at=at)
        return f"/pelantikan/jabatan-kosong/{lanjut.format(plt.get().pk)}"

    return alamat


def satu(lanjut: str = "", *, keadaan: str = "disiapkan") -> Callable[[], str]:
    """A page of the inauguration in that state."""
    return lambda: f"/pelantikan/{ambil(keadaan).pk}/{lanjut}"


def peserta(lanjut: str) -> Callable[[], str]:
    """A page of one of its people."""

    def alamat() -> str:
        x = ambil("disiapkan")
        orang = x.peserta.order_by("pk")[0]
        return f"/pelantikan/{x.pk}/peserta/{orang.pk}/{lanjut}"

    return alamat


def ambil(keadaan: str) -> "Pelantikan":
    """The inauguration in that state."""
    from kinerja.mutasi.models import Pelantikan

    _isi()
    return Pelantikan.objects.filter(keadaan=keadaan).order_by("pk")[0]
