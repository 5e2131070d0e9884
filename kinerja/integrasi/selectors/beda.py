"""The differences between BKN's data and ours, derived anew whenever somebody looks: few queries, whatever the size."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple

from django.db.models import F, OuterRef, QuerySet, Subquery

from kinerja.integrasi.models import DataBKN, NilaiBKN, PutusanBeda
from kinerja.integrasi.selectors.bentuk import BELUM_ADA, DATAR, ISIAN, Beda, sebut_orang
from kinerja.integrasi.selectors.nilai import nilai_sini
from kinerja.organisasi.models import (
    JenisPenugasan,
    Kedudukan,
    RiwayatGolongan,
    RiwayatPendidikan,
    StatusKepegawaian,
    StatusPegawai,
)
from kinerja.organisasi.permissions import PIMPINAN_DAERAH
from kinerja.organisasi.selectors.penugasan import pada_hari, penugasan_pada
from kinerja.organisasi.selectors.unit import PohonUnit
from kinerja.penilaian.models import Predikat
from kinerja.peraturan.periode import periode_dari_kode


@dataclass(frozen=True, slots=True)
class IsiBanding:
    """Every difference; when the newest download was loaded; how many people here it does not name."""

    daftar: Sequence[Beda]
    dimuat: datetime | None
    tanpa_data: int


class Tugas(NamedTuple):
    """What is compared of a definitive post; a tuple, because all people's are read at once."""

    unit_id: int | None
    jenis: str | None
    jabatan: str | None
    unit: str | None


def daftar_beda(on: date, pohon: PohonUnit, unit_ids: Collection[int] | None = None) -> list[Beda]:
    """Every difference of a day; `unit_ids` None = the whole Pemda."""
    return list(bandingkan(on, pohon, unit_ids).daftar)


def bandingkan(on: date, pohon: PohonUnit, unit_ids: Collection[int] | None = None) -> IsiBanding:
    """BKN's data beside ours. Six queries, whatever the size."""
    putusan = {(p.nip, p.isian): p for p in PutusanBeda.objects.all()}
    jabatan, data = _jabatan(on), list(_data(on))
    hasil = []
    for satu in (*_beda_data(data, jabatan), *_beda_nilai(data)):
        tugas = jabatan.get(satu.pegawai_id or 0)
        unit_id = tugas.unit_id if tugas else None
        if unit_ids is None or unit_id in unit_ids:
            hasil.append(_lengkapi(satu, unit_id, pohon, putusan.get((satu.nip, satu.isian))))
    hasil.sort(key=lambda b: (b.isian != BELUM_ADA, b.tempat, list(ISIAN).index(b.isian.partition(":")[0])))
    asn = {pegawai for pegawai, p in jabatan.items() if p.jenis not in PIMPINAN_DAERAH}
    tanpa = len(asn - {d.pegawai_id for d in data}) if data else 0
    return IsiBanding(hasil, max((d.dimuat for d in data), default=None), tanpa)


def _lengkapi(satu: Beda, unit_id: int | None, pohon: PohonUnit, putusan: PutusanBeda | None) -> Beda:
    unit, perangkat = pohon.simpul.get(unit_id or 0), pohon.simpul.get(pohon.perangkat(unit_id) or 0)
    satu = replace(
        satu, unit_id=unit_id, unit=unit.nama if unit else "", perangkat=str(perangkat.pk) if perangkat else ""
    )
    if putusan is None or putusan.sidik != satu.sidik or putusan.tindakan != PutusanBeda.Tindakan.DICATAT:
        return satu
    return replace(satu, tanda="dicatat", catatan=putusan.alasan, oleh=putusan.oleh)


def _jabatan(on: date) -> dict[int, Tugas]:
    """Person -> the definitive post of the day with its names."""
    definitif = penugasan_pada(on).filter(jenis=JenisPenugasan.DEFINITIF).order_by("mulai", "pk")
    definitif = definitif.annotate(di_unit=F("unit_pada_id"))
    baris = definitif.values_list("pegawai_id", "di_unit", "jenis_jabatan", "nama_jabatan", "nama_unit")
    return {pegawai: Tugas(unit_id, jenis, jabatan, unit) for pegawai, unit_id, jenis, jabatan, unit in baris}


