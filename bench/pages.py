"""Our pages: for each its address in this database and the account that opens it. Run as a process; prints JSON."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass

import django
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

PEOPLE = 50  # of the superior whose pages are measured, as near as the example has one


@dataclass(frozen=True)
class Scene:
    """The people of the pages: a superior with about fifty people, the account, the people; the desks' accounts."""

    penugasan_id: int
    pegawai_id: int
    unit_id: int
    pengguna_id: int
    bawahan: list[int]  # ids of persons
    petugas_id: int  # account of an officer of the personnel agency
    disiplin_id: int  # account at the desk of discipline, at that of resignations too


def main() -> None:
    """Print the pages named in the first argument, or all."""
    django.setup()
    from kinerja.perintah.statis import kumpulkan_statis

    kumpulkan_statis()  # as `kinerja serve` does: pages name their static files by content
    scene = find_scene()
    chosen = [name for name in sys.argv[1].split(",") if name] or list(PAGES)
    print(json.dumps([page(name, scene) for name in chosen]))


def find_scene() -> Scene:
    """The superior of today (for rating) whose number of people is nearest to `PEOPLE` and who can sign in."""
    from django.db.models import Count

    from kinerja.akun.models import Peran
    from kinerja.dasar.waktu import hari, sekarang
    from kinerja.organisasi.models import Penugasan, Tujuan
    from kinerja.organisasi.selectors import bawahan_pada, bernama

    on = hari(sekarang())
    berlaku = bawahan_pada(Penugasan.objects.values_list("pk", flat=True), Tujuan.KINERJA, on)
    jumlah = (
        Penugasan.objects.filter(rentang_bawahan__penugasan__in=berlaku, pegawai__akun__isnull=False)
        .annotate(bawahan=Count("rentang_bawahan__penugasan__pegawai", distinct=True))
        .values_list("pk", "bawahan")
    )
    pilihan = min(jumlah, key=lambda baris: (abs(baris[1] - PEOPLE), baris[0]))[0]
    atasan = bernama(Penugasan.objects.filter(pk=pilihan), on).select_related("pegawai__akun").get()
    assert atasan.unit_pada_id is not None
    return Scene(
        penugasan_id=atasan.pk,
        pegawai_id=atasan.pegawai_id,
        unit_id=atasan.unit_pada_id,
        pengguna_id=atasan.pegawai.akun.pengguna_id,
        bawahan=list(bawahan_pada([atasan.pk], Tujuan.KINERJA, on).values_list("pegawai_id", flat=True)),
        petugas_id=holder(Peran.BKPSDM),
        disiplin_id=holder(Peran.PENGUNDURAN),
    )


def holder(role: str) -> int:
    """The account that was given a role last; 0 where a database has nobody (before `bench.cases`)."""
    from kinerja.akun.models import PeranPengguna

    return PeranPengguna.objects.filter(peran=role).order_by("-pk").values_list("pengguna_id", flat=True).first() or 0


def home(scene: Scene) -> str:
    from django.urls import reverse

    return reverse("web:beranda")


def skp(scene: Scene) -> str:
    """The set SKP with most lines among the superior's people."""
    from django.db.models import Count
    from django.urls import reverse

    from kinerja.skp.models import SKP

    milik = SKP.objects.filter(penugasan__pegawai__in=scene.bawahan, status=SKP.Status.DITETAPKAN)
    return reverse("skp:rinci", args=[milik.annotate(n=Count("hasil_kerja")).latest("n", "-pk").pk])


def unit(scene: Scene) -> str:
    from django.urls import reverse

    return reverse("organisasi:unit", args=[scene.unit_id]) + "?ukuran=50"


def rapor(scene: Scene) -> str:
    from django.urls import reverse

    return reverse("rapor:rinci", args=[scene.bawahan[0]])


def team(scene: Scene) -> str:
    """The marks of the period that is due, all people of the superior."""
    from django.urls import reverse

    from kinerja.dasar.waktu import hari, sekarang
    from kinerja.peraturan.periode import periode_dinilai

    return reverse("penilaian:tim", args=[periode_dinilai(hari(sekarang())).kode])


def mirror(scene: Scene) -> str:
    from django.urls import reverse

    return reverse("penilaian:cermin")


def matrix(scene: Scene) -> str:
    """The superior's own results against all the people."""
    from django.urls import reverse

    from kinerja.skp.models import SKP

    return reverse("skp:matriks", args=[SKP.objects.filter(penugasan=scene.penugasan_id).latest("tahun", "pk").pk])


def tree(scene: Scene) -> str:
    from django.urls import reverse

    return reverse("rencana:pohon")


def desk(scene: Scene) -> str:
    from django.urls import reverse

    return reverse("web:beranda")


def bkn(scene: Scene) -> str:
    from django.urls import reverse

    return reverse("integrasi:beda")


def ceremony(scene: Scene) -> str:
    """The live desk of the inauguration with most people."""
    from django.urls import reverse

    return reverse("mutasi:meja", args=[_largest()])


def participants(scene: Scene) -> str:
    """Its list of people."""
    from django.urls import reverse

    return reverse("mutasi:rinci", args=[_largest()])


def _largest() -> int:
    from django.db.models import Count

    from kinerja.mutasi.models import Pelantikan

    return Pelantikan.objects.annotate(n=Count("peserta")).latest("n", "-pk").pk


def papers(scene: Scene) -> str:
    """What the superior has to sign and to keep; printed first, as the background worker does."""
    from django.urls import reverse

    _print(scene)
    return reverse("dokumen:saya")


