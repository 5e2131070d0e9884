"""Who may be chosen to decide: the superiors of the examined, up to the head of the region."""

from collections import defaultdict
from datetime import date

from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.organisasi.models import Penugasan, Tujuan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.atasan import atasan_berjenjang, atasan_pada
from kinerja.organisasi.selectors.penugasan import pemangku_jabatan
from kinerja.organisasi.sesi import kapasitas

TINGGI = 6  # steps up that are offered


def calon_pejabat(satu: PerkaraDisiplin, on: date) -> list[tuple[str, str]]:
    """Holders of the superior posts on a day, the nearest first, as choices; never the examined."""
    jabatan = [a.jabatan_id for a in atasan_berjenjang(satu.penugasan_id, Tujuan.KINERJA, on, TINGGI)]
    pemangku = pemangku_jabatan([*jabatan, *([satu.diteruskan.jabatan_id] if satu.diteruskan else [])], on)
    semua = {p.pk: p for j in (*jabatan, *pemangku) for p in pemangku.get(j, []) if p.pegawai_id != satu.pegawai_id}
    return [(str(p.pk), sebut(p)) for p in semua.values()]


def calon_pemeriksa(satu: PerkaraDisiplin, on: date) -> list[tuple[str, str]]:
    """Who may sign as examiner on a day: the direct superior, who opened it, the team; never the examined."""
    atasan = atasan_pada(satu.penugasan, Tujuan.KINERJA, on)
    semua = [pk for pk in (atasan.pk if atasan else None, satu.pembuka_id) if pk]
    urut = list(dict.fromkeys([*semua, *tugas_anggota(satu, on)]))
    ada = {p.pk: p for p in penugasan_pada(on).filter(pk__in=urut).exclude(pegawai=satu.pegawai_id)}
    return [(str(pk), sebut(ada[pk])) for pk in urut if pk in ada]


def tugas_anggota(satu: PerkaraDisiplin, on: date) -> list[int]:
    """The posts in which the members of the team examine that day, in the order of the team."""
    atasan = atasan_pada(satu.penugasan, Tujuan.KINERJA, on)
    milik: dict[int, list[Penugasan]] = defaultdict(list)
    for p in penugasan_pada(on).filter(pegawai__in=satu.tim.values("pegawai")):
        milik[p.pegawai_id].append(p)
    anggota = satu.tim.order_by("pk").values_list("pegawai", flat=True)
    return [min(milik[a], key=lambda p: (p != atasan, p.jenis, p.pk)).pk for a in anggota if milik[a]]


def sebut(p: Penugasan) -> str:
    """`Lukman Hakim, Kepala Dinas Pendidikan`."""
    return f"{p.pegawai.nama_lengkap}, {kapasitas(p)}"
