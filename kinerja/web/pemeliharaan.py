"""Maintenance: while `pemeliharaan.txt` stands in DATA_DIR every page but `/sehat` says so, with the words in it."""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

DETIK_COBA_LAGI = 300


class PemeliharaanMiddleware:
    """Answers 503 with one calm page while the operator's file is there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        berkas = Path(settings.DATA_DIR) / "pemeliharaan.txt"
        if request.path == "/sehat" or not berkas.exists():
            return self.get_response(request)
        konteks = {"kata": berkas.read_text(encoding="utf-8").strip()}
        response = render(request, "503.html", konteks, status=503)
        response["Retry-After"] = str(DETIK_COBA_LAGI)
        return response
