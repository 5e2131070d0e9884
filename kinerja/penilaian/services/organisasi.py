"""The unit's own mark for a period, set by the organisation above."""

from datetime import datetime

from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.penilaian.models import PredikatOrganisasi


def tetapkan_predikat_organisasi(
    *, unit_id: int, jenis: str, periode: str, predikat: str, alasan: str, by: Pelaku, at: datetime
) -> PredikatOrganisasi:
    """Set or change the mark of a unit in a period; the earlier value stays in the ledger entry."""
    with tindakan("predikat_organisasi.ditetapkan", by=by, at=at) as catatan:
        lama = PredikatOrganisasi.objects.filter(unit_id=unit_id, jenis=jenis, periode=periode).first()
        nilai, _ = PredikatOrganisasi.objects.update_or_create(
            unit_id=unit_id,
            jenis=jenis,
            periode=periode,
            defaults={
                "predikat": predikat,
                "alasan": alasan,
                "ditetapkan_oleh_id": int(by.penugasan_id) if by.penugasan_id else None,
                "ditetapkan_pada": at,
            },
        )
        catatan.perihal("unit", unit_id)
        catatan.muatan(periode=periode, jenis=jenis, predikat=predikat, sebelumnya=lama.predikat if lama else None)
    return nilai
