"""What to look at before the start: rules with their citation, and what the move leaves behind in the organisation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kinerja.aturan.periksa.pelantikan import RekamAcara, periksa_acara
from kinerja.aturan.pustaka import Pustaka
from kinerja.dasar.waktu import hari
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.selectors.periksa_orang import periksa_orang
from kinerja.mutasi.selectors.rencana import Rencana
from kinerja.mutasi.selectors.riwayat import orang_pelantikan
from kinerja.mutasi.selectors.susunan import periksa_susunan
from kinerja.mutasi.selectors.temuan import Peringatan, dari_temuan
from kinerja.peraturan.selectors import pustaka_berlaku


@dataclass(frozen=True, slots=True)
class KelompokPeringatan:
    """Warnings of one kind: a heading and its lines."""

    kode: str
    judul: str
    butir: tuple[Peringatan, ...]

    @property
    def menghalangi(self) -> bool:
        """Whether the start would be refused because of it."""
        return any(p.menghalangi for p in self.butir)


def periksa_pelantikan(satu: Pelantikan, rencana: Rencana) -> list[Peringatan]:
    """Every warning; those that would be refused first. Four queries, whatever the number of people."""
    buku = pustaka_berlaku()
    orang = orang_pelantikan({x.pegawai_id for x in rencana.peserta}, satu.pk, satu.tanggal)
    semua = [*_acara(satu, rencana, buku), *periksa_orang(satu, rencana, orang, buku), *periksa_susunan(satu, rencana)]
    return sorted(semua, key=lambda p: not p.menghalangi)


def kelompokkan(semua: Iterable[Peringatan]) -> list[KelompokPeringatan]:
    """By kind, in the order in which the kinds first come."""
    kelompok: dict[str, list[Peringatan]] = {}
    for p in semua:
        kelompok.setdefault(p.kode, []).append(p)
    return [KelompokPeringatan(kode, str(judul(kode)), tuple(butir)) for kode, butir in kelompok.items()]


def judul(kode: str) -> str:
    """The heading of a kind of warning."""
    return {
        "lantik.terlambat": _("Melewati batas sejak keputusan"),
        "lantik.sebelum_keputusan": _("Mendahului keputusan"),
        "lantik.undangan": _("Undangan terlalu dekat"),
        "lantik.penjabat": _("Kepala daerah dijabat sementara"),
        "lantik.pemilihan": _("Masa pemilihan"),
        "lantik.kepala_baru": _("Kepala daerah baru"),
        "lantik.pertek": _("Pertimbangan teknis BKN belum ada"),
        "lantik.masa_jabatan": _("Belum lama dalam jabatan sekarang"),
        "lantik.uji_kompetensi": _("Uji kompetensi belum ada"),
        "lantik.hukuman": _("Sedang menjalani hukuman disiplin"),
        "lantik.lewat_usia": _("Melewati batas usia jabatan"),
        "lantik.pensiun": _("Segera pensiun"),
        "syarat": _("Syarat jabatan"),
        "lengkap": _("Belum lengkap"),
        "kedudukan": _("Tidak aktif pada harinya"),
        "di_lain": _("Ada dalam pelantikan lain"),
        "tim": _("Ketua tim yang berpindah"),
        "dua_pemegang": _("Dua orang untuk satu jabatan"),
        "mulai_hari_itu": _("Penugasan yang mulai pada hari itu"),
        "formasi": _("Formasi"),
        "segmen": _("Penilai yang pergi dan segmen yang ditutup"),
        "tanpa_atasan": _("Jabatan pimpinan yang ditinggal kosong"),
        "terisi": _("Plt., Plh., atau Pj. yang berakhir"),
        "rangkap": _("Rangkapan yang tetap berjalan"),
    }.get(kode, kode)


def _acara(satu: Pelantikan, rencana: Rencana, buku: Pustaka) -> Iterator[Peringatan]:
    kepala = rencana.kepala
    rekam = RekamAcara(
        pada=satu.tanggal,
        upacara=satu.upacara,
        tanggal_sk=satu.tanggal_sk,
        diundang=hari(satu.diumumkan) if satu.diumumkan else None,
        kepala_jenis=kepala.jenis if kepala else "",
        kepala_sejak=kepala.mulai if kepala else None,
        izin=bool(satu.nomor_izin),
    )
    yield from (dari_temuan(t) for t in periksa_acara(rekam, pustaka=buku))
    yield from (Peringatan("lengkap", pesan) for pesan in _belum_lengkap(satu))


def _belum_lengkap(satu: Pelantikan) -> Iterator[str]:
    if not satu.nomor_sk or satu.tanggal_sk is None:
        yield _("Nomor dan tanggal keputusan belum diisi.")
    if satu.upacara and not satu.tempat:
        yield _("Tempat pelantikan belum diisi.")
    if satu.upacara and satu.pelantik_id is None:
        yield _("Pejabat yang melantik belum dipilih.")
