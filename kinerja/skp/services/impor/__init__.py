"""Load SKP made elsewhere: they come in as set; content that differs becomes a new version; nothing is typed twice."""

from collections.abc import Sequence
from datetime import datetime

from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.skp.services.impor.cocok import bandingkan, cocokkan
from kinerja.skp.services.impor.isi import IsiHasil, IsiSKP, Ringkasan, TidakDapatDimuat
from kinerja.skp.services.impor.tulis import buat, ganti, sambungkan
from kinerja.skp.services.tulis import tetapkan_baris

__all__ = ["IsiHasil", "IsiSKP", "Ringkasan", "TidakDapatDimuat", "impor_skp"]


def impor_skp(*, isi: Sequence[IsiSKP], by: Pelaku, at: datetime) -> Ringkasan:
    """Stores the SKP of a file in one act. Raises `TidakDapatDimuat` with every problem; then nothing is written."""
    ringkasan = Ringkasan()
    calon = cocokkan(isi)
    baru = [c for c in calon if c.lama is None]
    beda, ringkasan.sama = bandingkan([c for c in calon if c.lama is not None])
    if not baru and not beda:
        return ringkasan
    with tindakan("skp.diimpor", by=by, at=at) as catatan:
        skp = buat(baru, at) | ganti(beda, at)
        ringkasan.baru, ringkasan.berubah = [c.indeks for c in baru], [c.indeks for c in beda]
        ringkasan.tidak_tersambung = sambungkan([*baru, *beda], skp)
        tetapkan_baris(list(skp.values()), at)
        for satu in skp.values():
            catatan.perihal("skp", satu.pk)
        catatan.muatan(
            kunci={f"skp:{x.pk}": x.kunci for x in skp.values()},
            baru=[skp[i].pk for i in ringkasan.baru],
            berubah=[skp[i].pk for i in ringkasan.berubah],
        )
    return ringkasan
