"""What corrections, objections and own marks have in common: handing in with files, and acts on what is ticked."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect

from kinerja.dasar.berkas import Berkas
from kinerja.dasar.kunci import SudahBerubah
from kinerja.organisasi.sesi import Permintaan
from kinerja.penilaian.forms.perkara import FormBerlampiran
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.models import Keberatan, Koreksi, Penilaian

PALING_BANYAK = 200
M = TypeVar("M", bound=Model)
Isi = dict[str, Any]  # cleaned fields of a form, its files apart


def coba_ajukan(
    request: Permintaan,
    form: FormBerlampiran,
    nilai: Penilaian,
    ajukan: Callable[[Isi, tuple[Berkas, ...]], Koreksi | Keberatan],
    berhasil: str,
) -> HttpResponse | None:
    """To the new matter, or to the mark where somebody was first; None: the form is shown, with what is wrong."""
    if request.method != "POST" or not form.is_valid() or (berkas := form.simpan_lampiran()) is None:
        return None
    try:
        perkara = ajukan(form.tanpa_berkas, berkas)
    except SudahBerubah as galat:
        messages.warning(request, str(galat))
        return redirect("penilaian:nilai", nilai.pk)
    except PenilaianDitolak as galat:
        form.tambah_temuan(galat.temuan)
        return None
    messages.success(request, berhasil)
    return redirect("penilaian:koreksi" if isinstance(perkara, Koreksi) else "penilaian:keberatan", perkara.pk)


def yang_dipilih(request: Permintaan, baris: QuerySet[M]) -> list[M]:
    """The rows that are ticked, of those one may reach; what is no number is nothing."""
    pk = [int(teks) for teks in request.POST.getlist("pilih")[:PALING_BANYAK] if teks.isdecimal() and len(teks) < 19]
    return list(baris.filter(pk__in=pk))


def coba_banyak(request: Permintaan, tindakan: Callable[[], object], berhasil: str) -> bool:
    """One act on all that is ticked and how it ends: done, or a message why none was."""
    try:
        tindakan()
    except PermissionError as galat:
        raise PermissionDenied(str(galat)) from galat
    except (SudahBerubah, PenilaianDitolak) as galat:
        messages.warning(request, str(galat))
        return False
    messages.success(request, berhasil)
    return True
