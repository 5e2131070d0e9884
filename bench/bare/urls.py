"""One page."""

from django.urls import path

from bench.bare.views import table

urlpatterns = [path("", table)]
