"""Where static files are: by their content, as collected; each address is worked out once."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from whitenoise.storage import CompressedManifestStaticFilesStorage


class PenyimpananStatis(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # it has no types
    """A page asks for a dozen addresses that stay the same until the files are collected again."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._alamat: dict[tuple[str, bool, bool], str] = {}
        super().__init__(*args, **kwargs)

    def url(self, name: str, force: bool = False) -> str:
        """The address under which a file is served."""
        kunci = (name, force, settings.DEBUG)
        if kunci not in self._alamat:
            self._alamat[kunci] = super().url(name, force)
        return self._alamat[kunci]

    def post_process(self, *args: Any, **kwargs: Any) -> Iterator[Any]:
        """Collected anew: what was known is forgotten."""
        yield from super().post_process(*args, **kwargs)
        self._alamat.clear()
