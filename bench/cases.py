"""Contracts with checkpoints, cases, letters and follow-ups for as many people as a real Pemda would have.

`python -m bench.cases` adds them to a database of the example, through the services, as its own few are made; what is
there already is counted, so it may be run again. `bench.prepare` runs it once for each database.
"""

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from contoh.akun import Pemeran
    from contoh.panggung import Panggung
    from kinerja.organisasi.models import Penugasan

TEAM = 12  # contracts below the superior whose pages are measured: as many heads as answer to one person
CONTRACTS, CASES, LETTERS, FOLLOW_UPS = 20, 20, 40, 20  # one for so many people
FULL_MONTH = 250  # contracts: this month of the calendar is more than a page at every size
FULL_LIST = 30  # statutory evaluations: more than a page


def main() -> None:
    """Everything that is missing, one kind after the other."""
    django.setup()
    from contoh.akun import pilih_pemeran
    from contoh.panggung import Panggung
    from kinerja.dasar.statistik import segarkan_statistik
    from kinerja.dasar.waktu import hari_ini
    from kinerja.organisasi.models import Pegawai
    from kinerja.peraturan.singgahan import setelan_sekali_baca

    n = Pegawai.objects.count()
    with setelan_sekali_baca():
        stage = Panggung(n, Random(1), hari_ini(), Path(), lambda *_step: None)
        roles = pilih_pemeran(stage.hari_ini)
        give_roles(stage, roles)
        contracts(stage, roles, max(n // CONTRACTS, FULL_MONTH))
        low_marks(stage, FULL_LIST)
        evaluations(stage, roles, FULL_LIST)
        cases(stage, roles, n // CASES)
        letters(stage, roles, n // LETTERS)
        follow_ups(stage, roles, n // FOLLOW_UPS)
    segarkan_statistik()


def give_roles(stage: "Panggung", roles: "Pemeran") -> None:
    """The two desks, where the example was loaded before it had them, to the person who has them in it now."""
    from datetime import date

    from contoh.akun import MEJA
    from contoh.panggung import SISTEM
    from kinerja.akun.models import Pengguna, Peran, PeranPengguna
    from kinerja.akun.services import beri_peran

    desk = roles.bernama(MEJA)
    assert desk is not None
    who = Pengguna.objects.get(akun_pegawai__pegawai=desk.pegawai_id)
    since, at = date(stage.tahun_lalu, 1, 1), stage.pukul(stage.hari_ini, 7)
    for role in (Peran.DISIPLIN, Peran.PENGUNDURAN):
        if not PeranPengguna.objects.filter(peran=role, pengguna=who).exists():
            beri_peran(pengguna=who, peran=role, mulai=since, by=SISTEM, at=at)


def contracts(stage: "Panggung", roles: "Pemeran", n: int) -> None:
    """First of some people of the superior whose pages are measured; late, due, to come, held, some with a note."""
    from bench.pages import find_scene
    from contoh.kontrak import KELOMPOK, Rencana, buat_kontrak
    from kinerja.dokumen.models import Dokumen

    team = find_scene().bawahan[:TEAM]
    have = Dokumen.objects.filter(rujukan__startswith=KELOMPOK)
    people = with_superior(stage, roles, exclude=set(have.values_list("pegawai", flat=True)), days=210)
    people.sort(key=lambda pair: pair[0].pegawai_id not in team)
    plans = cycle(
        [
            *(Rencana(6, day, ("catatan",)) for day in (20, 50, 70)),
            *(Rencana(3, day) for day in range(-9, 40, 5)),
            *(Rencana(6, day, ("baik",)) for day in range(-14, 80, 12)),
            *(Rencana(6, day, ("catatan", "baik")) for day in (-20, -12)),
        ]
    )
    missing = max(0, n - have.count())
    for (person, superior), plan in islice(zip(people, plans, strict=False), missing):
        buat_kontrak(stage, [(person, superior, plan)])


def low_marks(stage: "Panggung", n: int) -> None:
    """Final marks of last year below the limit, where there is no last year: the large example began this year.

    Put straight into the table, each with the receipt and the sheet of a mark of this year: a list shows neither.
    """
    from datetime import date

    from kinerja.penilaian.kuasa import FINAL
    from kinerja.penilaian.models import Jenis, Penilaian

    year = stage.tahun_lalu
    if Penilaian.objects.filter(jenis=Jenis.TAHUNAN, periode=str(year)).exists():
        return
    held = Penilaian.objects.filter(
        jenis=Jenis.PERIODIK, status__in=FINAL, penugasan__sampai=None, penugasan__jenis="definitif"
    )
    people = held.filter(penugasan__mulai__lt=date(year + 1, 1, 1)).order_by("penugasan", "-mulai")
    one_each = {mark.penugasan_id: mark for mark in people[: 12 * n]}
    for mark in list(one_each.values())[:n]:
        mark.pk, mark._state.adding = None, True  # another row with the same rater
        mark.jenis, mark.periode, mark.predikat = Jenis.TAHUNAN, str(year), "kurang"
        mark.mulai, mark.sampai = date(year, 1, 1), date(year, 12, 31)
        mark.save()


def evaluations(stage: "Panggung", roles: "Pemeran", n: int) -> None:
    """Statutory evaluations on last year's low marks, as far as there are so many."""
    from contoh.akun import PETUGAS
    from contoh.kontrak import buka_jabatan, nilai_rendah
    from kinerja.pembinaan.models import EvaluasiJabatan

    desk = roles.bernama(PETUGAS)
    assert desk is not None
    for mark, superior in nilai_rendah(stage)[: max(0, n - EvaluasiJabatan.objects.count())]:
        buka_jabatan(stage, desk, mark, superior)


def cases(stage: "Panggung", roles: "Pemeran", n: int) -> None:
    """Examinations in every state up to an objection."""
    from datetime import timedelta

    from contoh.akun import KEPALA, MEJA
    from contoh.disiplin import LANGKAH, Perkara, jalani
    from kinerja.disiplin.models import PerkaraDisiplin

    desk, head = roles.bernama(MEJA), roles.bernama(KEPALA)
    assert desk is not None
    assert head is not None
    people = with_superior(stage, roles, exclude=set(PerkaraDisiplin.objects.values_list("pegawai", flat=True)))
    missing = max(0, n - PerkaraDisiplin.objects.count())
    for k, (person, _superior) in enumerate(islice(reversed(people), missing)):
        day = stage.hari_ini - timedelta(days=25 + k % 20)
        jalani(Perkara(stage, person, day, desk, head), list(LANGKAH)[k % len(LANGKAH)])


def letters(stage: "Panggung", roles: "Pemeran", n: int) -> None:
    """Resignations: in the cooling-off, with the next post named, withdrawn."""
    from datetime import timedelta

    from contoh.akun import MEJA
    from contoh.pengunduran import KATA, sebut, tulis
    from kinerja.pengunduran.models import SuratPengunduran
    from kinerja.pengunduran.services import tarik_surat

    desk = roles.bernama(MEJA)
    assert desk is not None
    people = with_superior(stage, roles, exclude=set(SuratPengunduran.objects.values_list("pegawai", flat=True)))
    missing = max(0, n - SuratPengunduran.objects.count())
    for k, (person, superior) in enumerate(people[1::3][:missing]):
        day = stage.hari_ini - timedelta(days=5 + k % 9)
        letter = tulis(stage, person, day, KATA)
        if k % 3 == 1 and superior.jabatan_id != person.jabatan_id:
            sebut(stage, letter, desk, superior.jabatan.kode, day + timedelta(days=2))
        elif k % 3 == 2:
            at = stage.pukul(day + timedelta(days=3))
            tarik_surat(surat=letter.pk, versi=letter.kunci, by=stage.pelaku(person), at=at)


def follow_ups(stage: "Panggung", roles: "Pemeran", n: int) -> None:
    """By each superior: a proposal for an award, a priority for training, a note that was answered."""
    from datetime import timedelta

    from contoh.tindaklanjut import JAWABAN, PENGHARGAAN, beri_nota, pengembangan, usul
    from kinerja.tindaklanjut.models import TindakLanjut

    day = stage.hari_ini - timedelta(days=9)
    people = with_superior(stage, roles, exclude=set(TindakLanjut.objects.values_list("pegawai", flat=True)))
    missing = max(0, n - TindakLanjut.objects.count())
    for k, (person, superior) in enumerate(people[2::3][:missing]):
        if k % 3 == 2:
            beri_nota(stage, superior, person, day, JAWABAN)
        else:
            usul(stage, superior, person, (PENGHARGAAN, pengembangan(day))[k % 3], day)


def with_superior(
    stage: "Panggung", roles: "Pemeran", exclude: set[int], days: int = 60
) -> "list[tuple[Penugasan, Penugasan]]":
    """People in a post for so many days, each with the superior of then who is that of today too; no part of the stage.

    Heads first: they are who signs contracts, and writes letters.
    """
    return sorted(_with_superior(stage, roles, exclude, days), key=_rank)


def _with_superior(
    stage: "Panggung", roles: "Pemeran", exclude: set[int], days: int
) -> "Iterator[tuple[Penugasan, Penugasan]]":
    from datetime import timedelta

    from contoh.panggung import atasan_semua
    from kinerja.organisasi.models import Tujuan
    from kinerja.organisasi.selectors import penugasan_pada

    then = stage.hari_ini - timedelta(days=days)
    held = penugasan_pada(stage.hari_ini).filter(jenis="definitif", mulai__lte=then, sampai=None).order_by("pk")
    free = [p for p in held if p.pegawai_id not in exclude and p.pegawai_id not in roles.semua]
    now = atasan_semua([p.pk for p in free], Tujuan.KINERJA, stage.hari_ini)
    past = atasan_semua([p.pk for p in free], Tujuan.KINERJA, then)
    for p in free:
        if p.pk in now and now[p.pk] == past.get(p.pk):
            yield p, now[p.pk]


def _rank(pair: "tuple[Penugasan, Penugasan]") -> tuple[bool, int]:
    person = pair[0]
    return person.jenis_jabatan in ("fungsional", "pelaksana"), person.pk


if __name__ == "__main__":
    main()
