"""A large reorganisation on a loaded example: forty agencies change and five hundred people move on one day.

`python -m bench.reorganisasi` (DATABASE_URL names a database that may be changed) writes the file from what stands,
tries it, loads it, and then compares the homes of the next day with what the file says: those who moved, their old and
their new superiors.
"""

import os
import sys
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from unittest.mock import patch

if TYPE_CHECKING:
    from kinerja.organisasi.models import Penugasan, VersiJabatan, VersiUnit

Row = dict[str, str]
HEADS, PEOPLE = 40, 500
DAY = date(2026, 11, 2)


class Writer:
    """Takes what stands in the database apart into the rows of one file."""

    def __init__(self) -> None:
        from kinerja.organisasi.models import VersiJabatan, VersiUnit
        from kinerja.organisasi.selectors import pada_hari, penugasan_pada
        from kinerja.organisasi.selectors.pegawai import nip_semua

        self.rows: list[Row] = []
        self.nip = nip_semua(DAY)
        units = VersiUnit.objects.filter(pada_hari(DAY)).select_related("unit", "induk").order_by("unit__kode")
        posts = VersiJabatan.objects.filter(pada_hari(DAY)).select_related("jabatan", "unit", "atasan")
        self.units: dict[int, VersiUnit] = {v.unit_id: v for v in units}
        self.posts: dict[int, VersiJabatan] = {v.jabatan_id: v for v in posts}
        self.holders: list[Penugasan] = list(penugasan_pada(DAY).filter(jenis="definitif").order_by("pk"))
        self.agencies = [
            v for v in self.units.values() if v.perangkat_daerah and v.jenis in ("dinas", "badan", "kecamatan")
        ][:HEADS]
        self.moved: set[int] = set()

    def add(self, tindakan: str, kode: str, **cells: str) -> None:
        """One row of the file."""
        self.rows.append({"tindakan": tindakan, "kode": kode, "mulai": DAY.isoformat(), **cells})

    def head(self, unit: int) -> "VersiJabatan":
        """The post that leads an agency: of one holder, its superior elsewhere."""
        return next(
            v
            for v in self.posts.values()
            if v.unit_id == unit and v.jenis in ("jpt_pratama", "administrator")
            and v.atasan and self.posts[v.atasan_id or 0].unit_id != unit
        )  # fmt: skip

    def move(self, person: "Penugasan", post: str) -> None:
        """A person into a post, once."""
        if person.pegawai_id not in self.moved:
            self.moved.add(person.pegawai_id)
            self.add("pindah", post, nip=self.nip[person.pegawai_id], nomor_sk=f"821/{len(self.moved)}/2026")

    def write(self) -> list[Row]:
        """Sixteen renamed, six merged into six, six split: forty agencies; then people until five hundred moved."""
        renamed, merged, receiving, split = (self.agencies[a:b] for a, b in ((24, 40), (0, 6), (6, 12), (12, 18)))
        for v in renamed:
            self.add("unit_ubah", v.unit.kode, nama=f"{v.nama} Baru")
        holder = {p.jabatan_id: p for p in self.holders}
        for gone, into, origin in zip(merged, receiving, split, strict=True):
            old, new = self.head(gone.unit_id), self.head(into.unit_id)
            self.add("unit_gabung", gone.unit.kode, kode_terkait=into.unit.kode)
            self.add("jabatan_hapus", old.jabatan.kode, kode_terkait=new.jabatan.kode)
            self._split(origin, old, holder.get(old.jabatan_id))
        self._structural(holder)
        self._staff()
        return self.rows

    def _split(self, origin: "VersiUnit", old: "VersiJabatan", head: "Penugasan | None") -> None:
        """A new agency with one division of another; led by whoever led the agency that merged."""
        kode, superior = f"{origin.unit.kode}-B", self.posts[self.head(origin.unit_id).atasan_id or 0].jabatan.kode
        nama = f"{origin.nama} Pemekaran"
        parent = origin.induk.kode if origin.induk else ""
        self.add("unit_bentuk", kode, nama=nama, jenis="dinas", perangkat_daerah="ya", kode_induk=parent,
                 kode_terkait=origin.unit.kode)  # fmt: skip
        self.add("jabatan_bentuk", f"KEPALA-{kode}", nama=f"Kepala {nama}", jenis=old.jenis, kode_unit=kode,
                 kode_atasan=superior, eselon="II.b")  # fmt: skip
        division = next((v for v in self.units.values() if v.induk_id == origin.unit_id and v.jenis == "bidang"), None)
        if division:
            self.add("unit_ubah", division.unit.kode, kode_induk=kode)
            for v in self.posts.values():
                if v.unit_id == division.unit_id and v.atasan and self.posts[v.atasan_id or 0].unit_id != v.unit_id:
                    self.add("jabatan_ubah", v.jabatan.kode, kode_atasan=f"KEPALA-{kode}")
        if head:
            self.move(head, f"KEPALA-{kode}")
        else:
            self._release(old.jabatan_id, old.jabatan.kode)

    def _release(self, post: int, kode: str) -> None:
        from kinerja.organisasi.selectors import penugasan_pada

        for p in penugasan_pada(DAY).filter(jabatan_id=post):
            self.add("lepas", kode, nip=self.nip[p.pegawai_id], jenis=p.jenis)

    def _structural(self, holder: dict[int, "Penugasan"]) -> None:
        """A hundred heads of section change places in a ring: each post is left and taken on the same day."""
        ring = [p for p in self.holders if self.posts[p.jabatan_id].jenis == "pengawas"][:100]
        for p, nxt in zip(ring, [*ring[1:], ring[0]], strict=True):
            self.move(p, nxt.jabatan.kode)

    def _staff(self) -> None:
        """Staff of one agency to like posts of another until five hundred people moved."""
        staff = [p for p in self.holders if self.posts[p.jabatan_id].jenis == "pelaksana"]
        step = len(staff) // 2
        for p, other in zip(staff, [*staff[step:], *staff[:step]], strict=True):
            if len(self.moved) >= PEOPLE:
                return
            if other.jabatan_id != p.jabatan_id:
                self.move(p, other.jabatan.kode)


