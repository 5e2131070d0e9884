"""Acts on differences: load BKN's download, take over its values, note why ours stay."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari
from kinerja.integrasi.models import DataBKN, PutusanBeda
from kinerja.integrasi.selectors.beda import dipilih
from kinerja.integrasi.selectors.bentuk import BELUM_ADA, Beda
from kinerja.integrasi.services.hitung import satu_per_satu, simpan_beda
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Pegawai
from kinerja.organisasi.selectors.unit import pohon_unit
from kinerja.organisasi.services import IsiPegawai, Ringkasan, simpan_banyak_pegawai
from kinerja.organisasi.services.pegawai import pegawai_menurut_nip

T = PutusanBeda.Tindakan


class BedaDitolak(ValueError):
    """The act changes nothing; the message is for the screen."""


def muat_data_bkn(*, isi: Mapping[str, Mapping[str, str]], by: Pelaku, at: datetime, berkas: str = "") -> Ringkasan:
    """Keep what BKN's download says of people (NIP -> named columns); nothing of ours changes by it."""
    with tindakan("integrasi.data_bkn_dimuat", by=by, at=at) as catatan:
        satu_per_satu()
        orang = pegawai_menurut_nip(isi)
        ada = {d.nip: d for d in DataBKN.objects.filter(nip__in=list(isi))}
        ringkasan, baru, ubahan = Ringkasan(), list[DataBKN](), list[DataBKN]()
        for nip, nilai in isi.items():
            lama = ada.get(nip)
            beda = lama is not None and (lama.isi != nilai or lama.pegawai_id != orang.get(nip))
            ringkasan.hitung(baru=lama is None, berubah=beda)
            satu = lama or DataBKN(nip=nip)
            if lama is None or beda:
                satu.pegawai_id, satu.isi, satu.dimuat, satu.berkas = orang.get(nip), dict(nilai), at, berkas
                (ubahan if lama else baru).append(satu)
        DataBKN.objects.bulk_create(baru, batch_size=500)
        DataBKN.objects.bulk_update(ubahan, ["pegawai", "isi", "dimuat", "berkas"], batch_size=500)
        catatan.muatan(**ringkasan.muatan(), berkas=berkas)
        simpan_beda(nip=[d.nip for d in (*baru, *ubahan)], at=at)
    return ringkasan


def terima_bkn(*, kunci: Sequence[str], by: Pelaku, at: datetime) -> int:
    """Take over BKN's values of these differences (`Beda.kunci`), all or none. Raises BedaDitolak."""
    with tindakan("integrasi.data_bkn_diterima", by=by, at=at) as catatan:
        beda = _dibaca(kunci, at)
        if any(not b.dapat_diterima for b in beda):
            raise BedaDitolak(
                _("Jabatan, unit, kedudukan dan nilai tidak diambil dari BKN: catat dengan SK-nya, atau beri alasan.")
            )
        data = {d.nip: d for d in DataBKN.objects.filter(nip__in={b.nip for b in beda})}
        menurut: dict[str, list[Beda]] = defaultdict(list)
        for b in beda:
            menurut[b.nip].append(b)
        simpan_banyak_pegawai(isi=[_isi(data[nip], milik) for nip, milik in menurut.items()], by=by, at=at)
        _sambungkan(data.values())
        _putus(beda, T.DITERIMA, "", by, at)
        for b in beda:
            catatan.perihal("pegawai", b.pegawai_id or data[b.nip].pegawai_id)
        catatan.muatan(isian=[[b.nip, b.isian] for b in beda])
        simpan_beda(nip=[b.nip for b in beda], at=at)
    return len(beda)


def catat_beda(*, kunci: Sequence[str], alasan: str, by: Pelaku, at: datetime) -> int:
    """Keep ours and say why; the difference rests until one of the values changes. Raises BedaDitolak."""
    if not alasan.strip():
        raise BedaDitolak(_("Tuliskan mengapa data di sini dipertahankan, misalnya nomor SK yang belum masuk SIASN."))
    with tindakan("integrasi.beda_dicatat", by=by, at=at) as catatan:
        beda = _dibaca(kunci, at)
        _putus(beda, T.DICATAT, alasan.strip(), by, at)
        for b in beda:
            if b.pegawai_id:
                catatan.perihal("pegawai", b.pegawai_id)
        catatan.muatan(isian=[[b.nip, b.isian] for b in beda])
        simpan_beda(nip=[b.nip for b in beda], at=at)
    return len(beda)


def _dibaca(kunci: Sequence[str], at: datetime) -> list[Beda]:
    """The differences named, held until the act is over, if each still stands as it was read."""
    if not kunci:
        raise BedaDitolak(_("Pilih dahulu perbedaan yang dimaksud pada daftar."))
    satu_per_satu()
    on = hari(at)
    kini = dipilih(kunci, on, pohon_unit(on))
    hilang = [k for k in kunci if k not in kini]
    if hilang:
        pesan = _(
            "%d perbedaan sudah berubah atau sudah diputuskan orang lain sejak halaman dibuka. "
            "Muat ulang daftar, lalu pilih lagi."
        )
        raise BedaDitolak(pesan % len(hilang))
    return [kini[k] for k in dict.fromkeys(kunci)]


def _isi(data: DataBKN, beda: Iterable[Beda]) -> IsiPegawai:
    """What is taken over of one person; a new person with everything BKN gives."""
    isian = {b.isian for b in beda}
    semua = BELUM_ADA in isian
    isi = {k: v for k, v in data.isi.items() if semua or k in isian}
    lama = data.pegawai
    nama = isi.get("nama", lama.nama if lama else data.nip)
    return IsiPegawai(
        nip=data.nip,
        nama=rapikan_nama(nama),
        gelar_depan=isi.get("gelar_depan", ""),
        gelar_belakang=isi.get("gelar_belakang", ""),
        status=isi.get("status", ""),
        tanggal_lahir=_tanggal(isi.get("tanggal_lahir")),
        jenis_kelamin=isi.get("jenis_kelamin", ""),
        tmt_cpns=_tanggal(data.isi.get("tmt_cpns")) if semua else None,
        golongan=isi.get("golongan", ""),
        tmt_golongan=_tanggal(data.isi.get("tmt_golongan")) if semua or "golongan" in isian else None,
        pendidikan=isi.get("pendidikan", ""),
    )


def rapikan_nama(nama: str) -> str:
    """BKN writes names in capitals; a name that has both kinds of letters stays as it is."""
    return nama.title() if nama.isupper() else nama


def _tanggal(teks: str | None) -> date | None:
    return date.fromisoformat(teks) if teks else None


def _sambungkan(data: Iterable[DataBKN]) -> None:
    """People who were not known before are known now."""
    baru = [d for d in data if d.pegawai_id is None]
    orang = pegawai_menurut_nip(d.nip for d in baru)
    for d in baru:
        d.pegawai = Pegawai.objects.get(pk=orang[d.nip])
        d.save(update_fields=["pegawai"])


def _putus(beda: Iterable[Beda], tindakan_: str, alasan: str, by: Pelaku, at: datetime) -> None:
    for b in beda:
        nilai = {"sidik": b.sidik, "tindakan": tindakan_, "alasan": alasan, "oleh": by.nama, "pada": at}
        PutusanBeda.objects.update_or_create(nip=b.nip, isian=b.isian, defaults=nilai)
