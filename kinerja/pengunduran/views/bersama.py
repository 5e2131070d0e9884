"""What the pages share: the letter that is asked for, one form that does one act."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from kinerja.dasar.kunci import FormVersi, SudahBerubah
from kinerja.dasar.pemicu import Bentrok
from kinerja.organisasi.sesi import Permintaan
from kinerja.pengunduran.galat import PengunduranDitolak
from kinerja.pengunduran.models import SuratPengunduran
from kinerja.pengunduran.permissions import lingkup_surat, surat_sendiri
from kinerja.pengunduran.selectors.surat import bernama


@dataclass(frozen=True, slots=True)
class Langkah:
    """One page that asks for one act: what it is called, what it binds, where it goes."""

    judul: str
    aksi: str
    pesan: str
    tujuan: str
    akibat: Sequence[str] = ()
    perihal: str = ""
    kurang: Sequence[str] = ()
    berat: bool = False
    lain: Mapping[str, object] = field(default_factory=dict)


def ambil(request: Permintaan, pk: int) -> SuratPengunduran:
    """One this reader may open."""
    return get_object_or_404(bernama(lingkup_surat(request.sesi), request.sesi.hari), pk=pk)


def ambil_sendiri(request: Permintaan, pk: int) -> SuratPengunduran:
    """One's own; who may only read it is refused."""
    satu = ambil(request, pk)
    if not surat_sendiri(request.sesi).filter(pk=pk).exists():
        raise PermissionDenied(_("Hanya yang menulis surat ini yang dapat melakukannya."))
    return satu


def alamat_surat(satu: SuratPengunduran) -> str:
    """The page of a letter."""
    return reverse("pengunduran:rinci", args=[satu.pk])


def langkah(
    request: Permintaan, form: FormVersi, lakukan: Callable[[], object], isi: Langkah, templat: str = "tindakan"
) -> HttpResponse:
    """Do it; where it is refused the form says why, all of it, and keeps what was typed."""
    if request.method == "POST" and form.is_valid() and _jadi(form, lakukan):
        messages.success(request, isi.pesan)
        return redirect(isi.tujuan)
    konteks = {"form": form, "langkah": isi, **isi.lain}
    return render(request, f"pengunduran/{templat}.html", konteks, status=422 if form.errors else 200)


def _jadi(form: FormVersi, lakukan: Callable[[], object]) -> bool:
    try:
        lakukan()
    except PengunduranDitolak as galat:
        for alasan in galat.alasan:
            form.add_error(None, alasan)
        return False
    except Bentrok as galat:
        form.add_error(None, str(galat))
        return False
    except SudahBerubah as galat:
        form.sudah_berubah(galat)
        return False
    return True
