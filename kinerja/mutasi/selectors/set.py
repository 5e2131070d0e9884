"""Which documents the people of an inauguration sign: the Pemda's rule of its day, or what was chosen with a reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.dokumen.naskah import SetNaskah, pustaka_naskah
from kinerja.dokumen.selectors.naskah import peraturan_dikutip, satu_set
from kinerja.mutasi.models import JenisPelantikan, KeadaanPelantikan, Pelantikan
from kinerja.organisasi.models.unit import JenisJabatan
from kinerja.peraturan.models import JenisPaket
from kinerja.peraturan.selectors import keadaan_setelan, setelan

KUNCI = "set_pelantikan"  # the dated setting of the Pemda
TANPA_SET = "tanpa"  # chosen for one inauguration: nobody signs anything


@dataclass(frozen=True, slots=True)
class SetBerlaku:
    """The set of one inauguration and on what ground; without `set` nothing is asked of anybody."""

    set: SetNaskah | None
    dasar: str
    menyimpang: bool = False  # from the rule of the day

    @property
    def judul(self) -> str:
        """What the set is called."""
        return self.set.judul if self.set else _("Tanpa dokumen")


def set_dokumen(satu: Pelantikan) -> SetNaskah | None:
    """What its people sign; None = nothing. The oath of a PNS gives nobody a post, so its rule asks for nothing."""
    if satu.set_dokumen:
        return None if satu.set_dokumen == TANPA_SET else satu_set(satu.set_dokumen)
    return None if satu.jenis == JenisPelantikan.SUMPAH_PNS else set_pada(satu.tanggal)


def set_pada(on: date) -> SetNaskah:
    """The Pemda's rule of a day."""
    return satu_set(str(setelan(KUNCI, on)))


def set_berlaku(satu: Pelantikan) -> SetBerlaku:
    """The same with its ground in words. One query more."""
    milik = set_dokumen(satu)
    if satu.set_dokumen:
        return SetBerlaku(milik, _("Menyimpang dari aturan pada harinya: %s") % satu.alasan_set, menyimpang=True)
    if milik is None:
        return SetBerlaku(milik, _("Sumpah/janji PNS tidak mengangkat ke dalam jabatan."))
    return SetBerlaku(milik, f"{_sejak(satu.tanggal)} {_menurut(milik, satu.tanggal)}".strip())


def _sejak(on: date) -> str:
    """Since when the Pemda has it so, and why; or that nothing else was decided."""
    keadaan = keadaan_setelan(KUNCI, on)
    if keadaan.sejak is None:
        return _("Berlaku selama daerah belum menetapkan yang lain.")
    isi = {"hari": tulis_tanggal(keadaan.sejak), "alasan": keadaan.riwayat[0].alasan.rstrip(".")}
    return _("Ditetapkan daerah sejak %(hari)s: %(alasan)s.") % isi


def _menurut(milik: SetNaskah, on: date) -> str:
    masa = next((m for m in reversed(milik.riwayat) if m.mulai <= on), None)
    if masa is None:
        return _("Set ini belum ada pada harinya, jadi tidak ada yang diminta.")
    return f"{peraturan_dikutip(JenisPaket.SET)[masa.dasar.peraturan].singkat}: {masa.dasar.pasal}."


def uraian_set(kode: str, on: date) -> Iterator[str]:
    """What each kind of post signs by a set on a day, one line a document."""
    masa = [m for m in satu_set(kode).riwayat if m.mulai <= on]
    for d in masa[-1].dokumen if masa else ():
        jabatan = ", ".join(str(JenisJabatan(j).label) for j in d.jabatan)
        hanya = _(" (hanya pengelola anggaran)") if d.pengelola_anggaran else ""
        yield f"{pustaka_naskah().jenis(d.jenis).judul}{hanya}: {jabatan}."


def disiapkan_sejak(on: date) -> int:
    """How many prepared inaugurations follow the rule of that day or a later one."""
    milik = Pelantikan.objects.filter(keadaan=KeadaanPelantikan.DISIAPKAN, set_dokumen="", tanggal__gte=on)
    return milik.exclude(jenis=JenisPelantikan.SUMPAH_PNS).count()
