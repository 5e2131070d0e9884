"""A proposal to move: the post proposed beside the post held, and everything the rules say about it that day."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.pelantikan import RekamAcara, RekamLantik, periksa_acara, periksa_lantik
from kinerja.aturan.periksa.usul_mutasi import RekamUsul, Tingkat, lebih_rendah, periksa_usul_mutasi
from kinerja.organisasi.models import JenisJabatan, Penugasan, VersiJabatan
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.selectors.penugasan import dengan_jabatan, pada_hari, penugasan_pada
from kinerja.pembinaan.models import EvaluasiJabatan
from kinerja.peraturan.selectors import pustaka_berlaku
from kinerja.tindaklanjut.galat import temuan
from kinerja.tindaklanjut.selectors.daftar import perkara_lebih_rendah

KEPALA = (JenisJabatan.KEPALA_DAERAH, JenisJabatan.WAKIL_KEPALA_DAERAH)


@dataclass(frozen=True, slots=True)
class UsulMutasi:
    """The move as the record knows it; `tujuan` None: there is no such post that day."""

    asal: Penugasan
    tujuan: int | None
    tingkat: Tingkat
    rendah: bool | None
    perkara: EvaluasiJabatan | None
    nama: str = ""


def susun_mutasi(asal: Penugasan, kode: str, on: date) -> UsulMutasi:
    """From a post named by `bernama` to the post of a code."""
    versi = VersiJabatan.objects.filter(pada_hari(on), jabatan__kode=kode.strip()).first()
    if versi is None:
        return UsulMutasi(asal, None, Tingkat(""), None, None)
    tingkat = Tingkat(versi.jenis, versi.eselon, versi.kelas)
    rendah = lebih_rendah(_asal(asal), tingkat, on, pustaka=pustaka_berlaku())
    perkara = perkara_lebih_rendah(asal.pegawai_id) if rendah else None
    return UsulMutasi(asal, versi.jabatan_id, tingkat, rendah, perkara, versi.nama)


def periksa_mutasi(m: UsulMutasi, pertimbangan: tuple[str, ...], dasar: str, on: date) -> list[Temuan]:
    """All that stops it and all to look at; of punishments nothing, for this has more readers than they have."""
    if m.tujuan is None:
        return [temuan(_("Jabatan ini tidak ada hari ini. Cari lagi, lalu pilih satu."), "kode_jabatan")]
    buku, sejak = pustaka_berlaku(), m.asal.tanggal_pelantikan or m.asal.mulai
    rekam = RekamUsul(on, _asal(m.asal), m.tingkat, sejak, pertimbangan, dasar, jalur_resmi=m.perkara is not None)
    lantik = RekamLantik(pada=on, jabatan=m.tingkat.jenis, jabatan_lama=m.asal.jenis_jabatan or "", sejak=sejak)
    semua = [*_tempat(m, on), *periksa_usul_mutasi(rekam, pustaka=buku), *periksa_lantik(lantik, pustaka=buku)]
    return [*semua, *periksa_acara(_acara(on), pustaka=buku)]


def _asal(p: Penugasan) -> Tingkat:
    return Tingkat(p.jenis_jabatan or "", p.eselon or "", p.kelas)


def _tempat(m: UsulMutasi, on: date) -> list[Temuan]:
    """Whether the post is one to propose, and free."""
    if m.tujuan == m.asal.jabatan_id:
        return [temuan(_("Jabatan ini sudah dipegang pegawai tersebut. Pilih jabatan lain."), "kode_jabatan")]
    if m.tingkat.jenis in KEPALA:
        return [temuan(_("Jabatan ini dipilih rakyat dan tidak diusulkan di sini."), "kode_jabatan")]
    terisi = m.tingkat.jenis not in BANYAK_PEMANGKU and (
        penugasan_pada(on).filter(jabatan=m.tujuan, jenis="definitif").values_list("pegawai__nama", flat=True).first()
    )
    if not terisi:
        return []
    pesan = _("Jabatan ini masih dipegang %s. Usul ini baru dapat dilantik bila jabatannya kosong.") % terisi
    return [Temuan("usul_mutasi.terisi", "kode_jabatan", pesan, _("keadaan jabatan hari ini"), menghalangi=False)]


def _acara(on: date) -> RekamAcara:
    """Only what depends on who is head of the region: an inauguration has its own day."""
    kepala = penugasan_pada(on).filter(dengan_jabatan(jenis=JenisJabatan.KEPALA_DAERAH)).order_by("jenis").first()
    sejak = (kepala.tanggal_pelantikan or kepala.mulai) if kepala else None
    return RekamAcara(pada=on, upacara=False, kepala_jenis=kepala.jenis if kepala else "", kepala_sejak=sejak)
