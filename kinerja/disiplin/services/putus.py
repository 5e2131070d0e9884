"""The decision: refused while a link is missing, and it says which. Handed up, decided, delivered."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.disiplin import RekamPemeriksaan
from kinerja.aturan.periksa.keputusan_disiplin import RekamKeputusan, periksa_keputusan, tingkat_terberat
from kinerja.disiplin.galat import DisiplinDitolak, MataRantaiKurang
from kinerja.disiplin.kata import (
    batas_hari,
    dasar_hukuman,
    lama_hukuman,
    pilihan_hukuman,
    rezim_disiplin,
    upaya_terbuka,
)
from kinerja.disiplin.models import (
    AkhirPembebasan,
    BeritaAcara,
    CaraSampai,
    KeadaanPerkara,
    KeputusanDisiplin,
    PasalDiduga,
    PerkaraDisiplin,
)
from kinerja.disiplin.naskah import isi_keputusan
from kinerja.disiplin.selectors.bebas import pembebasan_kini
from kinerja.disiplin.selectors.surat import belum_sah, surat_pemeriksaan
from kinerja.disiplin.services.bebas import akhiri
from kinerja.disiplin.services.dasar import SUBJEK, adalah_meja, bukan_diri_sendiri, kunci_perkara, maju, simpan
from kinerja.disiplin.services.surat import butuh_sah, siapkan_surat
from kinerja.dokumen.surat import CaraSurat
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Kedudukan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.pegawai import kedudukan_pada
from kinerja.organisasi.sesi import kapasitas
from kinerja.peraturan.selectors.pustaka import pustaka_berlaku

DIHUKUM = (KeadaanPerkara.DIPUTUS, KeadaanPerkara.DISAMPAIKAN, KeadaanPerkara.UPAYA, KeadaanPerkara.BERLAKU)


@dataclass(frozen=True, slots=True)
class IsiKeputusan:
    """A decision as it is issued; `terbukti` are codes of the articles alleged."""

    nomor: str
    tanggal: date
    pejabat_id: int  # the assignment of the official
    terbukti: Collection[str]
    jenis: str
    pelanggaran: str
    pertimbangan: str = ""
    dasar_wewenang: str = ""
    cara: str = ""  # how the paper made here is signed; empty: it was made and signed elsewhere


def hari_aturan(satu: PerkaraDisiplin, on: date) -> date:
    """The day whose kinds of punishment hold: the decision's, unless another regulation has come since the opening."""
    return on if rezim_disiplin(satu.status, on) == satu.rezim else satu.tanggal


def periksa_mata_rantai(satu: PerkaraDisiplin, isi: IsiKeputusan) -> list[Temuan]:
    """Every link of the decision that is missing, with its article; asked by the page too."""
    pejabat = penugasan_pada(isi.tanggal).filter(pk=isi.pejabat_id).first()
    dugaan = list(satu.pasal.all())
    terbukti = tuple(p.tingkat for p in dugaan if p.kode in set(isi.terbukti))
    panggilan = list(satu.panggilan.all())
    rekam = RekamKeputusan(
        mulai=hari_aturan(satu, isi.tanggal),
        pemeriksaan=RekamPemeriksaan(
            satu.tanggal,
            tuple(p.kode for p in dugaan),
            sum(p.hadir is False for p in panggilan),
            any(p.hadir for p in panggilan),
            diputus=True,
        ),
        rezim=satu.rezim,
        tingkat_diduga=tingkat_terberat(tuple(p.tingkat for p in dugaan)),
        terbukti=terbukti,
        jenis=isi.jenis,
        ada_bap=BeritaAcara.objects.filter(perkara=satu).exists(),
        penyusun=frozenset(satu.tim.values_list("unsur", flat=True)),
        jabatan_terlapor=satu.jenis_jabatan,
        jabatan_pejabat=(pejabat.jenis_jabatan or "") if pejabat else "",
        penugasan_pejabat=pejabat.jenis if pejabat else "",
        dasar_wewenang=isi.dasar_wewenang,
        diri_sendiri=pejabat is not None and pejabat.pegawai_id == satu.pegawai_id,
        terdahulu=_sudah_dihukum(satu, isi.terbukti),
        belum_sah=tuple(p for d in surat_pemeriksaan(satu) if (p := belum_sah(d, satu.pegawai_id))),
    )
    return periksa_keputusan(rekam, pustaka=pustaka_berlaku())


def teruskan(
    *, perkara: int, pejabat: int, tanggal: date, versi: int | None, by: Pelaku, at: datetime
) -> PerkaraDisiplin:
    """The result of the examination is reported to the official who decides; from then on that one reads the case."""
    with tindakan("disiplin.diteruskan", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, KeadaanPerkara.TERBUKA)
        bukan_diri_sendiri(satu, by)
        if not BeritaAcara.objects.filter(perkara=satu).exists():
            raise DisiplinDitolak(_("Laporan diteruskan bersama berita acaranya. Catat berita acara dahulu."))
        maju(satu, tanggal, at)
        penerima = penugasan_pada(tanggal).filter(pk=pejabat).exclude(pegawai=satu.pegawai_id).first()
        if penerima is None:
            raise DisiplinDitolak(_("Pejabat itu tidak memangku jabatannya pada hari itu, atau ia yang diperiksa."))
        satu.diteruskan, satu.diteruskan_pada = penerima, tanggal
        simpan(satu, "diteruskan", "diteruskan_pada")
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(pejabat=penerima.pk, tanggal=tanggal)
    return satu


