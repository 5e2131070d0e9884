"""The main menu: who sees which door. A door only leads there; the page itself decides who may enter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.alamat import alamat
from kinerja.organisasi.models import JenisJabatan, JenisPenugasan
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.permissions import PIMPINAN_DAERAH
from kinerja.organisasi.sesi import Sesi

Teks = str | Promise
J = JenisJabatan
ATAS = frozenset({J.KEPALA_DAERAH, J.WAKIL_KEPALA_DAERAH, J.JPT_MADYA, J.JPT_PRATAMA})


@dataclass(frozen=True, slots=True)
class Pintu:
    """One entry: label, address, and to whom it is shown (roles and words of `ciri`; empty = everyone).

    One is behind the door under its address and under those of `juga`; of several doors the nearest is meant.
    """

    label: Teks
    url: str
    untuk: frozenset[str] = frozenset()
    juga: tuple[str, ...] = ()

    def dekat(self, path: str) -> int:
        """How much of a path is its own; 0 where one is not behind it."""
        akar = (alamat(nama) for nama in (self.url, *self.juga))
        return max((len(url) for url in akar if _terbuka(path, url)), default=0)


PINTU = (
    Pintu(_("Beranda"), "web:beranda"),
    Pintu(_("Pohon kinerja"), "rencana:pohon"),
    Pintu(_("Perjanjian kinerja"), "perjanjian:daftar"),
    Pintu(_("SKP"), "skp:daftar"),
    Pintu(_("Penilaian tim"), "penilaian:awal", frozenset({"penilai"})),
    Pintu(_("Nilai saya"), "penilaian:saya", frozenset({"dinilai"}), ("penilaian:awal",)),
    Pintu(_("Predikat organisasi"), "penilaian:organisasi_awal", frozenset({"bkpsdm", "pimpinan"})),
    Pintu(_("Pembahasan predikat"), "penilaian:pembahasan_daftar", frozenset({"bkpsdm", "pimpinan"})),
    Pintu(_("Rapor"), "rapor:awal", frozenset({"pegawai", "bkpsdm", "inspektorat"})),
    Pintu(_("Dokumen saya"), "dokumen:saya", frozenset({"pegawai"})),
    Pintu(_("Kontrak jabatan"), "pembinaan:saya", frozenset({"penilai"})),
    Pintu(
        *(_("Titik evaluasi"), "pembinaan:meja", frozenset({"bkpsdm", "inspektorat"})),
        ("pembinaan:saya", "pembinaan:perkara_daftar"),
    ),
    Pintu(
        *(_("Tindak lanjut"), "tindaklanjut:daftar", frozenset({"penilai", "bkpsdm", "inspektorat"})),
        ("tindaklanjut:saya",),
    ),
    Pintu(_("Organisasi"), "organisasi:daftar_unit"),
    Pintu(_("Pelantikan"), "mutasi:daftar", frozenset({"bkpsdm", "inspektorat"})),
    Pintu(_("Paket fakta DPRD"), "dewan:paket", frozenset({"bkpsdm", "inspektorat", "pimpinan_daerah"})),
    Pintu(_("Pengunduran diri"), "pengunduran:meja", frozenset({"pengunduran"}), ("pengunduran:saya",)),
    Pintu(_("Pemeriksaan disiplin"), "disiplin:daftar", frozenset({"disiplin", "inspektorat"})),
    Pintu(_("Perlu diperiksa"), "organisasi:kotak", frozenset({"bkpsdm", "pengelola_kinerja"})),
    Pintu(_("Beda dengan BKN"), "integrasi:beda", frozenset({"bkpsdm", "pengelola_kinerja"})),
    Pintu(_("Ingatkan"), "web:ingatkan", frozenset({"bkpsdm", "pengelola_kinerja"})),
    Pintu(_("Akun pegawai"), "organisasi:akun", frozenset({"bkpsdm", "pengelola_kinerja"})),
    Pintu(_("Dokumen"), "dokumen:daftar_dokumen", frozenset({"bkpsdm", "pengelola_kinerja", "inspektorat"})),
    Pintu(_("Buku agenda nomor"), "dokumen:daftar_nomor", frozenset({"bkpsdm", "pengelola_kinerja", "inspektorat"})),
    Pintu(_("Aturan penomoran"), "dokumen:aturan_nomor", frozenset({"admin"})),
    Pintu(_("Impor dan ekspor"), "web:pertukaran", frozenset({"bkpsdm", "perencana"})),
    Pintu(_("Aturan"), "peraturan:nilai", frozenset({"bkpsdm", "admin", "inspektorat"})),
    Pintu(_("Buku jejak"), "jejak:daftar", frozenset({"bkpsdm", "inspektorat", "admin"})),
    Pintu(_("Akun dan peran"), "peran:daftar", frozenset({"admin"})),
)

# Whoever holds several desks finds these doors together, in the order of the menu.
KELOMPOK = {
    _("Nilai unit"): ("penilaian:organisasi_awal", "penilaian:pembahasan_daftar", "dewan:paket"),
    _("Jabatan"): (
        *("pembinaan:saya", "pembinaan:meja", "tindaklanjut:daftar", "mutasi:daftar"),
        *("pengunduran:meja", "disiplin:daftar"),
    ),
    _("Data pegawai"): (
        *("organisasi:daftar_unit", "organisasi:kotak", "integrasi:beda", "web:ingatkan"),
        *("organisasi:akun", "web:pertukaran"),
    ),
    _("Naskah"): ("dokumen:saya", "dokumen:daftar_dokumen", "dokumen:daftar_nomor", "dokumen:aturan_nomor"),
    _("Pengaturan"): ("peraturan:nilai", "jejak:daftar", "peran:daftar"),
}
MUAT = 11  # so many doors stand side by side; more are grouped


@dataclass(frozen=True, slots=True)
class Butir:
    """A door of somebody's menu; with `isi` the doors behind it, and no address of its own."""

    label: Teks
    url: str
    kini: bool  # one is there, or behind it
    isi: tuple["Butir", ...] = ()