def check(rows: list[Row], before: dict[int, int | None]) -> int:
    """Homes of a sample: who moved, the superior of before, the one of now. The number of homes looked at."""
    from django.test import Client
    from django.utils import timezone as clock

    from kinerja.organisasi.atasan import Pemangku, atasan_pada
    from kinerja.organisasi.models import AkunPegawai, Penugasan
    from kinerja.organisasi.selectors import bawahan_pada, penugasan_pada
    from kinerja.organisasi.services.catatan_atasan import muat_catatan
    from kinerja.organisasi.services.pegawai import pegawai_menurut_nip

    on = DAY + timedelta(days=1)
    record = muat_catatan()
    holders = {p.id: p for daftar in record.pemangku.values() for p in daftar}
    people = pegawai_menurut_nip(r["nip"] for r in rows if "nip" in r)
    now = {p.pegawai_id: p for p in penugasan_pada(on).filter(jenis="definitif")}
    wrong = [r for r in rows if r["tindakan"] == "pindah" and now[people[r["nip"]]].jabatan.kode != r["kode"]]
    assert wrong == [], wrong[:3]
    accounts = dict(AkunPegawai.objects.values_list("pegawai_id", "pengguna"))
    from kinerja.akun.models import Pengguna

    seen: set[int] = set()
    moved = [people[r["nip"]] for r in rows if r["tindakan"] == "pindah"]
    with patch.object(clock, "now", lambda: datetime(on.year, on.month, on.day, 3, tzinfo=UTC)):
        for pegawai in moved[::10]:
            mine: Penugasan = now[pegawai]
            pure = atasan_pada(
                record, Pemangku(mine.pk, pegawai, mine.jabatan_id, mine.jenis, mine.mulai), "kinerja", on
            )
            assert pure is not None
            assert pure.atasan is not None, f"nobody above {pegawai}"
            superior, old = holders[pure.atasan], before.get(pegawai)
            assert pegawai in {p.pegawai_id for p in bawahan_pada([superior.id], "kinerja", on)}
            for person in {pegawai, superior.pegawai, *([old] if old else [])} - seen:
                if person not in accounts:
                    continue
                client = Client()
                client.force_login(Pengguna.objects.get(pk=accounts[person]))
                answer = client.get("/")
                assert answer.status_code == 200, (person, answer.status_code)
                text = answer.content.decode()
                assert now[person].nama_jabatan is None or str(now[person].nama_jabatan).replace("&", "&amp;") in text
                seen.add(person)
    return len(seen)


def main() -> None:
    """Write, try, load, check; seconds of each."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()
    from django.conf import settings
    from django.db.models import F

    from kinerja.dasar.pertukaran import impor
    from kinerja.dasar.tabel import tulis_tabel
    from kinerja.jejak.pelaku import Pelaku
    from kinerja.organisasi.models import RentangAtasan
    from kinerja.organisasi.pertukaran.reorganisasi import BENTUK, REORGANISASI
    from kinerja.organisasi.selectors import pada_hari
    from kinerja.perintah.statis import kumpulkan_statis

    kumpulkan_statis()  # as `kinerja serve` does: the homes opened at the end name their static files by content
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    rows = Writer().write()
    lines = RentangAtasan.objects.filter(pada_hari(DAY), tujuan="kinerja", penugasan__jenis="definitif")
    before = dict(lines.values_list("penugasan__pegawai_id", F("atasan__pegawai_id")))
    by, at = Pelaku.dari_tugas("bench"), datetime(DAY.year, DAY.month, DAY.day, 2, tzinfo=UTC)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "reorganisasi.csv"
        tulis_tabel(path, BENTUK, [{**r, "perangkat_daerah": r.get("perangkat_daerah") == "ya" or None,
                                    "mulai": DAY} for r in rows])  # fmt: skip
        for trial in (True, False):
            start = time.perf_counter()
            result = impor(REORGANISASI, path, by=by, at=at, percobaan=trial)
            for m in result.masalah[:10]:
                print(m, file=sys.stderr)
            word = "tried" if trial else "loaded"
            print(f"{len(rows)} rows {word} in {time.perf_counter() - start:.1f} s: {result.baru} new, "
                  f"{result.berubah} changed, {len(result.rincian)} lines of preview")  # fmt: skip
            if not result.sah:
                raise SystemExit(1)
    start = time.perf_counter()
    print(f"{check(rows, before)} homes of {DAY + timedelta(days=1)} are right ({time.perf_counter() - start:.1f} s)")


if __name__ == "__main__":
    main()
