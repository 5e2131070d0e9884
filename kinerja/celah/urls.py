"""The address of the gaps."""

from django.urls import path

from kinerja.celah import views

app_name = "celah"
urlpatterns = [path("", views.daftar, name="daftar")]
