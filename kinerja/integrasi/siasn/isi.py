"""What a statement of ours says under SIASN's names, cell by cell."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import TypeVar

from django.urls import reverse

from kinerja.dasar.tabel import Nilai
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.fakta.hukdis import jenis_hukdis
from kinerja.fakta.models import AngkaKredit, Diklat, Fakta, HukumanDisiplin, Penghargaan
from kinerja.integrasi.siasn.bentuk import BarisSIASN, tulis_hari

F = TypeVar("F", bound=Fakta)
STRUKTURAL = "struktural"  # the word of the file `diklat` for leadership training; every other kind is a course
TINGKAT = {"ringan": "R", "sedang": "S", "berat": "B"}


def baris_fakta(
    model: type[F],
    isi: Callable[[F], dict[str, Nilai]],
    perihal: Callable[[F], str],
    pilih: Callable[[F], bool] = lambda _f: True,
) -> Callable[[int | None], Iterator[BarisSIASN]]:
    """Statements that hold, person by person; one query. The year is that of the column SIASN orders by."""
    hari = "tanggal_sk" if model is Penghargaan else "mulai"

    def baca(tahun: int | None) -> Iterator[BarisSIASN]:
        semua = model._default_manager.filter(diganti_pada=None).select_related("pegawai")
        semua = semua.filter(**{f"{hari}__year": tahun}) if tahun else semua
        for f in semua.order_by("pegawai_id", hari, "pk"):
            if pilih(f):
                url = reverse("fakta:betulkan", args=[model._meta.model_name, f.pk])
                yield BarisSIASN(f.pegawai_id, f.pegawai.nama_lengkap, perihal(f), url, isi(f))

    return baca


def struktural(d: Diklat) -> bool:
    """Whether it is leadership training."""
    return d.jenis.strip().casefold() == STRUKTURAL


def kursus(d: Diklat) -> bool:
    """Every other training."""
    return not struktural(d)


def isi_diklat(d: Diklat) -> dict[str, Nilai]:
    """/diklat/save."""
    return {
        "nama": d.nama,
        "institusiPenyelenggara": d.penyelenggara or None,
        "jumlahJam": d.jam,
        "nomor": d.nomor or None,
        "tahun": d.mulai.year if d.mulai else None,
        "tanggal": tulis_hari(d.mulai),
        "tanggalSelesai": tulis_hari(d.sampai),
    }


def isi_kursus(d: Diklat) -> dict[str, Nilai]:
    """/kursus/save."""
    return {
        "institusiPenyelenggara": d.penyelenggara or None,
        "jenisKursus": d.jenis,
        "jumlahJam": d.jam,
        "namaKursus": d.nama,
        "nomorSertipikat": d.nomor or None,
        "tahunKursus": d.mulai.year if d.mulai else None,
        "tanggalKursus": tulis_hari(d.mulai),
        "tanggalSelesaiKursus": tulis_hari(d.sampai),
    }


def isi_angka_kredit(a: AngkaKredit) -> dict[str, Nilai]:
    """/angkakredit/save; the misspelt names are its own."""
    return {
        "bulanMulaiPenailan": a.mulai.month,
        "bulanSelesaiPenailan": a.sampai.month,
        "tahunMulaiPenailan": a.mulai.year,
        "tahunSelesaiPenailan": a.sampai.year,
        "kreditBaruTotal": a.angka_kredit,
        "nomorSk": a.nomor_sk or None,
        "tanggalSk": tulis_hari(a.tanggal_sk),
    }


def isi_penghargaan(p: Penghargaan) -> dict[str, Nilai]:
    """/penghargaan/save."""
    return {
        "nama": p.nama,
        "skDate": tulis_hari(p.tanggal_sk),
        "skNomor": p.nomor_sk or None,
        "tahun": p.tanggal_sk.year,
    }


def isi_hukdis(h: HukumanDisiplin) -> dict[str, Nilai]:
    """Kind, level and regulation by the pack of the decision's day; the length from its days."""
    jenis = jenis_hukdis(h.jenis, h.tanggal_sk)
    lama = _bulan(h)
    return {
        "akhirHukumanTanggal": tulis_hari(h.sampai),
        "hukumanTanggal": tulis_hari(h.mulai),
        "jenisHukumanId": jenis.siasn if jenis else None,
        "jenisTingkatHukumanId": TINGKAT[jenis.tingkat] if jenis else None,
        "keterangan": h.dasar or None,
        "masaBulan": None if lama is None else lama % 12,
        "masaTahun": None if lama is None else lama // 12,
        "nomorPp": jenis.peraturan if jenis else None,
        "skNomor": h.nomor_sk,
        "skTanggal": tulis_hari(h.tanggal_sk),
    }


def _bulan(h: HukumanDisiplin) -> int | None:
    """Full months from the first to the last day, both included; nothing for one without an end."""
    if h.sampai is None:
        return None
    sesudah = h.sampai + timedelta(days=1)
    bulan = (sesudah.year - h.mulai.year) * 12 + sesudah.month - h.mulai.month
    return bulan - (sesudah.day < h.mulai.day)


def pada(nama: str, f: Diklat | Penghargaan) -> str:
    """What it is called and when it was."""
    hari = f.tanggal_sk if isinstance(f, Penghargaan) else f.mulai
    return f"{nama}, {tulis_tanggal(hari)}" if hari else nama
