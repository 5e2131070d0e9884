"""Issue a form: the document of its words as they stand. The same words are the same document, others a new one."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError
from django.db.models import F
from django.utils.translation import gettext as _

from kinerja.dasar.kode import kode_acak
from kinerja.dasar.waktu import hari
from kinerja.dokumen.alamat import tanda_periksa
from kinerja.dokumen.formulir.jenis import FORMULIR
from kinerja.dokumen.formulir.terbit import bernomor_terbit, bertempat_tanda, sidik_formulir
from kinerja.dokumen.galat import DokumenDitolak
from kinerja.dokumen.models import AturanNomor, CaraDokumen, Dokumen, KeadaanDokumen, NomorSurat, TandaTangan
from kinerja.dokumen.naskah.nomor import isi_nomor
from kinerja.dokumen.naskah.susun import Naskah
from kinerja.dokumen.selectors.nomor import aturan_pada
from kinerja.dokumen.services.ambil import PesananNomor, ambil_nomor
from kinerja.dokumen.services.antre import antrekan_cetak
from kinerja.dokumen.services.isi import Penanda, kendala_penanda
from kinerja.dokumen.services.siapkan import tempat_tanda
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan

COBA = 3  # each time somebody else has issued the same form meanwhile


class _SudahTerbit(Exception):
    """Somebody issued the same words meanwhile: nothing is left to do."""


@dataclass(frozen=True, slots=True)
class FormulirTerbit:
    """A form as it stands; `naskah` puts it together, once it is issued. `penanda` in the order of signing.

    `rujukan` names the work as the ledger does (`skp:12`). `pegawai`, `penugasan`, `unit`: whom it is about, in which
    post, whose register.
    """

    jenis: str
    naskah: Callable[[], Naskah]
    rujukan: str
    penanda: tuple[Penanda, ...]
    pegawai: int
    penugasan: int
    unit: int | None = None

    @property
    def orang(self) -> set[int | None]:
        """Whom it is about, and who signs it."""
        return {self.pegawai, *(p.pegawai for p in self.penanda if p.pegawai)}


@dataclass(frozen=True, slots=True)
class _Siap:
    """All that is worked out before the act."""

    formulir: FormulirTerbit
    naskah: Naskah
    cara: str
    sidik: str
    aturan: AturanNomor | None


def terbitkan_formulir(*, formulir: FormulirTerbit, cara: str, by: Pelaku, at: datetime) -> tuple[Dokumen, bool]:
    """The document, and whether it is a new one; printed by the background worker.

    The same words to be signed the same way are the same document, and nothing is written. Other words are a new one;
    the earlier stays as it is, no longer current. Numbered where a rule of numbering stands for the unit. What the
    ledger has approved fills its place when the sheet is printed, where recorded approval is the way. DokumenDitolak.
    """
    siap = _siap(formulir, cara, at)
    for _ke in range(COBA):
        ada = terbitan_kini(formulir)
        if ada is not None and ada.sidik_isi == siap.sidik:
            return ada, False
        with suppress(_SudahTerbit, IntegrityError):
            return _terbitkan(siap, by, at), True
    raise DokumenDitolak(_("Formulir ini sedang diterbitkan orang lain. Muat ulang halaman, lalu ulangi."))


def terbitan_kini(formulir: FormulirTerbit) -> Dokumen | None:
    """The current document of a form, if it was issued."""
    milik = Dokumen.objects.filter(kelompok=formulir.rujukan, jenis=formulir.jenis, digantikan=None)
    return (
        milik.exclude(sidik_isi="")
        .exclude(keadaan=KeadaanDokumen.BATAL)
        .select_related("nomor")
        .order_by("-pk")
        .first()
    )


def _siap(formulir: FormulirTerbit, cara: str, at: datetime) -> _Siap:
    if kendala := list(kendala_penanda(formulir.penanda, cara)):
        raise DokumenDitolak(kendala)
    naskah = bertempat_tanda(formulir.naskah(), CaraDokumen(cara).value)
    nomor, unit = FORMULIR[formulir.jenis].nomor, formulir.unit
    aturan = aturan_pada(jenis=nomor, unit=unit, on=hari(at)) if nomor and unit else None
    return _Siap(formulir, naskah, cara, sidik_formulir(naskah), aturan if aturan and aturan.bernomor else None)


def _terbitkan(siap: _Siap, by: Pelaku, at: datetime) -> Dokumen:
    f = siap.formulir
    with tindakan("dokumen.diterbitkan", by=by, at=at) as catatan:
        deret = Dokumen.objects.select_for_update(of=("self",)).filter(kelompok=f.rujukan, jenis=f.jenis)
        terdahulu = list(deret.defer("naskah"))
        lama = [x for x in terdahulu if x.digantikan_id is None and x.keadaan != KeadaanDokumen.BATAL]
        if any(x.sidik_isi == siap.sidik for x in lama):
            raise _SudahTerbit
        satu = _dokumen(siap, f"{f.rujukan}/{f.jenis}/{len(terdahulu) + 1}", by, at)
        satu.save()
        TandaTangan.objects.bulk_create(tempat_tanda(satu, f.penanda))
        _gantikan(lama, satu)
        antrekan_cetak([satu.pk])
        for x in (satu, *lama):
            catatan.perihal("dokumen", x.pk)
        catatan.perihal("pegawai", f.pegawai)
        catatan.perihal(*f.rujukan.split(":", 1))
        catatan.muatan(jenis=f.jenis, sidik_isi=siap.sidik, menggantikan=[x.pk for x in lama])
        return satu


def _gantikan(lama: Sequence[Dokumen], baru: Dokumen) -> None:
    if lama:
        Dokumen.objects.filter(pk__in=[x.pk for x in lama]).update(digantikan=baru, kunci=F("kunci") + 1)


def _dokumen(siap: _Siap, rujukan: str, by: Pelaku, at: datetime) -> Dokumen:
    f, kode = siap.formulir, kode_acak()
    nomor = _nomor(siap, rujukan, by, at)
    terbit = bernomor_terbit(siap.naskah, tanda_periksa(kode), hari(at), bernomor=nomor is not None)
    naskah = terbit.model_dump_json()
    return Dokumen(
        kode=kode,
        jenis=f.jenis,
        versi=terbit.versi,
        sifat=terbit.sifat,
        judul=terbit.judul[:300],
        rujukan=rujukan,
        kelompok=f.rujukan,
        pegawai_id=f.pegawai,
        penugasan_id=f.penugasan,
        unit_id=f.unit,
        naskah=isi_nomor(naskah, nomor.nomor) if nomor and nomor.nomor else naskah,
        nomor=nomor,
        tanggal=hari(at),
        cara=siap.cara,
        keadaan=KeadaanDokumen.DISIAPKAN,
        disiapkan=at,
        oleh=by.nama,
        sidik_isi=siap.sidik,
    )


def _nomor(siap: _Siap, rujukan: str, by: Pelaku, at: datetime) -> NomorSurat | None:
    if siap.aturan is None:
        return None
    pesanan = PesananNomor(rujukan, siap.naskah.judul[:500], siap.formulir.rujukan)
    return ambil_nomor(aturan=siap.aturan.pk, perihal=[pesanan], tanggal=hari(at), by=by, at=at)[0]
