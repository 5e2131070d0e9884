"""One app, always the same parts."""

from pathlib import Path

import pytest

WAJIB_BILA_ADA = {"views": ["urls", "templates"], "services": ["selectors"], "pertukaran": ["services"]}
KERAJINAN = {"dasar", "jejak", "web", "aturan", "perintah"}  # floors without acts of their own
TANPA_LINGKUP = KERAJINAN | {"akun"}  # know no person in a post, so no scope


def bagian(app: Path) -> set[str]:
    return {p.stem for p in app.iterdir() if not p.name.startswith("__")}


def aplikasi(akar: Path) -> list[Path]:
    return sorted(p.parent for p in (akar / "kinerja").glob("*/apps.py"))


@pytest.mark.parametrize(("ada", "perlu"), WAJIB_BILA_ADA.items())
def test_parts_that_belong_together(akar: Path, ada: str, perlu: list[str]) -> None:
    kurang = {
        app.name: sorted(set(perlu) - bagian(app))
        for app in aplikasi(akar)
        if app.name not in KERAJINAN and ada in bagian(app) and not set(perlu) <= bagian(app)
    }
    assert kurang == {}


def test_pages_about_people_have_their_scope(akar: Path) -> None:
    tanpa = [
        a.name
        for a in aplikasi(akar)
        if "views" in bagian(a) and "permissions" not in bagian(a) and a.name not in TANPA_LINGKUP
    ]
    assert tanpa == []


def test_templates_stand_under_the_name_of_their_app(akar: Path) -> None:
    halaman_galat = {"400", "403", "403_csrf", "404", "500", "503", "dasar", "komponen", "registration"}
    salah = [
        str(t.relative_to(akar))
        for app in aplikasi(akar)
        for t in (app / "templates").glob("*")
        if t.stem != app.name and not (app.name in {"web", "dasar"} or t.stem in halaman_galat)
    ]
    assert salah == []
