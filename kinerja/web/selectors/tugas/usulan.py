"""Proposed changes of rules: to decide for a second person, to wait for by who proposed."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.dokumen.naskah.set_daerah import sebut_jenis
from kinerja.organisasi.sesi import Sesi
from kinerja.peraturan.models import Usulan
from kinerja.peraturan.selectors.usulan import usulan_menunggu
from kinerja.peraturan.services import sama_orang
from kinerja.peraturan.setelan import SetelanTidakDikenal, jenis_setelan
from kinerja.web.meja.izin import PENGATUR, memegang


def usulan_terbuka(sesi: Sesi) -> list[Usulan]:
    """Proposals that wait, for who may decide them; one query, none for anybody else."""
    return usulan_menunggu(sesi.hari) if memegang(sesi, *PENGATUR) else []


def dari_usulan(usulan: Sequence[Usulan], sesi: Sesi, *, milik: bool) -> list[Tugas]:
    """Other people's proposals to decide, or (`milik`) the own ones that wait; they expire on their first day."""
    return [
        Tugas(
            kerja=_("Usulan Anda") if milik else _("Putuskan usulan"),
            objek=sebut_usulan(u),
            url=alamat("peraturan:usulan_rinci", u.pk),
            keterangan=_("menunggu orang kedua")
            if milik
            else _("diusulkan %(nama)s; sesudahnya kedaluwarsa") % {"nama": u.pengusul_nama},
            tenggat=u.mulai,
            sisa_hari=(u.mulai - sesi.hari).days,
            keadaan="menunggu" if milik else "menunggu_anda",
        )
        for u in usulan
        if sama_orang(u, sesi.pelaku) == milik
    ]


def sebut_usulan(usulan: Usulan) -> str:
    """What a proposal is about: the setting's label, the regulation of a local pack, the text or set it replaces."""
    if usulan.jenis == Usulan.Jenis.PAKET:
        return _("Aturan daerah %s") % str(usulan.isi["peraturan"]["singkat"])
    if usulan.jenis == Usulan.Jenis.NASKAH:
        return _("Naskah %s") % sebut_jenis(str(usulan.isi["perihal"]))
    if usulan.jenis == Usulan.Jenis.SET:
        return _("Set dokumen %s") % str(usulan.isi["judul"])
    try:
        return str(jenis_setelan(usulan.kunci).label)
    except SetelanTidakDikenal:
        return str(usulan.kunci)
