"""What a new server process makes ready beside its first requests, so that nobody waits for it later."""

import atexit
import gc

from django.urls import get_resolver

from kinerja.aturan.layanan import hangatkan as hangatkan_mesin

JARANG = (10_000, 20, 20)  # a page of fifty rows makes some thousand objects that die by themselves


def hangatkan() -> None:
    """Load all pages and the engine; what stands then is never garbage, and every full collection would walk it.

    Such a walk took 0.2 s in the middle of a request.
    """
    list(get_resolver().url_patterns)  # imports every view
    hangatkan_mesin()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*JARANG)
    atexit.register(gc.unfreeze)  # at the end all is garbage: the engine would report what it finds left
