"""Take numbers: the next ones of a counter or block, reserved for named works, all or none."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari, tulis_rentang, tulis_tanggal
from kinerja.dokumen.galat import Kendala, NomorDitolak
from kinerja.dokumen.models import AturanNomor, CaraNomor, NomorSurat, StatusNomor
from kinerja.dokumen.services.jatah import beri_nomor
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import Catatan, tindakan

PALING_BANYAK = 10_000  # in one act


@dataclass(frozen=True, slots=True)
class PesananNomor:
    """What a number is asked for.

    `rujukan` names the work for ever (`pelantikan:3/pakta_integritas/17`): asked twice, one number. `perihal` is what
    the register says, `subjek` what it concerns as the ledger names it (`pelantikan:3`).
    """

    rujukan: str
    perihal: str
    subjek: str = ""


class _SudahSemua(Exception):
    """Somebody reserved the same works meanwhile: nothing is left to do."""


def ambil_nomor(
    *, aturan: int, perihal: Sequence[PesananNomor], by: Pelaku, at: datetime, tanggal: date | None = None
) -> list[NomorSurat]:
    """A number for each, in order, dated `tanggal` (the day of the act if left out). All or none: NomorDitolak.

    A work that holds a number already is given that one again, and nothing is written for it. Under a rule of numbers
    typed later the rows wait (`menunggu`) until `catat_nomor_luar`. Gapless: the counter's row is locked until the
    act commits, and a number exists only with its committed act.
    """
    _periksa(perihal)
    ada = pesanan_ada(perihal)
    if len(ada) < len(perihal):
        with suppress(_SudahSemua):
            _pesan(aturan, perihal, tanggal or hari(at), by, at)
        ada = pesanan_ada(perihal)
    return [ada[satu.rujukan] for satu in perihal]


def pesanan_ada(perihal: Sequence[PesananNomor]) -> dict[str, NomorSurat]:
    """The works among these that hold a number (or wait for one), by their name."""
    milik = NomorSurat.objects.exclude(status=StatusNomor.BATAL).filter(rujukan__in=[p.rujukan for p in perihal])
    return {satu.rujukan: satu for satu in milik}


def _periksa(perihal: Sequence[PesananNomor]) -> None:
    if not 1 <= len(perihal) <= PALING_BANYAK:
        raise NomorDitolak(_("Sekali ambil paling sedikit satu nomor dan paling banyak %s.") % PALING_BANYAK)
    kosong = [i for i, p in enumerate(perihal) if not p.perihal.strip() or not p.rujukan.strip()]
    if kosong:
        raise NomorDitolak(Kendala("perihal", _("Tuliskan untuk apa nomor ini."), i) for i in kosong)
    if len({p.rujukan for p in perihal}) < len(perihal):
        raise NomorDitolak(_("Satu dokumen diminta dua kali dalam satu permintaan. Periksa daftarnya."))


def _pesan(aturan: int, perihal: Sequence[PesananNomor], on: date, by: Pelaku, at: datetime) -> None:
    with tindakan("nomor.diambil", by=by, at=at) as catatan:
        satu = _aturan_terkunci(aturan, on, at)
        ada = pesanan_ada(perihal)
        baru = [p for p in perihal if p.rujukan not in ada]
        if not baru:
            raise _SudahSemua
        baris = [_baris(p, satu, on, by, at) for p in baru]
        if satu.cara != CaraNomor.LUAR:
            beri_nomor(satu, baris, on)
        NomorSurat.objects.bulk_create(baris, batch_size=500)
        _catat(catatan, satu, baru)


def _aturan_terkunci(aturan: int, on: date, at: datetime) -> AturanNomor:
    """The rule, held so that nobody ends it meanwhile."""
    satu = AturanNomor.objects.select_for_update(of=("self",)).get(pk=aturan)
    if not satu.bernomor:
        raise NomorDitolak(_("Dokumen ini menurut aturannya tidak bernomor."))
    if on < satu.mulai or (satu.sampai and on > satu.sampai):
        isi = {"masa": tulis_rentang(satu.mulai, satu.sampai), "hari": tulis_tanggal(on)}
        raise NomorDitolak(_("Aturan penomoran ini berlaku %(masa)s, bukan pada %(hari)s.") % isi)
    if satu.dipakai_pada is None:
        satu.dipakai_pada = at
        satu.save(update_fields=["dipakai_pada"])
    return satu


def _baris(pesanan: PesananNomor, aturan: AturanNomor, on: date, by: Pelaku, at: datetime) -> NomorSurat:
    return NomorSurat(
        aturan=aturan,
        tanggal=on,
        perihal=pesanan.perihal.strip()[:500],
        rujukan=pesanan.rujukan,
        subjek=pesanan.subjek,
        status=StatusNomor.MENUNGGU,
        dipesan=at,
        oleh=by.nama,
        kapasitas=by.kapasitas,
    )


def _catat(catatan: Catatan, aturan: AturanNomor, perihal: Sequence[PesananNomor]) -> None:
    """Every number is named in the ledger, and what it was taken for."""
    baris = sorted(pesanan_ada(perihal).values(), key=lambda n: n.pk)
    for satu in baris:
        catatan.perihal("nomor", satu.pk)
    for subjek in {p.subjek for p in perihal if p.subjek}:
        catatan.perihal(*subjek.split(":", 1))
    catatan.perihal("aturan_nomor", aturan.pk)
    catatan.muatan(aturan=aturan.pk, jumlah=len(baris), nomor=[satu.nomor for satu in baris])
