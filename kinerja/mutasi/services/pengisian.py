"""Papers asked for on a page and filled in the background: once however often asked, resumed where a worker died."""

from collections.abc import Collection, Mapping
from dataclasses import fields
from datetime import datetime, timedelta
from typing import cast

from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from kinerja.dasar.kunci import periksa_versi
from kinerja.dokumen.naskah.isian import CaraTtd
from kinerja.jejak.kunci import sejak
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import KeadaanPengisian, Pelantikan, PengisianNaskah
from kinerja.mutasi.selectors.bahan import CaraNaskah
from kinerja.mutasi.services.naskah import butuh_keputusan, siapkan_naskah
from kinerja.mutasi.services.perbarui import perbarui_naskah

DIAM = timedelta(minutes=3)  # no paper for so long: asked again, it is put into the queue again
RUSAK = "Pengisian berhenti karena gangguan pada program. Siapkan lagi; yang sudah ada tidak dibuat dua kali."


class _SudahDiminta(Exception):
    """The same papers are being filled: nothing is written."""

    def __init__(self, pengisian: PengisianNaskah) -> None:
        self.pengisian = pengisian
        super().__init__()


def minta_naskah(
    *, pelantikan: int, pilihan: Collection[str], cara: CaraNaskah, versi: int, by: Pelaku, at: datetime
) -> PengisianNaskah:
    """Ask for papers; the background worker fills them. The same asked while it is under way is that one.

    Raises PelantikanDitolak (cancelled, no order yet, others under way), SudahBerubah.
    """
    isi = {"pilihan": sorted(pilihan), "unit_id": cara.unit, "cara": cara.cara}
    return _minta(pelantikan, versi, isi, by, at)


def minta_perbarui(*, pelantikan: int, versi: int, by: Pelaku, at: datetime) -> PengisianNaskah:
    """Ask for new papers in place of those out of date; the same rules, the same refusals."""
    return _minta(pelantikan, versi, {"perbarui": True}, by, at)


def _minta(pelantikan: int, versi: int, isi: Mapping[str, object], by: Pelaku, at: datetime) -> PengisianNaskah:
    try:
        with tindakan("pelantikan.naskah_diminta", by=by, at=at) as catatan:
            satu = Pelantikan.objects.select_for_update(of=("self",)).get(pk=pelantikan)
            _butuh_giliran(satu, isi)
            periksa_versi(satu, versi, sejak=lambda dibaca: sejak(f"pelantikan:{pelantikan}", satu.kunci - dibaca))
            butuh_keputusan(satu)
            pelaku = {f.name: getattr(by, f.name) for f in fields(Pelaku)}
            minta = PengisianNaskah.objects.create(pelantikan=satu, pelaku=pelaku, diminta=at, bergerak=at, **isi)
            isi_naskah_di_latar.enqueue(minta.pk)
            catatan.perihal("pelantikan", satu.pk)
            catatan.muatan(pengisian=minta.pk, **isi)
            return minta
    except _SudahDiminta as sudah:
        if sudah.pengisian.bergerak < at - DIAM:
            isi_naskah_di_latar.enqueue(sudah.pengisian.pk)
        return sudah.pengisian


def _butuh_giliran(satu: Pelantikan, isi: Mapping[str, object]) -> None:
    """One filling at a time."""
    ada = PengisianNaskah.objects.filter(pelantikan=satu, keadaan=KeadaanPengisian.BERJALAN).first()
    if ada is None:
        return
    if ada.perbarui == isi.get("perbarui", False) and all(getattr(ada, nama) == nilai for nama, nilai in isi.items()):
        raise _SudahDiminta(ada)
    raise PelantikanDitolak(_("Dokumen lain pelantikan ini sedang diisi. Tunggu sampai selesai, lalu siapkan lagi."))


@task()
def isi_naskah_di_latar(pengisian: int) -> int:
    """Fill what was asked for; how many papers there are. May run any number of times, also twice at once."""
    satu = PengisianNaskah.objects.get(pk=pengisian)
    if not satu.berjalan:
        return satu.terisi
    try:
        return _isi(satu)
    except PelantikanDitolak as galat:
        _selesai(satu, keadaan=KeadaanPengisian.GAGAL, galat=str(galat)[:500])
        return 0
    except Exception:
        _selesai(satu, keadaan=KeadaanPengisian.GAGAL, galat=RUSAK)
        raise


def _isi(satu: PengisianNaskah) -> int:
    milik = PengisianNaskah.objects.filter(pk=satu.pk, keadaan=KeadaanPengisian.BERJALAN)

    def lapor(terisi: int, jumlah: int) -> None:
        milik.update(terisi=terisi, jumlah=jumlah, bergerak=timezone.now())

    by, at = Pelaku(**satu.pelaku), timezone.now()
    if satu.perbarui or satu.unit_id is None:
        hasil = perbarui_naskah(pelantikan=satu.pelantikan_id, by=by, at=at, lapor=lapor)
    else:
        cara = CaraNaskah(satu.unit_id, cast("CaraTtd", satu.cara))
        hasil = siapkan_naskah(
            pelantikan=satu.pelantikan_id, pilihan=satu.pilihan, cara=cara, by=by, at=at, lapor=lapor
        )
    _selesai(satu, keadaan=KeadaanPengisian.SELESAI, terisi=hasil.dokumen, dilewati=[*map(list, hasil.dilewati)])
    return hasil.dokumen


def _selesai(satu: PengisianNaskah, **isi: object) -> None:
    """Written once: whoever was faster has said how it ended."""
    at = timezone.now()
    milik = PengisianNaskah.objects.filter(pk=satu.pk, keadaan=KeadaanPengisian.BERJALAN)
    milik.update(selesai=at, bergerak=at, **isi)
