"""Who reads one and acts on it: the person, the superior of the day, the desk, who decides; else a dated grant."""

from datetime import date

from django.db.models import Q, QuerySet

from kinerja.akun.models import Peran
from kinerja.aturan.galat import AturanError
from kinerja.dokumen.formulir.orang import SEKDA
from kinerja.organisasi.models import JenisJabatan, Penugasan
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.permissions import boleh_mencatat
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.organisasi.wewenang import halangan_mandat
from kinerja.pembinaan.permissions import bawahan, boleh_memantau
from kinerja.peraturan.selectors import pustaka_berlaku
from kinerja.tindaklanjut.models import IzinTindakLanjut, JenisTindakLanjut, TindakLanjut

USUL = (JenisTindakLanjut.PENGHARGAAN, JenisTindakLanjut.PENGEMBANGAN, JenisTindakLanjut.MUTASI)


def petugas(sesi: Sesi) -> bool:
    """The desk of the personnel agency, for the whole Pemda; never in another's place."""
    return not sesi.pelaku_lain and boleh_mencatat(sesi)


def memantau(sesi: Sesi) -> bool:
    """Who reads all of them: the desk, and inspektorat read-only."""
    return not sesi.pelaku_lain and boleh_memantau(sesi)


def pemutus_jenis(sesi: Sesi) -> dict[str, Penugasan | None]:
    """Kinds this session decides today by the dated rule, each with the post it decides in (None: the desk)."""
    dapat = petugas(sesi) or any(_pimpinan(p) for p in sesi.semua_penugasan)
    if sesi.pelaku_lain or not dapat:
        return {}
    try:
        aturan = pustaka_berlaku().nilai("tindak_lanjut.pemutus", sesi.hari).isi
    except AturanError:
        return {}
    hasil: dict[str, Penugasan | None] = {}
    for jenis in USUL:
        jabatan = next((p for p in sesi.semua_penugasan if berwenang(p, jenis, aturan[jenis], sesi.hari)), None)
        if jabatan is not None or ("bkpsdm" in aturan[jenis] and petugas(sesi)):
            hasil[jenis] = jabatan
    return hasil


def _pimpinan(p: Penugasan) -> bool:
    """The only posts that any rule names."""
    return p.jenis_jabatan == JenisJabatan.KEPALA_DAERAH or (p.nama_jabatan or "") == SEKDA


def berwenang(p: Penugasan, jenis: str, siapa: tuple[str, ...], on: date) -> bool:
    """Whether a post decides a kind, by those the rule names. Whoever acts as Plt or Plh moves nobody."""
    kepala = p.jenis_jabatan == JenisJabatan.KEPALA_DAERAH and "kepala_daerah" in siapa
    sekda = (p.nama_jabatan or "") == SEKDA and "sekda" in siapa
    halangan = jenis == JenisTindakLanjut.MUTASI and bool(halangan_mandat(p, "memindahkan", on))
    return (kepala or sekda) and not halangan


def milik(sesi: Sesi, satu: TindakLanjut) -> bool:
    """Whether it is about the person who reads, in the own name."""
    return sesi.pegawai is not None and sesi.pegawai.pk == satu.pegawai_id and not sesi.pelaku_lain


def lingkup_sendiri(sesi: Sesi) -> QuerySet[TindakLanjut]:
    """About oneself."""
    if sesi.pegawai is None or sesi.pelaku_lain:
        return TindakLanjut.objects.none()
    return TindakLanjut.objects.filter(pegawai=sesi.pegawai)


def lingkup_lain(sesi: Sesi) -> QuerySet[TindakLanjut]:
    """About others: the desk and inspektorat all; a superior of today the own people's; who decides that kind; a grant.

    Nobody while looking or preparing as another person.
    """
    if sesi.pelaku_lain or sesi.pengguna is None:
        return TindakLanjut.objects.none()
    semua = semua_selain(sesi.pegawai.pk if sesi.pegawai else None)
    if memantau(sesi):
        return semua
    izin = IzinTindakLanjut.objects.filter(pada_hari(sesi.hari), pengguna=sesi.pengguna)
    boleh = Q(pk__in=izin.values("tindak_lanjut"))
    if sesi.penugasan_ids:
        boleh |= Q(penugasan__in=bawahan(sesi, sesi.hari))
    if jenis := pemutus_jenis(sesi):
        boleh |= Q(jenis__in=list(jenis))
    return semua.filter(boleh)


def semua_selain(pegawai: int | None) -> QuerySet[TindakLanjut]:
    """All but those about that person."""
    semua = TindakLanjut.objects.all()
    return semua.exclude(pegawai=pegawai) if pegawai else semua


def boleh_daftar(sesi: Sesi) -> bool:
    """Who has a list of others: the desk, who leads or decides, who holds a grant today."""
    if sesi.pelaku_lain or sesi.pengguna is None:
        return False
    if memantau(sesi) or _memimpin(sesi) or pemutus_jenis(sesi):
        return True
    return IzinTindakLanjut.objects.filter(pada_hari(sesi.hari), pengguna=sesi.pengguna).exists()


def _memimpin(sesi: Sesi) -> bool:
    """Whoever holds a post that leads has the list, empty where nobody is below today."""
    tunggal = any(p.jenis_jabatan not in BANYAK_PEMANGKU for p in sesi.semua_penugasan)
    return sesi.menilai or tunggal


def boleh_mengusulkan(sesi: Sesi) -> bool:
    """The desk and superiors of today; about whom exactly is asked when it is proposed."""
    return not sesi.pelaku_lain and (petugas(sesi) or sesi.menilai)


def menunda_kunjungan(sesi: Sesi) -> bool:
    """Whether the person sees this reader only when the matter is over: inspektorat."""
    return Peran.INSPEKTORAT in sesi.peran and not petugas(sesi)
