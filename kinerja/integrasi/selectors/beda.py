"""The differences between BKN's data and ours, derived anew whenever somebody looks: few queries, whatever the size."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.dasar.tampilan import Teks
from kinerja.integrasi.models import DataBKN, NilaiBKN, PutusanBeda
from kinerja.organisasi.models import (
    JenisPenugasan,
    Kedudukan,
    Penugasan,
    RiwayatGolongan,
    RiwayatPendidikan,
    StatusKepegawaian,
    StatusPegawai,
)
from kinerja.organisasi.permissions import PIMPINAN_DAERAH
from kinerja.organisasi.selectors.penugasan import pada_hari, penugasan_pada
from kinerja.organisasi.selectors.unit import PohonUnit
from kinerja.penilaian.models import Penilaian, Predikat
from kinerja.peraturan.periode import periode_dari_kode

BELUM_ADA = "belum_ada"
ISIAN: Mapping[str, Teks] = {
    BELUM_ADA: gettext_lazy("Tidak ada di sini"),
    "nama": gettext_lazy("Nama"),
    "gelar_depan": gettext_lazy("Gelar depan"),
    "gelar_belakang": gettext_lazy("Gelar belakang"),
    "tanggal_lahir": gettext_lazy("Tanggal lahir"),
    "jenis_kelamin": gettext_lazy("Jenis kelamin"),
    "status": gettext_lazy("Status kepegawaian"),
    "golongan": gettext_lazy("Golongan"),
    "pendidikan": gettext_lazy("Pendidikan"),
    "kedudukan": gettext_lazy("Kedudukan"),
    "jabatan": gettext_lazy("Jabatan"),
    "unit": gettext_lazy("Unit kerja"),
    "nilai": gettext_lazy("Nilai"),
}
# What may be taken over as it stands. The rest needs an order with number and date, or is changed by its own act.
DAPAT_DITERIMA = frozenset({BELUM_ADA, *list(ISIAN)[1:9]})
DATAR = ("nama", "gelar_depan", "gelar_belakang", "tanggal_lahir", "jenis_kelamin", "status")


@dataclass(frozen=True, slots=True)
class Beda:
    """One difference: whose, in which field, what BKN says and what we say; and what was decided about it."""

    nip: str
    isian: str
    bkn: str
    kita: str
    tempat: str
    pegawai_id: int | None = None
    unit_id: int | None = None
    unit: str = ""
    perangkat: str = ""
    tanda: str = "terbuka"
    catatan: str = ""
    oleh: str = ""

    @property
    def judul(self) -> str:
        """The field in words."""
        return str(ISIAN[self.isian.partition(":")[0]])

    @property
    def sidik(self) -> str:
        """Of both values: a decision about other values says nothing about these."""
        return hashlib.sha256(f"{self.bkn}\n{self.kita}".encode()).hexdigest()[:16]

    @property
    def kunci(self) -> str:
        """How a form names it: with the values that were read."""
        return f"{self.nip}|{self.isian}|{self.sidik}"

    @property
    def dapat_diterima(self) -> bool:
        """Whether BKN's value may be taken over by one click."""
        return self.isian in DAPAT_DITERIMA

    @property
    def url(self) -> str:
        """The person here."""
        return reverse("organisasi:pegawai", args=[self.pegawai_id]) if self.pegawai_id else ""

    @property
    def url_catat(self) -> str:
        """Where an order or a position is recorded, for what cannot be taken over."""
        nama = {"jabatan": "beri_penugasan", "unit": "beri_penugasan", "kedudukan": "catat_kedudukan"}.get(self.isian)
        return reverse(f"organisasi:{nama}", args=[self.pegawai_id]) if nama and self.pegawai_id else ""