def sign(scene: Scene) -> str:
    """The words of up to fifty documents, to be signed in one go."""
    from django.urls import reverse

    _print(scene)
    return reverse("dokumen:tandatangani")


def _print(scene: Scene) -> None:
    from kinerja.dokumen.models import KeadaanDokumen, TandaTangan
    from kinerja.dokumen.services import cetak_dokumen

    milik = TandaTangan.objects.filter(pegawai=scene.pegawai_id, dokumen__keadaan=KeadaanDokumen.DISIAPKAN)
    cetak_dokumen(list(milik.values_list("dokumen", flat=True)))


def register(scene: Scene) -> str:
    from django.urls import reverse

    return reverse("dokumen:daftar_dokumen")


def checkpoints(scene: Scene) -> str:
    """The desk of checkpoints."""
    from django.urls import reverse

    return reverse("pembinaan:meja")


def month(scene: Scene) -> str:
    """Its calendar."""
    from django.urls import reverse

    return reverse("pembinaan:kalender")


def contracts(scene: Scene) -> str:
    """Own checkpoints and those of all people."""
    from django.urls import reverse

    return reverse("pembinaan:saya")


def contract(scene: Scene) -> str:
    """A contract of one of these people with a note, an answer and a plan."""
    from django.urls import reverse

    from kinerja.pembinaan.models import EvaluasiTitik

    milik = EvaluasiTitik.objects.filter(kontrak__pegawai__in=scene.bawahan, hasil="catatan", rencana__isnull=False)
    return reverse("pembinaan:kontrak", args=[milik.latest("pk").kontrak_id])


def evaluations(scene: Scene) -> str:
    """Statutory evaluations in a post."""
    from django.urls import reverse

    return reverse("pembinaan:perkara_daftar")


def vacancies(scene: Scene) -> str:
    """Vacant and acting posts."""
    from django.urls import reverse

    return reverse("mutasi:kosong")


def cases(scene: Scene) -> str:
    """The desk of discipline."""
    from django.urls import reverse

    return reverse("disiplin:daftar")


def dossier(scene: Scene) -> str:
    """A case that came as far as an objection."""
    from django.urls import reverse

    from kinerja.disiplin.models import PerkaraDisiplin

    return reverse("disiplin:rinci", args=[PerkaraDisiplin.objects.filter(keadaan="upaya").latest("pk").pk])


def letters(scene: Scene) -> str:
    """The desk of resignations."""
    from django.urls import reverse

    return reverse("pengunduran:meja")


def own_letter(scene: Scene) -> str:
    """The page of whoever may write one: here the superior's own."""
    from django.urls import reverse

    return reverse("pengunduran:saya")


def follow_ups(scene: Scene) -> str:
    from django.urls import reverse

    return reverse("tindaklanjut:daftar")


def council(scene: Scene) -> str:
    """The fact pack of the newest period."""
    from django.urls import reverse

    return reverse("dewan:paket")


SUPERIOR, OFFICER, DISCIPLINE = "superior", "personnel officer", "officer of discipline and resignations"
PAGES: dict[str, tuple[Callable[[Scene], str], str]] = {
    "home": (home, SUPERIOR),
    "skp": (skp, SUPERIOR),
    "unit": (unit, SUPERIOR),
    "rapor": (rapor, SUPERIOR),
    "team": (team, SUPERIOR),
    "mirror": (mirror, SUPERIOR),
    "matrix": (matrix, SUPERIOR),
    "tree": (tree, SUPERIOR),
    "desk": (desk, OFFICER),
    "bkn": (bkn, OFFICER),
    "ceremony": (ceremony, OFFICER),
    "participants": (participants, OFFICER),
    "papers": (papers, SUPERIOR),
    "sign": (sign, SUPERIOR),
    "register": (register, OFFICER),
    "checkpoints": (checkpoints, OFFICER),
    "month": (month, OFFICER),
    "contracts": (contracts, SUPERIOR),
    "contract": (contract, SUPERIOR),
    "evaluations": (evaluations, OFFICER),
    "vacancies": (vacancies, OFFICER),
    "cases": (cases, DISCIPLINE),
    "dossier": (dossier, DISCIPLINE),
    "letters": (letters, DISCIPLINE),
    "own_letter": (own_letter, SUPERIOR),
    "follow_ups": (follow_ups, OFFICER),
    "council": (council, OFFICER),
}


def page(name: str, scene: Scene) -> dict[str, object]:
    """Open the page once as who works with it, count its queries, and keep a session for the load."""
    from django.contrib.auth import get_user_model
    from django.test import Client

    from bench.session import session_of

    find, role = PAGES[name]
    path, account = find(scene), {OFFICER: scene.petugas_id, DISCIPLINE: scene.disiplin_id}
    session = session_of(get_user_model().objects.get(pk=account.get(role, scene.pengguna_id)))
    client = Client(headers={"host": "127.0.0.1"})
    client.cookies[settings.SESSION_COOKIE_NAME] = session
    client.get(path)  # the first visit writes what later ones only read: who looked, today
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(path)
    if answer.status_code != 200:
        raise SystemExit(f"bench: {name} at {path} answered {answer.status_code}")
    of = f"superior of {len(scene.bawahan)} people" if role == SUPERIOR else role
    about = f"{len(answer.content) / 1024:.0f} kB, {of}"
    return {"name": name, "path": path, "session": session, "queries": len(queries), "about": about}


if __name__ == "__main__":
    main()
