"""What handing in a correction and an objection have in common: files with a form, one act, the refusals."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from kinerja.dasar.berkas import Berkas
from kinerja.dasar.kunci import SudahBerubah
from kinerja.organisasi.sesi import Permintaan
from kinerja.penilaian.forms.perkara import FormBerlampiran
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.models import Keberatan, Koreksi, Penilaian

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
        perkara = ajukan(form.isi, berkas)
    except SudahBerubah as galat:
        messages.warning(request, str(galat))
        return redirect("penilaian:nilai", nilai.pk)
    except PenilaianDitolak as galat:
        form.tambah_temuan(galat.temuan)
        return None
    messages.success(request, berhasil)
    return redirect("penilaian:koreksi" if isinstance(perkara, Koreksi) else "penilaian:keberatan", perkara.pk)