@dataclass(frozen=True, slots=True)
class IsiBanding:
    """Every difference; when the newest download was loaded; how many people here it does not name."""

    daftar: Sequence[Beda]
    dimuat: datetime | None
    tanpa_data: int


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
        unit_id = tugas.unit_pada_id if tugas else None
        if unit_ids is None or unit_id in unit_ids:
            hasil.append(_lengkapi(satu, unit_id, pohon, putusan.get((satu.nip, satu.isian))))
    hasil.sort(key=lambda b: (b.isian != BELUM_ADA, b.tempat, list(ISIAN).index(b.isian.partition(":")[0])))
    asn = {pegawai for pegawai, p in jabatan.items() if p.jenis_jabatan not in PIMPINAN_DAERAH}
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


def _jabatan(on: date) -> dict[int, Penugasan]:
    """Person -> the definitive post of the day with its names."""
    definitif = penugasan_pada(on).filter(jenis=JenisPenugasan.DEFINITIF)
    return {p.pegawai_id: p for p in definitif.order_by("mulai", "pk")}


def _beda_data(semua: Sequence[DataBKN], jabatan: Mapping[int, Penugasan]) -> Iterator[Beda]:
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


def nilai_kita(data: DataBKN, tugas: Penugasan | None, tingkat: Collection[str]) -> dict[str, str]:
    """Our side of each field, as text."""
    pegawai = data.pegawai
    assert pegawai is not None
    kita = {nama: _teks(getattr(pegawai, nama)) for nama in DATAR if nama != "status"}
    return kita | {
        "status": _teks(getattr(data, "status_", None)),
        "golongan": _teks(getattr(data, "golongan_", None)),
        "kedudukan": _teks(getattr(data, "kedudukan_", None)) or str(Kedudukan.AKTIF),
        "pendidikan": " ".join(sorted(tingkat)),
        "jabatan": (tugas.nama_jabatan or "") if tugas else "",
        "unit": (tugas.nama_unit or "") if tugas else "",
    }


def banding(bkn: Mapping[str, str], kita: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Field -> (BKN, ours) where they differ. What BKN does not give, capitals and dots do not count."""
    hasil = {}
    for isian, sini in kita.items():
        sana = bkn.get(isian, "")
        if not sana or _rapi(sana) == _rapi(sini):
            continue
        if isian == "pendidikan" and sana in sini.split():
            continue
        hasil[isian] = (sana, sini)
    return hasil


def _rapi(teks: str) -> str:
    return "".join(x for x in teks.casefold() if x.isalnum())


def _teks(nilai: object) -> str:
    return nilai.isoformat() if isinstance(nilai, date) else str(nilai or "")


def sebut_orang(isi: Mapping[str, str]) -> str:
    """A person whom only BKN knows, in one line."""
    return ", ".join(x for x in (isi.get("nama"), isi.get("jabatan"), isi.get("unit")) if x)


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


KunciNilai = tuple[int, str, int, int, int]
TERSAMPAI = Penilaian.Status.DINILAI  # every state but this one has been delivered


def nilai_sini(pegawai: Sequence[int]) -> dict[KunciNilai, Penilaian]:
    """Delivered marks of people by (person, kind, year, first month, last month); one query."""
    daftar = Penilaian.objects.exclude(status=TERSAMPAI).filter(penugasan__pegawai__in=set(pegawai))
    return {kunci_nilai(n): n for n in daftar.select_related("penugasan").order_by("mulai", "pk")}


def kunci_nilai(n: Penilaian) -> KunciNilai:
    """Whose mark of which months it is."""
    return n.penugasan.pegawai_id, n.jenis, n.mulai.year, n.mulai.month, n.sampai.month


def sebut_nilai(isian: str, nilai: str) -> str:
    """A value as people read it."""
    if isian == "kedudukan" and nilai in Kedudukan.values:
        return str(Kedudukan(nilai).label)
    if isian == "status" and nilai in StatusKepegawaian.Status.values:
        return str(StatusKepegawaian.Status(nilai).label)
    if isian == "pendidikan":
        return nilai.upper()
    return nilai or _("tidak ada")
