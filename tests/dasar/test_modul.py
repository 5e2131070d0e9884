"""What apps bring under one module name is found, without the one that gathers it."""

from kinerja.dasar.modul import modul_bernama


def test_the_modules_of_a_name_come_in_the_order_of_the_apps_without_the_gatherer() -> None:
    nama = [m.__name__ for m in modul_bernama("pemicu")]
    assert nama[0] == "kinerja.dasar.pemicu"
    assert nama.index("kinerja.jejak.pemicu") < nama.index("kinerja.mutasi.pemicu")
    lain = [m.__name__ for m in modul_bernama("pemicu", kecuali="kinerja.dasar.pemicu")]
    assert lain == nama[1:]
    assert modul_bernama("tidak_ada") == []
