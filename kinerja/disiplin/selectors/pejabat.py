"""Who may be chosen to decide: the superiors of the examined, up to the head of the region."""

from datetime import date

from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.organisasi.models import Penugasan, Tujuan
from kinerja.organisasi.selectors.atasan import atasan_berjenjang
from kinerja.organisasi.selectors.penugasan import pemangku_jabatan
from kinerja.organisasi.sesi import kapasitas

TINGGI = 6  # steps up that are offered


def calon_pejabat(satu: PerkaraDisiplin, on: date) -> list[tuple[str, str]]:
    """Holders of the superior posts on a day, the nearest first, as choices; never the examined."""
    jabatan = [a.jabatan_id for a in atasan_berjenjang(satu.penugasan_id, Tujuan.KINERJA, on, TINGGI)]
    pemangku = pemangku_jabatan([*jabatan, *([satu.diteruskan.jabatan_id] if satu.diteruskan else [])], on)
    semua = {p.pk: p for j in (*jabatan, *pemangku) for p in pemangku.get(j, []) if p.pegawai_id != satu.pegawai_id}
    return [(str(p.pk), sebut(p)) for p in semua.values()]


def sebut(p: Penugasan) -> str:
    """`Lukman Hakim, Kepala Dinas Pendidikan`."""
    return f"{p.pegawai.nama_lengkap}, {kapasitas(p)}"
