"""What each app brings of its own under one module name, so that who gathers it need not know the apps."""

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from django.apps import apps


def modul_bernama(nama: str, *, kecuali: str = "") -> list[ModuleType]:
    """`<app>.<nama>` of our apps that have one, in their order; `kecuali`: who gathers them, where it has that name."""
    semua = (f"{app.name}.{nama}" for app in apps.get_app_configs() if app.name.startswith("kinerja."))
    return [import_module(m) for m in semua if m != kecuali and find_spec(m)]
