"""What a file changes in a version that follows another one: to the row, and in one sentence."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from kinerja.dasar.tabel import Masalah
from kinerja.rencana.models import Simpul, VersiRencana
from kinerja.rencana.pertukaran.bentuk import BerkasRencana, VersiBerkas
from kinerja.rencana.selectors.banding import BARU, HILANG, BarisBanding, banding_versi, hitung_banding


def rincian_perubahan(berkas: BerkasRencana) -> tuple[tuple[Masalah, ...], tuple[Masalah, ...]]:
    """Each new, gone and changed node at its row (a gone one has none), and a summary a new version."""
    rincian: list[Masalah] = []
    ringkas: list[Masalah] = []
    for isi in berkas.versi.values():
        if isi.asal is not None:
            versi = VersiRencana.objects.get(dokumen__kode=isi.kunci[0], kode=isi.kunci[1])
            baris = banding_versi(isi.asal, versi)
            rincian += [_tempatkan(isi, b) for b in baris]
            ringkas.append(_ringkas(isi, isi.asal, hitung_banding(baris)))
    return tuple(rincian), tuple(ringkas)


def _ringkas(isi: VersiBerkas, asal: VersiRencana, jumlah: dict[str, int]) -> Masalah:
    disebut = {unit for unit, _kode in isi.simpul}
    tetap = Simpul.objects.filter(versi=asal).exclude(unit__in=disebut).values("unit").distinct().count()
    pesan = _(
        "Versi %(versi)s disusun dari versi %(asal)s: %(baru)d simpul baru, %(berubah)d berubah, %(hilang)d tidak ada "
        "lagi; %(tetap)d unit yang tidak disebut berkas tetap seperti adanya."
    ) % {"versi": isi.kunci[1], "asal": asal.kode, "tetap": tetap, **jumlah}
    return Masalah(_nama(isi), None, None, pesan)


def _tempatkan(isi: VersiBerkas, b: BarisBanding) -> Masalah:
    simpul = isi.simpul.get(b.kunci)
    nomor = simpul.baris[0].baris.nomor if simpul else None
    return Masalah(_nama(isi), nomor, None, " ".join(_kalimat(b)))


def _kalimat(b: BarisBanding) -> Iterator[str]:
    sebut = {BARU: _("Baru:"), HILANG: _("Tidak ada lagi:")}.get(b.jenis, _("Berubah:"))
    yield sebut
    yield f"{b.simpul.unit.kode} {b.simpul.kode} {b.simpul.nama}."
    if b.kalimat:
        yield b.kalimat


def _nama(isi: VersiBerkas) -> str:
    return next(iter(isi.simpul.values())).baris[0].baris.masalah(None, "").berkas
