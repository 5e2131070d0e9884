"""What an SKP must hold before it is submitted, and what its writer may want to look at (PermenPANRB 6/2022).

How serious a finding is, its article and the words that sound like an activity are dated values of the pack
`periksa_skp`; the start of the segment chooses them. A field is named as in the form: `rhk-0-iki-1-target`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.bahasa import AcuanSKP, kutip, rapatkan
from kinerja.aturan.pustaka import Pustaka

NILAI_PERILAKU = ("BP", "AK", "KO", "HA", "LO", "AD", "KL")


@dataclass(frozen=True)
class RekamIndikator:
    """An indicator as it stands in the form; what was not typed is empty."""

    nama: str = ""
    target: str = ""
    satuan: str = ""
    baseline: str = ""
    aspek: str = ""
    perspektif: str = ""
    arah: str = "naik"
    target_berangka: bool = True
    target_rentang: bool = False
    target_galat: str = ""  # why the target cannot be read as one number, if so
    kotak: str = ""  # the form's name for it; empty = by its place


@dataclass(frozen=True)
class RekamHasil:
    """A result with what it serves: a superior's result, a line of the agreement, a node, or the superior awaited."""

    rumusan: str = ""
    utama: bool = True
    mendukung: bool = False
    menunggu_atasan: bool = False
    ukuran: str = ""
    indikator: tuple[RekamIndikator, ...] = ()
    kotak: str = ""  # the form's name for it; empty = by its place


@dataclass(frozen=True)
class RekamSKP:
    """All the check needs of one SKP; `lampiran` counts the filled lines of each annex."""

    tahun: int
    mulai: date
    sampai: date
    penugasan_mulai: date
    penugasan_sampai: date | None
    jenis_jabatan: str
    kualitatif: bool = False
    hasil: tuple[RekamHasil, ...] = ()
    ekspektasi: tuple[str, ...] = ()  # codes of the values with an expectation of the leader
    lampiran: dict[str, int] = field(default_factory=dict)


def periksa_skp(rekam: RekamSKP, *, pustaka: Pustaka | None = None) -> list[Temuan]:
    """Every finding on one SKP at once, in the order of the form; none = it may be submitted as it stands."""
    acuan = AcuanSKP(rekam.mulai, pustaka)
    return [
        *_segmen(rekam, acuan),
        *_daftar_hasil(rekam, acuan),
        *_keadaan_awal(rekam, acuan),
        *_perilaku(rekam, acuan),
        *_lampiran(rekam, acuan),
    ]


def _segmen(rekam: RekamSKP, acuan: AcuanSKP) -> Iterator[Temuan]:
    if rekam.mulai.year != rekam.tahun or rekam.sampai.year != rekam.tahun:
        yield acuan.temuan(
            "segmen_luar_tahun",
            "segmen",
            f"Masa SKP {rekam.mulai:%d-%m-%Y} sampai {rekam.sampai:%d-%m-%Y} tidak seluruhnya dalam tahun "
            f"{rekam.tahun}. Buat SKP tersendiri untuk setiap tahun.",
        )
    akhir = rekam.penugasan_sampai or date.max
    if rekam.mulai < rekam.penugasan_mulai or rekam.sampai > akhir:
        sampai = f"{akhir:%d-%m-%Y}" if rekam.penugasan_sampai else "sekarang"
        yield acuan.temuan(
            "segmen_luar_penugasan",
            "segmen",
            f"Masa SKP {rekam.mulai:%d-%m-%Y} sampai {rekam.sampai:%d-%m-%Y} melewati masa penugasan "
            f"({rekam.penugasan_mulai:%d-%m-%Y} sampai {sampai}). Sesuaikan masa SKP atau minta BKPSDM memeriksa "
            "data penugasan.",
        )


def _daftar_hasil(rekam: RekamSKP, acuan: AcuanSKP) -> Iterator[Temuan]:
    if not any(h.utama for h in rekam.hasil):
        yield acuan.temuan(
            "rhk_utama_kosong",
            "rhk-utama",
            "Belum ada rencana hasil kerja utama. Tambahkan paling sedikit satu hasil kerja utama.",
        )
    sudah: dict[tuple[bool, str], int] = {}
    for i, hasil in enumerate(rekam.hasil):
        kotak = hasil.kotak or f"rhk-{i}"
        yield from _hasil(rekam, acuan, hasil, kotak, i + 1)
        rapat = (hasil.utama, rapatkan(hasil.rumusan))
        if rapat[1] and rapat in sudah:
            yield acuan.temuan(
                "rhk_kembar",
                f"{kotak}-rumusan",
                f"Hasil kerja {kutip(hasil.rumusan)} tertulis dua kali (nomor {sudah[rapat]} dan {i + 1}). "
                "Gabungkan, atau bedakan bunyinya.",
            )
        sudah.setdefault(rapat, i + 1)


