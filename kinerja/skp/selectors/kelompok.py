"""For whom an SKP may be prepared as a group: people of a like post whom one leads or looks after, without an SKP."""

from datetime import date

from django.db.models import Q

from kinerja.akun.models import Peran
from kinerja.organisasi.models import Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.penugasan import dengan_jabatan, pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.skp.models import SKP

PENGELOLA = (Peran.BKPSDM, Peran.PENGELOLA_KINERJA)


def calon_kelompok(sesi: Sesi, skp: SKP, on: date) -> list[Penugasan]:
    """People of a post of the same name, led by one's posts or in units one looks after. One or two queries."""
    langsung = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA, atasan__in=sesi.penugasan_ids)
    boleh = Q(pk__in=langsung.values("penugasan_id"))
    for peran in PENGELOLA:
        unit = sesi.cakupan(peran)
        boleh |= Q() if unit is None else dengan_jabatan(unit_id__in=unit)
        if unit is None:
            boleh = Q()
            break
    sejenis = penugasan_pada(on).filter(boleh, dengan_jabatan(nama=skp.nama_jabatan)).exclude(pk=skp.penugasan_id)
    ada = SKP.objects.filter(tahun=skp.tahun).values("penugasan_id")
    return list(sejenis.exclude(pk__in=ada).order_by("pegawai__nama", "pk"))
