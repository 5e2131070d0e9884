"""Checks before an inauguration; the worked cases stand in data/kasus/periksa/pelantikan.yaml."""

from datetime import date

from kinerja.aturan.periksa.pelantikan import RekamAcara, RekamLantik, periksa_acara, periksa_lantik, tmt_pensiun

HARI = date(2026, 3, 2)


def test_no_finding_stops_the_act_and_each_says_where_it_comes_from() -> None:
    acara = periksa_acara(RekamAcara(HARI, tanggal_sk=date(2025, 12, 1), kepala_jenis="pj"))
    orang = periksa_lantik(RekamLantik(HARI, "jpt_pratama", "jpt_pratama", date(2026, 1, 1), hukuman=("berat",)))
    assert len([*acara, *orang]) == 6
    assert not any(x.menghalangi for x in (*acara, *orang))
    assert all(x.pasal for x in (*acara, *orang))


def test_what_is_only_remembered_says_so() -> None:
    (temuan,) = periksa_lantik(RekamLantik(HARI, "pengawas"))
    assert temuan.pasal.endswith("(dari ingatan, belum dicocokkan)")


def test_a_transfer_without_ceremony_has_no_deadline_of_its_own() -> None:
    lama = RekamAcara(HARI, upacara=False, tanggal_sk=date(2025, 1, 1), diundang=HARI)
    assert periksa_acara(lama) == []


def test_retirement_begins_the_month_after_the_birthday() -> None:
    lahir = date(1970, 4, 5)
    assert tmt_pensiun(lahir, "jpt_pratama", "", HARI) == date(2030, 5, 1)
    assert tmt_pensiun(lahir, "administrator", "", HARI) == date(2028, 5, 1)
    assert tmt_pensiun(lahir, "fungsional", "ahli_utama", HARI) == date(2035, 5, 1)
    assert tmt_pensiun(lahir, "kepala_daerah", "", HARI) is None


def test_before_any_rule_there_is_nothing_to_say() -> None:
    dahulu = date(2010, 1, 1)
    assert periksa_lantik(RekamLantik(dahulu, "pengawas", "pengawas", date(2009, 12, 1), hukuman=("berat",))) == []
    assert periksa_acara(RekamAcara(dahulu, tanggal_sk=date(2009, 1, 1), kepala_jenis="pj")) == []
