"""Who may load and take out which kind of file: always the whole Pemda, so a limited role is not enough."""

from collections.abc import Mapping

from kinerja.akun.models import Peran
from kinerja.dasar.pertukaran import Jenis
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.sesi import Sesi
from kinerja.web.tukar import daftar_jenis

PEMILIK: Mapping[str, Peran] = {
    "unit": Peran.BKPSDM,
    "jabatan": Peran.BKPSDM,
    "pegawai": Peran.BKPSDM,
    "status": Peran.BKPSDM,
    "penugasan": Peran.BKPSDM,
    "tim": Peran.BKPSDM,
    "anggota_tim": Peran.BKPSDM,
    "reorganisasi": Peran.BKPSDM,
    "predikat": Peran.BKPSDM,
    "riwayat_jabatan": Peran.BKPSDM,
    "riwayat_golongan": Peran.BKPSDM,
    "riwayat_pendidikan": Peran.BKPSDM,
    "diklat": Peran.BKPSDM,
    "penghargaan": Peran.BKPSDM,
    "angka_kredit": Peran.BKPSDM,
    "hukdis": Peran.BKPSDM,
    "skp": Peran.BKPSDM,
    "bank_hasil": Peran.BKPSDM,
    "data_bkn": Peran.BKPSDM,
    "blok_nomor": Peran.BKPSDM,
    "nomor_dokumen": Peran.BKPSDM,
    "peserta_pelantikan": Peran.BKPSDM,
    "siasn_skp22": Peran.BKPSDM,
    "siasn_kinerjaperiodik": Peran.BKPSDM,
    "siasn_angkakredit": Peran.BKPSDM,
    "siasn_jabatan": Peran.BKPSDM,
    "siasn_diklat": Peran.BKPSDM,
    "siasn_kursus": Peran.BKPSDM,
    "siasn_penghargaan": Peran.BKPSDM,
    "siasn_hukdis": Peran.BKPSDM,
    "rencana": Peran.PERENCANA,
    "realisasi": Peran.PERENCANA,
    "anggaran": Peran.PERENCANA,
}


def jenis_boleh(sesi: Sesi) -> dict[str, Jenis[Pelaku]]:
    """The kinds this person may load and take out; a kind without a line above is nobody's."""
    boleh = {peran for peran in set(PEMILIK.values()) & sesi.peran if sesi.cakupan(peran) is None}
    return {kode: jenis for kode, jenis in daftar_jenis().items() if PEMILIK.get(kode) in boleh}
