"""The Django side of the rules: dated settings, proposals, local packs, reopened deadlines, stored receipts."""

from kinerja.peraturan.models.rincian import NilaiDipakai, Rincian
from kinerja.peraturan.models.setelan import Setelan
from kinerja.peraturan.models.tenggat import BukaTenggat
from kinerja.peraturan.models.usulan import JenisPaket, PaketDaerah, Usulan

__all__ = ["BukaTenggat", "JenisPaket", "NilaiDipakai", "PaketDaerah", "Rincian", "Setelan", "Usulan"]
