"""Proposed changes of rules: to decide for a second person, to wait for by who proposed.

Rows for the one query of `dokumen`: they are few, and most days there is none.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import CharField, F, QuerySet, TextField, Value
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext as _

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.dokumen.naskah.set_daerah import sebut_jenis
from kinerja.organisasi.sesi import Sesi
from kinerja.peraturan.models import Usulan
from kinerja.peraturan.selectors.usulan import usulan_terbuka
from kinerja.peraturan.services import sama_orang
from kinerja.peraturan.setelan import SetelanTidakDikenal, jenis_setelan
from kinerja.web.meja.izin import PENGATUR, memegang
from kinerja.web.selectors.tugas.pelantikan import Baris

USULAN = "usulan"
PEMISAH = "\x1f"
BAGIAN = ("jenis", "kunci", "pengusul", "pengusul_pegawai", "pengusul_nama", "isi")  # of a row's `judul`


def memutus_usulan(sesi: Sesi) -> bool:
    """Whether this session decides proposals, and so is told of them."""
    return memegang(sesi, *PENGATUR)


def baris_usulan(on: date) -> QuerySet[Usulan]:
    """Proposals that wait, to be joined with other short rows: `apa`, `nomor`, `judul`, `hari`."""
    bagian = [x for nama in BAGIAN for x in (Value(PEMISAH), Cast(nama, TextField()))][1:]
    judul = Concat(*bagian, output_field=CharField())
    return usulan_terbuka(on).annotate(apa=Value(USULAN), nomor=F("pk"), judul=judul, hari=F("mulai"))


def usulan_dari(baris: Iterable[Baris]) -> list[Usulan]:
    """The proposals among the short rows, the first to begin first."""
    usulan = []
    for apa, nomor, judul, mulai in baris:
        if apa == USULAN and mulai is not None:
            nilai: dict[str, str] = dict(zip(BAGIAN, judul.split(PEMISAH, len(BAGIAN) - 1), strict=True))
            usulan.append(Usulan(pk=nomor, mulai=mulai, **nilai | {"isi": json.loads(nilai["isi"])}))
    return sorted(usulan, key=lambda u: (u.mulai, u.pk))


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
