"""What a rating stands on: a set SKP for anybody without walking through its whole form, a mark, a session, a day."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
import time_machine

from kinerja.organisasi.models import Penugasan
from kinerja.penilaian.isian import IsianNilai
from kinerja.penilaian.models import Pembahasan, Penilaian
from kinerja.penilaian.services import buka_pembahasan, nilai_tim, tetapkan_penilaian
from kinerja.peraturan.periode import periode_dari_kode
from kinerja.skp.models import SKP, HasilKerja, IndikatorKinerja
from tests.pabrik import Orang, pukul


def skp_ditetapkan(
    penugasan: Penugasan, tahun: int, at: datetime, *, status: SKP.Status = SKP.Status.DITETAPKAN
) -> SKP:
    """One result with one indicator, set unless said otherwise."""
    skp = SKP.objects.create(
        penugasan=penugasan,
        tahun=tahun,
        mulai=max(penugasan.mulai, date(tahun, 1, 1)),
        sampai=min(penugasan.sampai or date.max, date(tahun, 12, 31)),
        status=status,
        diajukan_pada=at,
        ditetapkan_pada=at if status == SKP.Status.DITETAPKAN else None,
        dibuat=at,
    )
    hasil = HasilKerja.objects.create(skp=skp, rumusan="Terlayaninya kenaikan pangkat tepat waktu")
    IndikatorKinerja.objects.create(
        hasil_kerja=hasil, aspek="kuantitas", nama="Berkas selesai", target="100", satuan="%"
    )
    return skp


def nilai_diberikan(
    penilai: Orang,
    dinilai: Orang,
    on: date,
    *,
    periode: str,
    hasil_kerja: str = "sesuai",
    perilaku: str = "sesuai",
    sampaikan: bool = True,
) -> Penilaian:
    """A mark of an ended period, delivered unless said otherwise; the SKP is made where there is none."""
    jangka, by = periode_dari_kode(periode), penilai.sesi(on).pelaku
    if not SKP.objects.filter(penugasan=dinilai.penugasan, tahun=jangka.mulai.year).exists():
        skp_ditetapkan(dinilai.penugasan, jangka.mulai.year, pukul(jangka.mulai))
    isian = IsianNilai(dinilai.penugasan.pk, hasil_kerja, perilaku, alasan="Lihat catatan dialog.")
    jenis = "tahunan" if len(periode) == 4 else "periodik"
    (nilai,) = nilai_tim(periode=jangka, jenis=jenis, isian=[isian], by=by, at=pukul(on))
    if sampaikan:
        (nilai,) = tetapkan_penilaian(penilaian=[nilai], by=by, at=pukul(on))
    return nilai


def sidang_dibuka(ketua: Orang, unit: int, periode: str, on: date, at: datetime | None = None) -> Pembahasan:
    """A session about a unit's marks of a period, opened that day by who leads it."""
    return buka_pembahasan(
        unit_id=unit,
        jenis="periodik",
        periode=periode,
        tanggal=on,
        tempat="Aula",
        peserta="Eko Prasetyo\nHendra Saputra",
        by=ketua.sesi(on).pelaku,
        at=at or pukul(on),
    )


def jam_pada(on: date) -> object:
    """The fixture of a module whose tests all live on one day: `jam = jam_pada(FEB)`."""

    @pytest.fixture(autouse=True)
    def jam() -> Iterator[None]:
        with time_machine.travel(pukul(on), tick=False):
            yield

    return jam
