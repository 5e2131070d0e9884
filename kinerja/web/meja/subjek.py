"""Subjects of the ledger by the names of today, many at once."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from kinerja.akun.models import Pengguna
from kinerja.jejak.kalimat import sebut_perihal
from kinerja.organisasi.models import Pegawai
from kinerja.organisasi.selectors import unit_pada
from kinerja.peraturan.models import BukaTenggat
from kinerja.peraturan.setelan import SetelanTidakDikenal, jenis_setelan
from kinerja.skp.models import SKP


def nama_subjek(daftar: Iterable[str], on: date) -> dict[str, str]:
    """Each subject (`pegawai:4`) with its name; what has none is read as words. Four queries at most."""
    id_: dict[str, set[int]] = defaultdict(set)
    semua = set(daftar)
    for subjek in semua:
        jenis, _titik_dua, angka = subjek.partition(":")
        if angka.isdecimal() and len(angka) < 19:
            id_[jenis].add(int(angka))
    nama = {subjek: _tanpa_baris(subjek) for subjek in semua}
    if id_["pegawai"]:
        nama |= {f"pegawai:{p.pk}": p.nama_lengkap for p in Pegawai.objects.filter(pk__in=id_["pegawai"])}
    if id_["unit"]:
        nama |= {f"unit:{u.pk}": str(getattr(u, "nama", u)) for u in unit_pada(on).filter(pk__in=id_["unit"])}
    if id_["pengguna"]:
        akun = Pengguna.objects.filter(pk__in=id_["pengguna"]).select_related("akun_pegawai__pegawai")
        nama |= {f"pengguna:{p.pk}": _("Akun %s") % nama_pengguna(p) for p in akun}
    if id_["skp"]:
        skp = SKP.objects.filter(pk__in=id_["skp"]).select_related("penugasan__pegawai")
        nama |= {f"skp:{s.pk}": _("SKP %s") % s.penugasan.pegawai.nama_lengkap for s in skp}
    return nama


def nama_pengguna(pengguna: Pengguna) -> str:
    """The name of the person behind an account (fetched with `akun_pegawai__pegawai`), else of the account."""
    akun = getattr(pengguna, "akun_pegawai", None)
    return akun.pegawai.nama_lengkap if akun else str(pengguna)


def _tanpa_baris(subjek: str) -> str:
    if subjek == BukaTenggat.SEMUA:
        return _("Semua orang")
    try:
        return _("Setelan %s") % jenis_setelan(subjek.removeprefix("setelan:")).label
    except SetelanTidakDikenal:
        return sebut_perihal(subjek)
