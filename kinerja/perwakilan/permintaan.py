"""What the two middlewares of this package put on a request, beside session and actor."""

from kinerja.organisasi.models import LihatSebagai
from kinerja.organisasi.sesi import Permintaan
from kinerja.perwakilan.models import Penyiap


class PermintaanWakil(Permintaan):
    """A request behind them, for type annotations; each attribute stands there only while one looks or prepares."""

    lihat_sebagai: LihatSebagai
    menyiapkan: Penyiap
