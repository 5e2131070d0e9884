"""Who may be chosen to decide."""

from datetime import date

from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.penugasan import dengan_jabatan
from kinerja.peraturan.selectors.pustaka import pustaka_berlaku


def calon_pejabat(satu: PerkaraDisiplin, on: date) -> list[Penugasan]:
    """Whoever holds a leading post that day, the highest first; never the examined."""
    urutan = list(pustaka_berlaku().nilai("disiplin.pembina_kepegawaian", satu.tanggal).isi)
    semua = penugasan_pada(on).filter(dengan_jabatan(jenis__in=urutan)).exclude(pegawai=satu.pegawai_id)
    return sorted(
        semua,
        key=lambda p: (urutan.index(p.jenis_jabatan or ""), p.pegawai.nama),
    )
