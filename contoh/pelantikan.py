"""An inauguration of the example: some heads change places today; prepared with its papers, not begun."""

from collections import Counter
from datetime import date, datetime, time, timedelta

from contoh.akun import PETUGAS, Pemeran
from contoh.panggung import SISTEM, Panggung, atasan_semua
from kinerja.dasar.waktu import hari
from kinerja.dokumen.models import JenisDokumen
from kinerja.dokumen.services import IsiAturanNomor, tetapkan_aturan_nomor
from kinerja.jejak.pelaku import Pelaku
from kinerja.mutasi.selectors.bahan import CaraNaskah
from kinerja.mutasi.selectors.set import KUNCI
from kinerja.mutasi.services import (
    IsiKelompok,
    IsiPelantikan,
    IsiPeserta,
    atur_sumpah,
    siapkan,
    siapkan_naskah,
    simpan_banyak_peserta,
)
from kinerja.mutasi.services.naskah import SET
from kinerja.organisasi.models import JenisPenugasan, Penugasan, Tujuan
from kinerja.organisasi.models.unit import JenisJabatan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.pegawai import nip_dari
from kinerja.organisasi.selectors.penugasan import dengan_jabatan
from kinerja.organisasi.selectors.unit import pohon_unit
from kinerja.peraturan.services import ubah_setelan

BANYAK = 6
SEDIKIT, SETIM = 10, 60
AGAMA = ("islam", "islam", "kristen")
BERNOMOR = (
    JenisDokumen.UNDANGAN,
    JenisDokumen.BERITA_ACARA_SUMPAH,
    JenisDokumen.SPP,
    JenisDokumen.SPMT,
    JenisDokumen.SERAH_TERIMA,
    JenisDokumen.KONTRAK_JABATAN,
    JenisDokumen.PERNYATAAN_PAYUNG,
)


def pilih_set_dokumen(panggung: Panggung, on: date) -> None:
    """The example asks for the documents of Bekasi from this day on."""
    alasan = "Keputusan Wali Kota Contoh tentang dokumen pelantikan pejabat"
    ubah_setelan(kunci=KUNCI, nilai="bekasi", mulai=on, alasan=alasan, by=SISTEM, at=panggung.pukul(on, 7))


def siapkan_pelantikan(panggung: Panggung, pemeran: Pemeran) -> None:
    """Heads who play no part of their own each take the place of the next; the first group has its witnesses."""
    on, petugas = panggung.hari_ini, pemeran.bernama(PETUGAS)
    hari_ini = penugasan_pada(on)
    walikota = hari_ini.filter(dengan_jabatan(jenis=JenisJabatan.KEPALA_DAERAH)).order_by("pk").first()
    orang = _calon(panggung, pemeran)
    if petugas is None or walikota is None or len(orang) < 2:
        return
    by, at = panggung.pelaku(petugas), panggung.pukul(on, 8)
    isi = IsiPelantikan(
        kode=f"{on:%Y-%m}",
        judul="Pelantikan pejabat administrator",
        tanggal=on,
        jam=time(9),
        tempat="Aula Balai Kota",
        nomor_sk=f"800.1.3.3/{on:%m%d}/{on.year}",
        tanggal_sk=on - timedelta(days=7),
        pejabat_penetap="Wali Kota Contoh",
        pelantik_id=walikota.pk,
    )
    satu = siapkan(isi=isi, by=by, at=at)
    nip = nip_dari([p.pegawai_id for p in orang], on)
    baris = [
        IsiPeserta(nip[p.pegawai_id], tujuan.jabatan.kode, agama=AGAMA[n % len(AGAMA)])
        for n, (p, tujuan) in enumerate(zip(orang, [*orang[1:], orang[0]], strict=True))
    ]
    simpan_banyak_peserta(pelantikan=satu.pk, isi=baris, by=by, at=at)
    saksi = [p.pegawai_id for p in hari_ini.filter(dengan_jabatan(jenis=JenisJabatan.JPT_PRATAMA)).order_by("pk")[:2]]
    satu.refresh_from_db()
    if len(saksi) == 2:
        kelompok = IsiKelompok(AGAMA[0], "H. Ahmad Fauzi", "Penyuluh agama Islam", *saksi)
        atur_sumpah(pelantikan=satu.pk, isi=kelompok, versi=satu.kunci, by=by, at=at)
        satu.refresh_from_db()
    if unit := pohon_unit(on).perangkat(petugas.unit_pada_id):
        _aturan_nomor(unit, by, at)
        siapkan_naskah(
            pelantikan=satu.pk,
            pilihan=[SET],
            cara=CaraNaskah(unit),
            by=by,
            at=panggung.pukul(on, 8, 30),
        )


