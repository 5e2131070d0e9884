"""People as a form names them: post, unit, rank and NIP of the day, as the register of posts has them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Protocol

from django.db.models import OuterRef, Subquery

from kinerja.aturan import pustaka
from kinerja.dokumen.naskah.pejabat import Keadaan, Kedudukan, Pejabat
from kinerja.organisasi.models import JenisJabatan, JenisPenugasan, Pegawai, Penugasan, RiwayatGolongan
from kinerja.organisasi.selectors import bernama
from kinerja.organisasi.selectors.pegawai import nip_subquery

KEADAAN: Mapping[str, Keadaan] = {
    JenisPenugasan.PLT: "plt",
    JenisPenugasan.PLH: "plh",
    JenisPenugasan.PJ: "pj",
    JenisPenugasan.PJS: "pjs",
}
KEPALA: Mapping[str, Kedudukan] = {
    JenisJabatan.KEPALA_DAERAH: "kepala_daerah",
    JenisJabatan.WAKIL_KEPALA_DAERAH: "wakil_kepala_daerah",
}
SEKDA = "Sekretaris Daerah"


def pejabat_pada(penugasan_ids: Iterable[int | None], on: date) -> dict[int, Pejabat]:
    """Assignment -> its holder as printed on a day, with title, rank and capacity (`Plt.`). One query."""
    ids = [x for x in penugasan_ids if x is not None]
    golongan = RiwayatGolongan.objects.filter(pegawai=OuterRef("pegawai_id"), tmt__lte=on).order_by("-tmt")
    kolom: Mapping[str, Any] = {
        "nip": nip_subquery(on, "pegawai_id"),
        "golongan": Subquery(golongan.values("golongan")[:1]),
    }
    semua = bernama(Penugasan.objects.filter(pk__in=ids), on).annotate(**kolom)
    pangkat = nama_pangkat(on)
    return {p.pk: pejabat_bernama(p, pangkat) for p in semua}


def nama_pangkat(on: date) -> dict[str, str]:
    """Grade -> rank in words, of a day."""
    return {g.golongan: g.pangkat or "" for g in pustaka.nilai("pangkat.golongan", on).isi}


class Bernama(Protocol):
    """Somebody in a post, read with the names of a day; also `nip` and `golongan`, where they are known."""

    jenis: str
    nama_jabatan: str | None
    nama_unit: str | None
    jenis_jabatan: str | None

    @property
    def pegawai(self) -> Pegawai: ...


def pejabat_bernama(p: Bernama, pangkat: Mapping[str, str]) -> Pejabat:
    """As printed: name with title, rank, post and capacity (`Plt.`)."""
    nip, golongan = getattr(p, "nip", None) or "", getattr(p, "golongan", None) or ""
    jabatan = p.nama_jabatan or ""
    return Pejabat(
        nama=p.pegawai.nama,
        nama_gelar=p.pegawai.nama_lengkap,
        nip="" if nip.startswith("N") else nip,
        pangkat=pangkat.get(golongan, ""),
        golongan=golongan,
        jabatan=jabatan,
        unit=p.nama_unit or "",
        kedudukan=kedudukan_jabatan(p.jenis_jabatan or "", jabatan),
        keadaan=KEADAAN.get(p.jenis, "definitif"),
    )


def kedudukan_jabatan(jenis_jabatan: str, jabatan: str) -> Kedudukan:
    """Whether a post signs as head of region, deputy, or secretary: those have no rank and NIP below their names."""
    if jabatan.startswith(SEKDA):
        return "sekretaris_daerah"
    return KEPALA.get(jenis_jabatan, "lain")
