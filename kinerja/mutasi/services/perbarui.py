"""Renew papers whose particulars have changed: the old ones lapse with their numbers, new ones take their place."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from kinerja.dokumen.galat import DokumenDitolak, NomorDitolak
from kinerja.dokumen.models import Dokumen, KeadaanDokumen
from kinerja.dokumen.naskah.isian import CaraTtd
from kinerja.dokumen.services import IsiDokumen, batalkan_dokumen, siapkan_dokumen
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.mutasi.galat import PelantikanDitolak
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.naskah import ACARA
from kinerja.mutasi.naskah.bahan import BahanNaskah
from kinerja.mutasi.naskah.perorangan import PAYUNG, dokumen_orang, payung
from kinerja.mutasi.selectors.bahan import CaraNaskah, bahan_naskah
from kinerja.mutasi.selectors.berubah import NaskahUsang, belum_ditandatangani
from kinerja.mutasi.selectors.usang import naskah_usang
from kinerja.mutasi.services.naskah import Dilewati, HasilNaskah, Lapor, butuh_keputusan, sebut_lima
from kinerja.mutasi.services.tertulis import catat_acara, catat_tertulis

SEKALI = 25  # people an act: texts are filled within it, so that a paper never lapses without its successor

Asal = tuple[int, str]  # register and way of signing


def perbarui_naskah(*, pelantikan: int, by: Pelaku, at: datetime, lapor: Lapor) -> HasilNaskah:
    """All papers out of date that nobody has signed; run again, what is left. Raises PelantikanDitolak."""
    satu = Pelantikan.objects.select_related("pelantik__pegawai").get(pk=pelantikan)
    butuh_keputusan(satu)
    usang = naskah_usang(satu)
    kerja = _Kerja(satu, {}, by, at)
    banyak, lewat = 0, list[Dilewati]()
    try:
        for awal in range(0, len(usang), SEKALI):
            baru, gagal = kerja.perbarui(usang[awal : awal + SEKALI])
            banyak, lewat = banyak + baru, [*lewat, *gagal]
            lapor(banyak, max(banyak, sum(len(x.dokumen) for x in usang)))
    except (DokumenDitolak, NomorDitolak) as galat:
        raise PelantikanDitolak(str(galat)) from galat
    return HasilNaskah(banyak, tuple(lewat))


@dataclass(slots=True)
class _Kerja:
    """One renewal; what papers print is read once for each register and way of signing."""

    satu: Pelantikan
    bahan: dict[Asal, BahanNaskah]
    by: Pelaku
    at: datetime

    def perbarui(self, usang: Sequence[NaskahUsang]) -> tuple[int, list[Dilewati]]:
        """These papers; how many, and which fail to fill."""
        pegawai, dokumen = {x.peserta.pegawai_id for x in usang if x.peserta}, {d.pk for x in usang for d in x.dokumen}
        for asal in self._per_asal(dokumen, kunci=False):
            if asal not in self.bahan:
                self.bahan[asal] = bahan_naskah(self.satu, CaraNaskah(asal[0], cast("CaraTtd", asal[1])), self.at)
        with tindakan("pelantikan.naskah_diperbarui", by=self.by, at=self.at) as catatan:
            lama = self._per_asal(dokumen, kunci=True)
            semua = [d for milik in lama.values() for d in milik]
            if semua:
                alasan = _("Diperbarui: keterangan dalam dokumen ini berubah sebelum ditandatangani.")
                batalkan_dokumen(dokumen=[d.pk for d in semua], alasan=alasan, by=self.by, at=self.at)
            baru = [d for asal, milik in lama.items() if asal in self.bahan for d in self._isi(asal, milik)]
            for bahan in self.bahan.values():
                catat_tertulis([o.peserta for o in bahan.orang if o.peserta.pegawai_id in pegawai])
            catatan.perihal("pelantikan", self.satu.pk)
            for x in sorted(pegawai):
                catatan.perihal("pegawai", x)
            catatan.muatan(dibatalkan=[d.pk for d in semua], dokumen=[d.pk for d in baru])
        ada = {d.rujukan for d in baru}
        return len(baru), [_lewat(d) for d in semua if d.rujukan not in ada]

    def _per_asal(self, dokumen: set[int], *, kunci: bool) -> Mapping[Asal, list[Dokumen]]:
        """Papers nobody has signed, as they are now."""
        milik = belum_ditandatangani(self.satu).defer("naskah").order_by("pk")
        if kunci:
            milik = milik.select_for_update(of=("self",))
        hasil: dict[Asal, list[Dokumen]] = defaultdict(list)
        for d in milik:
            if d.pk in dokumen:
                hasil[d.unit_id or 0, d.cara].append(d)
        return hasil

    def _isi(self, asal: Asal, lama: Sequence[Dokumen]) -> list[Dokumen]:
        """Their successors; the umbrella statements last, for they name the numbers of the others."""
        bahan, nama = self.bahan[asal], {d.rujukan for d in lama}
        baru = self._siapkan([x for x in _calon(bahan, {d.jenis for d in lama}) if x.rujukan in nama])
        catat_acara(bahan, baru)
        lima = sebut_lima(_milik(bahan, {d.pegawai_id for d in lama if d.pegawai_id}))
        terakhir = [x for o in bahan.orang for x in payung(bahan, o, lima.get(o.peserta.pegawai_id, []))]
        return baru + self._siapkan([x for x in terakhir if x.rujukan in nama])

    def _siapkan(self, isi: Sequence[IsiDokumen]) -> list[Dokumen]:
        kelompok = f"pelantikan:{self.satu.pk}"
        return siapkan_dokumen(isi=isi, kelompok=kelompok, by=self.by, at=self.at) if isi else []


def _calon(bahan: BahanNaskah, jenis: set[str]) -> Iterator[IsiDokumen]:
    """Everything the inauguration would be given of these kinds now."""
    for kode, susun in ACARA.items():
        if kode in jenis:
            yield from susun(bahan)
    for orang in bahan.orang:
        yield from (x for x in dokumen_orang(bahan, orang) if x.jenis in jenis)


def _milik(bahan: BahanNaskah, pegawai: set[int]) -> QuerySet[Dokumen]:
    """The papers of these people that an umbrella statement names."""
    semua = Dokumen.objects.filter(kelompok=bahan.kelompok_dokumen, pegawai__in=pegawai)
    hidup = semua.exclude(keadaan=KeadaanDokumen.BATAL).exclude(jenis__in=[PAYUNG, *ACARA])
    return hidup.select_related("nomor").defer("naskah").order_by("pk")


def _lewat(d: Dokumen) -> Dilewati:
    nama = d.pegawai.nama_lengkap if d.pegawai else _("Naskah hari itu")
    return Dilewati(nama, d.judul, _("tidak diminta lagi atau belum dapat diisi; yang lama batal"))
