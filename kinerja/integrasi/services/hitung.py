"""Keep the differences as rows, and how many are open in each unit: of the people of an act, or of everybody."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime

from django.db.models import Count, Max, Q, QuerySet
from django.db.transaction import atomic

from kinerja.dasar.hitungan import Hitungan, bergiliran
from kinerja.dasar.waktu import hari
from kinerja.integrasi.models import BedaTersimpan, DataBKN
from kinerja.integrasi.selectors.beda import Lingkup, banyak_tanpa_data, daftar_beda, lingkup_beda
from kinerja.integrasi.selectors.bentuk import TERBUKA, Beda
from kinerja.integrasi.selectors.tersimpan import NAMA
from kinerja.organisasi.selectors.unit import PohonUnit, pohon_unit
from kinerja.organisasi.services.pegawai import pegawai_menurut_nip

BANYAK_DISEBUT = 500  # more people than that are not named one by one: everybody is worked out anew
PERCOBAAN = 3  # to write everybody's differences while no act comes between; then the acts wait
ISI_BARIS = (
    *("jenis", "kelompok", "urutan", "bkn", "kita", "tempat", "pegawai_id", "unit_id", "perangkat_id", "nama_unit"),
    *("tanda", "catatan", "oleh"),
)


def satu_per_satu() -> Hitungan:
    """One act on differences at a time, so that of two at the same moment the second reads what the first left.

    Inside a transaction, before anything is read; the row of the count is held until the transaction ends.
    """
    return bergiliran(NAMA)


def simpan_beda(*, nip: Iterable[str] = (), pegawai: Iterable[int] = (), at: datetime) -> None:
    """Keep anew the differences of these people. Inside an act, after `satu_per_satu`."""
    on, nomor, orang = hari(at), set(nip), set(pegawai)
    lingkup = lingkup_beda(nomor, orang) if len(nomor | orang) <= BANYAK_DISEBUT else None
    pohon = pohon_unit(on)
    _tulis(daftar_beda(on, pohon, lingkup), lingkup)
    satu = satu_per_satu()
    _ringkas(satu, pohon, on, satu.dihitung or at)


def perbaiki_beda(*, nip: Collection[str], at: datetime) -> None:
    """The same outside an act: what a reader had before the eyes was no longer so. Nothing is recorded by it."""
    with atomic():
        satu_per_satu()
        _kenali(DataBKN.objects.filter(nip__in=nip))
        simpan_beda(nip=nip, at=at)


def hitung_beda(*, at: datetime) -> int:
    """Keep anew everybody's differences; how many are open. May run any number of times, nothing is recorded by it.

    They are worked out while acts go on; when one came between, they are worked out again.
    """
    on = hari(at)
    pohon = pohon_unit(on)
    for _percobaan in range(PERCOBAAN):
        sebelum = Hitungan.objects.filter(pk=NAMA).values_list("versi", flat=True).first()
        _kenali(DataBKN.objects.all())
        semua = daftar_beda(on, pohon)
        with atomic():
            satu = satu_per_satu()
            if satu.versi == (sebelum or 0):
                return _simpan_semua(semua, satu, pohon, at)
    with atomic():
        satu = satu_per_satu()
        return _simpan_semua(daftar_beda(on, pohon), satu, pohon, at)


def _simpan_semua(semua: list[Beda], satu: Hitungan, pohon: PohonUnit, at: datetime) -> int:
    _tulis(semua, None)
    _ringkas(satu, pohon, hari(at), at)
    return sum(n for jumlah in satu.isi["per_unit"].values() for n in jumlah.values())


def _kenali(data: "QuerySet[DataBKN]") -> None:
    """People whom BKN named before we knew them, and who were recorded here since."""
    tanpa = set(data.filter(pegawai=None).values_list("nip", flat=True))
    dikenal = pegawai_menurut_nip(tanpa) if tanpa else {}
    for nip in tanpa & dikenal.keys():
        DataBKN.objects.filter(nip=nip, pegawai=None).update(pegawai=dikenal[nip])


def _tulis(semua: Iterable[Beda], lingkup: Lingkup | None) -> None:
    """Of the people of the scope these differences stand and no others; what is the same is not written."""
    ada = BedaTersimpan.objects.all()
    if lingkup is not None:
        ada = ada.filter(Q(nip__in=lingkup.nip) | Q(pegawai__in=lingkup.pegawai))
    lama = {(b.nip, b.isian): b for b in ada}
    baru, ubahan = list[BedaTersimpan](), list[BedaTersimpan]()
    for satu in map(_baris, semua):
        dulu = lama.pop((satu.nip, satu.isian), None)
        if dulu is None:
            baru.append(satu)
        elif any(getattr(dulu, k) != getattr(satu, k) for k in ISI_BARIS):
            satu.pk = dulu.pk
            ubahan.append(satu)
    BedaTersimpan.objects.filter(pk__in=[b.pk for b in lama.values()]).delete()
    BedaTersimpan.objects.bulk_update(ubahan, [k.removesuffix("_id") for k in ISI_BARIS], batch_size=100)
    BedaTersimpan.objects.bulk_create(baru, batch_size=500)


def _baris(b: Beda) -> BedaTersimpan:
    satu = BedaTersimpan(nip=b.nip, isian=b.isian, nama_unit=b.unit)
    for nama in ISI_BARIS:
        if nama != "nama_unit":
            setattr(satu, nama, getattr(b, nama))
    return satu


def _ringkas(satu: Hitungan, pohon: PohonUnit, on: date, dihitung: datetime) -> None:
    """The numbers beside the rows, counted from the rows; and the agencies of their units."""
    per_unit: dict[str, dict[str, int]] = defaultdict(dict)
    jumlah = Count("pk", filter=Q(tanda=TERBUKA))
    for unit, jenis, n in BedaTersimpan.objects.order_by().values_list("unit_id", "jenis").annotate(n=jumlah):
        per_unit[str(unit or 0)] |= {jenis: n} if n else {}
    dimuat = DataBKN.objects.aggregate(x=Max("dimuat"))["x"]
    satu.isi = {
        "per_unit": per_unit,
        "perangkat": {u: [p, pohon.simpul[p].nama] for u in per_unit if (p := pohon.perangkat(int(u))) is not None},
        "dimuat": dimuat.isoformat() if dimuat else "",
        "tanpa_data": banyak_tanpa_data(on),
    }
    satu.dihitung, satu.versi = dihitung, satu.versi + 1
    satu.save()
