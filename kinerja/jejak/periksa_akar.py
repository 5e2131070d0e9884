"""Compares roots with the chain while it is walked: those kept in the database and those kept outside it."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import awal_hari, tulis_tanggal
from kinerja.jejak.akar import Akar
from kinerja.jejak.cacat import Cacat
from kinerja.jejak.merkle import RunningRoot
from kinerja.jejak.models import AkarHarian

BENTUK = re.compile(r"(?P<hari>\d{4}-\d{2}-\d{2})[\s,;]+(?P<ukuran>\d{1,18})[\s,;]+(?P<akar>[0-9a-fA-F]{64})")


class AkarTidakTerbaca(ValueError):
    """A line of a file of roots that is not one; the message names the line."""


def baca_akar(teks: str) -> list[Akar]:
    """Roots as `kinerja ledger root` prints them, one a line: day, number of entries, hash. `#` begins a remark."""
    daftar: list[Akar] = []
    for ke, baris in enumerate(teks.splitlines(), 1):
        if not (isi := baris.partition("#")[0].strip()):
            continue
        cocok = BENTUK.fullmatch(isi)
        try:
            hari = date.fromisoformat(cocok["hari"]) if cocok else None
        except ValueError:
            hari = None
        if cocok is None or hari is None:
            raise AkarTidakTerbaca(
                _("baris %(ke)s: bukan akar (tanggal, jumlah entri, 64 angka heksadesimal)") % {"ke": ke}
            )
        daftar.append(Akar(hari, int(cocok["ukuran"]), cocok["akar"].lower()))
    if not daftar:
        raise AkarTidakTerbaca(_("tidak ada akar di dalam berkas ini"))
    return daftar


class PemeriksaAkar:
    """Roots in order of size; each is compared when the walk has passed that many entries."""

    def __init__(self, jalan: RunningRoot, luar: Sequence[Akar]) -> None:
        dalam = [Akar(x.hari, x.ukuran, x.akar) for x in AkarHarian.objects.order_by("hari")]
        self.jalan = jalan
        self.menunggu = sorted(
            [(x, False) for x in dalam] + [(x, True) for x in luar],
            key=lambda x: (x[0].ukuran, x[1], x[0].hari),
            reverse=True,
        )
        self.cocok_sampai = 0
        self.terakhir: datetime | None = None  # when the newest entry walked was recorded

    def sebelum_entri(self, dicatat: datetime) -> Cacat | None:
        """Compare the roots due here, before the entry recorded at `dicatat` is walked."""
        cacat = self._bandingkan(dicatat)
        self.terakhir = dicatat
        return cacat

    def di_akhir(self) -> Cacat | None:
        """Compare what is due at the end; a root over more entries than there are tells of a cut tail."""
        if cacat := self._bandingkan(None):
            return cacat
        return self._ekor(*self.menunggu[-1]) if self.menunggu else None

    def _bandingkan(self, berikut: datetime | None) -> Cacat | None:
        while self.menunggu and self.menunggu[-1][0].ukuran == self.jalan.size:
            akar, luar = self.menunggu.pop()
            if akar.akar != self.jalan.root().hex():
                return self._berbeda(akar, luar)
            if not luar and not self._batas_hari(akar, berikut):
                return self._hari_keliru(akar)
            self.cocok_sampai = self.jalan.size
        return None

    def _batas_hari(self, akar: Akar, berikut: datetime | None) -> bool:
        """Whether the day of a kept root ends between the entries walked and the next one."""
        batas = awal_hari(akar.hari + timedelta(days=1))
        return (self.terakhir is None or self.terakhir < batas) and (berikut is None or berikut >= batas)

    def _berbeda(self, akar: Akar, luar: bool) -> Cacat:
        isi = {"hari": tulis_tanggal(akar.hari), "dari": self.cocok_sampai + 1, "sampai": akar.ukuran}
        if luar:
            pesan = _(
                "Akar %(hari)s yang disimpan di luar tidak cocok: rantai dihitung ulang; yang diganti ada di antara "
                "entri %(dari)s dan %(sampai)s."
            )
            return Cacat(self.cocok_sampai + 1, "dihitung_ulang", pesan % isi)
        pesan = _(
            "Akar harian %(hari)s tidak cocok dengan entri %(dari)s sampai %(sampai)s: entri atau akar itu diganti."
        )
        return Cacat(self.cocok_sampai + 1, "akar_berbeda", pesan % isi)

    def _hari_keliru(self, akar: Akar) -> Cacat:
        isi = {"hari": tulis_tanggal(akar.hari), "n": akar.ukuran}
        pesan = _("Akar harian %(hari)s mencakup %(n)s entri; itu bukan jumlah entri sampai akhir hari tersebut.")
        return Cacat(akar.ukuran, "akar_keliru", pesan % isi)

    def _ekor(self, akar: Akar, luar: bool) -> Cacat:
        isi = {"hari": tulis_tanggal(akar.hari), "sampai": akar.ukuran, "dari": self.jalan.size + 1}
        if luar:
            pesan = _("Ekor rantai dipotong: akar %(hari)s mencakup %(sampai)s entri, tetapi entri %(dari)s tidak ada.")
        else:
            pesan = _("Ekor rantai dipotong: akar harian %(hari)s mencakup %(sampai)s entri; entri %(dari)s tidak ada.")
        return Cacat(self.jalan.size + 1, "ekor_dipotong", pesan % isi)
