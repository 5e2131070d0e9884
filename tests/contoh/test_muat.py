"""`kinerja example load` as a newcomer runs it: an empty database in, work waiting for every account out."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.salinan import basis_kosong

pytestmark = pytest.mark.django_db
AKAR = Path(__file__).parents[2]
TANYA = """
import json
from django.test import Client
from django.test.utils import setup_test_environment
from kinerja.akun.models import Pengguna
from kinerja.perintah.statis import kumpulkan_statis
setup_test_environment()
kumpulkan_statis()
tugas = {}
for pengguna in Pengguna.objects.exclude(password__startswith="!"):
    layar = Client(headers={"host": "127.0.0.1"})
    layar.force_login(pengguna)
    tugas[pengguna.username] = [str(t.kerja) for t in layar.get("/").context["isi"].perlu]
print("JAWAB" + json.dumps(tugas))
"""


def jalankan(folder: Path, *argumen: str) -> "subprocess.CompletedProcess[str]":
    """A child process with the product's own settings, on the database that `contoh` made."""
    lingkungan = {
        **os.environ,
        "DATA_DIR": str(folder),
        "PYTHONPATH": str(AKAR),
        "DATABASE_URL": (folder / "alamat").read_text(),
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    return subprocess.run(
        [sys.executable, *argumen], cwd=AKAR, env=lingkungan, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory, django_db_setup: None) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("contoh")
    with basis_kosong(folder) as alamat:
        (folder / "alamat").write_text(alamat)
        for argumen in (("migrate", "--tenang"), ("example", "load", "--pegawai", "250")):
            hasil = jalankan(folder, "-m", "kinerja.perintah", *argumen)
            assert hasil.returncode == 0, hasil.stderr[-2000:]
        yield folder


def test_load_keeps_the_accounts_for_the_owner_only(contoh: Path) -> None:
    berkas = contoh / "akun-contoh.txt"

    assert stat.S_IMODE(berkas.stat().st_mode) == 0o600
    akun, lihat = berkas.read_text().split("\n\n")
    baris = akun.splitlines()[1:]
    assert len(baris) == 15
    assert len({b.split()[-1] for b in baris}) == 15
    assert len(lihat.splitlines()) == 16  # each with what it shows


ISI = """
import json
from django.utils import timezone
from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.dokumen.models import Dokumen
from kinerja.integrasi.models import DataBKN
from kinerja.integrasi.selectors.beda import daftar_beda
from kinerja.organisasi.models import AnggotaTim
from kinerja.organisasi.selectors.unit import pohon_unit
from kinerja.pembinaan.models import EvaluasiJabatan, EvaluasiTitik, RencanaPerbaikan
from kinerja.pengunduran.models import SuratPengunduran
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.selectors import terdampak
from kinerja.perubahan.selectors.skp import skp_terdampak
from kinerja.perwakilan.models import Penyiap
from kinerja.rencana.selectors import versi_berlaku
from kinerja.skp.models import SKP, BankHasil, HasilKerja, HasilTim, PeranHasil, PeriodeRealisasi, RekomendasiTim
from kinerja.tindaklanjut.models import TindakLanjut
on = timezone.localdate()
beda = daftar_beda(on, pohon_unit(on))
print("JAWAB" + json.dumps({
    "anggota tim": AnggotaTim.objects.count(),
    "hasil tim": HasilTim.objects.count(),
    "hasil yang mendukung tim": HasilKerja.objects.exclude(hasil_tim=None).count(),
    "rekomendasi": RekomendasiTim.objects.count(),
    "peran": PeranHasil.objects.count(),
    "bank": BankHasil.objects.count(),
    "kelompok": SKP.objects.exclude(kelompok=None).count(),
    "penyiap": Penyiap.objects.count(),
    "dikembalikan": sum(x.dikembalikan for x in PeriodeRealisasi.objects.exclude(dikembalikan_pada=None)),
    "data bkn": DataBKN.objects.count(),
    "beda": sorted({b.isian for b in beda}),
    "dipertahankan": sum(b.tanda == "dicatat" for b in beda),
    "versi": versi_berlaku(on).kode,
    "pk bergerak": len(terdampak(PerjanjianKinerja.objects.filter(tahun=on.year), on)),
    "skp bergerak": len(skp_terdampak(SKP.objects.all(), on.year, on)),
    "formulir terbit": sorted(Dokumen.objects.exclude(sidik_isi="").values_list("jenis", flat=True)),
    "titik evaluasi": EvaluasiTitik.objects.count(),
    "rencana perbaikan": RencanaPerbaikan.objects.count(),
    "evaluasi jabatan": EvaluasiJabatan.objects.count(),
    "perkara": sorted(PerkaraDisiplin.objects.values_list("keadaan", flat=True)),
    "surat": sorted(SuratPengunduran.objects.values_list("keadaan", flat=True)),
    "tindak lanjut": sorted(TindakLanjut.objects.values_list("jenis", "keadaan")),
    "menunggu pihak lain": SKP.objects.filter(tahun=on.year, versi=2, status="diajukan").count(),
}))
"""


def test_everything_a_newcomer_should_see_is_there(contoh: Path) -> None:
    hasil = jalankan(contoh, "manage.py", "shell", "-v0", "-c", ISI)
    assert hasil.returncode == 0, hasil.stderr[-2000:]
    ada = json.loads(hasil.stdout.split("JAWAB", 1)[1])
    assert [nama for nama, isi in ada.items() if not isi] == []
    assert {"belum_ada", "golongan", "gelar_belakang", "jabatan", "unit"} <= set(ada["beda"])
    assert ada["dipertahankan"] == 1
    assert ada["versi"] == "perubahan"
    assert ada["perkara"] == ["terbuka", "upaya"]
    assert ada["surat"] == ["ditandatangani", "ditarik", "diterima"]
    assert ada["tindak lanjut"] == [
        ["mutasi", "diusulkan"], ["nota", "disampaikan"], ["nota", "disampaikan"], ["nota", "ditanggapi"],
        ["pengembangan", "diusulkan"], ["penghargaan", "terlaksana"],
    ]  # fmt: skip
    assert ada["formulir terbit"] == ["dokumen_evaluasi", "perjanjian_kinerja", "skp"]


def test_work_waits_for_every_account(contoh: Path) -> None:
    hasil = jalankan(contoh, "manage.py", "shell", "-v0", "-c", TANYA)
    assert hasil.returncode == 0, hasil.stderr[-2000:]
    tugas = json.loads(hasil.stdout.split("JAWAB", 1)[1])

    akun = (contoh / "akun-contoh.txt").read_text().split("\n\n")[0]
    nama = [b.split()[-2] for b in akun.splitlines()[1:]]
    assert sorted(tugas) == sorted(nama)
    assert all(tugas.values()), {nama: tugas[nama] for nama in tugas if not tugas[nama]}


LAYAR = """
import json, os
from django.test import Client
from django.test.utils import setup_test_environment
from django.urls import reverse
from kinerja.akun.models import Pengguna
from kinerja.perintah.statis import kumpulkan_statis
setup_test_environment()
kumpulkan_statis()
jawab = {}
for nama, halaman in json.loads(os.environ["HALAMAN"]).items():
    layar = Client(headers={"host": "127.0.0.1"})
    layar.force_login(Pengguna.objects.get(username=nama))
    isi = {h: layar.get(reverse(h)) for h in halaman}
    jawab[nama] = {h: [r.status_code, 'class="kosong"' in r.content.decode()] for h, r in isi.items()}
print("JAWAB" + json.dumps(jawab))
"""
HALAMAN = {
    "Wali kota": ["pengunduran:meja", "tindaklanjut:daftar", "mutasi:kosong", "dewan:paket"],
    "Kepala perangkat daerah": ["disiplin:daftar", "tindaklanjut:daftar"],
    "Atasan (kepala bidang)": ["disiplin:daftar", "tindaklanjut:daftar", "tindaklanjut:saya"],
    "Pegawai (staf)": ["tindaklanjut:saya"],
    "Petugas BKPSDM": ["pembinaan:meja", "pembinaan:kalender", "pembinaan:perkara_daftar", "tindaklanjut:daftar"],
    "Petugas inspektorat": ["pembinaan:meja", "pembinaan:perkara_daftar", "disiplin:daftar", "tindaklanjut:daftar"],
    "Petugas disiplin dan pengunduran diri": ["disiplin:daftar", "pengunduran:meja"],
    "Pejabat dengan kontrak jabatan": ["pengunduran:saya", "tindaklanjut:saya"],
    "Pegawai yang diperiksa": ["disiplin:saya"],
}


def test_what_follows_a_contract_is_to_be_seen_by_each_who_may(contoh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page of checkpoints, examinations, letters and follow-ups has rows for the accounts that open it."""
    akun = (contoh / "akun-contoh.txt").read_text().split("\n\n")[0].splitlines()[1:]
    nama = {label: next(b.split()[-2] for b in akun if b.startswith(label)) for label in HALAMAN}
    monkeypatch.setenv("HALAMAN", json.dumps({nama[label]: halaman for label, halaman in HALAMAN.items()}))
    hasil = jalankan(contoh, "manage.py", "shell", "-v0", "-c", LAYAR)
    assert hasil.returncode == 0, hasil.stderr[-2000:]
    jawab = json.loads(hasil.stdout.split("JAWAB", 1)[1])
    assert jawab == {nama[label]: {key: [200, False] for key in halaman} for label, halaman in HALAMAN.items()}


def test_load_refuses_a_database_with_people_and_the_ledger_of_the_example_holds(contoh: Path) -> None:
    lagi = jalankan(contoh, "-m", "kinerja.perintah", "example", "load", "--pegawai", "300")
    jejak = jalankan(contoh, "-m", "kinerja.perintah", "ledger", "verify")

    assert lagi.returncode == 1
    assert "sudah berisi pegawai" in lagi.stderr
    assert jejak.returncode == 0, jejak.stderr


PAKET_BARU = """
import hashlib, json
from datetime import date, timedelta
from django.utils import timezone
from kinerja.aturan.verifikasi import verifikasi
from kinerja.penilaian.models import Penilaian, PredikatOrganisasi
from kinerja.peraturan.models import NilaiDipakai, Rincian
from kinerja.peraturan.selectors import muat_rincian, pustaka_berlaku
from tests.peraturan.pabrik import paket_ditetapkan
def sidik():
    isi = [list(m.objects.order_by("pk").values()) for m in (Penilaian, PredikatOrganisasi, Rincian, NilaiDipakai)]
    return hashlib.sha256(json.dumps(isi, default=str, sort_keys=True).encode()).hexdigest()
sebelum, at = sidik(), timezone.now()
mulai = at.date() + timedelta(days=2)
paket_ditetapkan(at, mulai)
lapis = pustaka_berlaku().nilai("distribusi.baik", mulai).lapis
salah = [r.pk for r in Rincian.objects.select_related("nilai_dipakai").order_by("pk")[::20]
         if verifikasi(muat_rincian(r), terpasang=pustaka_berlaku())]
print("JAWAB" + json.dumps({"sama": sidik() == sebelum, "nilai": Penilaian.objects.count(), "lapis": lapis,
                            "rincian": Rincian.objects.count(), "salah": salah}))
"""


def test_a_local_pack_over_the_national_one_changes_no_stored_result_of_the_example(contoh: Path) -> None:
    hasil = jalankan(contoh, "manage.py", "shell", "-v0", "-c", PAKET_BARU)
    assert hasil.returncode == 0, hasil.stderr[-2000:]
    jawab = json.loads(hasil.stdout.split("JAWAB", 1)[1])
    assert jawab["nilai"] > 4_000
    assert jawab["rincian"] >= jawab["nilai"]
    assert jawab | {"nilai": 0, "rincian": 0} == {
        "sama": True, "nilai": 0, "lapis": "daerah", "rincian": 0, "salah": [],
    }  # fmt: skip
