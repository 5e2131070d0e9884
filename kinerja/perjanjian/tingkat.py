"""What the annex calls results and money, by level of the post (rating.md 4.2: strategis, program, kegiatan)."""

from django.utils.translation import gettext as _

from kinerja.organisasi.models import JenisJabatan

TINGGI = (
    JenisJabatan.KEPALA_DAERAH,
    JenisJabatan.WAKIL_KEPALA_DAERAH,
    JenisJabatan.JPT_UTAMA,
    JenisJabatan.JPT_MADYA,
    JenisJabatan.JPT_PRATAMA,
)


def sebutan_sasaran(jenis_jabatan: str) -> str:
    """`Sasaran Strategis` for the highest posts, then of programme, of activity; else plainly results."""
    if jenis_jabatan in TINGGI:
        return _("Sasaran Strategis")
    sebutan = {JenisJabatan.ADMINISTRATOR: _("Sasaran Program"), JenisJabatan.PENGAWAS: _("Sasaran Kegiatan")}
    return sebutan.get(JenisJabatan(jenis_jabatan), _("Sasaran")) if jenis_jabatan else _("Sasaran")


def sebutan_program(jenis_jabatan: str) -> str:
    """`Program` down to administrators, `Kegiatan` for supervisors; else both."""
    if jenis_jabatan in (*TINGGI, JenisJabatan.ADMINISTRATOR):
        return _("Program")
    return _("Kegiatan") if jenis_jabatan == JenisJabatan.PENGAWAS else _("Program/Kegiatan")
