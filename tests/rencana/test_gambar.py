"""The drawn tree: the same content as the list, folded by the address, the path from the vision to me."""

import re
from datetime import date
from pathlib import Path

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from contoh import jember
from contoh.berkas import tulis as tulis_contoh
from kinerja.organisasi.models import UnitKerja
from kinerja.organisasi.selectors.unit import pohon_unit
from kinerja.rencana.models import Simpul, VersiRencana
from kinerja.rencana.selectors.cari import daftar_unit
from kinerja.rencana.selectors.kerangka import baca_kerangka
from kinerja.rencana.selectors.terbuka import Lipatan, jalur_saya, pohon_terbuka
from tests.pabrik import Orang
from tests.perjanjian.cerita import SAAT, Cerita, cerita
from tests.rencana.muatan import buat_unit, muat

pytestmark = pytest.mark.django_db
HARI = date(2026, 1, 6)
GAMBAR = "/rencana/?tampil=gambar"


@pytest.fixture
def c() -> Cerita:
    return cerita()


def buka(orang: Orang, alamat: str) -> str:
    client = Client()
    client.force_login(orang.pengguna)
    with time_machine.travel(SAAT, tick=False):
        jawab = client.get(alamat)
    assert jawab.status_code == 200
    return jawab.content.decode()


def kartu(isi: str) -> list[int]:
    return [int(x) for x in re.findall(r'data-kartu="(\d+)"', isi)]


def simpul(kode: str) -> Simpul:
    return Simpul.objects.get(kode=kode)


def test_folded_to_two_levels_and_opened_by_the_address(c: Cerita) -> None:
    isi = buka(c.kota.staf, GAMBAR)
    assert kartu(isi) == [simpul("V").pk, simpul("T").pk]
    isi = buka(c.kota.staf, f"{GAMBAR}&buka={simpul('T').pk}.{simpul('S').pk}")
    assert kartu(isi) == [simpul(k).pk for k in ("V", "T", "S", "5.03.02")]
    isi = buka(c.kota.staf, f"{GAMBAR}&tutup={simpul('V').pk}")
    assert kartu(isi) == [simpul("V").pk]


def test_fold_of_a_card_is_a_link_that_opens_it_and_closes_it_again(c: Cerita) -> None:
    t = simpul("T").pk
    isi = buka(c.kota.staf, GAMBAR)
    assert re.search(rf'href="\?tampil=gambar&amp;buka={t}#g{t}" class="g-lipat" data-lipat aria-expanded="false"', isi)
    isi = buka(c.kota.staf, f"{GAMBAR}&buka={t}")
    assert re.search(rf'tutup={t}#g{t}" class="g-lipat" data-lipat aria-expanded="true"', isi)


def test_my_path_runs_from_the_vision_to_the_nodes_of_my_post(c: Cerita) -> None:
    isi = buka(c.kota.kasub, f"{GAMBAR}&jalur=saya")
    assert kartu(isi) == [simpul(k).pk for k in ("V", "T", "S", "5.03.02", "5.03.02.1", "5.03.02.2")]
    assert isi.count("g-milik-saya") == 2
    daftar = buka(c.kota.kasub, "/rencana/?jalur=saya")
    assert all(s.nama in daftar for s in Simpul.objects.all())


def test_who_owns_nothing_reaches_the_vision_through_the_superior(c: Cerita) -> None:
    versi = VersiRencana.objects.get()
    jalur = jalur_saya(baca_kerangka(versi, 2026, HARI), c.kota.staf.sesi(HARI))
    assert jalur is not None
    assert {s.kode for s in Simpul.objects.filter(pk__in=jalur.milik)} == {"5.03.02.1", "5.03.02.2"}
    assert jalur.lewat == "Kepala Subbidang Kepangkatan"
    assert "melalui Kepala Subbidang Kepangkatan" in buka(c.kota.staf, f"{GAMBAR}&jalur=saya")


def test_without_any_path_the_page_says_so(c: Cerita) -> None:
    Simpul.objects.update(pemilik=None)
    assert "Belum ada jalur ke Anda" in buka(c.kota.staf, f"{GAMBAR}&jalur=saya")
    assert "Belum ada jalur ke Anda" in buka(c.kota.staf, "/rencana/?jalur=saya")


def test_crosscutting_result_is_drawn_with_its_contributing_units(c: Cerita) -> None:
    simpul("T").unit_pendukung.set(UnitKerja.objects.filter(kode__in=["03", "10"]))
    isi = buka(c.kota.staf, GAMBAR)
    assert isi.count("g-lintas") == 1
    assert "Dinas Pendidikan" in isi
    assert isi.count('class="g-titik"') == 2


def test_addresses_made_up_by_hand_do_no_harm(c: Cerita) -> None:
    for sisa in ("&buka=x.9999999999999999999999.-1", "&simpul=99999999999999999999", "&besar=7&tutup=..", "&unit=abc"):
        buka(c.kota.staf, GAMBAR + sisa)


def test_queries_do_not_grow_with_the_cards(c: Cerita) -> None:
    def hitung(orang: Orang, alamat: str) -> int:
        client = Client()
        client.force_login(orang.pengguna)
        with time_machine.travel(SAAT, tick=False):
            assert client.get("/rencana/").status_code == 200
            with CaptureQueriesContext(connection) as kueri:
                assert client.get(alamat).status_code == 200
        return len(kueri)

    simpul("T").unit_pendukung.set(UnitKerja.objects.filter(kode__in=["03", "10"]))
    semua = ".".join(str(s.pk) for s in Simpul.objects.all())
    isi = ("", f"&buka={semua}", f"&simpul={simpul('S').pk}", "&jalur=saya", f"&unit={c.kota.unit['05'].pk}")
    for orang in (c.kota.kasub, c.kota.staf, c.kota.perencana):  # owns nodes, owns none, plans
        for sisa in isi:
            assert hitung(orang, GAMBAR + sisa) <= 12, sisa


def test_real_tree_of_thousands_of_nodes_is_chosen_by_unit_and_never_drawn_whole(tmp_path: Path) -> None:
    buat_unit((u["kode"], "") for u in jember.daftar_unit())
    assert muat("rencana", tulis_contoh(tmp_path / "j.csv", jember.daftar_rencana(bedakan=True))).sah
    kerangka = baca_kerangka(VersiRencana.objects.get(), 2021, HARI)
    assert kerangka.unit == daftar_unit(kerangka.versi, 2021, pohon_unit(HARI))
    semua = frozenset(Simpul.objects.values_list("pk", flat=True))
    unit = UnitKerja.objects.get(kode="1.02.0.00.0.00.1..0000")
    dibuka = pohon_terbuka(kerangka, lipatan=Lipatan(), unit=unit.pk).daftar
    assert 0 < sum(1 + len(t.anak) for t in dibuka) <= 240
    habis = pohon_terbuka(kerangka, lipatan=Lipatan(buka=semua)).daftar
    assert len(habis) == 284
    assert all(not t.anak for t in habis)
