"""The rules as pages: `docs/aturan.md` from packs and docstrings, `docs/contoh-hitung.md` from the worked examples."""

import inspect
import json
import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from kinerja.aturan.kasus import Kasus, daftar_kasus
from kinerja.aturan.kasus_periksa import daftar_kasus_periksa
from kinerja.aturan.layanan import hitung
from kinerja.aturan.paket import Paket, baca_yaml
from kinerja.aturan.perhitungan import PERHITUNGAN
from kinerja.aturan.perhitungan.dasar import Perhitungan, PerhitunganMesin
from kinerja.aturan.pustaka import FOLDER_NASIONAL, NilaiBerlaku, Pustaka, muat_folder, pustaka_dengan

DAERAH = "aturan-daerah.md"  # the page of local values
LEMBAR = Path(__file__).parent / "data" / "kasus" / "lembar" / "contoh.yaml"
DIBUAT = "<!-- Dibuat oleh `kinerja rules docs docs`; jangan disunting. -->\n"
TERPANJANG = 400  # characters of a value; the whole is one command away
STATUS = {
    "terverifikasi": "dibandingkan dengan naskah resmi oleh orang yang disebut",
    "sekunder": "terbaca pada sumber kedua (berita, paparan, program, salinan); naskah resmi belum dibandingkan",
    "ingatan": "dari ingatan penyusun; belum ada sumber yang terbaca",
    "belum_diketahui": "bukan dari peraturan atau belum diketahui; ditetapkan Pemda sebelum dipakai",
}


class ContohLain(BaseModel):
    """A worked example that is no case: which test holds it, or why it has to wait."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    contoh: str
    tempat: str


class Bacaan(BaseModel):
    """Where sources disagree or are silent: which reading was taken, and why."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    soal: str
    sumber: str
    bacaan: str
    alasan: str
    perhitungan: str


