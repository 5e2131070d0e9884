"""What waits, as short rows for the home page: never what a case is about, never whose it is."""

from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value

from kinerja.disiplin.models import BERJALAN, LangkahPerkara, PerkaraDisiplin
from kinerja.disiplin.permissions import adalah_meja_disiplin, panggilan_sah
from kinerja.organisasi.models import Kedudukan, StatusPegawai
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.sesi import Sesi

DIPANGGIL, LANGKAH = "dipanggil", "perkara_disiplin"
PERGI = (Kedudukan.MENINGGAL, Kedudukan.PENSIUN, Kedudukan.PINDAH_KELUAR, Kedudukan.HILANG)


def perkara_menunggu(sesi: Sesi) -> list[QuerySet[PerkaraDisiplin]]:
    """To be joined with other short rows (`apa`, `nomor`, `judul`, `hari`): own summonses, acts on cases."""
    semua: list[QuerySet[PerkaraDisiplin]] = []
    orang = sesi.pegawai.pk if sesi.pegawai and not sesi.pelaku_lain else None
    if orang is not None:
        semua.append(panggilan_pegawai(orang))
    if adalah_meja_disiplin(sesi):
        semua.append(perkara_meja(orang or 0, sesi.hari))
    elif orang is not None:
        semua.append(langkah_pegawai(orang, sesi.hari))
    return semua


def panggilan_pegawai(pegawai: int) -> QuerySet[PerkaraDisiplin]:
    """Cases of a person with a summons whose day is not over."""
    ada = Exists(panggilan_sah().filter(perkara=OuterRef("pk"), hadir=None))
    milik = PerkaraDisiplin.objects.filter(ada, pegawai=pegawai, langkah=LangkahPerkara.HADIR)
    isi = {"apa": Value(DIPANGGIL), "judul": Value("")}
    return milik.order_by().annotate(**isi, nomor=F("pk"), hari=F("batas"))


def langkah_pegawai(pegawai: int, on: date) -> QuerySet[PerkaraDisiplin]:
    """Cases that a person opened, examines or is to decide."""
    tim = PerkaraDisiplin.objects.filter(tim__pegawai=pegawai).order_by().values("pk")
    memutus = Q(diteruskan__pegawai=pegawai, langkah=LangkahPerkara.PUTUS)
    return _berjalan((Q(pembuka__pegawai=pegawai) | Q(pk__in=tim) | memutus) & ~Q(pegawai=pegawai), on)


def perkara_meja(pegawai: int, on: date) -> QuerySet[PerkaraDisiplin]:
    """All cases, for the desk, except one about this person."""
    return _berjalan(~Q(pegawai=pegawai), on)


def _berjalan(siapa: Q, on: date) -> QuerySet[PerkaraDisiplin]:
    """A person who died or left stops every reminder the same day."""
    pergi = StatusPegawai.objects.filter(pada_hari(on), pegawai=OuterRef("pegawai"), kedudukan__in=PERGI)
    semua = PerkaraDisiplin.objects.filter(siapa, ~Exists(pergi), keadaan__in=BERJALAN)
    isi = {"apa": Value(LANGKAH), "judul": Value("")}
    return semua.exclude(langkah=LangkahPerkara.TUNGGU).order_by().annotate(**isi, nomor=F("pk"), hari=F("batas"))