def putuskan(*, perkara: int, isi: IsiKeputusan, versi: int | None, by: Pelaku, at: datetime) -> KeputusanDisiplin:
    """By the official, or recorded by the desk from the signed decision. Raises MataRantaiKurang, DisiplinDitolak."""
    if not (isi.nomor.strip() or isi.cara) or not isi.pelanggaran.strip():
        raise DisiplinDitolak(_("Keputusan menyebut nomornya dan pelanggaran yang dilakukan. Isi keduanya."))
    with tindakan("disiplin.diputus", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, KeadaanPerkara.TERBUKA)
        bukan_diri_sendiri(satu, by)
        if by.penugasan_id != str(isi.pejabat_id) and not adalah_meja(by, isi.tanggal):
            raise DisiplinDitolak(_("Keputusan ditetapkan pejabatnya sendiri, atau dicatat meja disiplin."))
        maju(satu, isi.tanggal, at)
        if kedudukan_pada(satu.pegawai_id, isi.tanggal) == Kedudukan.MENINGGAL:
            raise DisiplinDitolak(_("Yang diperiksa sudah meninggal. Tutup perkara ini dengan alasannya."))
        temuan = [t for t in periksa_mata_rantai(satu, isi) if t.menghalangi]
        if temuan:
            raise MataRantaiKurang(temuan)
        keputusan = _tulis(satu, isi, by, at)
        if bebas := pembebasan_kini(satu):
            akhiri(bebas, AkhirPembebasan.KEPUTUSAN, isi.tanggal, "", by, at)
        satu.keadaan = KeadaanPerkara.DIPUTUS
        simpan(satu, "keadaan")
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(keputusan=keputusan.pk, jenis=keputusan.jenis, pasal=sorted(isi.terbukti))
    return keputusan


def sampaikan(
    *, perkara: int, tanggal: date, cara: str, penyampai: str, versi: int | None, by: Pelaku, at: datetime
) -> KeputusanDisiplin:
    """Received by the person (or sent to the last address): the clocks of objection and of taking force begin."""
    if cara not in CaraSampai.values or not penyampai.strip():
        raise DisiplinDitolak(_("Pilih cara menyampaikan dan tulis siapa yang menyampaikan."))
    with tindakan("disiplin.disampaikan", by=by, at=at) as catatan:
        satu = kunci_perkara(perkara, versi, KeadaanPerkara.DIPUTUS)
        bukan_diri_sendiri(satu, by)
        maju(satu, tanggal, at)
        k = satu.keputusan
        butuh_sah(k.dokumen)
        k.disampaikan, k.cara, k.penyampai = tanggal, cara, penyampai.strip()
        jam = {"keberatan": "keberatan_hukdis", "banding": "banding"}.get(k.upaya_terbuka)
        k.batas_upaya = batas_hari(jam, tanggal) if jam else None
        k.hari_berlaku = batas_hari("berlaku_hukdis", tanggal)
        k.save(update_fields=["disampaikan", "cara", "penyampai", "batas_upaya", "hari_berlaku"])
        satu.keadaan = KeadaanPerkara.DISAMPAIKAN
        simpan(satu, "keadaan")
        catatan.perihal(SUBJEK, satu.pk)
        catatan.muatan(disampaikan=tanggal, batas_upaya=k.batas_upaya, hari_berlaku=k.hari_berlaku)
    return k


def _tulis(satu: PerkaraDisiplin, isi: IsiKeputusan, by: Pelaku, at: datetime) -> KeputusanDisiplin:
    on = hari_aturan(satu, isi.tanggal)
    jenis = next(x for x in pilihan_hukuman(satu.rezim, on) if x.kode == isi.jenis)
    pejabat = penugasan_pada(isi.tanggal).get(pk=isi.pejabat_id)
    for p in satu.pasal.all():
        PasalDiduga.objects.filter(pk=p.pk).update(terbukti=p.kode in set(isi.terbukti))
    k = KeputusanDisiplin(
        perkara=satu,
        nomor=isi.nomor.strip(),
        tanggal=isi.tanggal,
        pejabat_id=isi.pejabat_id,
        nama_pejabat=pejabat.pegawai.nama_lengkap,
        kapasitas=kapasitas(pejabat),
        dasar_wewenang=isi.dasar_wewenang.strip(),
        tingkat=jenis.tingkat,
        jenis=jenis.kode,
        sebutan=jenis.sebutan,
        peraturan=dasar_hukuman(satu.rezim, jenis.tingkat, on),
        pelanggaran=isi.pelanggaran.strip(),
        pertimbangan=isi.pertimbangan.strip(),
        lama=lama_hukuman(jenis.kode, on),
        upaya_terbuka=upaya_terbuka(jenis.kode, jenis.tingkat, on),
        batas_sampai=batas_hari("penyampaian_hukdis", isi.tanggal),
        dicatat=at,
    )
    if isi.cara:
        k.dokumen, k.nomor = siapkan_surat(isi_keputusan(k, CaraSurat(isi.cara, at, isi.nomor)), by, at)
    k.save()
    return k


def _sudah_dihukum(satu: PerkaraDisiplin, terbukti: Collection[str]) -> bool:
    """Whether the same act of the person was punished under one of these articles in another case."""
    lain = PasalDiduga.objects.filter(
        Q(perkara__keadaan__in=DIHUKUM),
        perkara__pegawai=satu.pegawai_id,
        perkara__tanggal_perbuatan=satu.tanggal_perbuatan,
        terbukti=True,
        kode__in=list(terbukti),
    )
    return lain.exclude(perkara=satu.pk).exists()
