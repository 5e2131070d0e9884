"""NIP: any text can be parsed, what is accepted can be written back."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kinerja.aturan.identitas import Nip, urai_nip
from kinerja.aturan.layanan import hitung

ANGKA = st.text("0123456789", min_size=18, max_size=18)
SEBAB = {"bukan_teks", "bukan_18_angka", "tanggal_lahir", "kelamin", "nomor_urut", "usia_tmt"}


def utuh(nip: Nip) -> bool:
    """Either a reason, or every part that the digits hold."""
    if not nip.sah:
        return nip.sebab in SEBAB
    assert nip.lahir is not None
    assert nip.tmt is not None
    return nip.sebab is None and len(nip.nip) == 18 and (nip.jenis is not None or bool(nip.peringatan))


@given(st.one_of(st.text(), st.none(), st.integers(), st.floats(), st.binary(), st.lists(st.text())))
def test_parsing_anything_never_raises(apa_pun: object) -> None:
    assert utuh(urai_nip(apa_pun))


@given(ANGKA)
def test_parsing_eighteen_digits_never_raises(teks: str) -> None:
    assert utuh(urai_nip(teks))


@given(st.dates(date(1950, 1, 1), date(2005, 12, 31)), st.integers(2006, 2060), st.integers(1, 12),
       st.sampled_from("12"), st.integers(1, 999))  # fmt: skip
def test_what_was_written_is_read_back(lahir: date, tahun: int, bulan: int, kelamin: str, urut: int) -> None:
    nip = urai_nip(f"{lahir:%Y%m%d}{tahun}{bulan:02}{kelamin}{urut:03}")
    belum = (tahun - lahir.year) - ((bulan, 1) < (lahir.month, lahir.day)) < 18
    assert nip.sah != belum
    if nip.sah:
        assert (nip.lahir, nip.tmt, nip.urut) == (lahir, f"{tahun}-{bulan:02}", f"{urut:03}")
        assert (nip.jenis, nip.kelamin) == ("pns", "L" if kelamin == "1" else "P")


def test_digits_of_other_scripts_are_no_digits() -> None:
    assert urai_nip("٢٠٠٠١٢٣١٢٠٢٤١٢١٠٠١").sebab == "bukan_18_angka"


def test_a_leading_apostrophe_and_spaces_are_dropped() -> None:
    assert urai_nip("'20001231 202412 1 001").nip == "200012312024121001"


def test_a_pppk_is_refused_only_if_under_age_in_the_whole_year() -> None:
    assert urai_nip("200612312024211001").sah
    assert urai_nip("200701012024211001").sebab == "usia_tmt"


def test_an_nip_that_came_as_a_number_is_not_read() -> None:
    hasil = hitung("nip", [{"id": 1, "nip": 200012312024121001}])[0]
    assert hasil.nilai == {"sah": False, "sebab": "bukan_teks"}
