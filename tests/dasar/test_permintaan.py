"""The log line of a request: what it says and what it must never say."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from config.catatan import pengaturan_catatan
from kinerja.akun.models import Pengguna
from kinerja.dasar.permintaan import CatatPermintaan

NIP = "198703142010012003"


@pytest.fixture
def baris() -> Iterator[list[structlog.typing.EventDict]]:
    with structlog.testing.capture_logs() as semua:
        yield semua


def minta(jalan: str, pengguna: object, *, id_luar: str = "") -> HttpResponse:
    request = RequestFactory().get(jalan, headers={"X-Request-ID": id_luar})

    def tampilan(request: HttpRequest) -> HttpResponse:
        request._cached_user = pengguna  # type: ignore[attr-defined]  # what request.user leaves behind
        with connection.cursor() as kursor:
            kursor.execute("SELECT 1")
        return HttpResponse("isi")

    jawaban = CatatPermintaan(tampilan)(request)
    assert isinstance(jawaban, HttpResponse)
    return jawaban


@pytest.mark.django_db
def test_line_says_who_what_and_how_long_but_not_where(baris: list[structlog.typing.EventDict]) -> None:
    jawaban = minta(f"/pegawai/{NIP}?nama=Siti", Pengguna(pk=7, username=NIP, first_name="Siti"))
    (satu,) = baris
    assert {k: satu[k] for k in ("pengguna", "status", "kueri")} == {"pengguna": 7, "status": 200, "kueri": 1}
    assert satu["ms"] >= 0
    assert satu["id"] == jawaban["X-Request-ID"]
    assert NIP not in str(satu)
    assert "Siti" not in str(satu)


@pytest.mark.django_db
@pytest.mark.parametrize(("dari_luar", "dipakai"), [("abc-12345", True), ("<script>", False), ("x" * 65, False)])
def test_id_of_the_proxy_is_kept_only_when_it_is_one(
    dari_luar: str, dipakai: bool, baris: list[structlog.typing.EventDict]
) -> None:
    jawaban = minta("/", AnonymousUser(), id_luar=dari_luar)
    assert (jawaban["X-Request-ID"] == dari_luar) is dipakai
    assert baris[0]["pengguna"] is None


def test_error_is_logged_as_json_with_its_kind_and_place_without_its_message() -> None:
    pengaturan = pengaturan_catatan("", "INFO")
    penata = structlog.stdlib.ProcessorFormatter(
        **{k: v for k, v in pengaturan["formatters"]["json"].items() if k != "()"}
    )
    try:
        raise ValueError(f"catatan pribadi {NIP}")
    except ValueError as galat:
        rekam = logging.makeLogRecord({"msg": "galat", "exc_info": (ValueError, galat, galat.__traceback__)})
    satu = json.loads(penata.format(rekam))
    assert satu["galat"] == "ValueError"
    assert satu["tempat"][0].startswith("tests/dasar/test_permintaan.py:")
    assert NIP not in str(satu)