def menu(request: HttpRequest) -> dict[str, object]:
    """Context of every page of somebody signed in: the doors, in groups where they are many."""
    sesi = getattr(request, "sesi", None)
    if sesi is None or not request.user.is_authenticated:
        return {}
    milik = ciri(sesi)
    daftar = [(p, url) for p in PINTU if (not p.untuk or p.untuk & milik) and (url := alamat(p.url))]
    dekat = {p.url: p.dekat(request.path) for p, _url in daftar}
    kini = max(dekat, key=lambda nama: dekat[nama], default="") if any(dekat.values()) else ""
    butir = {p.url: Butir(p.label, url, p.url == kini) for p, url in daftar}
    return {"menu": [*(_berkelompok(butir) if len(butir) > MUAT else butir.values())]}


def _berkelompok(butir: dict[str, Butir]) -> Iterator[Butir]:
    """Doors of no group first; a group with a single door is that door."""
    dikelompokkan = {nama for semua in KELOMPOK.values() for nama in semua}
    yield from (x for nama, x in butir.items() if nama not in dikelompokkan)
    for label, semua in KELOMPOK.items():
        isi: Sequence[Butir] = [butir[nama] for nama in semua if nama in butir]
        yield from isi if len(isi) < 2 else [Butir(label, "", any(x.kini for x in isi), tuple(isi))]


def ciri(sesi: Sesi) -> frozenset[str]:
    """Roles of today; `pegawai` for a person; `penilai` in a post that leads, `dinilai` in any other; `pimpinan`
    and, of the whole region, `pimpinan_daerah`.

    Whether anybody is really below would cost a query on every page: the page of the team says so itself.
    """
    tambahan = {"pegawai"} if sesi.pegawai else set()
    for p in sesi.semua_penugasan:
        memimpin = p.jenis == JenisPenugasan.TUGAS_TAMBAHAN or p.jenis_jabatan not in BANYAK_PEMANGKU
        tambahan.add("penilai" if memimpin else "dinilai")
        if p.jenis_jabatan in ATAS:
            tambahan.add("pimpinan")
        if p.jenis_jabatan in PIMPINAN_DAERAH:
            tambahan.add("pimpinan_daerah")
    if "penilai" in tambahan:
        tambahan.discard("dinilai")
    return sesi.peran | tambahan


def _terbuka(path: str, url: str) -> bool:
    return path == url if url == "/" else path.startswith(url)