def _hasil(rekam: RekamSKP, acuan: AcuanSKP, hasil: RekamHasil, isian: str, nomor: int) -> Iterator[Temuan]:
    sebutan = kutip(hasil.rumusan) if hasil.rumusan.strip() else f"nomor {nomor}"
    if not hasil.rumusan.strip():
        yield acuan.temuan(
            "rhk_tanpa_rumusan",
            f"{isian}-rumusan",
            f"Hasil kerja nomor {nomor} belum dirumuskan. Tulis hasil yang akan dicapai.",
        )
    if saran := acuan.bunyi_kegiatan(hasil.rumusan):
        yield acuan.temuan(
            "rhk_berbunyi_kegiatan",
            f"{isian}-rumusan",
            f"Hasil kerja {sebutan} berbunyi kegiatan. Tulis hasilnya, misalnya {kutip(saran)}.",
        )
    if kabur := acuan.kata_kabur(hasil.rumusan):
        yield acuan.temuan(
            "rhk_kabur",
            f"{isian}-rumusan",
            f"Hasil kerja {sebutan} memakai kata yang tidak dapat diukur, {kutip(kabur)}. Sebut keadaan yang dapat "
            "dilihat atau dihitung orang lain.",
        )
    yield from _dukungan(acuan, hasil, isian, sebutan)
    if rekam.kualitatif:
        yield from _ukuran(acuan, hasil, isian, sebutan)
    else:
        yield from _daftar_indikator(rekam, acuan, hasil, isian, sebutan)


def _dukungan(acuan: AcuanSKP, hasil: RekamHasil, isian: str, sebutan: str) -> Iterator[Temuan]:
    if hasil.menunggu_atasan:
        yield acuan.temuan(
            "rhk_menunggu_atasan",
            f"{isian}-dukungan",
            f"Hasil kerja {sebutan} menunggu SKP atasan. SKP tetap dapat diajukan dan ditetapkan; sambungkan sesudah "
            "SKP atasan ditetapkan.",
        )
    elif hasil.utama and not hasil.mendukung:
        yield acuan.temuan(
            "rhk_tanpa_dukungan",
            f"{isian}-dukungan",
            f"Hasil kerja {sebutan} belum mendukung apa pun. Pilih hasil kerja atasan, perjanjian kinerja, atau "
            'rencana yang didukung; bila SKP atasan belum ada, pilih "Menunggu atasan".',
        )


def _ukuran(acuan: AcuanSKP, hasil: RekamHasil, isian: str, sebutan: str) -> Iterator[Temuan]:
    if not hasil.ukuran.strip():
        yield acuan.temuan(
            "kualitatif_tanpa_ukuran",
            f"{isian}-ukuran",
            f"Hasil kerja {sebutan} belum punya ukuran keberhasilan. Tulis ukuran dan target yang disepakati.",
        )


def _daftar_indikator(
    rekam: RekamSKP, acuan: AcuanSKP, hasil: RekamHasil, isian: str, sebutan: str
) -> Iterator[Temuan]:
    if not hasil.indikator:
        yield acuan.temuan(
            "rhk_tanpa_iki",
            f"{isian}-iki-0-nama",
            f"Hasil kerja {sebutan} belum punya indikator kinerja individu. Tambahkan paling sedikit satu indikator.",
        )
    sudah: set[str] = set()
    for j, indikator in enumerate(hasil.indikator):
        kotak = indikator.kotak or f"{isian}-iki-{j}"
        yield from _indikator(rekam, acuan, indikator, kotak, sebutan)
        rapat = f"{rapatkan(indikator.nama)}|{indikator.aspek}{indikator.perspektif}"
        if indikator.nama.strip() and rapat in sudah:
            yield acuan.temuan(
                "iki_kembar",
                f"{kotak}-nama",
                f"Indikator {kutip(indikator.nama)} tertulis dua kali pada hasil kerja {sebutan}. Hapus salah satu.",
            )
        sudah.add(rapat)


