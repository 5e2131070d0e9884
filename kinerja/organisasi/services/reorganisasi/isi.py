"""What a row of a reorganisation says, and what each kind of row must give."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from kinerja.organisasi.models import JenisJabatan, JenisPenugasan, JenisUnit
from kinerja.organisasi.services.baris import Masalah

# What a row does -> the columns it cannot do without.
TINDAKAN: dict[str, tuple[str, ...]] = {
    "unit_bentuk": ("kode", "nama", "jenis"),
    "unit_ubah": ("kode",),
    "unit_gabung": ("kode", "kode_terkait"),
    "unit_hapus": ("kode",),
    "jabatan_bentuk": ("kode", "nama", "jenis", "kode_unit"),
    "jabatan_ubah": ("kode",),
    "jabatan_hapus": ("kode",),
    "pindah": ("nip", "kode"),
    "lepas": ("nip", "kode"),
}
PILIHAN_JENIS = {"unit": JenisUnit, "jabatan": JenisJabatan, "pindah": JenisPenugasan, "lepas": JenisPenugasan}
SATU = ("unit_gabung", "jabatan_hapus")  # whose `kode_terkait` is one code


@dataclass(frozen=True, slots=True)
class IsiReorganisasi:
    """One row; empty = not given, what stood before stays."""

    tindakan: str
    kode: str
    mulai: date
    kode_terkait: str = ""
    nama: str = ""
    jenis: str = ""
    perangkat_daerah: bool | None = None
    kode_induk: str = ""
    kode_unit: str = ""
    kode_atasan: str = ""
    eselon: str = ""
    jenjang: str = ""
    kelas: int | None = None
    formasi: int | None = None
    nip: str = ""
    nomor_sk: str = ""
    tanggal_sk: date | None = None
    pejabat_penetap: str = ""

    @property
    def sebelum(self) -> date:
        """The last day of what was."""
        return self.mulai - timedelta(days=1)

    @property
    def terkait(self) -> tuple[str, ...]:
        """The other codes a row names."""
        return tuple(x.strip() for x in self.kode_terkait.split("|") if x.strip())


def periksa_isi(indeks: int, x: IsiReorganisasi) -> Iterator[Masalah]:
    """What a row lacks, or says that its kind does not know."""
    for kolom in TINDAKAN[x.tindakan]:
        if not getattr(x, kolom):
            pesan = _("Kolom %(kolom)s kosong, padahal %(tindakan)s memerlukannya. Isi kolom itu.")
            yield Masalah(indeks, kolom, pesan % {"kolom": kolom, "tindakan": x.tindakan})
    pilihan = PILIHAN_JENIS[x.tindakan.split("_")[0]].values
    if x.jenis and x.jenis not in pilihan:
        pesan = _("Jenis %(jenis)s tidak dikenal untuk %(tindakan)s. Pilih salah satu: %(pilihan)s.")
        isi = {"jenis": x.jenis, "tindakan": x.tindakan, "pilihan": ", ".join(pilihan)}
        yield Masalah(indeks, "jenis", pesan % isi)
    if x.tindakan in SATU and len(x.terkait) > 1:
        yield Masalah(indeks, "kode_terkait", _("%s hanya menyebut satu kode terkait.") % x.tindakan)
