"""Who sits at which desk: a role of today, held for the whole Pemda or part of it."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _

from kinerja.akun.models import Peran
from kinerja.organisasi.sesi import Permintaan, Sesi, butuh_masuk

P = ParamSpec("P")
View = Callable[Concatenate[Permintaan, P], HttpResponseBase]

PEMBACA_JEJAK = (Peran.INSPEKTORAT, Peran.BKPSDM, Peran.ADMIN)
PENGATUR_PERAN = (Peran.ADMIN,)
PENGATUR = (Peran.BKPSDM, Peran.ADMIN)  # settings and deadlines


def memegang(sesi: Sesi, *peran: str) -> bool:
    """Whether one of these roles is held for the whole Pemda today."""
    return any(satu in sesi.peran and sesi.cakupan(satu) is None for satu in peran)


def butuh_peran(*peran: str) -> Callable[[View[P]], Callable[Concatenate[HttpRequest, P], HttpResponseBase]]:
    """Signed in and holding one of these roles for the whole Pemda today; others get 403."""

    def hias(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
        def bungkus(request: Permintaan, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not memegang(request.sesi, *peran):
                raise PermissionDenied(_("Halaman ini hanya untuk peran tertentu. Peran diberikan oleh administrator."))
            return view(request, *args, **kwargs)

        update_wrapper(bungkus, view)
        return butuh_masuk(bungkus)

    return hias
