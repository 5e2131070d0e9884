"""A human decides not to open a statutory evaluation on a low yearly mark, with a reason that the person reads."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.aturan.periksa import Temuan
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.waktu import hari
from kinerja.jejak.kunci import sejak
from kinerja.jejak.services import tindakan
from kinerja.organisasi.sesi import Sesi
from kinerja.pembinaan.galat import temuan, tolak_bila_ada
from kinerja.pembinaan.models import EvaluasiJabatan, EvaluasiTidakDibuka
from kinerja.pembinaan.services.jabatan import butuh_atasan_atau_petugas, periksa_nilai
from kinerja.penilaian.models import Penilaian


def tidak_membuka(*, penilaian: int, alasan: str, sesi: Sesi, at: datetime) -> EvaluasiTidakDibuka:
    """By who could open it, once, on a mark that could. Raises PembinaanDitolak, SudahBerubah, PermissionError."""
    with tindakan("pembinaan.evaluasi_tidak_dibuka", by=sesi.pelaku, at=at) as catatan:
        nilai = Penilaian.objects.select_for_update(of=("self",)).select_related("penugasan").get(pk=penilaian)
        _butuh_orang_lain(sesi, nilai)
        butuh_atasan_atau_petugas(sesi, nilai.penugasan_id, hari(at))
        _butuh_belum(nilai)
        tolak_bila_ada([*periksa_nilai(nilai), *_periksa(alasan)])
        satu = EvaluasiTidakDibuka.objects.create(
            penilaian=nilai,
            alasan=alasan.strip(),
            pembuat_id=int(sesi.pelaku.pengguna_id),
            nama=sesi.pelaku.nama,
            kapasitas=sesi.pelaku.kapasitas,
            pada=at,
        )
        catatan.perihal("penilaian", nilai.pk)
        catatan.muatan(periode=nilai.periode)
    return satu


def _butuh_orang_lain(sesi: Sesi, nilai: Penilaian) -> None:
    sendiri = sesi.pegawai is not None and sesi.pegawai.pk == nilai.penugasan.pegawai_id
    if sendiri or sesi.pelaku_lain:
        raise PermissionError(_("Tidak seorang pun memutus ini tentang dirinya sendiri atau atas nama orang lain."))


def _butuh_belum(nilai: Penilaian) -> None:
    dibuka = EvaluasiJabatan.objects.filter(penilaian=nilai).values_list("pk", flat=True).first()
    if dibuka:
        raise SudahBerubah(1, sejak(f"evaluasi_jabatan:{dibuka}", 1))
    if EvaluasiTidakDibuka.objects.filter(penilaian=nilai).exists():
        raise SudahBerubah(1, sejak(f"penilaian:{nilai.pk}", 1))


def _periksa(alasan: str) -> Iterator[Temuan]:
    if not alasan.strip():
        yield temuan(_("Tulis mengapa evaluasinya tidak dibuka; pegawai membacanya."), "alasan")
