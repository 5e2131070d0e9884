"""What a NIK says."""

from kinerja.aturan.angka import ada, hari, wajib
from kinerja.aturan.galat import AturanError
from kinerja.aturan.identitas import pola_nip, urai_nik, urai_nip
from kinerja.aturan.perhitungan.dasar import Catatan, Keluaran, PerhitunganPolos, Siap
from kinerja.aturan.pustaka import Pustaka

TEMPAT = ("provinsi", "kabupaten", "kecamatan")


class HitungNik(PerhitunganPolos):
    """`nik`, `nip` (tells the century), `tanggal` in; sah, lahir, kelamin, provinsi, kabupaten, kecamatan (two digits
    each) out, or sah false with sebab. Without `nip` the latest century in which the person is of age on `tanggal`."""

    nama = "nik"
    judul = "Arti NIK"
    isian = ("nik", "nip", "tanggal")
    keluaran = {
        "sah": "ya_tidak",
        "lahir": "teks",
        "kelamin": "teks",
        **dict.fromkeys(TEMPAT, "teks"),
        "sebab": "teks",
    }

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """Any text; a NIP that is none is an error of its own."""
        teks = wajib(catatan, "nik")
        tanggal = hari(catatan["tanggal"], "tanggal") if ada(catatan, "tanggal") else None
        pola = pustaka.terbaru("nik.pola")
        nip = urai_nip(catatan["nip"], pustaka=pustaka) if ada(catatan, "nip") else None
        if nip is not None and not nip.sah:
            raise AturanError(f"NIP itu bukan NIP yang sah ({nip.sebab}).", isian="nip")
        nik = urai_nik(teks, pola=pola.isi, nip=nip, pada=tanggal)
        masukan: dict[str, object] = {"nik": teks if isinstance(teks, str) else None}
        masukan |= {"nip": catatan["nip"]} if nip is not None else {}
        masukan |= {"tanggal": tanggal.isoformat()} if tanggal else {}
        dipakai = (pola, pola_nip(pustaka)) if nip is not None else (pola,)
        return Siap(masukan, dipakai, peringatan=nik.peringatan, bekal={"nik": nik})

    def hitung(self, siap: Siap) -> Keluaran:
        """The parts of the number."""
        nik = siap.bekal["nik"]
        if not nik.sah:
            return Keluaran({"sah": False, "sebab": nik.sebab})
        tempat = {k: getattr(nik, k) for k in TEMPAT}
        return Keluaran({"sah": True, "lahir": nik.lahir.isoformat(), "kelamin": nik.kelamin, **tempat})
