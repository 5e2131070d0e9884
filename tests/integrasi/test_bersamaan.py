"""Two officers at one line of BKN's inbox at the same moment: one decision stands with one entry, the other is told."""

from functools import partial

import pytest

from kinerja.dasar.pertukaran import Hasil
from kinerja.integrasi.models import BedaTersimpan, PutusanBeda
from kinerja.integrasi.selectors.beda import daftar_beda
from kinerja.integrasi.selectors.tersimpan import sebagai_beda
from kinerja.integrasi.services import BedaDitolak, catat_beda, hitung_beda, terima_bkn
from kinerja.jejak.models import Entri
from kinerja.organisasi.models import RiwayatGolongan
from kinerja.organisasi.selectors.unit import pohon_unit
from tests.integrasi.pabrik import BARU, OKTAVIA, SITI, muat_unduhan
from tests.pabrik import HARI, Kota, kota_kecil, pukul
from tests.serentak import serentak

AT = pukul(HARI)


@pytest.fixture
def kota(basis_data_lepas: str) -> Kota:
    return kota_kecil()


def kunci(*isian: str) -> list[str]:
    return [b.kunci for b in daftar_beda(HARI, pohon_unit(HARI)) if b.isian in isian]


def entri(*peristiwa: str) -> int:
    return Entri.objects.filter(peristiwa__in=[f"integrasi.{p}" for p in peristiwa]).count()


def yang_kalah(hasil: list[object]) -> str:
    """What the one was told who came second."""
    assert sorted(type(x).__name__ for x in hasil) == ["BedaDitolak", "int"], hasil
    return next(str(x) for x in hasil if isinstance(x, BedaDitolak))


@pytest.mark.parametrize("putaran", range(3))
def test_two_note_the_same_line(kota: Kota, putaran: int) -> None:
    muat_unduhan(SITI)
    catat = partial(catat_beda, kunci=kunci("jabatan"), at=AT)
    satu = partial(catat, alasan="SK 800/12 belum masuk.", by=kota.analis.pelaku)
    dua = partial(catat, alasan="SIASN keliru.", by=kota.kaban.pelaku)
    hasil = serentak(satu, dua)
    assert "sudah diputuskan orang lain" in yang_kalah(hasil)
    menang = [satu, dua][hasil.index(1)].keywords
    putusan = PutusanBeda.objects.get()
    assert (putusan.alasan, putusan.oleh) == (menang["alasan"], menang["by"].nama)
    assert entri("beda_dicatat") == 1


@pytest.mark.parametrize("putaran", range(3))
def test_one_takes_over_what_the_other_keeps(kota: Kota, putaran: int) -> None:
    muat_unduhan(SITI)
    golongan = kunci("golongan")
    hasil = serentak(
        lambda: terima_bkn(kunci=golongan, by=kota.analis.pelaku, at=AT),
        lambda: catat_beda(kunci=golongan, alasan="SK 823/4 benar.", by=kota.kaban.pelaku, at=AT),
    )
    yang_kalah(hasil)
    diambil = hasil[0] == 1
    assert PutusanBeda.objects.get().tindakan == ("diterima" if diambil else "dicatat")
    assert RiwayatGolongan.objects.filter(pegawai=kota.staf.pegawai, golongan="III/b").exists() == diambil
    assert entri("beda_dicatat", "data_bkn_diterima") == 1


def test_two_take_over_the_same_new_person_who_is_recorded_once(kota: Kota) -> None:
    muat_unduhan(BARU)
    baru = kunci("belum_ada")
    yang_kalah(serentak(*(partial(terima_bkn, kunci=baru, by=o.pelaku, at=AT) for o in (kota.analis, kota.kaban))))
    assert entri("data_bkn_diterima") == 1


def test_the_first_download_of_all_loaded_twice_at_once_is_kept_once_and_counted(kota: Kota) -> None:
    hasil = serentak(*[lambda: muat_unduhan(SITI, OKTAVIA)] * 2)
    assert sorted((h.baru, h.sama) for h in hasil if isinstance(h, Hasil)) == [(0, 2), (2, 0)], hasil
    assert BedaTersimpan.objects.count() == 3


def test_counting_everybody_twice_at_once_and_beside_a_decision_leaves_the_rows_true(kota: Kota) -> None:
    muat_unduhan(SITI, OKTAVIA.replace("III/c", "III/d"))
    RiwayatGolongan.objects.filter(pegawai=kota.staf.pegawai).update(golongan="II/d")
    catat = partial(catat_beda, kunci=kunci("jabatan"), alasan="SK 800/12.", by=kota.analis.pelaku, at=AT)
    hasil = serentak(partial(hitung_beda, at=AT), catat, partial(hitung_beda, at=AT))
    assert hasil[1] == 1, hasil
    assert {hasil[0], hasil[2]} <= {3, 4}, hasil
    assert [sebagai_beda(b) for b in BedaTersimpan.objects.all()] == daftar_beda(HARI, pohon_unit(HARI))
    assert PutusanBeda.objects.get().alasan == "SK 800/12."
