"""The transfers of a reorganisation as assignments: who comes into a post, who is released from one."""

from collections import defaultdict
from collections.abc import Sequence

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_tanggal
from kinerja.organisasi.models import JenisPenugasan, Penugasan
from kinerja.organisasi.services.baris import Masalah, dalam
from kinerja.organisasi.services.pegawai import pegawai_menurut_nip
from kinerja.organisasi.services.penugasan import IsiPenugasan
from kinerja.organisasi.services.reorganisasi.isi import IsiReorganisasi


def susun_penugasan(isi: Sequence[IsiReorganisasi]) -> tuple[list[tuple[int, IsiPenugasan]], list[Masalah]]:
    """Assignments to write with the rows they come from, and rows that release nobody."""
    hasil: list[tuple[int, IsiPenugasan]] = []
    masalah: list[Masalah] = []
    lepas = [(n, x) for n, x in enumerate(isi) if x.tindakan == "lepas"]
    kini = _dipegang([x for _n, x in lepas])
    for n, x in lepas:
        satu = [p for p in kini.get((x.nip, x.kode), ()) if x.jenis in ("", p.jenis) and _jalan(p, x)]
        if not satu:
            pesan = _("Pegawai %(nip)s tidak memegang %(kode)s pada %(hari)s. Betulkan NIP, kode, atau tanggalnya.")
            masalah.append(Masalah(n, "kode", pesan % {"nip": x.nip, "kode": x.kode, "hari": tulis_tanggal(x.sebelum)}))
        hasil += [(n, IsiPenugasan(x.nip, x.kode, p.jenis, p.mulai, x.sebelum)) for p in satu]
    for n, x in enumerate(isi):
        if x.tindakan == "pindah":
            jenis = x.jenis or JenisPenugasan.DEFINITIF.value
            sk = (x.nomor_sk, x.tanggal_sk, x.pejabat_penetap)
            hasil.append((n, IsiPenugasan(x.nip, x.kode, jenis, x.mulai, None, *sk)))
    return hasil, masalah


def _jalan(p: Penugasan, x: IsiReorganisasi) -> bool:
    return p.mulai <= x.sebelum <= (p.sampai or x.sebelum)


def _dipegang(lepas: Sequence[IsiReorganisasi]) -> dict[tuple[str, str], list[Penugasan]]:
    """(identifier, post) -> assignments of these people."""
    orang = pegawai_menurut_nip(x.nip for x in lepas)
    nip: dict[int, list[str]] = defaultdict(list)
    for nilai, pk in orang.items():
        nip[pk].append(nilai)
    hasil: dict[tuple[str, str], list[Penugasan]] = defaultdict(list)
    for p in dalam(Penugasan.objects.select_related("jabatan"), "pegawai_id", orang.values()) if lepas else ():
        for nilai in nip.get(p.pegawai_id, ()):
            hasil[nilai, p.jabatan.kode].append(p)
    return hasil
