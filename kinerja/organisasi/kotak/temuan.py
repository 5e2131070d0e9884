"""One line of the inbox, and the kinds with what to do about each."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

JENIS: dict[str, str | Promise] = {
    "laporan": _("Dilaporkan pegawai"),
    "berlaku_surut": _("Perubahan berlaku surut"),
    "jabatan_kosong": _("Jabatan kosong"),
    "atasan_dilewati": _("Atasan dilewati"),
    "tanpa_atasan": _("Tanpa atasan"),
    "tanpa_jabatan": _("Pegawai tanpa jabatan definitif"),
    "lebih_formasi": _("Pemangku melebihi formasi"),
    "plt_lama": _("Plt. melewati batas waktu"),
    "seharusnya_berhenti": _("Sudah berhenti tetapi masih ditugaskan"),
    "unit_berakhir": _("Jabatan atau unit sudah berakhir"),
}
SARAN: dict[str, str | Promise] = {
    "laporan": _("Periksa data dasarnya, betulkan bila perlu, lalu jawab."),
    "berlaku_surut": _("Putuskan: dibiarkan, atau penilaian pada masa itu diulang oleh pejabat yang berwenang."),
    "jabatan_kosong": _("Tetapkan pejabat definitif, atau Plt. sampai ada yang definitif."),
    "atasan_dilewati": _("Isi jabatan itu atau tetapkan Plt.; sampai saat itu atasan di atasnya yang menilai."),
    "tanpa_atasan": _("Lengkapi jabatan atasannya pada berkas jabatan."),
    "tanpa_jabatan": _("Catat penugasannya, atau kedudukannya bila sudah tidak bertugas."),
    "lebih_formasi": _("Periksa formasinya, atau pindahkan sebagian pemangku."),
    "plt_lama": _("Perpanjang dengan surat perintah baru bila masih boleh, atau tetapkan yang definitif."),
    "seharusnya_berhenti": _("Akhiri penugasannya, atau betulkan tanggal pensiun atau kedudukannya."),
    "unit_berakhir": _("Pindahkan pemangkunya ke jabatan yang masih ada, atau perpanjang masa unit dan jabatannya."),
}


@dataclass(frozen=True, slots=True)
class Temuan:
    """One thing that does not fit: where, since when, what, and the page on which to look."""

    jenis: str
    kunci: str
    tempat: str
    uraian: str
    unit_id: int | None
    sejak: date | None = None
    url: str = ""
    unit: str = ""
    catatan: str = ""

    @property
    def judul(self) -> str:
        """The kind in words."""
        return str(JENIS[self.jenis])

    @property
    def saran(self) -> str:
        """What to do."""
        return str(SARAN[self.jenis])

    @property
    def tanda(self) -> str:
        """Whether somebody noted that it is dealt with."""
        return "dicatat" if self.catatan else "terbuka"

    @property
    def pengenal(self) -> str:
        """What names the line in a form; a kind has no colon."""
        return f"{self.jenis}:{self.kunci}"

    @property
    def dapat_dipilih(self) -> bool:
        """Whether it is noted together with others: a report is answered on its own, a note there is changed alone."""
        return self.jenis != "laporan" and not self.catatan

    @property
    def url_catatan(self) -> str:
        """The page on which the line is noted."""
        return f"{reverse('organisasi:tindak_lanjut')}?{urlencode({'jenis': self.jenis, 'kunci': self.kunci})}"
