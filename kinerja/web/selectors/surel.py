"""What each person is told by e-mail on a day: kinds of work, how many, by when. As many queries for all as for one."""

from collections import defaultdict
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari
from kinerja.organisasi.models import RentangAtasan, Tujuan
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.pembinaan.models import Pemberitahuan
from kinerja.pembinaan.selectors.kontrak import daftar_titik
from kinerja.pembinaan.selectors.koreksi import masih_bercatatan
from kinerja.pembinaan.selectors.pengingat import Menunggu, SuratPengingat, alamat_surel
from kinerja.pembinaan.services.pemberitahuan import batas_jawab
from kinerja.tindaklanjut.selectors.ingat import nota_menunggu, usul_menunggu
from kinerja.web.selectors.ingatkan import daftar_ingat

Kerja = dict[int, list[Menunggu]]


def surat_pengingat(on: date) -> list[SuratPengingat]:
    """One a person who can be reached; nobody without work that waits."""
    kerja: Kerja = defaultdict(list)
    for sumber in (_titik(on), _tetapkan(on), _putuskan(on), _jawab(on)):
        for orang, satu in sumber.items():
            kerja[orang].append(satu)
    alamat = alamat_surel(kerja, on)
    return [SuratPengingat(orang, alamat[orang], tuple(kerja[orang])) for orang in sorted(alamat)]


def _titik(on: date) -> dict[int, Menunggu]:
    """Superiors: checkpoints that are late or fall due this week, with the nearest day."""
    tempo = {t.kontrak.penugasan.pk: t.jatuh_tempo for t in daftar_titik(on) if _dekat(t.keadaan(on))}
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA, penugasan__in=list(tempo))
    hari_atasan: dict[int, list[date]] = defaultdict(list)
    for orang, satu in rentang.exclude(atasan=None).values_list("atasan__pegawai_id", "penugasan_id"):
        hari_atasan[orang or 0].append(tempo[satu])
    return {k: Menunggu(_("Titik evaluasi untuk diadakan"), len(v), min(v)) for k, v in hari_atasan.items()}


def _dekat(keadaan: str) -> bool:
    return keadaan in ("terlambat", "minggu_ini")


def _tetapkan(on: date) -> dict[int, Menunggu]:
    """Superiors with submitted SKP on the table, in all their posts together."""
    banyak: dict[int, int] = defaultdict(int)
    for b in daftar_ingat("tetapkan", on):
        banyak[b.pegawai_id] += b.banyak
    return {k: Menunggu(_("SKP untuk ditetapkan"), n) for k, n in banyak.items()}


def _putuskan(on: date) -> dict[int, Menunggu]:
    """Who decides proposals of follow-ups; which and about whom stands behind the sign-in."""
    return {k: Menunggu(_("Usul untuk diputus"), n) for k, n in usul_menunggu(on).items()}


def _jawab(on: date) -> dict[int, Menunggu]:
    """People with a letter or a note to answer, both by one name; what it is about stands behind the sign-in."""
    terbuka = Pemberitahuan.objects.filter(
        _dipegang(on), masih_bercatatan("evaluasi"), tanggapan=None, tindak_lanjut=None
    )
    hari_orang: dict[int, list[date]] = defaultdict(list, nota_menunggu(on))
    for orang, pada in terbuka.values_list("evaluasi__penugasan__pegawai_id", "disampaikan_pada"):
        hari_orang[orang].append(batas_jawab(hari(pada)))
    return {k: Menunggu(_("Surat untuk dijawab"), len(v), min(v)) for k, v in hari_orang.items()}


def _dipegang(on: date) -> Q:
    """Of a post that is still held."""
    return Q(evaluasi__penugasan__sampai=None) | Q(evaluasi__penugasan__sampai__gte=on)
