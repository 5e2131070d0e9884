"""A wrong fact is replaced or taken back, always with a reason; what was recorded before stays readable."""

from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

from django.utils.translation import gettext as _

from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.dasar.waktu import hari
from kinerja.fakta.models import Fakta
from kinerja.fakta.services.periksa import periksa
from kinerja.fakta.services.simpan import pengganti, sebut, tutup
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan

F = TypeVar("F", bound=Fakta)


class FaktaDitolak(ValueError):
    """A correction that cannot be made; the message is for the screen."""


def betulkan_fakta(*, fakta: F, nilai: Mapping[str, object], alasan: str, by: Pelaku, at: datetime) -> F:
    """Say something else about the same fact (columns of `ISI`). Raises FaktaDitolak."""
    asing = set(nilai) - set(fakta.ISI)
    if asing:
        raise FaktaDitolak(_("%s menentukan faktanya. Batalkan yang keliru, lalu catat yang benar.") % sorted(asing))
    with bentrok_dikenali(), tindakan("fakta.dibetulkan", by=by, at=at) as catatan:
        lama = _berlaku(fakta, alasan)
        semua = {**{k: getattr(lama, k) for k in (*lama.KUNCI, *lama.ISI)}, **nilai}
        beda = sorted(k for k, v in nilai.items() if getattr(lama, k) != v)
        keliru = [k.pesan for k in periksa(type(lama), semua, hari(at)) if k.menghalangi]
        if keliru or not beda:
            raise FaktaDitolak("\n".join(keliru) or _("Tidak ada yang berubah."))
        tutup(type(lama), [lama], at, alasan.strip())
        baru = pengganti(type(lama), lama, lama.pegawai_id, semua)
        baru.dicatat = at
        baru.save(force_insert=True)
        sebut(catatan, baru)
        catatan.muatan(jenis=lama._meta.model_name, lama=lama.pk, baru=baru.pk, kolom=beda, alasan=alasan.strip())
    return baru


def batalkan_fakta(*, fakta: Fakta, alasan: str, by: Pelaku, at: datetime) -> None:
    """Take a fact back that never was. Raises FaktaDitolak."""
    with bentrok_dikenali(), tindakan("fakta.dibatalkan", by=by, at=at) as catatan:
        lama = _berlaku(fakta, alasan)
        tutup(type(lama), [lama], at, alasan.strip())
        sebut(catatan, lama)
        catatan.muatan(jenis=lama._meta.model_name, lama=lama.pk, alasan=alasan.strip())


def _berlaku(fakta: F, alasan: str) -> F:
    """The statement as it stands now, held until the act is over."""
    if not alasan.strip():
        raise FaktaDitolak(_("Tuliskan alasan pembetulan. Alasan disimpan bersama catatan yang lama."))
    kini = type(fakta)._default_manager.select_for_update().get(pk=fakta.pk)
    if kini.diganti_pada is not None:
        raise FaktaDitolak(_("Catatan ini sudah diganti. Muat ulang halaman untuk melihat yang berlaku."))
    return kini
