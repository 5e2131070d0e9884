"""What every page knows about the site itself."""

from django.conf import settings
from django.http import HttpRequest


def situs(request: HttpRequest) -> dict[str, object]:
    """The name of the government this deployment belongs to."""
    return {"nama_pemda": settings.NAMA_PEMDA}
