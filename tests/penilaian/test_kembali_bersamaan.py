"""Returning a period while it is taken back, handed in once more, returned by another or rated: one clear outcome."""

from collections.abc import Callable
from datetime import date

import pytest

from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.models import Entri
from kinerja.penilaian.isian import IsianNilai
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.services import nilai_tim
from kinerja.peraturan.periode import periode_dari_kode
from kinerja.skp.galat import Ditolak
from kinerja.skp.lembar import IsianPeriode, IsianRealisasi
from kinerja.skp.models import SKP, IndikatorKinerja, PeriodeRealisasi
from kinerja.skp.services import ajukan_realisasi, cabut_realisasi, kembalikan_realisasi, simpan_realisasi
from tests.pabrik import Kota, kota_kecil, pukul
from tests.perwakilan.objek import delegasi
from tests.serentak import serentak
from tests.skp.pabrik import ditetapkan

FEB = date(2026, 2, 3)
AT = pukul(FEB)
PERIODE = "2026-01"
VERSI = 2  # of the sheet once it is handed in
Tindakan = Callable[[], object]


@pytest.fixture
def kota(basis_data_lepas: str) -> Kota:
    return kota_kecil()


@pytest.fixture
def skp(kota: Kota) -> SKP:
    """January of kota.staf, handed in."""
    satu = ditetapkan(kota.staf, kota.kasub)
    [kunci] = IndikatorKinerja.objects.filter(hasil_kerja__skp=satu).values_list("hasil_kerja_id", "pk")
    isi = IsianPeriode(realisasi={kunci: IsianRealisasi(teks="9")})
    simpan_realisasi(skp=satu, periode=PERIODE, versi=0, isian=isi, by=kota.staf.pelaku, at=AT)
    ajukan_realisasi(skp=satu, periode=PERIODE, versi=1, by=kota.staf.pelaku, at=AT)
    return satu


def kembali(kota: Kota, skp: SKP) -> Tindakan:
    by = kota.kasub.sesi(FEB).pelaku
    return lambda: kembalikan_realisasi(skp=skp, periode=PERIODE, versi=VERSI, pesan="Bukti belum ada.", by=by, at=AT)


def menilai(kota: Kota, lembar: int | None = None) -> Tindakan:
    isian = IsianNilai(kota.staf.penugasan.pk, "sesuai", "sesuai", lembar=lembar)
    by = kota.kasub.sesi(FEB).pelaku
    return lambda: nilai_tim(periode=periode_dari_kode(PERIODE), jenis="periodik", isian=[isian], by=by, at=AT)[0]


def terjadi() -> set[str]:
    return set(Entri.objects.values_list("peristiwa", flat=True))


@pytest.mark.parametrize("putaran", range(3))
def test_it_is_returned_and_taken_back_at_once(kota: Kota, skp: SKP, putaran: int) -> None:
    hasil = serentak(
        kembali(kota, skp),
        lambda: cabut_realisasi(skp=skp, periode=PERIODE, versi=VERSI, by=kota.staf.pelaku, at=AT),
    )
    assert [type(x) for x in hasil].count(SudahBerubah) == 1, hasil
    lembar = PeriodeRealisasi.objects.get()
    assert (lembar.diajukan_pada, lembar.kunci) == (None, VERSI + 1)
    assert lembar.dikembalikan is isinstance(hasil[0], PeriodeRealisasi)
    assert len(terjadi() & {"skp.realisasi_dikembalikan", "skp.realisasi_dicabut"}) == 1


@pytest.mark.parametrize("putaran", range(3))
def test_it_is_returned_while_a_second_window_hands_it_in_once_more(kota: Kota, skp: SKP, putaran: int) -> None:
    hasil = serentak(
        kembali(kota, skp),
        lambda: ajukan_realisasi(skp=skp, periode=PERIODE, versi=VERSI, by=kota.staf.pelaku, at=AT),
    )
    assert isinstance(hasil[0], PeriodeRealisasi), hasil
    assert isinstance(hasil[1], SudahBerubah | Ditolak), hasil
    assert PeriodeRealisasi.objects.get().dikembalikan


@pytest.mark.parametrize("putaran", range(3))
def test_superior_and_delegate_return_it_at_once(kota: Kota, skp: SKP, putaran: int) -> None:
    delegasi(kota.kasub, kota.analis, FEB)
    by = kota.analis.sesi(FEB).atas_nama(kota.analis.sesi(FEB).delegasi[0])
    hasil = serentak(
        kembali(kota, skp),
        lambda: kembalikan_realisasi(skp=skp, periode=PERIODE, versi=VERSI, pesan="Angka keliru.", by=by, at=AT),
    )
    menang = [x for x in hasil if isinstance(x, PeriodeRealisasi)]
    assert (len(menang), [type(x) for x in hasil].count(SudahBerubah)) == (1, 1), hasil
    assert PeriodeRealisasi.objects.get().catatan_pengembalian == menang[0].catatan_pengembalian
    assert Entri.objects.filter(peristiwa="skp.realisasi_dikembalikan").count() == 1


@pytest.mark.parametrize("putaran", range(4))
def test_it_is_returned_while_it_is_rated(kota: Kota, skp: SKP, putaran: int) -> None:
    hasil = serentak(kembali(kota, skp), menilai(kota))
    lembar = PeriodeRealisasi.objects.get()
    if isinstance(hasil[1], Penilaian):
        assert isinstance(hasil[0], Ditolak), hasil
        assert "koreksi" in str(hasil[0])
        assert lembar.keadaan == "ditutup"
    else:
        assert isinstance(hasil[1], SudahBerubah), hasil
        assert "Realisasi Siti Rahma dikembalikan dan belum diajukan lagi" in str(hasil[1])
        assert (lembar.keadaan, Penilaian.objects.exists()) == ("dikembalikan", False)
    assert len(terjadi() & {"skp.realisasi_dikembalikan", "penilaian.dinilai"}) == 1


def test_who_has_read_that_it_was_returned_may_rate_what_there_is(kota: Kota, skp: SKP) -> None:
    kembali(kota, skp)()
    with pytest.raises(SudahBerubah, match="dikembalikan dengan catatan oleh Hendra Saputra"):
        menilai(kota)()
    menilai(kota, VERSI + 1)()
    assert PeriodeRealisasi.objects.get().keadaan == "ditutup"
