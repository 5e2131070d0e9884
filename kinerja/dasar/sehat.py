"""`/sehat`: tells the proxy whether this process and its database answer."""

import logging

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

catatan = logging.getLogger(__name__)


@never_cache
@require_safe
def sehat(request: HttpRequest) -> HttpResponse:
    """200 `sehat`, or 503 `basis data tidak menjawab`; nothing about the inside is told."""
    try:
        with connection.cursor() as kursor:
            kursor.execute("SELECT 1")
    except DatabaseError:
        catatan.exception("basis data tidak menjawab")
        return HttpResponse("basis data tidak menjawab", status=503, content_type="text/plain; charset=utf-8")
    return HttpResponse("sehat", content_type="text/plain; charset=utf-8")
