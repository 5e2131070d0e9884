"""The files for SIASN as exchange kinds. Marks come back too; histories are loaded by the kinds of `fakta`."""

from collections.abc import Iterable, Mapping

from kinerja.dasar.pertukaran import Jenis, Muat, Tulis, hanya_keluar
from kinerja.dasar.tabel import Nilai
from kinerja.dasar.waktu import hari_ini
from kinerja.integrasi.pertukaran.nilai import pemuat, periodik, tahunan
from kinerja.integrasi.siasn import BERKAS, Berkas
from kinerja.integrasi.siasn.bentuk import pns_id
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.selectors.pegawai import nip_semua

MASUK: Mapping[str, Muat[Pelaku]] = {"siasn_skp22": pemuat(tahunan), "siasn_kinerjaperiodik": pemuat(periodik)}
SUMBER: Mapping[str, str] = {  # where the same facts are loaded from
    "siasn_angkakredit": "angka_kredit",
    "siasn_jabatan": "penugasan",
    "siasn_diklat": "diklat",
    "siasn_kursus": "diklat",
    "siasn_penghargaan": "penghargaan",
    "siasn_hukdis": "hukdis",
}


def penulis(berkas: Berkas) -> Tulis:
    """The rows of a file with our identifier and SIASN's; people without an identifier are left out."""

    def tulis(tahun: int | None) -> Iterable[Mapping[str, Nilai]]:
        nip, pns = nip_semua(hari_ini()), pns_id()
        for b in berkas.baris(tahun):
            if b.pegawai_id in nip:
                yield {"nip": nip[b.pegawai_id], **b.isi, berkas.orang: pns.get(b.pegawai_id)}

    return tulis


def _jenis(berkas: Berkas) -> Jenis[Pelaku]:
    masuk = MASUK.get(berkas.kode)
    return Jenis(
        berkas.kode,
        f"{berkas.judul}, nama isian SIASN",
        berkas.bentuk,
        masuk or hanya_keluar(SUMBER[berkas.kode]),
        penulis(berkas),
        searah=masuk is None,
    )


JENIS_SIASN = [_jenis(berkas) for berkas in BERKAS.values()]
