"""Walks every address with every audience and compares with the table in hak_akses.py."""

from collections.abc import Iterator

import pytest
import time_machine
from django.conf import LazySettings
from django.db import transaction
from django.http import FileResponse, HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve, reverse

from kinerja.akun.models import Pengguna
from tests.pabrik import HARI, Kota, kota_kecil, pukul
from tests.project.hak_akses import ANONIM, HAK, PEMERAN, Hak

KUE = "sessionid"
DITOLAK = {403, 404, 405}
SEMUA_PEMERAN = (ANONIM, *PEMERAN)


def daftar_nama(simpul: URLResolver, awalan: str = "") -> Iterator[str]:
    """Every URL by its name with namespace; one without a name by its pattern."""
    for anak in simpul.url_patterns:
        if isinstance(anak, URLResolver):
            yield from daftar_nama(anak, f"{awalan}{anak.namespace}:" if anak.namespace else awalan)
        elif isinstance(anak, URLPattern):
            yield f"{awalan}{anak.name or anak.pattern}"


def test_every_url_has_its_line_and_every_line_its_url() -> None:
    assert sorted(set(daftar_nama(get_resolver()))) == sorted(HAK)


def test_lines_name_audiences_that_exist() -> None:
    kata = {x for hak in HAK.values() for x in [*hak.lihat.split(), *(hak.tulis or "").split(), *hak.status]}
    assert kata <= set(SEMUA_PEMERAN)


def bagian(nama: str) -> str:
    """The namespace of a URL's name: one walk each, so that `-k skp` walks only these."""
    return nama.partition(":")[0]


@pytest.mark.django_db
@pytest.mark.parametrize("ruang", sorted({bagian(nama) for nama in HAK}))
def test_every_url_answers_each_audience_as_declared(ruang: str, settings: LazySettings) -> None:
    settings.LOGIN_REDIRECT_URL = "/"
    with time_machine.travel(pukul(HARI), tick=False):
        kota = kota_kecil()
        sesi = {nama: masuk(pilih(kota)) for nama, pilih in PEMERAN.items()}
        salah = [
            keluhan for nama, hak in HAK.items() if bagian(nama) == ruang for keluhan in periksa(nama, hak, kota, sesi)
        ]
    assert not salah, "\n" + "\n".join(salah)


def masuk(pengguna: object) -> str:
    """A session of this user; its key."""
    assert isinstance(pengguna, Pengguna)
    client = Client()
    client.force_login(pengguna)
    return client.cookies[KUE].value


def periksa(nama: str, hak: Hak, kota: Kota, sesi: dict[str, str]) -> Iterator[str]:
    """What is not as the line says; whatever the requests write is undone."""
    with transaction.atomic():
        url = hak.url(kota) if hak.url else reverse(nama)
        assert resolve(url.partition("?")[0]).view_name == nama, (
            f"the line of {nama} builds the address of another page"
        )
        for pemeran in SEMUA_PEMERAN:
            for cara in ("GET", "POST"):
                keluhan = satu(cara, url, pemeran, hak, sesi)
                if keluhan:
                    yield f"{nama} {cara} {pemeran}: {keluhan}"
        transaction.set_rollback(True)


def satu(cara: str, url: str, pemeran: str, hak: Hak, sesi: dict[str, str]) -> str:
    """One request; what is wrong with its answer, or nothing."""
    client = Client(raise_request_exception=False)
    if pemeran != ANONIM:
        client.cookies[KUE] = sesi[pemeran]
    with transaction.atomic():
        jawab = client.get(url) if cara == "GET" else client.post(url)
        transaction.set_rollback(True)
    if isinstance(jawab, FileResponse):
        b"".join(jawab)  # a file that is sent stays open until it is read
    lihat, tulis = hak.lihat.split(), (hak.lihat if hak.tulis is None else hak.tulis).split()
    if cara == "GET" and hak.hanya_post:
        return "" if jawab.status_code == 405 or ke_pintu(jawab) else f"expected 405, got {jawab.status_code}"
    if cara == "GET" and pemeran in lihat:
        harus = hak.status.get(pemeran, 200)
        return "" if jawab.status_code == harus else f"expected {harus}, got {jawab.status_code}"
    if cara == "POST" and pemeran in tulis:
        boleh = jawab.status_code < 500 and jawab.status_code not in {403, 404} and not ke_pintu(jawab)
        return "" if boleh else f"may, but got {jawab.status_code}"
    ditolak = jawab.status_code in DITOLAK or (pemeran == ANONIM and ke_pintu(jawab))
    return "" if ditolak else f"may not, but got {jawab.status_code}"


def ke_pintu(jawab: HttpResponseBase) -> bool:
    """Whether the answer sends a visitor to the sign-in page."""
    return jawab.status_code == 302 and jawab["Location"].startswith(reverse("akun:masuk"))
