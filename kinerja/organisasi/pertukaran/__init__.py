"""The exchange files of the organisation, in the order in which they are loaded into an empty place."""

from kinerja.organisasi.pertukaran.jabatan import JABATAN
from kinerja.organisasi.pertukaran.pegawai import PEGAWAI
from kinerja.organisasi.pertukaran.penugasan import PENUGASAN
from kinerja.organisasi.pertukaran.reorganisasi import REORGANISASI
from kinerja.organisasi.pertukaran.status import STATUS
from kinerja.organisasi.pertukaran.tim import ANGGOTA_TIM, TIM
from kinerja.organisasi.pertukaran.unit import UNIT

JENIS = [UNIT, JABATAN, PEGAWAI, STATUS, PENUGASAN, TIM, ANGGOTA_TIM, REORGANISASI]

__all__ = ["JENIS"]