def siapkan_pengukuhan(panggung: Panggung, pemeran: Pemeran) -> None:
    """Every twentieth person, teachers and others under large superiors first, is confirmed in the own post next week.

    Many papers: the pact, and the two statements of the day.
    """
    on, petugas = panggung.hari_ini, pemeran.bernama(PETUGAS)
    orang = _dikukuhkan(panggung, max(SEDIKIT, panggung.pegawai // 20))
    unit = pohon_unit(on).perangkat(petugas.unit_pada_id) if petugas else None
    if petugas is None or unit is None or not orang:
        return
    by, at = panggung.pelaku(petugas), panggung.pukul(on, 9)
    isi = IsiPelantikan(
        kode=f"{on:%Y-%m}-JF",
        judul="Pengukuhan pejabat fungsional",
        jenis="pengukuhan",
        tanggal=on + timedelta(days=7),
        jam=time(8),
        tempat="Lapangan Balai Kota",
        bekal="Seragam Korpri; bawa undangan dan pena.",
        nomor_sk=f"800.1.3.3/{on:%m%d}-JF/{on.year}",
        tanggal_sk=on - timedelta(days=3),
        pejabat_penetap="Wali Kota Contoh",
        set_dokumen="nasional",
        alasan_set="Dikukuhkan dalam jabatan yang sama: cukup pakta integritas.",
    )
    satu = siapkan(isi=isi, by=by, at=at)
    nip = nip_dari([p.pegawai_id for p in orang], on)
    baris = [IsiPeserta(nip[p.pegawai_id], p.jabatan.kode) for p in orang]
    simpan_banyak_peserta(pelantikan=satu.pk, isi=baris, by=by, at=at)
    pilihan, at = [SET, "spp", "spmt"], panggung.pukul(on, 9, 30)
    panggung.lapor("Dokumen pengukuhan", 0, len(orang))
    siapkan_naskah(pelantikan=satu.pk, pilihan=pilihan, cara=CaraNaskah(unit), by=by, at=at)
    panggung.lapor("Dokumen pengukuhan", len(orang), len(orang))


def _dikukuhkan(panggung: Panggung, banyak: int) -> list[Penugasan]:
    """So many functional officials of today, those of the largest superiors with at most `SETIM` people first."""
    on = panggung.hari_ini
    jf = penugasan_pada(on).filter(dengan_jabatan(jenis=JenisJabatan.FUNGSIONAL), jenis=JenisPenugasan.DEFINITIF)
    semua = list(jf.filter(mulai__lt=on, sampai=None).select_related("jabatan").order_by("pk"))
    atasan = atasan_semua([p.pk for p in semua], Tujuan.KINERJA, on)
    tim = Counter(a.pk for a in atasan.values())
    bawahan = [p for p in semua if p.pk in atasan]

    def urutan(p: Penugasan) -> tuple[bool, int, int, int]:
        n = tim[atasan[p.pk].pk]
        return n > SETIM, -n, atasan[p.pk].pk, p.pk

    return sorted(bawahan, key=urutan)[:banyak]


def _aturan_nomor(unit: int, by: Pelaku, at: datetime) -> None:
    """How the agency numbers what it keeps of an inauguration."""
    for jenis in BERNOMOR:
        isi = IsiAturanNomor(
            jenis=jenis,
            unit=unit,
            cara="pencacah",
            mulai=hari(at),
            klasifikasi="800.1.3.3",
            pola="{klasifikasi}/{urut}/{singkatan}/{tahun}",
            singkatan="BKPSDM",
            dasar="Tata naskah dinas Pemda contoh",
        )
        tetapkan_aturan_nomor(isi=isi, by=by, at=at)


def _calon(panggung: Panggung, pemeran: Pemeran) -> list[Penugasan]:
    """Administrators of today without an account of the example."""
    semua = penugasan_pada(panggung.hari_ini).filter(
        dengan_jabatan(jenis=JenisJabatan.ADMINISTRATOR), jenis=JenisPenugasan.DEFINITIF, mulai__lt=panggung.hari_ini
    )
    return list(semua.exclude(pegawai__in=pemeran.semua).order_by("pk")[:BANYAK])
