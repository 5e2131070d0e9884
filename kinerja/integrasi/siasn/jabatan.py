"""Posts given here, as /jabatan/save names them; SIASN's codes of posts and units are chosen there."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.tabel import PENGENAL, TANGGAL, Kolom
from kinerja.dasar.waktu import hari_ini
from kinerja.integrasi.siasn.bentuk import BarisSIASN, Berkas, tulis_hari
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.permissions import PIMPINAN_DAERAH
from kinerja.organisasi.selectors.penugasan import PEMANGKU, bernama

LENGKAPI = _("Tidak tercatat pada penugasannya. Batalkan penugasan itu, lalu catat lagi dengan SK-nya.")


def baris_jabatan(tahun: int | None) -> Iterator[BarisSIASN]:
    """Definitive posts and additional duties by person and day, with the post's name of today; one query."""
    semua = Penugasan.objects.filter(jenis__in=PEMANGKU)
    semua = semua.filter(mulai__year=tahun) if tahun else semua
    for p in bernama(semua, hari_ini()).order_by("pegawai_id", "mulai", "pk"):
        if p.jenis_jabatan in PIMPINAN_DAERAH:
            continue
        jabatan, unit = p.nama_jabatan or p.jabatan.kode, p.nama_unit or ""
        isi = {
            "jabatan": jabatan,
            "unit": unit or None,
            "nomorSk": p.nomor_sk or None,
            "tanggalSk": tulis_hari(p.tanggal_sk),
            "tmtJabatan": tulis_hari(p.mulai),
            "tmtPelantikan": tulis_hari(p.tanggal_pelantikan),
        }
        url = reverse("organisasi:pegawai", args=[p.pegawai_id])
        yield BarisSIASN(p.pegawai_id, p.pegawai.nama_lengkap, jabatan, url, isi)


JABATAN = Berkas(
    kode="siasn_jabatan",
    judul=_("Jabatan"),
    alamat="/jabatan/save",
    kolom=(
        Kolom("eselonId", panjang=60),
        Kolom("id", panjang=60),
        Kolom("instansiId", panjang=60),
        Kolom("jabatanFungsionalId", panjang=60),
        Kolom("jabatanFungsionalUmumId", panjang=60),
        Kolom("jenisJabatan", panjang=60),
        Kolom("jenisMutasiId", panjang=60),
        Kolom("jenisPenugasanId", panjang=60),
        Kolom("nomorSk", panjang=100),
        Kolom("pnsId", PENGENAL, panjang=60),
        Kolom("satuanKerjaId", panjang=60),
        Kolom("subJabatanId", panjang=60),
        Kolom("tanggalSk", TANGGAL),
        Kolom("tmtJabatan", TANGGAL, wajib=True),
        Kolom("tmtMutasi", TANGGAL),
        Kolom("tmtPelantikan", TANGGAL),
        Kolom("unorId", panjang=60),
    ),
    orang="pnsId",
    baris=baris_jabatan,
    sini=(Kolom("jabatan", panjang=250), Kolom("unit", panjang=250)),
    wajib={"nomorSk": LENGKAPI, "tanggalSk": LENGKAPI},
    di_siasn=(
        "eselonId",
        "id",
        "instansiId",
        "jabatanFungsionalId",
        "jabatanFungsionalUmumId",
        "jenisJabatan",
        "jenisMutasiId",
        "jenisPenugasanId",
        "satuanKerjaId",
        "subJabatanId",
        "tmtMutasi",
        "unorId",
    ),
    kunci=("nip", "jabatan", "unit", "tmtJabatan"),
)
