"""The list of the inbox: derived lines instead of rows of a table, on the same list page."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import TANGGAL
from kinerja.organisasi.kotak import JENIS, Temuan
from kinerja.organisasi.models import TindakLanjut
from kinerja.organisasi.sesi import Permintaan


class DaftarTemuan(Daftar[Any]):
    """`Daftar` over lines that no query can give."""

    def __init__(self, request: Permintaan, temuan: list[Temuan], *, mencatat: bool) -> None:
        self._temuan = temuan
        saran = "organisasi/sel_saran.html" if mencatat else ""
        super().__init__(
            request,
            TindakLanjut.objects.none(),
            kolom=[
                KolomDaftar("tempat", _("Siapa atau di mana"), urut="tempat", tautan=lambda t: t.url),
                KolomDaftar("judul", _("Yang tidak cocok"), urut="judul", templat="organisasi/sel_temuan.html"),
                KolomDaftar("uraian", _("Uraian"), layar=False),
                KolomDaftar("unit", _("Unit"), urut="unit"),
                KolomDaftar("sejak", _("Sejak"), urut="sejak", jenis=TANGGAL),
                KolomDaftar("saran", _("Yang perlu dilakukan"), templat=saran),
                KolomDaftar("catatan", _("Catatan"), layar=False),
            ],
            cari=("tempat", "uraian", "unit"),
            saring=(
                Saring("jenis", _("Jenis"), list(JENIS.items())),
                Saring(
                    "tanda", _("Keadaan"), [("terbuka", _("Terbuka")), ("dicatat", _("Sudah dicatat"))], None, "terbuka"
                ),
            ),
            kosong=Kosong(_("Semua data cocok."), _("Tidak ada yang perlu diperiksa hari ini.")),
            ukuran=50,
        )

    @cached_property
    def tersaring(self) -> QuerySet[Any]:
        """The lines of the search and the filters, in the order asked for."""
        baris = self._temuan
        for satu in self._saring:
            if kode := self._terpilih(satu):
                baris = [t for t in baris if getattr(t, satu.nama) == kode]
        for kata in self.teks_cari.casefold().split():
            baris = [t for t in baris if kata in f"{t.tempat} {t.uraian} {t.unit}".casefold()]
        return self._urutkan(baris)  # type: ignore[return-value]  # a list slices and counts like a queryset

    def _urutkan(self, baris: list[Temuan]) -> list[Temuan]:
        urut = self._alamat.isi("urut")
        nama = urut.removeprefix("-")
        if nama not in {k.nama for k in self.kolom if k.urut}:
            return baris
        return sorted(baris, key=lambda t: str(getattr(t, nama) or ""), reverse=urut.startswith("-"))

    def _per_potong(self) -> Iterator[Any]:
        yield from self.tersaring