def _beda_data(semua: Sequence[DataBKN], jabatan: Mapping[int, Tugas]) -> Iterator[Beda]:
    tingkat: dict[int, set[str]] = defaultdict(set)
    for pegawai, satu in RiwayatPendidikan.objects.values_list("pegawai_id", "tingkat"):
        tingkat[pegawai].add(satu)
    for data in semua:
        if data.pegawai is None:
            yield Beda(data.nip, BELUM_ADA, sebut_orang(data.isi), "", str(data.isi.get("nama", data.nip)))
            continue
        kita = nilai_kita(data, jabatan.get(data.pegawai.pk), tingkat[data.pegawai.pk])
        for isian, (bkn, sini) in banding(data.isi, kita).items():
            yield Beda(data.nip, isian, bkn, sini, data.pegawai.nama_lengkap, data.pegawai.pk)


def _data(on: date) -> QuerySet[DataBKN]:
    """BKN's lines with what our record says of the same person; one query."""
    golongan = RiwayatGolongan.objects.filter(pegawai=OuterRef("pegawai"), tmt__lte=on).order_by("-tmt")
    status = StatusKepegawaian.objects.filter(pada_hari(on), pegawai=OuterRef("pegawai")).order_by("-mulai")
    kedudukan = StatusPegawai.objects.filter(pada_hari(on), pegawai=OuterRef("pegawai"))
    return DataBKN.objects.select_related("pegawai").annotate(
        golongan_=Subquery(golongan.values("golongan")[:1]),
        status_=Subquery(status.values("status")[:1]),
        kedudukan_=Subquery(kedudukan.values("kedudukan")[:1]),
    )


def nilai_kita(data: DataBKN, tugas: Tugas | None, tingkat: Collection[str]) -> dict[str, str]:
    """Our side of each field, as text."""
    pegawai = data.pegawai
    assert pegawai is not None
    kita = {nama: _teks(getattr(pegawai, nama)) for nama in DATAR if nama != "status"}
    return kita | {
        "status": _teks(getattr(data, "status_", None)),
        "golongan": _teks(getattr(data, "golongan_", None)),
        "kedudukan": _teks(getattr(data, "kedudukan_", None)) or str(Kedudukan.AKTIF),
        "pendidikan": " ".join(sorted(tingkat)),
        "jabatan": (tugas.jabatan or "") if tugas else "",
        "unit": (tugas.unit or "") if tugas else "",
    }


def banding(bkn: Mapping[str, str], kita: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Field -> (BKN, ours) where they differ. What BKN does not give, capitals and dots do not count."""
    hasil = {}
    for isian, sini in kita.items():
        sana = bkn.get(isian, "")
        if not sana or sana == sini or _rapi(sana) == _rapi(sini):
            continue
        if isian == "pendidikan" and sana in sini.split():
            continue
        hasil[isian] = (sana, sini)
    return hasil


def _rapi(teks: str) -> str:
    return "".join(x for x in teks.casefold() if x.isalnum())


def _teks(nilai: object) -> str:
    return nilai.isoformat() if isinstance(nilai, date) else str(nilai or "")


def _beda_nilai(data: Sequence[DataBKN]) -> Iterator[Beda]:
    """Marks BKN holds otherwise than we gave them. Two queries."""
    semua = list(NilaiBKN.objects.select_related("pegawai").order_by("mulai"))
    sini = nilai_sini([n.pegawai_id for n in semua])
    nip = {d.pegawai_id: d.nip for d in data}
    for n in semua:
        kita = sini.get((n.pegawai_id, n.jenis, n.mulai.year, n.mulai.month, n.sampai.month))
        if kita and kita.predikat != n.predikat:
            label = periode_dari_kode(kita.periode).label
            bkn, milik = (f"{label}: {Predikat(x).label}" for x in (n.predikat, kita.predikat))
            kode = nip.get(n.pegawai_id, f"#{n.pegawai_id}")
            yield Beda(kode, f"nilai:{n.jenis}:{n.mulai}", bkn, milik, n.pegawai.nama_lengkap, n.pegawai_id)
