"""What to look at before an inauguration: the day as a whole, and each person's move. No finding stops the act."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kinerja.aturan.galat import AturanError
from kinerja.aturan.periksa.bahasa import rujukan, tulis_hari
from kinerja.aturan.periksa.temuan import Temuan
from kinerja.aturan.pustaka import NilaiBerlaku, Pustaka, pustaka_dengan
from kinerja.aturan.tenggat import Tenggat, jatuh_tempo, tambah_bulan

JPT = ("jpt_utama", "jpt_madya", "jpt_pratama")
FUNGSIONAL = "fungsional"


@dataclass(frozen=True)
class RekamAcara:
    """The day: its order and invitation, who is head of the region and since when, whether an approval was given."""

    pada: date
    upacara: bool = True
    tanggal_sk: date | None = None
    diundang: date | None = None
    kepala_jenis: str = ""  # how the head of the region holds the post
    kepala_sejak: date | None = None
    izin: bool = False


@dataclass(frozen=True)
class RekamLantik:
    """One person's move: the kind of post taken and left, and what is known of the person on the day."""

    pada: date
    jabatan: str
    jabatan_lama: str = ""
    sejak: date | None = None  # in the post that is left
    pertek: bool = False
    uji_kompetensi: date | None = None
    hukuman: tuple[str, ...] = ()  # levels of the punishments running that day
    pensiun: date | None = None


def periksa_acara(rekam: RekamAcara, *, pustaka: Pustaka | None = None) -> list[Temuan]:
    """`terlambat`, `sebelum_keputusan`, `undangan`, `penjabat`, `pemilihan`, `kepala_baru`, each with its citation."""
    buku = pustaka or pustaka_dengan()
    return [*_keputusan(rekam, buku), *_undangan(rekam, buku), *_kepala(rekam, buku)]


def periksa_lantik(rekam: RekamLantik, *, pustaka: Pustaka | None = None) -> list[Temuan]:
    """`pertek`, `masa_jabatan`, `uji_kompetensi`, `hukuman`, `lewat_usia`, `pensiun`, each with its citation."""
    buku = pustaka or pustaka_dengan()
    return [*_pertek(rekam, buku), *_masa(rekam, buku), *_uji(rekam, buku), *_hukuman(rekam, buku), *_usia(rekam, buku)]


def tmt_pensiun(lahir: date, jabatan: str, jenjang: str, pada: date, *, pustaka: Pustaka | None = None) -> date | None:
    """The first day of the month after the birthday that ends service in such a post; None where no age is known."""
    buku = pustaka or pustaka_dengan()
    try:
        if jabatan == FUNGSIONAL:
            usia = next((x.bup for x in buku.nilai("jf.jenjang", pada).isi if x.kata == jenjang), None)
        else:
            usia = buku.nilai("usia.pensiun", pada).isi.get(jabatan)
    except AturanError:
        return None
    return None if usia is None else tambah_bulan(lahir.replace(day=1), 12 * usia + 1)


def _keputusan(rekam: RekamAcara, buku: Pustaka) -> Iterator[Temuan]:
    if rekam.tanggal_sk is None or not rekam.upacara:
        return
    batas = _tempo("masa.pelantikan_setelah_keputusan", rekam.tanggal_sk, buku)
    if batas is None:
        return
    if rekam.pada < rekam.tanggal_sk:
        yield _temuan("sebelum_keputusan", "tanggal", "Tanggal pelantikan mendahului tanggal keputusan.", batas.nilai)
    elif rekam.pada > batas.tanggal:
        pesan = f"Pelantikan melewati {tulis_hari(batas.tanggal)}, batas sejak keputusan ditetapkan."
        yield _temuan("terlambat", "tanggal", pesan, batas.nilai)


def _undangan(rekam: RekamAcara, buku: Pustaka) -> Iterator[Temuan]:
    if rekam.diundang is None or not rekam.upacara:
        return
    paling_cepat = _tempo("masa.undangan_pelantikan", rekam.diundang, buku)
    if paling_cepat and rekam.pada < paling_cepat.tanggal:
        pesan = f"Undangan dibuat {tulis_hari(rekam.diundang)}, terlalu dekat dengan hari pelantikan."
        yield _temuan("undangan", "tanggal", pesan, paling_cepat.nilai)


def _kepala(rekam: RekamAcara, buku: Pustaka) -> Iterator[Temuan]:
    """Limits around the head of the region, unless an approval is recorded."""
    if rekam.izin:
        return
    sementara = _nilai("pelantikan.kepala_sementara", rekam.pada, buku)
    if sementara and rekam.kepala_jenis in sementara.isi:
        pesan = "Kepala daerah dijabat sementara: memindahkan pejabat memerlukan persetujuan dan pertimbangan BKN."
        yield _temuan("penjabat", "nomor_izin", pesan, sementara)
    if rekam.kepala_sejak is None:
        return
    yield from _pemilihan(rekam, rekam.kepala_sejak, buku)
    baru = _nilai("masa.sesudah_kepala_daerah_dilantik", rekam.pada, buku)
    if baru and rekam.kepala_jenis == "definitif" and rekam.pada < tambah_bulan(rekam.kepala_sejak, baru.isi.jumlah):
        pesan = (
            f"Kepala daerah baru dilantik {tulis_hari(rekam.kepala_sejak)}: memerlukan persetujuan tertulis Menteri."
        )
        yield _temuan("kepala_baru", "nomor_izin", pesan, baru)


