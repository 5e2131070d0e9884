"""One log line a request: id, user id, view, status, ms, queries. Never a path: it may hold a NIP or a name."""

import re
import time
import uuid
from collections.abc import Callable
from typing import Any

import structlog
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseBase

catatan = structlog.get_logger("rapor.permintaan")

ID_SAH = re.compile(r"[A-Za-z0-9-]{8,64}")
TANPA_CATATAN = {"sehat"}  # asked every few seconds by the proxy; told only when something is wrong


class PenghitungKueri:
    """Counts the statements that pass; an execute wrapper of the connection."""

    def __init__(self) -> None:
        self.jumlah = 0

    def __call__(self, execute: Callable[..., Any], *args: Any) -> Any:
        self.jumlah += 1
        return execute(*args)


class CatatPermintaan:
    """Middleware, just inside static files: measures the whole of our work and hands the id back as X-Request-ID."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        id_permintaan, kueri, mulai = id_dari(request), PenghitungKueri(), time.perf_counter()
        with connection.execute_wrapper(kueri):
            jawaban = self.get_response(request)
        ms = round((time.perf_counter() - mulai) * 1000, 1)
        jawaban["X-Request-ID"] = id_permintaan
        tampilan = request.resolver_match.view_name if request.resolver_match else ""
        if tampilan not in TANPA_CATATAN or jawaban.status_code != HttpResponse.status_code:
            catatan.info(
                "permintaan",
                id=id_permintaan,
                pengguna=pengguna(request),
                tampilan=tampilan,
                status=jawaban.status_code,
                ms=ms,
                kueri=kueri.jumlah,
            )
        return jawaban

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """A view that failed: what kind of error and where, found again by the id; Django goes on to the error page."""
        catatan.error("galat", id=id_dari(request), exc_info=exception)


def id_dari(request: HttpRequest) -> str:
    """The id the proxy gave, if it is one, else a new one; the same for the whole request."""
    id_permintaan: str | None = getattr(request, "id_permintaan", None)
    if id_permintaan is None:
        dari_luar = request.headers.get("X-Request-ID", "")
        id_permintaan = dari_luar if ID_SAH.fullmatch(dari_luar) else uuid.uuid4().hex
        request.id_permintaan = id_permintaan  # type: ignore[attr-defined]  # of this middleware alone
    return id_permintaan


def pengguna(request: HttpRequest) -> int | None:
    """The user's id, if the request asked who it is; the log itself opens no session."""
    siapa = getattr(request, "_cached_user", None)
    return siapa.pk if siapa is not None else None
