"""Rating one person on the own page: the mark and one line of a dialogue, together or not at all."""

from datetime import datetime

from django.db import transaction

from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import Penugasan
from kinerja.penilaian.isian import IsianNilai
from kinerja.penilaian.services.nilai import nilai_tim
from kinerja.peraturan.periode import Periode
from kinerja.skp.services import catat_dialog
from kinerja.skp.services.percakapan import IsianDialog


def nilai_orang(
    *,
    periode: Periode,
    jenis: str,
    isian: IsianNilai | None,
    dialog: str,
    dinilai: Penugasan,
    penilai: Penugasan,
    by: Pelaku,
    at: datetime,
) -> None:
    """Give one mark (None = it stays as it is) and note a talk of today. Raises what `nilai_tim` raises."""
    with transaction.atomic():
        if isian:
            nilai_tim(periode=periode, jenis=jenis, isian=[isian], by=by, at=at)
        if dialog.strip():
            catat_dialog(
                pegawai=dinilai.pegawai,
                dengan=penilai,
                isian=IsianDialog(tanggal=hari(at), kesepakatan=dialog.strip()),
                by=by,
                at=at,
            )
