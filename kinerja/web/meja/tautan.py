"""Where a subject of the ledger is looked at."""

from django.urls import NoReverseMatch, reverse

HALAMAN = {
    "pegawai": "organisasi:pegawai",
    "unit": "organisasi:unit",
    "skp": "skp:rinci",
    "tim": "organisasi:tim",
    "pk": "perjanjian:rinci",
    "simpul": "rencana:simpul",
    "pengguna": "peran:rinci",
    "setelan": "peraturan:ubah_setelan",
    "usulan": "peraturan:usulan_rinci",
    "paket_daerah": "peraturan:paket_rinci",
    "entri": "jejak:rinci",
    "penilaian": "penilaian:nilai",
}


def tautan_perihal(subjek: str) -> str:
    """The address of a subject's page; empty when it has none."""
    jenis, _titik_dua, id_ = subjek.partition(":")
    if jenis not in HALAMAN:
        return ""
    try:
        return reverse(HALAMAN[jenis], args=[id_])
    except NoReverseMatch:
        return ""
