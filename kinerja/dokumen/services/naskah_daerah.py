"""Own texts and sets of a Pemda: drafted, proposed, and adopted by a second person (`kinerja.peraturan`)."""

from collections.abc import Mapping
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dokumen.naskah.daerah import periksa_naskah
from kinerja.dokumen.naskah.set_daerah import periksa_set
from kinerja.dokumen.selectors.naskah import naskah_berlaku
from kinerja.jejak.pelaku import Pelaku
from kinerja.peraturan import services as peraturan
from kinerja.peraturan.models import JenisPaket, PaketDaerah, Usulan
from kinerja.peraturan.paket import PeriksaIsi
from kinerja.peraturan.usulan import UsulanSalah

PERIKSA: Mapping[str, PeriksaIsi] = {JenisPaket.NASKAH: periksa_naskah, JenisPaket.SET: periksa_set}


def susun_daerah(*, jenis: str, judul: str, isi: Mapping[str, object], by: Pelaku, at: datetime) -> PaketDaerah:
    """Begin a draft of a text or a set. Raises UsulanSalah with everything that is wrong in it."""
    return peraturan.susun_paket(judul=judul, isi=isi, by=by, at=at, jenis=jenis, periksa=PERIKSA[jenis])


def sunting_daerah(
    *, paket: PaketDaerah, judul: str, isi: Mapping[str, object], kunci: int, by: Pelaku, at: datetime
) -> PaketDaerah:
    """Change a draft. Raises UsulanSalah (wrong content, proposed, adopted), SudahBerubah."""
    periksa = PERIKSA[paket.jenis]
    return peraturan.sunting_paket(paket=paket, judul=judul, isi=isi, kunci=kunci, by=by, at=at, periksa=periksa)


def usulkan_daerah(*, paket: PaketDaerah, mulai: date, alasan: str, by: Pelaku, at: datetime) -> Usulan:
    """Propose a draft for adoption from a future day on. Raises UsulanSalah with everything found."""
    if paket.jenis == JenisPaket.NASKAH and paket.isi["naskah"] is None and not _sendiri(paket, mulai):
        raise UsulanSalah(_("Naskah bawaan sudah berlaku pada hari itu. Tidak ada yang perlu diusulkan."))
    periksa = PERIKSA[paket.jenis]
    return peraturan.usulkan_paket(paket=paket, mulai=mulai, alasan=alasan, by=by, at=at, periksa=periksa)


def _sendiri(paket: PaketDaerah, mulai: date) -> bool:
    """Whether a text of the Pemda is in force on a day."""
    sudah = [d for d in naskah_berlaku().daerah(str(paket.isi["perihal"])) if d.mulai <= mulai]
    return bool(sudah and sudah[-1].versi)
