"""Reminders: who still owes what, as a list and as text ready for a group message."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kinerja.dasar.tampilan import Tab
from kinerja.organisasi.permissions import boleh_mengelola, mengelola
from kinerja.organisasi.sesi import Permintaan, butuh_masuk
from kinerja.web.meja.izin import PENGATUR, memegang
from kinerja.web.selectors.ingatkan import (
    JENIS_INGAT,
    daftar_ingat,
    dengan_bukaan,
    judul_ingat,
    teks_ingat,
    tenggat_ingat,
)


@require_safe
@butuh_masuk
def halaman(request: Permintaan) -> HttpResponse:
    """One kind at a time (`?jenis=`), one agency or all that one looks after (`?unit=`)."""
    sesi = request.sesi
    if not boleh_mengelola(sesi):
        raise PermissionDenied
    pohon, boleh = sesi.pohon(sesi.hari), mengelola(sesi, sesi.hari)
    jenis = request.GET.get("jenis", "")
    jenis = jenis if jenis in JENIS_INGAT else next(iter(JENIS_INGAT))
    semua = [s for s in pohon.simpul.values() if boleh is None or s.pk in boleh]
    unit = next((s for s in semua if str(s.pk) == request.GET.get("unit", "")), None)
    pilihan = [s for s in semua if s.perangkat_daerah or s == unit]
    lingkup = set(pohon.bawah([unit.pk])) if unit else boleh
    baris = daftar_ingat(jenis, sesi.hari, lingkup if lingkup is None else set(lingkup))
    konteks = {
        "jenis": jenis,
        "judul": judul_ingat(jenis, sesi.hari),
        "tab": [Tab(str(t), _alamat(k, unit.pk if unit else None), k == jenis) for k, t in JENIS_INGAT.items()],
        "pilihan": sorted(pilihan, key=lambda s: s.nama),
        "unit": unit.pk if unit else None,
        "baris": baris,
        "banyak": any(b.banyak > 1 for b in baris),
        "teks": teks_ingat(jenis, sesi.hari, baris, request.build_absolute_uri("/")),
        "baris_teks": min(20, len(baris) + 6),
        "kosong": _("Semua sudah selesai."),
    }
    if memegang(sesi, *PENGATUR) and (tenggat := tenggat_ingat(jenis, sesi.hari)):
        konteks["buka"] = urlencode(dict(zip(("jenis", "periode"), tenggat, strict=True)))
        konteks["baris"] = dengan_bukaan(baris, *tenggat, timezone.now())
    return render(request, "web/ingatkan.html", konteks)


def _alamat(jenis: str, unit: int | None) -> str:
    return f"{reverse('web:ingatkan')}?jenis={jenis}" + (f"&unit={unit}" if unit else "")
