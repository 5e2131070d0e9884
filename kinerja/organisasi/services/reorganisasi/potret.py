"""The organisation of a day in five queries, and what differs between two of them: by agency, by person moved."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from django.db.models import F
from django.utils.translation import gettext as _

from kinerja.organisasi.models import JenisPenugasan, Pegawai, Penugasan, RentangAtasan, Tujuan, VersiJabatan
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.selectors.unit import PohonUnit, pohon_unit
from kinerja.organisasi.services.baris import dalam
from kinerja.organisasi.services.pegawai import pegawai_menurut_nip
from kinerja.organisasi.services.reorganisasi.isi import IsiReorganisasi


class BedaPotret(NamedTuple):
    """One line of a preview; `indeks` = the row it is about, None = an agency."""

    indeks: int | None
    pesan: str


class TugasPotret(NamedTuple):
    """An assignment in a portrait."""

    pegawai: int
    jabatan: int
    jenis: str


@dataclass(frozen=True, slots=True)
class Potret:
    """Units, posts (name, unit), assignments and superiors of a day."""

    pohon: PohonUnit = field(default_factory=lambda: PohonUnit({}, {}))
    jabatan: dict[int, tuple[str, int]] = field(default_factory=dict)
    tugas: dict[int, TugasPotret] = field(default_factory=dict)
    atasan: dict[int, int] = field(default_factory=dict)  # person -> person, by the definitive post

    def perangkat(self, jabatan: int) -> int | None:
        """The agency of a post (the topmost unit where there is none)."""
        if jabatan not in self.jabatan:
            return None
        unit = self.jabatan[jabatan][1]
        jalan = self.pohon.jalan(unit)
        return self.pohon.perangkat(unit) or (jalan[0].pk if jalan else None)


def potret(on: date) -> Potret:
    """The organisation of a day."""
    tugas = {
        pk: TugasPotret(orang, jabatan, jenis)
        for pk, orang, jabatan, jenis in Penugasan.objects.filter(pada_hari(on)).values_list(
            "pk", "pegawai_id", "jabatan_id", "jenis"
        )
    }
    versi = VersiJabatan.objects.filter(pada_hari(on)).values_list("jabatan_id", "nama", "unit_id")
    rentang = RentangAtasan.objects.filter(
        pada_hari(on), tujuan=Tujuan.KINERJA, penugasan__jenis=JenisPenugasan.DEFINITIF, atasan__isnull=False
    )
    atasan = dict(rentang.values_list("penugasan__pegawai_id", F("atasan__pegawai_id")))
    return Potret(pohon_unit(on), {pk: (nama, unit) for pk, nama, unit in versi}, tugas, atasan)


def bandingkan(lama: Potret, baru: Potret, isi: Sequence[IsiReorganisasi]) -> list[BedaPotret]:
    """First a line for each agency that changes, then one for each person the file moves."""
    return [*_perangkat(lama, baru), *_orang(lama, baru, isi)]


def _perangkat(lama: Potret, baru: Potret) -> Iterator[BedaPotret]:
    hitung: dict[int | None, Counter[str]] = defaultdict(Counter)
    _hitung_unit(lama, baru, hitung)
    _hitung_jabatan(lama, baru, hitung)
    _hitung_orang(lama, baru, hitung)
    kata = {
        "bentuk": _("%d unit baru"),
        "bubar": _("%d unit berakhir"),
        "ubah": _("%d unit berganti nama atau induk"),
        "jabatan_baru": _("%d jabatan baru atau masuk"),
        "jabatan_habis": _("%d jabatan berakhir atau keluar"),
        "masuk": _("%d orang masuk"),
        "keluar": _("%d orang keluar"),
        "dalam": _("%d orang berganti jabatan di dalam"),
        "atasan": _("%d orang berganti atasan"),
    }
    nama = {pk: s.nama for pk, s in (*lama.pohon.simpul.items(), *baru.pohon.simpul.items())}
    for pk in sorted(hitung, key=lambda pk: nama.get(pk or 0, "")):
        rinci = ", ".join(teks % hitung[pk][k] for k, teks in kata.items() if hitung[pk][k])
        keadaan = (
            _(" (berakhir)") if pk not in baru.pohon.simpul else _(" (baru)") if pk not in lama.pohon.simpul else ""
        )
        yield BedaPotret(None, f"{nama.get(pk or 0, _('Tanpa unit'))}{keadaan}: {rinci}.")


def _hitung_unit(lama: Potret, baru: Potret, hitung: dict[int | None, Counter[str]]) -> None:
    for pk in lama.pohon.simpul.keys() | baru.pohon.simpul.keys():
        a, b = lama.pohon.simpul.get(pk), baru.pohon.simpul.get(pk)
        sumber = baru if b else lama
        if a != b:
            milik = sumber.pohon.perangkat(pk) or pk
            hitung[milik]["ubah" if a and b else "bentuk" if b else "bubar"] += 1


def _hitung_jabatan(lama: Potret, baru: Potret, hitung: dict[int | None, Counter[str]]) -> None:
    for pk in lama.jabatan.keys() | baru.jabatan.keys():
        a, b = lama.perangkat(pk), baru.perangkat(pk)
        if a != b:
            if b is not None:
                hitung[b]["jabatan_baru"] += 1
            if a is not None:
                hitung[a]["jabatan_habis"] += 1


def _hitung_orang(lama: Potret, baru: Potret, hitung: dict[int | None, Counter[str]]) -> None:
    a, b = _definitif(lama), _definitif(baru)
    for orang in a.keys() | b.keys():
        dari, ke = a.get(orang), b.get(orang)
        asal = lama.perangkat(dari) if dari else None
        tujuan = baru.perangkat(ke) if ke else None
        if asal != tujuan:
            if asal is not None:
                hitung[asal]["keluar"] += 1
            if tujuan is not None:
                hitung[tujuan]["masuk"] += 1
        elif dari != ke:
            hitung[tujuan]["dalam"] += 1
        if tujuan is not None and lama.atasan.get(orang) != baru.atasan.get(orang):
            hitung[tujuan]["atasan"] += 1


def _definitif(p: Potret) -> dict[int, int]:
    """Person -> definitive post."""
    return {t.pegawai: t.jabatan for t in p.tugas.values() if t.jenis == JenisPenugasan.DEFINITIF}


def _orang(lama: Potret, baru: Potret, isi: Sequence[IsiReorganisasi]) -> Iterator[BedaPotret]:
    """Post before and after, superior before and after, of everybody a row moves or releases."""
    baris = [(n, x) for n, x in enumerate(isi) if x.tindakan in ("pindah", "lepas")]
    orang = pegawai_menurut_nip(x.nip for _n, x in baris)
    nama = _nama({*orang.values(), *lama.atasan.values(), *baru.atasan.values()})
    dari, ke = _sebutan(lama), _sebutan(baru)
    for n, x in baris:
        pk = orang[x.nip]
        sebelum, sesudah = dari.get(pk, _("tanpa jabatan")), ke.get(pk, _("tanpa jabatan"))
        pesan = _("%(nama)s: %(sebelum)s → %(sesudah)s") % {
            "nama": nama.get(pk, x.nip), "sebelum": sebelum, "sesudah": sesudah
        }  # fmt: skip
        if lama.atasan.get(pk) != baru.atasan.get(pk):
            atasan = [nama.get(p.atasan.get(pk, 0), _("belum ada")) for p in (lama, baru)]
            pesan += _("; atasan %(lama)s → %(baru)s") % {"lama": atasan[0], "baru": atasan[1]}
        yield BedaPotret(n, f"{pesan}.")


def _sebutan(p: Potret) -> dict[int, str]:
    """Person -> all posts of the day, with the agency."""
    hasil: dict[int, list[str]] = defaultdict(list)
    for t in sorted(p.tugas.values(), key=lambda t: t.jenis != JenisPenugasan.DEFINITIF):
        if t.jabatan not in p.jabatan:
            continue
        perangkat = p.pohon.simpul.get(p.perangkat(t.jabatan) or 0)
        jenis = "" if t.jenis == JenisPenugasan.DEFINITIF else f"{JenisPenugasan(t.jenis).label} "
        hasil[t.pegawai].append(f"{jenis}{p.jabatan[t.jabatan][0]}" + (f" ({perangkat.nama})" if perangkat else ""))
    return {orang: ", ".join(daftar) for orang, daftar in hasil.items()}


def _nama(pegawai: set[int]) -> dict[int, str]:
    return {p.pk: p.nama_lengkap for p in dalam(Pegawai.objects.all(), "pk", pegawai)}
