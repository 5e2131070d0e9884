"""A secret paper from the record: who signs it in which post, its letterhead, and a name that tells nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast
from uuid import uuid4

from django.conf import settings

from kinerja.dokumen.formulir.orang import pejabat_pada
from kinerja.dokumen.formulir.sekitar import PEMERINTAH, kop_perangkat
from kinerja.dokumen.lambang import lambang_garuda
from kinerja.dokumen.models import Dokumen
from kinerja.dokumen.naskah import IsianNaskah, Pejabat
from kinerja.dokumen.naskah.isian import CaraTtd, NilaiKolom
from kinerja.dokumen.naskah.kop import Kop, KopKepalaDaerah
from kinerja.dokumen.rahasia import KELOMPOK, PERIHAL
from kinerja.dokumen.services import IsiDokumen, Penanda, siapkan_dokumen
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import JenisJabatan, Penugasan
from kinerja.organisasi.selectors import bernama
from kinerja.organisasi.selectors.unit import pohon_unit


@dataclass(frozen=True, slots=True)
class CaraSurat:
    """How a paper is signed and when it is made; `nomor` where it was typed, else the register gives it."""

    cara: str
    pada: datetime
    nomor: str = ""


@dataclass(frozen=True, slots=True)
class Pihak:
    """Somebody who signs: the assignment with its names of the day, and as printed.

    `tercatat_pada`: when the ledger recorded the approval that the paper prints.
    """

    penugasan: Penugasan
    pejabat: Pejabat
    tercatat_pada: datetime | None = None

    @property
    def penanda(self) -> Penanda:
        """The place for the signature."""
        p, tugas = self.pejabat, self.penugasan
        return Penanda(p.bernama, p.jabatan_tertulis, tugas.pegawai_id, tugas.pk, self.tercatat_pada)

    @property
    def sebutan(self) -> str:
        """The post by which an order begins: `Wali Kota Contoh`, `Plt. Kepala Dinas Pendidikan`."""
        kepala = self.penugasan.jenis_jabatan == JenisJabatan.KEPALA_DAERAH
        return self.pejabat.jabatan if kepala else self.pejabat.jabatan_tertulis


def pihak(penugasan: Iterable[int], on: date, tercatat_pada: datetime | None = None) -> list[Pihak]:
    """Those people, in this order."""
    urut = list(penugasan)
    nama = pejabat_pada(urut, on)
    semua = {p.pk: p for p in bernama(Penugasan.objects.filter(pk__in=urut).select_related("pegawai"), on)}
    return [Pihak(semua[pk], nama[pk], tercatat_pada) for pk in urut if pk in semua]


def siapa(p: Pejabat) -> dict[str, str]:
    """What is known of a person beside name and post, as the columns of an order."""
    semua = {"nip": p.nip, "pangkat": p.pangkat_golongan, "unit": p.unit}
    return {nama: isi for nama, isi in semua.items() if isi}


def baris(teks: str) -> list[str]:
    """What was typed in several lines, a paragraph each."""
    return [rapi for x in teks.splitlines() if (rapi := " ".join(x.split()))]


def isi_surat(
    jenis: str, kolom: Mapping[str, NilaiKolom], penanda: list[Pihak], on: date, cara: CaraSurat, *, berkop: bool = True
) -> IsiDokumen:
    """One paper in the register of its first signer's unit. Neither its work nor its group names the case."""
    isian = IsianNaskah(
        kolom=kolom,
        tempat=settings.NAMA_PEMDA.removeprefix(PEMERINTAH).strip(),
        tanggal=on,
        pada=cara.pada,
        nomor=cara.nomor.strip(),
        kop=kop_penanda(penanda[0], on) if berkop else None,
        cara=cast("CaraTtd", cara.cara),
    )
    return IsiDokumen(
        rujukan=f"{KELOMPOK}/{uuid4().hex}",
        jenis=jenis,
        isian=isian,
        penanda=tuple(p.penanda for p in penanda),
        perihal=PERIHAL,
        unit=penanda[0].penugasan.unit_pada_id,
    )


def kop_penanda(p: Pihak, on: date) -> Kop | None:
    """The Garuda over a paper of the head of the region, the emblem over that of an agency."""
    if p.penugasan.jenis_jabatan == JenisJabatan.KEPALA_DAERAH:
        return KopKepalaDaerah(p.pejabat.jabatan, lambang=lambang_garuda())
    pohon = pohon_unit(on)
    akar = pohon.perangkat(p.penugasan.unit_pada_id)
    return kop_perangkat(pohon.simpul[akar].nama if akar else p.pejabat.unit)


def siapkan_surat(isi: IsiDokumen, by: Pelaku, at: datetime) -> tuple[Dokumen, str]:
    """Within an act: the paper, and its number as printed. Raises DokumenDitolak, NomorDitolak."""
    (dokumen,) = siapkan_dokumen(isi=[isi], kelompok=isi.rujukan, by=by, at=at)
    return dokumen, dokumen.nomor_tertulis
