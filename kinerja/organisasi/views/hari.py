"""The day a page looks at: chosen in the address, else today."""

from datetime import date

from kinerja.organisasi.sesi import Permintaan


def hari_dipilih(request: Permintaan) -> date:
    """`?hari=2026-03-01`; what is not a date means today."""
    try:
        return date.fromisoformat(request.GET.get("hari", ""))
    except ValueError:
        return request.sesi.hari
