"""What an NIP or NI PPPK says."""

from kinerja.aturan.angka import wajib
from kinerja.aturan.identitas import pola_nip, urai_nip
from kinerja.aturan.perhitungan.dasar import Catatan, Keluaran, PerhitunganPolos, Siap
from kinerja.aturan.pustaka import Pustaka


class HitungNip(PerhitunganPolos):
    """`nip` in; sah, jenis, lahir, tmt, kelamin, urut out, or sah false with sebab."""

    nama = "nip"
    judul = "Arti NIP"
    isian = ("nip",)
    keluaran = {
        "sah": "ya_tidak",
        "jenis": "teks",
        "lahir": "teks",
        "tmt": "teks",
        "kelamin": "teks",
        "urut": "teks",
        "sebab": "teks",
    }

    def baca(self, catatan: Catatan, pustaka: Pustaka) -> Siap:
        """Any text; a number has already lost what makes it an identifier and is told so."""
        teks = wajib(catatan, "nip")
        nip = urai_nip(teks, pustaka=pustaka)
        masukan = {"nip": teks if isinstance(teks, str) else None}
        return Siap(masukan, (pola_nip(pustaka),), peringatan=nip.peringatan, bekal={"nip": nip})

    def hitung(self, siap: Siap) -> Keluaran:
        """The parts of the number."""
        nip = siap.bekal["nip"]
        if not nip.sah:
            return Keluaran({"sah": False, "sebab": nip.sebab})
        return Keluaran(
            {
                "sah": True,
                "jenis": nip.jenis,
                "lahir": nip.lahir.isoformat(),
                "tmt": nip.tmt,
                "kelamin": nip.kelamin,
                "urut": nip.urut,
            }
        )