def _pemilihan(rekam: RekamAcara, kepala_sejak: date, buku: Pustaka) -> Iterator[Temuan]:
    """From some months before candidates are determined until the term of the head of then has ended."""
    masa = _nilai("masa.sebelum_penetapan_calon", rekam.pada, buku)
    jadwal = _nilai("pelantikan.penetapan_calon", rekam.pada, buku)
    if masa is None or jadwal is None:
        return
    kena = [x for x in jadwal.isi if kepala_sejak < x and tambah_bulan(x, -masa.isi.jumlah) <= rekam.pada]
    if kena:
        mulai = f"{masa.isi.jumlah} bulan sebelum penetapan calon ({tulis_hari(kena[-1])})"
        pesan = f"Sejak {mulai} sampai akhir masa jabatan kepala daerah: memerlukan persetujuan Menteri."
        yield _temuan("pemilihan", "nomor_izin", pesan, masa)


def _pertek(rekam: RekamLantik, buku: Pustaka) -> Iterator[Temuan]:
    perlu = _nilai("pelantikan.perlu_pertek", rekam.pada, buku)
    if perlu and rekam.jabatan in perlu.isi and not rekam.pertek:
        yield _temuan("pertek", "nomor_pertek", "Nomor pertimbangan teknis BKN belum dicatat.", perlu)


def _masa(rekam: RekamLantik, buku: Pustaka) -> Iterator[Temuan]:
    """Time in the present post; asked of those who leave a post of a leader."""
    masa = _nilai("masa.sejak_pelantikan", rekam.pada, buku)
    if masa is None or rekam.sejak is None or rekam.jabatan_lama not in (*JPT, "administrator", "pengawas"):
        return
    genap = tambah_bulan(rekam.sejak, masa.isi.jumlah)
    if rekam.pada < genap:
        pesan = f"Belum {masa.isi.jumlah} bulan dalam jabatan sekarang; genap pada {tulis_hari(genap)}."
        yield _temuan("masa_jabatan", "sejak", pesan, masa)


def _uji(rekam: RekamLantik, buku: Pustaka) -> Iterator[Temuan]:
    perlu = _nilai("pelantikan.perlu_uji_kompetensi", rekam.pada, buku)
    antarsesama = perlu and rekam.jabatan in perlu.isi and rekam.jabatan_lama in perlu.isi
    if perlu and antarsesama and rekam.uji_kompetensi is None:
        yield _temuan("uji_kompetensi", "uji_kompetensi", "Hasil uji kompetensi belum dicatat.", perlu)


def _hukuman(rekam: RekamLantik, buku: Pustaka) -> Iterator[Temuan]:
    aturan = _nilai("pelantikan.hukuman_penghalang", rekam.pada, buku)
    if aturan and (kena := [x for x in rekam.hukuman if x in aturan.isi]):
        pesan = f"Sedang menjalani hukuman disiplin tingkat {' dan '.join(dict.fromkeys(kena))}."
        yield _temuan("hukuman", "pegawai", pesan, aturan)


def _usia(rekam: RekamLantik, buku: Pustaka) -> Iterator[Temuan]:
    masa = _nilai("masa.menjelang_pensiun", rekam.pada, buku)
    if masa is None or rekam.pensiun is None:
        return
    if rekam.pensiun <= rekam.pada:
        pesan = f"Batas usia pensiun untuk jabatan ini terlewati pada {tulis_hari(rekam.pensiun)}."
        usia = _nilai("usia.pensiun", rekam.pada, buku)
        yield _temuan("lewat_usia", "pegawai", pesan, usia or masa)
    elif rekam.pensiun < tambah_bulan(rekam.pada, masa.isi.jumlah):
        yield _temuan("pensiun", "pegawai", f"Pensiun pada {tulis_hari(rekam.pensiun)}.", masa)


def _temuan(kode: str, isian: str, pesan: str, nilai: NilaiBerlaku) -> Temuan:
    return Temuan(f"lantik.{kode}", isian, pesan, rujukan(nilai), menghalangi=False)


def _nilai(id_nilai: str, pada: date, buku: Pustaka) -> NilaiBerlaku | None:
    """The value of the day; None before any rule began."""
    try:
        return buku.nilai(id_nilai, pada)
    except AturanError:
        return None


def _tempo(id_nilai: str, mulai: date, buku: Pustaka) -> Tenggat | None:
    """The deadline; counted without holidays where the year's table is not known."""
    for abaikan in (False, True):
        try:
            return jatuh_tempo(id_nilai, mulai, abaikan_libur=abaikan, pustaka=buku)
        except AturanError:
            continue
    return None