class Lembar(BaseModel):
    """The two sheets of worked examples: how many each holds, what is no case, and the readings taken."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    banyak: dict[str, int]
    lain: tuple[ContohLain, ...]
    bacaan: tuple[Bacaan, ...]


def baca_lembar(berkas: Path = LEMBAR) -> Lembar:
    """The list of worked examples that are not cases, and the readings taken."""
    return Lembar.model_validate(baca_yaml(berkas))


def halaman(pustaka: Pustaka | None = None) -> dict[str, str]:
    """Each generated page by its file name; the local values of a library are a page of their own, where it has any."""
    isi = {"aturan.md": "\n".join(_aturan(pustaka_dengan())), "contoh-hitung.md": "\n".join(_contoh())}
    daerah = [x for i in pustaka.daftar_id for x in pustaka.riwayat(i) if x.lapis == "daerah"] if pustaka else []
    return isi | ({DAERAH: "\n".join(_daerah(daerah))} if daerah else {})


def _daerah(nilai: Iterable[NilaiBerlaku]) -> Iterator[str]:
    yield f"# Aturan daerah\n\n{DIBUAT}"
    yield "Nilai yang berlaku di sini di atas nilai nasional (`aturan.md`). Di luar hari itu nilai nasional berlaku.\n"
    yield "| Nilai | Dari | Sampai | Isi | Dasar | Status, diperiksa |\n|---|---|---|---|---|---|"
    for x in nilai:
        cek = f", {x.diperiksa_pada}" if x.diperiksa_pada else ""
        catatan = f"<br>*{_sel(x.catatan)}*" if x.catatan else ""
        yield (
            f"| {_sel(x.judul)}<br>`{x.id}` | {x.dari} | {x.sampai or '-'} | {_isi(x)} | {_sel(x.sitasi)} "
            f"| {x.status}{cek}{catatan} |"
        )
    yield ""


def _aturan(pustaka: Pustaka) -> Iterator[str]:
    yield f"# Aturan\n\n{DIBUAT}"
    yield "Semua angka peraturan adalah data: bertanggal, berdasar hukum, dan bertanda seberapa pasti."
    yield "Halaman ini memuat perhitungan yang memakainya, lalu semua nilai. Satu nilai secara lengkap:"
    yield "`kinerja rules show ID --on HARI`."
    yield "\n## Seberapa pasti\n\n| Status | Artinya | Banyaknya masa berlaku |\n|---|---|---|"
    riwayat = [x for i in pustaka.daftar_id for x in pustaka.riwayat(i)]
    for status, arti in STATUS.items():
        yield f"| {status} | {arti} | {sum(x.status == status for x in riwayat)} |"
    yield "\n## Perhitungan\n\nDipanggil dengan `kinerja compute NAMA`; satu baris JSON keluar untuk satu baris masuk."
    yield "Uraian berbahasa Inggris berasal dari program: *in* yang masuk, *out* yang keluar. Uang dalam rupiah bulat,"
    yield "nilai sebagai teks dengan dua desimal kecuali disebut lain, dibulatkan sekali setengah ke atas. Baris yang"
    yield "tidak dapat dihitung menjawab dengan kode galat: `isian_kurang`, `isian_salah`, `angka_tidak_sah`,"
    yield "`di_luar_aturan`, `belum_diketahui`, `bukan_json`, `terlalu_besar`.\n"
    semua_kasus = daftar_kasus()
    for p in PERHITUNGAN.values():
        yield from _perhitungan(p, [x for x in semua_kasus if x.hitung == p.nama])
    yield "## Nilai\n"
    for paket in muat_folder(FOLDER_NASIONAL):
        yield from _paket(paket, pustaka)
    yield from _peraturan(pustaka)


def _perhitungan(p: Perhitungan, kasus: list[Kasus]) -> Iterator[str]:
    yield f"### {p.judul} (`{p.nama}`)\n"
    yield f"Isian: {_kata(p.isian)}. Hasil: {_kata(p.keluaran)}.\n"
    yield _rapat(inspect.getdoc(type(p)))
    if isinstance(p, PerhitunganMesin):
        for nama, metode in p.metode.items():
            modul, _, fungsi = metode.tempat.partition(":")
            dokumen = inspect.getdoc(getattr(import_module(f"kinerja.aturan.hitung.{modul}"), fungsi))
            yield f"\nCara `{nama}`: {_rapat(dokumen)}"
    contoh = next(x for x in kasus if x.hasil is not None)
    catatan = {"id": 1, **contoh.masukan}
    yield f"\n{len(kasus)} contoh menjaganya. Yang pertama ({contoh.nama}; sumber: {contoh.sumber}):\n"
    yield f"```json\n{_json(catatan)}\n{_json(contoh.hasil)}\n```\n"
    yield f"Nilai yang dipakainya: {_kata(hitung(p.nama, [catatan])[0].aturan)}.\n"


def _paket(paket: Paket, pustaka: Pustaka) -> Iterator[str]:
    if not paket.nilai:
        return
    yield f"### {paket.judul}\n\n| Nilai | Mulai | Isi | Dasar | Status, diperiksa |\n|---|---|---|---|---|"
    for id_nilai, isi in paket.nilai.items():
        berlaku = {x.mulai: x for x in pustaka.riwayat(id_nilai)}
        for entri in isi.riwayat:
            nilai = berlaku.get(entri.mulai)
            dasar = f"{pustaka.peraturan[entri.dasar.peraturan].singkat}, {entri.dasar.pasal}"
            cek = f", {entri.verifikasi.pada}" if entri.verifikasi.pada else ""
            catatan = f"<br>*{_sel(entri.catatan)}*" if entri.catatan else ""
            tampil = "dicabut" if entri.nilai is None or nilai is None else _isi(nilai)
            yield (
                f"| {_sel(isi.judul)}<br>`{id_nilai}` | {entri.mulai} | {tampil} | {_sel(dasar)} "
                f"| {entri.verifikasi.status}{cek}{catatan} |"
            )
    yield ""


def _isi(nilai: NilaiBerlaku) -> str:
    teks = nilai.nilai if isinstance(nilai.nilai, str) else _json(nilai.nilai)
    return f"`{_sel(teks)}`" if len(teks) <= TERPANJANG else f"`{_sel(teks[:TERPANJANG])}…`"


def _peraturan(pustaka: Pustaka) -> Iterator[str]:
    yield "## Daftar peraturan\n"
    yield "| Peraturan | Judul | Berlaku | Dicabut | Diganti | Status |\n|---|---|---|---|---|---|"
    for kunci, x in sorted(pustaka.peraturan.items()):
        ganti = ", ".join(x.digantikan_oleh) or "-"
        yield (
            f"| {_sel(x.singkat)}<br>`{kunci}` | {_sel(x.judul)} | {x.berlaku or '-'} | {x.dicabut or '-'} | {ganti} "
            f"| {x.verifikasi.status} |"
        )
    yield ""


def contoh_dan_tempat() -> dict[str, list[str]]:
    """Each worked example of the sheets and where it stands: cases first, then what is held elsewhere."""
    lembar = baca_lembar()
    nama = [(x.nama, x.hitung) for x in daftar_kasus()]
    nama += [(x.nama, f"pemeriksaan {x.periksa}") for x in daftar_kasus_periksa()]
    tempat: dict[str, list[str]] = {f"{h}{n}": [] for h, banyak in lembar.banyak.items() for n in range(1, banyak + 1)}
    for n, di in nama:
        for contoh in re.findall(r"\b([RK]\d+)", n):
            tempat[contoh].append(f"kasus `{n}` ({di})")
    for x in lembar.lain:
        tempat[x.contoh].append(x.tempat)
    return tempat


def _contoh() -> Iterator[str]:
    yield f"# Contoh hitung dan bacaan\n\n{DIBUAT}"
    yield "Setiap contoh dari kedua lembar peraturan (R: penilaian, K: akibatnya) adalah kasus yang dijalankan"
    yield "`kinerja rules check` dan `make test`, atau disebut di mana ia dijaga.\n"
    yield "| Contoh | Dijaga oleh |\n|---|---|"
    for contoh, tempat in contoh_dan_tempat().items():
        yield f"| {contoh} | {'; '.join(_sel(x) for x in tempat)} |"
    yield "\n## Bila sumber berbeda atau diam\n"
    yield "| Soal | Kata sumber | Bacaan | Alasan | Dipakai |\n|---|---|---|---|---|"
    for x in baca_lembar().bacaan:
        yield f"| {_sel(x.soal)} | {_sel(x.sumber)} | {_sel(x.bacaan)} | {_sel(x.alasan)} | `{x.perhitungan}` |"
    yield ""


def tulis_halaman(folder: Path, pustaka: Pustaka | None = None) -> list[str]:
    """Writes the pages; returns the names of those that changed."""
    berubah = beda_halaman(folder, pustaka)
    for nama in berubah:
        (folder / nama).write_text(halaman(pustaka)[nama], encoding="utf-8")
    return berubah


def beda_halaman(folder: Path, pustaka: Pustaka | None = None) -> list[str]:
    """The pages that are not what packs and docstrings say now."""
    return [
        nama
        for nama, isi in halaman(pustaka).items()
        if not (folder / nama).exists() or (folder / nama).read_text(encoding="utf-8") != isi
    ]


def _rapat(teks: str | None) -> str:
    """A docstring as one paragraph."""
    return " ".join((teks or "").split())


def _sel(teks: str) -> str:
    """Text that may stand in a cell of a table."""
    return teks.replace("|", "\\|").replace("\n", " ")


def _kata(kata: Iterable[str]) -> str:
    """Words as code, separated by commas."""
    return ", ".join(f"`{x}`" for x in kata)


def _json(isi: object) -> str:
    return json.dumps(isi, ensure_ascii=False)
