"""What a decision of discipline needs before it can be issued: every missing link at once, each with its article."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kinerja.aturan.bentuk.kepegawaian import JenisHukuman
from kinerja.aturan.galat import DiLuarAturan
from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.bahasa import rujukan
from kinerja.aturan.periksa.disiplin import RekamPemeriksaan, periksa_pemeriksaan
from kinerja.aturan.pustaka import Pustaka, pustaka_dengan

URUTAN = ("ringan", "sedang", "berat")
SEMENTARA = ("plt", "plh")
PPPK = "pp-49-2018"
Pembuat = Callable[[str, str, str], Temuan]


@dataclass(frozen=True)
class RekamKeputusan:
    """A decision about to be issued. `mulai`: the day that chooses the rules; `terbukti`: the level of each proven
    article; `penyusun`: kinds of members in the team; `terdahulu`: the act was decided in another case already;
    `belum_sah`: papers that nobody or not everybody has signed, each in words.
    """

    mulai: date
    pemeriksaan: RekamPemeriksaan
    rezim: str
    tingkat_diduga: str
    terbukti: tuple[str, ...]
    jenis: str
    ada_bap: bool
    penyusun: frozenset[str]
    jabatan_terlapor: str
    jabatan_pejabat: str
    penugasan_pejabat: str
    dasar_wewenang: str = ""
    diri_sendiri: bool = False
    terdahulu: bool = False
    belum_sah: tuple[str, ...] = ()


def tingkat_terberat(tingkat: tuple[str, ...]) -> str:
    """The heaviest of several levels; empty where there is none."""
    return max(tingkat, key=URUTAN.index, default="")


def jenis_dijatuhkan(rezim: str, pada: date, pustaka: Pustaka) -> tuple[JenisHukuman, ...]:
    """The kinds that a decision of that day may impose, lightest first."""
    if rezim == PPPK:
        return tuple(pustaka.nilai("disiplin.jenis_pppk", pada).isi)
    boleh = pustaka.nilai("hukuman.sedang_dijatuhkan", pada).isi
    kini = pustaka.nilai("hukuman.jenis", pada).isi
    semua: Mapping[str, JenisHukuman] = {x.kode: x for m in pustaka.riwayat("hukuman.jenis") for x in m.isi}
    sedang = tuple(semua[x] for x in boleh if x in semua)
    return (
        *(x for x in kini if x.tingkat == "ringan"),
        *sedang,
        *(x for x in kini if x.tingkat == "berat"),
    )


def pejabat_berwenang(terlapor: str, tingkat: str, pada: date, pustaka: Pustaka) -> str:
    """The kind of post that may punish the holder of such a post at a level; empty = the table does not say."""
    try:
        isi: Mapping[str, Mapping[str, str]] = pustaka.nilai("hukuman.berwenang", pada).isi
    except DiLuarAturan:
        return ""
    sel = isi.get(terlapor, {}).get(tingkat, "")
    return (
        str(pustaka.nilai("disiplin.pembina_kepegawaian", pada).isi[0]) if sel == "pejabat_pembina_kepegawaian" else sel
    )


def periksa_keputusan(rekam: RekamKeputusan, *, pustaka: Pustaka | None = None) -> list[Temuan]:
    """Every link that is missing; nothing found means the decision can be issued."""
    buku = pustaka or pustaka_dengan()
    return [*periksa_pemeriksaan(rekam.pemeriksaan, pustaka=buku), *_semua(rekam, buku)]


def _semua(r: RekamKeputusan, buku: Pustaka) -> Iterator[Temuan]:
    def temuan(kode: str, isian: str, pesan: str) -> Temuan:
        nilai = buku.nilai(f"periksa_disiplin.{kode}", r.mulai, isian="mulai")
        return Temuan(f"disiplin.{kode}", isian, pesan, rujukan(nilai), nilai.isi == "menghalangi")

    if not r.ada_bap:
        pesan = "Berita acara pemeriksaan, atau catatan bahwa kedua panggilan tidak dihadiri, belum ada. Catat dahulu."
        yield temuan("tanpa_bap", "bap", pesan)
    if kurang := _unsur_kurang(r, buku):
        daftar = ", ".join(x.replace("_", " ") for x in kurang)
        yield temuan("tanpa_tim", "tim", f"Tim pemeriksa belum lengkap. Tambahkan unsur: {daftar}.")
    yield from (temuan("surat_belum_sah", "surat", x) for x in r.belum_sah)
    if not r.terbukti:
        yield temuan("tanpa_pelanggaran", "pasal", "Pilih paling sedikit satu pasal yang terbukti dilanggar.")
    yield from _jenis(r, buku, temuan)
    if r.terdahulu:
        pesan = "Perbuatan dan pasal ini sudah diputus dengan hukuman dalam perkara lain. Tutup perkara ini."
        yield temuan("dihukum_dua_kali", "pasal", pesan)
    if r.diri_sendiri:
        yield temuan("memutus_diri_sendiri", "pejabat", "Yang diperiksa tidak memutus perkaranya sendiri.")


def _unsur_kurang(r: RekamKeputusan, buku: Pustaka) -> list[str]:
    perlu = buku.nilai("disiplin.tim", r.mulai).isi.get(tingkat_terberat((r.tingkat_diduga, *r.terbukti)))
    if perlu == "tidak_perlu" or (perlu == "boleh" and not r.penyusun):
        return []
    return [x for x in buku.nilai("disiplin.unsur_tim", r.mulai).isi if x not in r.penyusun]


def _jenis(r: RekamKeputusan, buku: Pustaka, temuan: Pembuat) -> Iterator[Temuan]:
    """The kind of punishment, its level, and whether the official may impose it."""
    boleh = {x.kode: x.tingkat for x in jenis_dijatuhkan(r.rezim, r.mulai, buku)}
    if r.jenis not in boleh:
        yield temuan(
            "jenis_tidak_boleh", "jenis", "Jenis hukuman ini tidak dapat dijatuhkan pada hari itu. Pilih lain."
        )
        return
    tingkat = boleh[r.jenis]
    terberat = tingkat_terberat(r.terbukti)
    if terberat and tingkat != terberat:
        pesan = (
            f"Yang terbukti paling berat bertingkat {terberat}; hukumannya bertingkat {tingkat}. Pilih yang setingkat."
        )
        yield temuan("bukan_terberat", "jenis", pesan)
    if r.penugasan_pejabat in SEMENTARA and f"hukuman_{tingkat}" in buku.nilai("plt.larangan", r.mulai).isi:
        pesan = f"Plt. dan Plh. tidak menjatuhkan hukuman {tingkat}. Pilih pejabat definitif yang berwenang."
        yield temuan("plt_tidak_berwenang", "pejabat", pesan)
    elif pesan := _di_luar_wewenang(r, tingkat, buku):
        yield temuan("bukan_wewenang", "pejabat", pesan)


def _di_luar_wewenang(r: RekamKeputusan, tingkat: str, buku: Pustaka) -> str:
    """Why the official may not decide; empty where it is as the table says, or higher with a written basis."""
    berwenang = pejabat_berwenang(r.jabatan_terlapor, tingkat, r.mulai, buku)
    if r.jabatan_pejabat == berwenang:
        return ""
    urutan = tuple(buku.nilai("disiplin.pembina_kepegawaian", r.mulai).isi)
    if r.jabatan_pejabat not in urutan:
        return "Pemangku jabatan ini tidak menjatuhkan hukuman disiplin. Pilih pejabat yang berwenang."
    if berwenang in urutan and urutan.index(r.jabatan_pejabat) > urutan.index(berwenang):
        sebut = berwenang.replace("_", " ")
        return f"Hukuman {tingkat} bagi jabatan ini diputus {sebut}. Teruskan kepada pejabat itu."
    if r.dasar_wewenang.strip():
        return ""
    return "Tabel kewenangan tidak menyebut pejabat ini untuk hukuman itu. Tulis dasarnya, atau pilih pejabat lain."
