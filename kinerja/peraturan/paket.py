"""What a local pack says: its shape as kept in the database, all that is wrong in it, and its values once adopted."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from pydantic import ValidationError

from kinerja.aturan.bentuk import BolehBerbeda
from kinerja.aturan.galat import PaketRusak
from kinerja.aturan.paket import Paket, daftar_salah
from kinerja.aturan.pustaka import Pustaka, paket_nasional, pustaka_dengan
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.peraturan.hukuman import periksa_jenis
from kinerja.peraturan.models import Usulan

PeriksaIsi = Callable[[Mapping[str, Any], date | None], list[str]]  # all that is wrong in a draft, in sentences
AWALAN = "aturan:"  # keys of local rule values among the Pemda's dated settings
BUTIR_PERATURAN = ("judul", "singkat", "ditetapkan", "tautan")
HARI_PERIKSA = date(2022, 1, 1)  # the shape of a draft without a day is checked as of the guide's first day


def boleh_berbeda(on: date) -> dict[str, str]:
    """Ids of the national values that a Pemda may replace, in the order of the packs, each with the reason why."""
    boleh: tuple[BolehBerbeda, ...] = pustaka_dengan().nilai("paket_daerah.boleh", on).isi
    semua = (k for p in paket_nasional() for k in p.nilai)
    return {k: x.alasan for k in semua for x in boleh if x.kena(k)}


def paket_dari(isi: Mapping[str, Any], mulai: date, verifikasi: Mapping[str, object], catatan: str = "") -> Paket:
    """The draft as a pack of `kinerja.aturan` that begins on a day. Raises ValidationError, KeyError, TypeError."""
    kode = str(isi["peraturan"]["kode"])
    peraturan = {k: v for k in BUTIR_PERATURAN if (v := isi["peraturan"].get(k))}
    nasional = {k: x for p in paket_nasional() for k, x in p.nilai.items()}
    entri = {
        "mulai": mulai,
        "dasar": {"peraturan": kode, "pasal": isi["pasal"]},
        "verifikasi": verifikasi,
        "catatan": catatan or None,
    }
    return Paket.model_validate(
        {
            "subjek": "daerah",
            "judul": "Aturan daerah",
            "peraturan": {kode: {**peraturan, "verifikasi": verifikasi}},
            "nilai": {
                k: {
                    "judul": nasional[k].judul if k in nasional else k,
                    "satuan": nasional[k].satuan if k in nasional else "tabel",
                    "riwayat": [{**entri, "nilai": nilai}],
                }
                for k, nilai in isi["nilai"].items()
            },
        }
    )


def periksa_isi(isi: Mapping[str, Any], mulai: date | None) -> list[str]:
    """Everything that is wrong in a draft, in sentences; `mulai` once a day is proposed."""
    on = mulai or HARI_PERIKSA
    salah: list[str] = []
    nilai = isi.get("nilai") or {}
    if not nilai:
        salah.append(_("Belum ada nilai yang dibedakan dari nilai nasional. Isi sekurangnya satu."))
    boleh = boleh_berbeda(max(on, HARI_PERIKSA))
    asing = sorted(k for k in nilai if k not in boleh)
    if asing:
        salah.append(_("Nilai ini tidak boleh diganti oleh aturan daerah: %s.") % ", ".join(asing))
    return [*salah, *periksa_dasar(isi)] or _salah_paket(isi, on) or periksa_jenis(nilai)


def periksa_dasar(isi: Mapping[str, Any]) -> list[str]:
    """What is missing in the legal basis of a draft."""
    salah: list[str] = []
    for butir, sebutan in (("kode", _("kode peraturan")), ("judul", _("judul")), ("singkat", _("sebutan pendek"))):
        if not (isi.get("peraturan") or {}).get(butir):
            salah.append(_("Dasar hukum belum lengkap: isi %s.") % sebutan)
    tautan = str((isi.get("peraturan") or {}).get("tautan") or "")
    if tautan and not tautan.startswith(("https://", "http://")):
        salah.append(_("Tautan naskah harus diawali https:// atau http://."))
    if not isi.get("pasal"):
        salah.append(_("Sebutkan pasal yang memuat nilai ini."))
    return salah


def _salah_paket(isi: Mapping[str, Any], on: date) -> list[str]:
    """What the format of packs says, and whether the pack can lie over the national ones."""
    try:
        paket = paket_dari(isi, on, {"status": "belum_diketahui"})
        Pustaka([("nasional", paket_nasional()), ("daerah", [paket])])
    except ValidationError as galat:
        return [x.removeprefix("-: ") for e in daftar_salah(galat) for x in e.split("; ")]
    except PaketRusak as galat:
        return [galat.galat.pesan]
    except (KeyError, TypeError, AttributeError) as galat:
        return [_("Isi naskah tidak lengkap: %s.") % galat]
    return []


def baris_isi(usulan: Usulan, on: date) -> dict[str, dict[str, object]]:
    """An approved text or set as a row of dated settings, which says by which decision it came."""
    isi = {**usulan.isi, "usulan": usulan.pk, "verifikasi": _terverifikasi(usulan, on)}
    return {f"{usulan.jenis}:{usulan.isi['perihal']}": isi}


def _terverifikasi(usulan: Usulan, on: date) -> dict[str, object]:
    return {"status": "terverifikasi", "oleh": usulan.pemutus_nama, "pada": on.isoformat()}


def baris_setelan(usulan: Usulan, on: date) -> dict[str, dict[str, object]]:
    """The values of an approved pack as rows of dated settings; each says by which decision it came."""
    verifikasi = _terverifikasi(usulan, on)
    catatan = _("Aturan daerah. Diusulkan %(pengusul)s, disetujui %(pemutus)s pada %(hari)s (usulan %(pk)d).") % {
        "pengusul": usulan.pengusul_nama,
        "pemutus": usulan.pemutus_nama,
        "hari": tulis_tanggal(on),
        "pk": usulan.pk,
    }
    paket = paket_dari(usulan.isi, usulan.mulai, verifikasi, catatan)
    peraturan = {k: p.model_dump(mode="json", exclude_none=True) for k, p in paket.peraturan.items()}
    return {
        f"{AWALAN}{k}": {
            "judul": x.judul,
            "satuan": x.satuan,
            "entri": x.riwayat[0].model_dump(mode="json", exclude={"mulai"}),
            "peraturan": peraturan,
        }
        for k, x in paket.nilai.items()
    }
