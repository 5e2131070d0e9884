"""Numbers given elsewhere: typed for the documents that wait for them, or recorded for paper that exists already."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import periksa_versi, simpan_versi
from kinerja.dokumen.galat import Kendala, NomorDitolak
from kinerja.dokumen.models import AturanNomor, NomorSurat, StatusNomor
from kinerja.dokumen.perubahan import perubahan
from kinerja.dokumen.pola import rapikan_nomor, sidik_nomor
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan

PANJANG = 120


@dataclass(frozen=True, slots=True)
class IsiNomorLuar:
    """A typed number. `rujukan` of a waiting row: it is that document's; of nothing: a paper that exists already.

    `versi`: the waiting row as it was read, where a person typed it on its page.
    """

    aturan: int
    nomor: str
    tanggal: date
    perihal: str = ""
    rujukan: str = ""
    versi: int | None = None

    @property
    def teks(self) -> str:
        """The number without stray spaces."""
        return rapikan_nomor(self.nomor)

    @property
    def kunci(self) -> str:
        """The work it belongs to; for paper made elsewhere the number itself."""
        return self.rujukan or f"luar:{sidik_nomor(self.nomor)}"[:120]


def catat_nomor_luar(*, isi: Sequence[IsiNomorLuar], by: Pelaku, at: datetime) -> list[NomorSurat]:
    """Numbers given by the national correspondence system or by hand, in order. All or none: NomorDitolak names each.

    A number that is in the register already, or twice among these, is refused. A row that waits becomes `dipesan`;
    a paper that exists already is `terpakai`. The same number for the same work again changes nothing.
    """
    with tindakan("nomor.dari_luar_dicatat", by=by, at=at) as catatan:
        ada = _baris_terkunci(isi)
        if kendala := list(_kendala(isi, ada)):
            raise NomorDitolak(kendala)
        _periksa_versi(isi, ada)
        hasil = [_isi(satu, ada.get(satu.kunci), by, at) for satu in isi]
        AturanNomor.objects.filter(pk__in={x.aturan for x in isi}, dipakai_pada=None).update(dipakai_pada=at)
        for satu in hasil:
            catatan.perihal("nomor", satu.pk)
        catatan.muatan(nomor=[satu.nomor for satu in hasil])
    return hasil


def _baris_terkunci(isi: Sequence[IsiNomorLuar]) -> dict[str, NomorSurat]:
    milik = NomorSurat.objects.select_for_update(of=("self",)).exclude(status=StatusNomor.BATAL)
    return {satu.rujukan: satu for satu in milik.filter(rujukan__in=[x.kunci for x in isi]).order_by("pk")}


def _kendala(isi: Sequence[IsiNomorLuar], ada: Mapping[str, NomorSurat]) -> Iterator[Kendala]:
    """Each problem with the row it is in."""
    sidik = [sidik_nomor(x.nomor) for x in isi]
    pemilik = dict(NomorSurat.objects.filter(sidik__in=sidik).values_list("sidik", "rujukan"))
    for i, (satu, milik) in enumerate(zip(isi, sidik, strict=True)):
        baris = ada.get(satu.kunci)
        if not satu.teks or len(satu.teks) > PANJANG or not satu.teks.isprintable():
            yield Kendala("nomor", _("Ketik nomornya seperti pada SRIKANDI, paling banyak %s huruf.") % PANJANG, i)
        elif milik in sidik[:i]:
            yield Kendala("nomor", _("Nomor %s tertulis dua kali.") % satu.teks, i)
        elif baris is None and not satu.perihal.strip():
            yield Kendala("perihal", _("Tuliskan untuk apa nomor ini."), i)
        elif baris is not None and baris.nomor and baris.sidik != milik:
            yield Kendala("nomor", _("%(perihal)s sudah bernomor %(nomor)s.") % vars_nomor(baris), i)
        elif (not baris or not baris.nomor) and milik in pemilik:
            yield Kendala("nomor", _("Nomor %s sudah ada dalam register. Periksa sekali lagi.") % satu.teks, i)


def vars_nomor(satu: NomorSurat) -> dict[str, str]:
    """Its words for a sentence."""
    return {"perihal": satu.perihal, "nomor": satu.nomor}


def _periksa_versi(isi: Sequence[IsiNomorLuar], ada: Mapping[str, NomorSurat]) -> None:
    for satu in isi:
        if satu.versi is not None and (baris := ada.get(satu.kunci)):
            periksa_versi(baris, satu.versi, sejak=perubahan(baris))


def _isi(satu: IsiNomorLuar, baris: NomorSurat | None, by: Pelaku, at: datetime) -> NomorSurat:
    if baris is None:
        return _baru(satu, by, at)
    if not baris.nomor:
        baris.nomor, baris.sidik, baris.tanggal = satu.teks, sidik_nomor(satu.teks), satu.tanggal
        baris.status = StatusNomor.DIPESAN
        simpan_versi(baris, update_fields=["nomor", "sidik", "tanggal", "status"])
    return baris


def _baru(satu: IsiNomorLuar, by: Pelaku, at: datetime) -> NomorSurat:
    return NomorSurat.objects.create(
        aturan_id=satu.aturan,
        nomor=satu.teks,
        sidik=sidik_nomor(satu.teks),
        tanggal=satu.tanggal,
        perihal=satu.perihal.strip()[:500],
        rujukan=satu.kunci,
        status=StatusNomor.TERPAKAI,
        dipesan=at,
        dipakai_pada=at,
        oleh=by.nama,
        kapasitas=by.kapasitas,
    )
