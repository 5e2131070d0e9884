"""Open a case, change what it alleges, close it without a breach. Only a human opens one, naming an article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.aturan.bentuk.kepegawaian import PasalDisiplin
from kinerja.aturan.periksa.disiplin import RekamPemeriksaan, periksa_pemeriksaan
from kinerja.dasar.waktu import hari
from kinerja.disiplin.galat import DisiplinDitolak, MataRantaiKurang
from kinerja.disiplin.kata import daftar_pasal, rezim_disiplin
from kinerja.disiplin.langkah import langkah_berikut
from kinerja.disiplin.models import (
    AkhirPembebasan,
    JalurPerkara,
    KeadaanPerkara,
    KeadaanUsul,
    PasalDiduga,
    PerkaraDisiplin,
    TingkatHukuman,
    UsulAbsensi,
)
from kinerja.disiplin.selectors.bebas import dapat_dibebaskan, pembebasan_kini
from kinerja.disiplin.services.bebas import akhiri
from kinerja.disiplin.services.dasar import (
    SUBJEK,
    adalah_meja,
    bukan_diri_sendiri,
    kunci_perkara,
    maju,
    selesaikan,
    simpan,
)
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import JenisPenugasan, Penugasan, StatusKepegawaian, Tujuan
from kinerja.organisasi.selectors import pada_hari, penugasan_pada
from kinerja.organisasi.selectors.atasan import atasan_pada
from kinerja.peraturan.selectors.pustaka import pustaka_berlaku

POKOK = (JenisPenugasan.DEFINITIF, JenisPenugasan.TUGAS_TAMBAHAN)
Dugaan = Sequence[tuple[str, str]]  # code of the register, level its breach leads to


@dataclass(frozen=True, slots=True)
class IsiPerkara:
    """What is alleged, of whom, since when; `usul`: the proposal of the ladder of absence that is taken up."""

    pegawai_id: int
    tanggal: date
    tanggal_perbuatan: date
    uraian: str
    pasal: Dugaan
    usul_id: int | None = None


def buka_perkara(*, isi: IsiPerkara, by: Pelaku, at: datetime) -> PerkaraDisiplin:
    """Opened by the direct superior of the day or the discipline desk, with an article. Raises DisiplinDitolak."""
    _butuh_masuk_akal(isi, at)
    penugasan = _penugasan(isi)
    status = _status(isi)
    rezim = rezim_disiplin(status, isi.tanggal)
    if not rezim:
        raise DisiplinDitolak(_("Tidak ada peraturan disiplin bagi status kepegawaian orang ini pada hari itu."))
    pasal = _pasal(rezim, isi.tanggal, isi.pasal)
    with tindakan("disiplin.dibuka", by=by, at=at) as catatan:
        jalur, pembuka = _jalur(penugasan, isi, by)
        satu = PerkaraDisiplin.objects.create(
            pegawai_id=isi.pegawai_id,
            penugasan=penugasan,
            jenis_jabatan=penugasan.jenis_jabatan or "",
            status=status,
            rezim=rezim,
            jalur=jalur,
            pembuka=pembuka,
            nama_pembuka=by.nama,
            tanggal=isi.tanggal,
            tanggal_perbuatan=isi.tanggal_perbuatan,
            uraian=isi.uraian.strip(),
            usul=_angkat(isi),
            terakhir=isi.tanggal,
            dibuka=at,
        )
        _tulis_pasal(satu, pasal)
        satu.langkah, satu.batas = langkah_berikut(satu)
        satu.save(update_fields=["langkah", "batas"])
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(jalur=jalur, rezim=rezim, pasal=[kode for kode, _tingkat, _p in pasal], usul=isi.usul_id)
    return satu


def ubah_dugaan(*, perkara: int, pasal: Dugaan, versi: int | None, by: Pelaku, at: datetime) -> PerkaraDisiplin:
    """Other articles or levels while there are no minutes yet."""
    with tindakan("disiplin.dugaan_diubah", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, KeadaanPerkara.TERBUKA)
        bukan_diri_sendiri(satu, by)
        if satu.semua_bap.exists():
            raise DisiplinDitolak(_("Berita acara sudah ada; yang diperiksa sudah ditanyai menurut dugaan yang ini."))
        baru = _pasal(satu.rezim, satu.tanggal, pasal)
        lama = list(satu.pasal.values_list("kode", flat=True))
        satu.pasal.all().delete()
        _tulis_pasal(satu, baru)
        if pembebasan_kini(satu) and not dapat_dibebaskan(satu):
            raise DisiplinDitolak(_("Dugaan itu tidak lagi mendasari pembebasan sementara. Akhiri itu dahulu."))
        simpan(satu)
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(sebelum=lama, sesudah=[kode for kode, _t, _p in baru])
    return satu


def tutup_tanpa_pelanggaran(
    *, perkara: int, alasan: str, tanggal: date, versi: int | None, by: Pelaku, at: datetime
) -> PerkaraDisiplin:
    """No breach was found, or the case has fallen away; the reason stays."""
    if not alasan.strip():
        raise DisiplinDitolak(_("Tuliskan alasan menutup perkara tanpa pelanggaran."))
    with tindakan("disiplin.ditutup", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, KeadaanPerkara.TERBUKA)
        bukan_diri_sendiri(satu, by)
        maju(satu, tanggal, at)
        if bebas := pembebasan_kini(satu):
            akhiri(bebas, AkhirPembebasan.DITUTUP, tanggal, "", by, at)
        satu.alasan_tutup = alasan.strip()
        selesaikan(satu, KeadaanPerkara.DITUTUP, at)
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(keadaan=satu.keadaan)
    return satu


def _butuh_masuk_akal(isi: IsiPerkara, at: datetime) -> None:
    rekam = RekamPemeriksaan(isi.tanggal, tuple(kode for kode, _tingkat in isi.pasal))
    temuan = [t for t in periksa_pemeriksaan(rekam, pustaka=pustaka_berlaku()) if t.menghalangi]
    if temuan:
        raise MataRantaiKurang(temuan)
    if not isi.uraian.strip():
        raise DisiplinDitolak(_("Uraikan perbuatan yang diduga: apa, kapan, di mana."))
    if isi.tanggal > hari(at) or isi.tanggal_perbuatan > isi.tanggal:
        raise DisiplinDitolak(
            _("Perbuatan terjadi sebelum pemeriksaan dibuka, dan keduanya tidak di masa depan. Periksa tanggalnya.")
        )


def _penugasan(isi: IsiPerkara) -> Penugasan:
    semua = penugasan_pada(isi.tanggal).filter(pegawai=isi.pegawai_id, jenis__in=POKOK)
    if not semua:
        raise DisiplinDitolak(
            _("Orang ini tidak memangku jabatan di sini pada hari itu. Periksa orang dan tanggalnya.")
        )
    return min(semua, key=lambda p: (POKOK.index(JenisPenugasan(p.jenis)), p.pk))


def _status(isi: IsiPerkara) -> str:
    semua = StatusKepegawaian.objects.filter(pada_hari(isi.tanggal), pegawai=isi.pegawai_id)
    return semua.values_list("status", flat=True).order_by("-mulai").first() or ""


def _jalur(penugasan: Penugasan, isi: IsiPerkara, by: Pelaku) -> tuple[str, Penugasan | None]:
    """The road by which it is opened; neither superior nor desk: refused."""
    if by.pegawai_id == str(isi.pegawai_id):
        raise DisiplinDitolak(_("Perkara Anda sendiri dibuka orang lain."))
    atasan = atasan_pada(penugasan, Tujuan.KINERJA, isi.tanggal)
    if atasan is not None and by.penugasan_id == str(atasan.pk):
        return JalurPerkara.ATASAN, atasan
    if adalah_meja(by, isi.tanggal):
        return JalurPerkara.MEJA, None
    raise DisiplinDitolak(_("Pemeriksaan dibuka atasan langsung pada hari itu atau meja disiplin."))


def _pasal(rezim: str, on: date, dugaan: Dugaan) -> list[tuple[str, str, PasalDisiplin]]:
    """The articles meant, each once; a code outside the register is refused."""
    daftar, tingkat = daftar_pasal(rezim, on), dict(dugaan)
    if not tingkat:
        raise DisiplinDitolak(_("Sebutkan paling sedikit satu pasal yang disangkakan."))
    asing = sorted(set(tingkat) - set(daftar))
    if asing or not set(tingkat.values()) <= set(TingkatHukuman.values):
        pesan = _("Pasal %s tidak ada dalam daftar peraturan disiplin orang ini, atau tingkatnya belum dipilih.")
        raise DisiplinDitolak(pesan % ", ".join(asing or tingkat))
    return [(kode, t, daftar[kode]) for kode, t in tingkat.items()]


def _tulis_pasal(satu: PerkaraDisiplin, pasal: Sequence[tuple[str, str, PasalDisiplin]]) -> None:
    PasalDiduga.objects.bulk_create(
        PasalDiduga(
            perkara=satu, kode=kode, sebutan=p.pasal, bunyi=p.bunyi, larangan=p.jenis == "larangan", tingkat=tingkat
        )
        for kode, tingkat, p in pasal
    )


def _angkat(isi: IsiPerkara) -> UsulAbsensi | None:
    """The proposal taken up: of this person, and still waiting."""
    if isi.usul_id is None:
        return None
    syarat: Mapping[str, object] = {"pegawai_id": isi.pegawai_id, "keadaan": KeadaanUsul.MENUNGGU}
    usul = UsulAbsensi.objects.select_for_update().filter(pk=isi.usul_id, **syarat).first()
    if usul is None:
        raise DisiplinDitolak(_("Usul dari ketidakhadiran itu sudah ditindaklanjuti, atau milik orang lain."))
    usul.keadaan = KeadaanUsul.DIANGKAT
    usul.save(update_fields=["keadaan"])
    return usul
