"""Addresses beside BKN."""

from django.urls import path

from kinerja.integrasi import views

app_name = "integrasi"
urlpatterns = [
    path("", views.beda, name="beda"),
    path("putuskan/", views.putuskan, name="putuskan"),
    path("diketik-dua-kali/", views.ketikan, name="ketikan"),
]
