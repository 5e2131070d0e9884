"""Texts as data: every version can be filled, cites a known regulation, and a broken one names what is wrong in it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from kinerja.aturan.galat import PaketRusak
from kinerja.dokumen.models import JenisDokumen
from kinerja.dokumen.naskah import NaskahAsing, PustakaNaskah, cetak_naskah, isi_naskah, pustaka_naskah
from kinerja.dokumen.naskah.kata import DATA
from kinerja.dokumen.naskah.pustaka import baca_jenis, peraturan_naskah
from tests.dokumen.naskah.pabrik import isian, teks

SURAT_DISIPLIN = (
    "panggilan_disiplin",
    "tim_disiplin",
    "bap_disiplin",
    "tidak_hadir_disiplin",
    "pembebasan_disiplin",
)
CONTOH: dict[str, Any] = {
    "jenis": "uji",
    "judul": "Naskah uji",
    "sifat": "kebijakan_daerah",
    "templat": "pernyataan",
    "kop": "boleh",
    "tata": {"kertas": "A4", "jarak": {"atas": 20, "bawah": 20, "kiri": 25, "kanan": 20}, "ukuran": "11.5"},
    "versi": {
        "1": {
            "mulai": date(2020, 1, 1),
            "dasar": {"peraturan": "surat-bekasi-800-032-2019", "pasal": "uji"},
            "verifikasi": {"status": "belum_diketahui"},
            "kolom": {
                "pembuat": {"jenis": "orang", "sebutan": "Pembuat"},
                "catatan": {"jenis": "teks", "sebutan": "Catatan", "wajib": False},
                "uang": {"jenis": "rupiah", "sebutan": "Uang"},
            },
            "naskah": [
                {"blok": "alinea", "teks": "Saya {pembuat.nama} menerima {uang} ({uang|terbilang})."},
                {"blok": "alinea", "teks": "{catatan}", "bila": "catatan"},
            ],
        }
    },
}


def tulis(folder: Path, naskah: list[dict[str, Any]] | None = None, **versi: Any) -> Path:
    """The example as a file, with other blocks or other parts of its version."""
    isi = yaml.safe_load(yaml.safe_dump(CONTOH))
    isi["versi"]["1"] |= versi
    if naskah is not None:
        isi["versi"]["1"]["naskah"] = naskah
    berkas = folder / "uji.yaml"
    berkas.write_text(yaml.safe_dump(isi), encoding="utf-8")
    return berkas


@pytest.mark.parametrize(
    ("tambahan", "sebab"),
    [
        ({"blok": "alinea", "teks": "{gaji}"}, "naskah.3: gaji tidak dikenal"),
        ({"blok": "alinea", "teks": "{pembuat}"}, "bagian orang '' tidak dikenal"),
        ({"blok": "alinea", "teks": "{pembuat.umur}"}, "bagian orang 'umur' tidak dikenal"),
        ({"blok": "alinea", "teks": "{uang.nama}"}, "kolom rupiah tidak punya bagian 'nama'"),
        ({"blok": "alinea", "teks": "{uang|hari}"}, "cara tulis 'hari' tidak ada untuk rupiah"),
        ({"blok": "alinea", "teks": "{catatan}"}, "catatan boleh kosong, jadi bagiannya memerlukan bila"),
        ({"blok": "alinea", "teks": "{ uang }"}, "kurung kurawal tanpa nama kolom"),
        ({"blok": "alinea", "teks": "#panggil()", "kode": "x"}, "kode: isian ini tidak dikenal"),
        ({"blok": "alinea", "teks": "x", "bila": "hantu"}, "bila hantu tidak dikenal"),
        ({"blok": "identitas", "orang": "uang"}, "uang harus kolom orang"),
        ({"blok": "butir", "dari": "uang"}, "uang harus kolom daftar"),
        ({"blok": "butir"}, "salah satu"),
        ({"blok": "tabel", "dari": "hantu", "kolom_cetak": [{"isi": "x", "sebutan": "X"}]}, "hantu tidak dikenal"),
        ({"blok": "video", "teks": "x"}, "video"),
    ],
)
def test_a_text_that_could_not_be_filled_is_refused_when_it_is_read(
    tambahan: dict[str, Any], sebab: str, tmp_path: Path
) -> None:
    with pytest.raises(PaketRusak, match=r"uji\.yaml") as tertangkap:
        baca_jenis(tulis(tmp_path, [*CONTOH["versi"]["1"]["naskah"], tambahan]))
    assert sebab in str(tertangkap.value)


def test_a_field_that_nothing_prints_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PaketRusak, match="kolom uang tidak dipakai"):
        baca_jenis(tulis(tmp_path, [{"blok": "identitas", "orang": "pembuat"}, CONTOH["versi"]["1"]["naskah"][1]]))


def test_a_local_version_stands_beside_ours_and_an_issued_document_keeps_its_own(tmp_path: Path) -> None:
    nasional = baca_jenis(tulis(tmp_path))
    isi = yaml.safe_load(yaml.safe_dump(CONTOH))
    isi["versi"] = {"1-daerah": isi["versi"]["1"] | {"mulai": date(2026, 1, 1)}}
    isi["versi"]["1-daerah"]["naskah"][0]["teks"] = "Menurut daerah, {pembuat.nama} menerima {uang}."
    (tmp_path / "uji.yaml").write_text(yaml.safe_dump(isi), encoding="utf-8")
    buku = PustakaNaskah([nasional, baca_jenis(tmp_path / "uji.yaml")])

    assert [buku.berlaku("uji", hari) for hari in (date(2025, 6, 1), date(2026, 6, 1))] == ["1", "1-daerah"]
    with pytest.raises(NaskahAsing):
        buku.berlaku("uji", date(2019, 1, 1))
    masukan = isian("pakta_integritas", panjang=False, kolom={"pembuat": _orang(), "uang": 1_500_000})
    lama, baru = (teks(cetak_naskah(isi_naskah("uji", v, masukan, pustaka=buku)), tmp_path) for v in ("1", "1-daerah"))
    assert "menerima Rp 1.500.000 (satu juta lima ratus ribu rupiah)." in lama
    assert baru.startswith("Menurut daerah,")


def _orang() -> Any:
    return isian("pakta_integritas", panjang=False).kolom["pembuat"]


def test_every_version_cites_a_known_regulation_and_says_how_sure_it_is() -> None:
    kenal = peraturan_naskah()
    versi = {(j.jenis, n): v for j in pustaka_naskah() for n, v in j.versi.items()}

    assert [k for k, v in versi.items() if v.dasar.peraturan not in kenal] == []
    assert [k for k, v in versi.items() if not v.verifikasi.sumber] == []
    assert [k for k, v in versi.items() if v.verifikasi.status == "terverifikasi"] == []  # nobody compared one yet


def test_each_file_is_named_after_its_kind() -> None:
    assert [b.stem for b in sorted((DATA / "jenis").glob("*.yaml"))] == sorted(j.jenis for j in pustaka_naskah())


def test_regulations_of_texts_do_not_repeat_those_of_the_rule_packs() -> None:
    sendiri = yaml.safe_load((DATA / "peraturan.yaml").read_text(encoding="utf-8"))
    dirujuk = {v.dasar.peraturan for j in pustaka_naskah() for v in j.versi.values()}

    assert {"permenpanrb-49-2011", "peraturan-bkn-7-2017"} <= set(sendiri) <= set(peraturan_naskah())
    paket = {
        "permenpanrb-53-2014",
        "surat-bekasi-800-032-2019",
        "pp-94-2021",
        "peraturan-bkn-6-2022",
        "pp-11-2017",
        "kontrak-layanan",
        "peraturan-bkn-5-2019",
    }
    assert dirujuk - set(sendiri) == paket


def test_each_kind_is_numbered_as_a_kind_the_register_knows() -> None:
    assert {j.jenis_nomor for j in pustaka_naskah()} <= set(JenisDokumen.values)
    lain = {j.jenis: j.jenis_nomor for j in pustaka_naskah() if j.jenis_nomor != j.jenis}
    assert lain == {
        "perjanjian_kinerja_kepala_daerah": "perjanjian_kinerja",
        **dict.fromkeys(SURAT_DISIPLIN, "surat_disiplin"),
        "jawaban_pengunduran": "keputusan_pengunduran",
        "pengunduran_diri": "surat",
        "nota_pembinaan": "surat_tindak_lanjut",
        "putusan_usul_mutasi": "surat_tindak_lanjut",
    }
