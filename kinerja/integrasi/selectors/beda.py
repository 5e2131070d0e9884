"""The differences between BKN's data and ours, worked out from both: of everybody, or of the people an act is about."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q

from kinerja.integrasi.models import BedaTersimpan, DataBKN, NilaiBKN, PutusanBeda
from kinerja.integrasi.selectors.bentuk import BELUM_ADA, DICATAT, Beda, sebut_orang, tanpa_nip
from kinerja.integrasi.selectors.nilai import isian_nilai, kunci_isian, nilai_sini, sebut
from kinerja.integrasi.selectors.sini import Sini, berbeda, orang_sini
from kinerja.organisasi.models import JenisPenugasan
from kinerja.organisasi.permissions import PIMPINAN_DAERAH
from kinerja.organisasi.selectors.penugasan import dengan_jabatan, penugasan_pada
from kinerja.organisasi.selectors.unit import PohonUnit


@dataclass(frozen=True, slots=True)
class Lingkup:
    """Whose differences: by what BKN calls them, and by who they are here."""

    nip: frozenset[str]
    pegawai: frozenset[int]


def lingkup_beda(nip: Iterable[str] = (), pegawai: Iterable[int] = ()) -> Lingkup:
    """These people with every other number they have or had in BKN's data, and whom such a number stood for."""
    nomor, orang = set(nip), set(pegawai)
    for model in (DataBKN, BedaTersimpan):
        orang |= {p for p in model.objects.filter(nip__in=nomor).values_list("pegawai_id", flat=True) if p}
    for model in (DataBKN, BedaTersimpan):
        nomor |= set(model.objects.filter(pegawai__in=orang).values_list("nip", flat=True))
    return Lingkup(frozenset(nomor | {tanpa_nip(p) for p in orang}), frozenset(orang))


def daftar_beda(on: date, pohon: PohonUnit, lingkup: Lingkup | None = None) -> list[Beda]:
    """Every difference of a day, of everybody (None) or of some. Seven queries, whatever the size."""
    data = list(DataBKN.objects.filter(_ini(lingkup)).order_by("pk"))
    kita = orang_sini(on, lingkup.pegawai if lingkup else None)
    putusan = {(p.nip, p.isian): p for p in PutusanBeda.objects.filter(_ini(lingkup))}
    hasil = []
    for satu in (*_beda_data(data, kita), *_beda_nilai(data, lingkup)):
        orang = kita.get(satu.pegawai_id or 0)
        satu = replace(satu, tempat=orang.nama) if orang else satu
        satu = _di_unit(satu, orang.unit_id if orang else None, pohon)
        hasil.append(_diputus(satu, putusan.get((satu.nip, satu.isian))))
    return sorted(hasil, key=lambda b: (b.kelompok, b.tempat, b.urutan))


def _ini(lingkup: Lingkup | None) -> Q:
    return Q() if lingkup is None else Q(nip__in=lingkup.nip)


def _di_unit(satu: Beda, unit_id: int | None, pohon: PohonUnit) -> Beda:
    unit = pohon.simpul.get(unit_id or 0)
    return replace(satu, unit_id=unit_id, unit=unit.nama if unit else "", perangkat_id=pohon.perangkat(unit_id))


def _diputus(satu: Beda, putusan: PutusanBeda | None) -> Beda:
    if putusan is None or putusan.sidik != satu.sidik or putusan.tindakan != PutusanBeda.Tindakan.DICATAT:
        return satu
    return replace(satu, tanda=DICATAT, catatan=putusan.alasan, oleh=putusan.oleh)


def _beda_data(semua: Iterable[DataBKN], kita: Mapping[int, Sini]) -> Iterator[Beda]:
    for data in semua:
        if data.pegawai_id is None:
            yield Beda(data.nip, BELUM_ADA, sebut_orang(data.isi), "", str(data.isi.get("nama", data.nip)))
            continue
        for isian, sini in kita[data.pegawai_id].isian.items():
            if berbeda(isian, bkn := data.isi.get(isian, ""), sini):
                yield Beda(data.nip, isian, bkn, sini, "", data.pegawai_id)


def _beda_nilai(data: Iterable[DataBKN], lingkup: Lingkup | None) -> Iterator[Beda]:
    """Marks BKN holds otherwise than we gave them. Two queries."""
    semua = NilaiBKN.objects.order_by("mulai", "pk")
    milik = list(semua if lingkup is None else semua.filter(pegawai__in=lingkup.pegawai))
    sini = nilai_sini([n.pegawai_id for n in milik])
    nip = {d.pegawai_id: d.nip for d in data}
    for n in milik:
        isian = isian_nilai(n.jenis, n.mulai, n.sampai)
        kita = sini.get((n.pegawai_id, *kunci_isian(isian)))
        if kita and kita.predikat != n.predikat:
            bkn, milik_kita = sebut(kita.periode, n.predikat), sebut(kita.periode, kita.predikat)
            yield Beda(nip.get(n.pegawai_id, tanpa_nip(n.pegawai_id)), isian, bkn, milik_kita, "", n.pegawai_id)


def banyak_tanpa_data(on: date) -> int:
    """How many people with a post here no line of BKN's names; none while nothing was loaded. Two queries."""
    if not DataBKN.objects.exists():
        return 0
    bertugas = penugasan_pada(on).filter(~dengan_jabatan(jenis__in=PIMPINAN_DAERAH), jenis=JenisPenugasan.DEFINITIF)
    ada = DataBKN.objects.exclude(pegawai=None).values("pegawai_id")
    return bertugas.exclude(pegawai__in=ada).order_by().values("pegawai_id").distinct().count()


def dipilih(kunci: Collection[str], on: date, pohon: PohonUnit) -> dict[str, Beda]:
    """Of the differences a form names (`Beda.kunci`) those that stand now as they were read, by that name."""
    nip = {k.partition("|")[0] for k in kunci}
    return {b.kunci: b for b in daftar_beda(on, pohon, lingkup_beda(nip)) if b.kunci in set(kunci)}