def _indikator(rekam: RekamSKP, acuan: AcuanSKP, x: RekamIndikator, isian: str, hasil: str) -> Iterator[Temuan]:
    sebutan = f"Indikator {kutip(x.nama)}" if x.nama.strip() else f"Indikator pada hasil kerja {hasil}"
    if not x.nama.strip():
        yield acuan.temuan("iki_tanpa_nama", f"{isian}-nama", f"{sebutan} belum bernama. Tulis apa yang diukur.")
    if not x.target.strip():
        yield acuan.temuan(
            "iki_tanpa_target",
            f"{isian}-target",
            f"{sebutan} belum punya target {rekam.tahun}. Isi target sebelum mengajukan SKP.",
        )
    elif x.target_galat:
        yield acuan.temuan("target_meragukan", f"{isian}-target", f"{sebutan}: {x.target_galat}")
    elif x.arah == "rentang" and not x.target_rentang:
        yield acuan.temuan(
            "rentang_tanpa_batas",
            f"{isian}-target",
            f'{sebutan} berarah rentang, tetapi targetnya bukan rentang. Tulis batas bawah dan atas, misalnya "2 - 3".',
        )
    if not x.satuan.strip() and (x.target_berangka or not x.target.strip()):
        yield acuan.temuan(
            "iki_tanpa_satuan",
            f"{isian}-satuan",
            f"{sebutan} belum punya satuan. Isi satuan, misalnya dokumen atau persen.",
        )
    elif acuan.menghitung_kegiatan(x.satuan):
        yield acuan.temuan(
            "iki_menghitung_kegiatan",
            f"{isian}-satuan",
            f"{sebutan} bersatuan {kutip(x.satuan)}: itu menghitung kegiatan. Ukur yang dihasilkan atau yang diterima "
            "orang, misalnya dokumen yang dipakai atau persen yang selesai tepat waktu.",
        )
    yield from _aspek(rekam, acuan, x, isian, sebutan)


def _aspek(rekam: RekamSKP, acuan: AcuanSKP, x: RekamIndikator, isian: str, sebutan: str) -> Iterator[Temuan]:
    if acuan.memakai_perspektif(rekam.jenis_jabatan):
        if not x.perspektif:
            yield acuan.temuan(
                "iki_tanpa_perspektif",
                f"{isian}-perspektif",
                f"{sebutan} belum punya perspektif. Pilih penerima layanan, proses bisnis, penguatan internal, atau "
                "anggaran.",
            )
    elif not x.aspek:
        yield acuan.temuan(
            "iki_tanpa_aspek",
            f"{isian}-aspek",
            f"{sebutan} belum punya aspek. Pilih kuantitas, kualitas, waktu, atau biaya.",
        )


def _keadaan_awal(rekam: RekamSKP, acuan: AcuanSKP) -> Iterator[Temuan]:
    """Said once for the whole form: which number a target starts from is worth a thought, never a refusal."""
    tanpa = [
        x.kotak or f"{h.kotak or f'rhk-{i}'}-iki-{j}"
        for i, h in enumerate(rekam.hasil)
        for j, x in enumerate(h.indikator)
        if x.target_berangka and x.target.strip() and not x.baseline.strip()
    ]
    if tanpa and not rekam.kualitatif:
        yield acuan.temuan(
            "iki_tanpa_baseline",
            f"{tanpa[0]}-baseline",
            f"{len(tanpa)} indikator belum menyebut keadaan awal. Tulis angka tahun lalu, agar terlihat seberapa jauh "
            "targetnya.",
        )


def _perilaku(rekam: RekamSKP, acuan: AcuanSKP) -> Iterator[Temuan]:
    asing = [x for x in rekam.ekspektasi if x not in NILAI_PERILAKU]
    for kode in asing:
        yield acuan.temuan(
            "perilaku_tidak_dikenal",
            "perilaku",
            f"Nilai perilaku {kutip(kode)} tidak dikenal. Pakai tujuh nilai dasar BerAKHLAK.",
        )
    if len(rekam.ekspektasi) == len(asing):
        yield acuan.temuan(
            "ekspektasi_kosong",
            "perilaku-BP",
            "Belum ada ekspektasi khusus pimpinan. Sepakati dengan atasan perilaku yang paling diharapkan tahun ini; "
            "tanpa itu berlaku panduan perilaku umum.",
        )


def _lampiran(rekam: RekamSKP, acuan: AcuanSKP) -> Iterator[Temuan]:
    for kode, sebutan in acuan.lampiran:
        if not rekam.lampiran.get(kode):
            yield acuan.temuan(
                f"lampiran_{kode}_kosong",
                f"lampiran-{kode}",
                f"Lampiran {sebutan.lower()} masih kosong. Tulis paling sedikit satu butir yang disepakati "
                "dengan atasan.",
            )
