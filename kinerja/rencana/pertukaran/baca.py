"""From rows to a plan: units and posts by code, several rows into one node; all problems with their rows."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kinerja.dasar.angka import Target
from kinerja.dasar.tabel import Baris, Nilai
from kinerja.organisasi.models import Jabatan, UnitKerja
from kinerja.rencana.models import DokumenRencana, Simpul
from kinerja.rencana.pertukaran.bentuk import BarisIndikator, BerkasRencana, KunciVersi, SimpulBerkas, VersiBerkas
from kinerja.rencana.pertukaran.susun import susun_pohon
from kinerja.rencana.pertukaran.turunan import asal_versi, simpul_hilang
from kinerja.rencana.struktur import Kunci
from kinerja.rencana.target import muat_disimpan
from kinerja.rencana.versi import KODE_BERJALAN

SATU_NILAI = ("level", "nama", "kode_induk", "kode_jabatan", "unit_pendukung")  # of the node, on all its rows


@dataclass(frozen=True, slots=True)
class Acuan:
    """What codes in the file may name."""

    unit: dict[str, int]
    jabatan: dict[str, int]
    berjalan: str

    @classmethod
    def baca(cls) -> "Acuan":
        """Two queries for all units and posts, one for the running plan."""
        berjalan = DokumenRencana.objects.filter(berjalan=True).values_list("kode", flat=True).first()
        return cls(
            dict(UnitKerja.objects.values_list("kode", "pk")),
            dict(Jabatan.objects.values_list("kode", "pk")),
            berjalan or KODE_BERJALAN,
        )


def baca_berkas(baris: Sequence[Baris]) -> BerkasRencana:
    """All rows as nodes by version; `masalah` holds everything that is wrong, each with its row."""
    hasil, acuan = BerkasRencana(), Acuan.baca()
    kelompok: dict[tuple[KunciVersi, Kunci], list[Baris]] = defaultdict(list)
    for satu in baris:
        if _periksa_kode(satu, acuan, hasil):
            versi = (satu.teks("dokumen") or acuan.berjalan, satu.teks("versi"))
            kelompok[versi, (acuan.unit[satu.teks("kode_unit")], satu.teks("kode"))].append(satu)
    for (versi, kunci), rombongan in kelompok.items():
        _periksa_serasi(rombongan, hasil)
        isi = hasil.versi.setdefault(versi, VersiBerkas(versi))
        isi.simpul[kunci] = _simpul(kunci, rombongan, acuan)
    for isi in hasil.versi.values():
        hasil.masalah += susun_pohon(isi, _tersimpan(isi))
    hasil.masalah.sort(key=lambda m: m.baris or 0)
    return hasil


def _tersimpan(isi: VersiBerkas) -> list[Simpul]:
    """The stored nodes the file is seen with: of its version, or those a new version takes over."""
    isi.asal = asal_versi(*isi.kunci)
    ada = Simpul.objects.select_related("unit", "induk__unit")
    if isi.asal is None:
        return list(ada.filter(versi__dokumen__kode=isi.kunci[0], versi__kode=isi.kunci[1]))
    semua = {(s.unit_id, s.kode): s for s in ada.filter(versi=isi.asal)}
    isi.hilang = simpul_hilang(semua, isi)
    return [s for k, s in semua.items() if k not in isi.hilang]


def _periksa_kode(baris: Baris, acuan: Acuan, hasil: BerkasRencana) -> bool:
    """The unit must exist; so must the owner post and the supporting units; numbers must fit."""
    masalah: list[tuple[str, str]] = []
    if (unit := baris.teks("kode_unit")) not in acuan.unit:
        masalah.append(("kode_unit", _("Unit “%s” belum ada. Muat berkas unit lebih dahulu.") % unit))
    if (jabatan := baris.teks("kode_jabatan")) and jabatan not in acuan.jabatan:
        masalah.append(("kode_jabatan", _("Jabatan “%s” belum ada. Muat berkas jabatan lebih dahulu.") % jabatan))
    for kode in _pendukung(baris):
        if kode not in acuan.unit:
            masalah.append(("unit_pendukung", _("Unit pendukung “%s” belum ada.") % kode))
    for (tahun,), jumlah in baris.deret_desimal("pagu_YYYY").items():
        if jumlah < 0 or jumlah != int(jumlah):
            masalah.append((f"pagu_{tahun}", _("Pagu ditulis dalam rupiah bulat, tidak di bawah nol.")))
    for periode, target in _target(baris).items():
        if not muat_disimpan(target):
            masalah.append((f"target_{periode}", _("Target paling banyak enam angka di belakang koma.")))
    hasil.masalah += [baris.masalah(kolom, pesan) for kolom, pesan in masalah]
    return unit in acuan.unit


def _periksa_serasi(rombongan: list[Baris], hasil: BerkasRencana) -> None:
    """Several rows of one node must not contradict each other, and no key may stand on several of them."""
    pagu = sorted({f"pagu_{tahun}" for b in rombongan for (tahun,) in b.deret("pagu_YYYY")})
    for kolom in (*SATU_NILAI, *pagu):
        beda: dict[Nilai, Baris] = {}
        for b in rombongan:
            if (nilai := b.nilai.get(kolom)) is not None:
                beda.setdefault(nilai, b)
        if len(beda) > 1:
            (a, baris_a), (b_lain, baris_b) = list(beda.items())[:2]
            pesan = _("Simpul %(kode)s punya “%(a)s” di baris %(nomor)d dan “%(b)s” di baris ini. Samakan keduanya.")
            isi = {"kode": baris_a.teks("kode"), "a": a, "b": b_lain, "nomor": baris_a.nomor}
            hasil.masalah.append(baris_b.masalah(kolom, pesan % isi))
    for nama, sama in _menurut_indikator(rombongan).items():
        if len(sama) > 1:
            nomor = ", ".join(str(b.nomor) for b in sama)
            pesan = _("Kunci yang sama (kode=%(kode)s, indikator=%(nama)s) ada di baris %(nomor)s. Beri kode berbeda.")
            hasil.masalah.append(
                sama[1].masalah("indikator", pesan % {"kode": sama[0].teks("kode"), "nama": nama, "nomor": nomor})
            )


def _menurut_indikator(rombongan: Iterable[Baris]) -> dict[str, list[Baris]]:
    hasil: dict[str, list[Baris]] = defaultdict(list)
    for b in rombongan:
        hasil[b.teks("indikator")].append(b)
    return hasil


def _simpul(kunci: Kunci, rombongan: list[Baris], acuan: Acuan) -> SimpulBerkas:
    pertama = rombongan[0]
    pagu = {tahun: int(n) for b in rombongan for (tahun,), n in b.deret_desimal("pagu_YYYY").items()}
    induk, jabatan = (next(filter(None, (b.teks(k) for b in rombongan)), "") for k in ("kode_induk", "kode_jabatan"))
    dukung = {acuan.unit[kode] for b in rombongan for kode in _pendukung(b) if kode in acuan.unit}
    return SimpulBerkas(
        kunci=kunci,
        unit=pertama.teks("kode_unit"),
        level=pertama.teks("level"),
        nama=pertama.teks("nama"),
        induk=(kunci[0], induk) if induk else None,
        induk_ada=pertama.ada("kode_induk"),
        pemilik_id=acuan.jabatan.get(jabatan),
        pemilik_ada=pertama.ada("kode_jabatan"),
        pendukung=frozenset(dukung) if pertama.ada("unit_pendukung") else None,
        pagu=pagu,
        tahun_pagu=frozenset(int(k[5:]) for k in pertama.nilai if k.startswith("pagu_")),
        baris=[_indikator(b) for b in rombongan],
    )


def _indikator(b: Baris) -> BarisIndikator:
    return BarisIndikator(
        baris=b,
        nama=b.teks("indikator"),
        dahulu=b.teks("indikator_dahulu"),
        satuan=b.teks("satuan") if b.ada("satuan") else None,
        arah=b.teks("arah") if b.ada("arah") else None,
        baseline=b.teks("baseline") if b.ada("baseline") else None,
        target=_target(b),
        periode=frozenset(k[7:].replace("_", "-") for k in b.nilai if k.startswith("target_")),
    )


def _target(b: Baris) -> dict[str, Target]:
    setahun = {str(tahun): t for (tahun,), t in b.deret_target("target_YYYY").items()}
    return setahun | {f"{tahun}-TW{tw}": t for (tahun, tw), t in b.deret_target("target_YYYY_TWn").items()}


def _pendukung(b: Baris) -> list[str]:
    return [kode.strip() for kode in b.teks("unit_pendukung").split("|") if kode.strip()]
