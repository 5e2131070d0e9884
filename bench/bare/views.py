"""The bare page."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bench.bare.models import Row


@login_required
def table(request: HttpRequest) -> HttpResponse:
    """Fifty rows by eight columns."""
    return render(request, "bare/table.html", {"rows": Row.objects.all()[:50]})
