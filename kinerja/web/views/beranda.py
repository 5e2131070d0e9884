"""Home: who one is today, what waits, and the part of one's role."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.web.kepala import Kepala, susun_kepala
from kinerja.web.menu import ciri
from kinerja.web.selectors import beranda as selector
from kinerja.web.selectors.tim import urutkan

KOLOM_TIM = (
    ("nama", _("Nama")),
    ("skp", _("SKP")),
    ("realisasi", _("Realisasi terakhir")),
    ("umpan", _("Umpan balik terakhir")),
    ("nilai", _("Nilai")),
)


@butuh_masuk
def beranda(request: Permintaan) -> HttpResponse:
    """Tasks first, then what waits for others, then the role's own part."""
    sesi = request.sesi
    isi = selector.beranda(sesi)
    urut = request.GET.get("urut", "")
    konteks: dict[str, object] = {
        "sesi": sesi,
        "isi": isi,
        "tim": urutkan(isi.tim, urut),
        "kepala_tim": kepala_tim(urut),
        "ciri": ciri(sesi),
    }
    return render(request, "web/beranda.html", konteks)


def kepala_tim(urut: str) -> list[Kepala]:
    """The headers of the team table, each a link that sorts by it."""
    return susun_kepala(KOLOM_TIM, urut)
