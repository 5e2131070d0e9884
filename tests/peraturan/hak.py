"""Who may open and who may send the addresses of peraturan."""

from collections.abc import Callable

from django.urls import reverse

from tests.pabrik import Kota
from tests.peraturan import objek as objek_peraturan
from tests.project.pemeran import MASUK, Hak
from tests.web import objek_naskah


def irama(nama: str) -> Callable[[Kota], str]:
    """A page of one setting."""
    return lambda kota: reverse(f"peraturan:{nama}", args=["irama_penilaian"])


HAK: dict[str, Hak] = {
    "peraturan:nilai": Hak(MASUK, tulis=""),
    "peraturan:nilai_rinci": Hak(
        MASUK, tulis="", url=lambda k: reverse("peraturan:nilai_rinci", args=["predikat.matriks"])
    ),
    "peraturan:daftar": Hak(MASUK, tulis=""),
    "peraturan:setelan": Hak("bkpsdm admin", tulis=""),
    "peraturan:ubah_setelan": Hak("bkpsdm admin", irama("ubah_setelan")),
    "peraturan:usulan": Hak("bkpsdm admin", tulis=""),
    "peraturan:usulan_rinci": Hak("bkpsdm admin", objek_peraturan.usulan("usulan_rinci"), tulis=""),
    "peraturan:usulan_putus": Hak(tulis="bkpsdm admin", hanya_post=True, url=objek_peraturan.usulan("usulan_putus")),
    "peraturan:usulan_tarik": Hak(tulis="bkpsdm admin", hanya_post=True, url=objek_peraturan.usulan("usulan_tarik")),
    "peraturan:paket": Hak("bkpsdm admin", tulis=""),
    "peraturan:paket_baru": Hak("bkpsdm admin"),
    "peraturan:paket_impor": Hak("bkpsdm admin"),
    "peraturan:paket_rinci": Hak("bkpsdm admin", objek_peraturan.paket("paket_rinci"), tulis=""),
    "peraturan:paket_sunting": Hak("bkpsdm admin", objek_peraturan.paket("paket_sunting")),
    "peraturan:paket_usulkan": Hak("bkpsdm admin", objek_peraturan.paket("paket_usulkan")),
    "peraturan:paket_yaml": Hak("bkpsdm admin", objek_peraturan.paket("paket_yaml"), tulis=""),
    "peraturan:paket_hapus": Hak(tulis="bkpsdm admin", hanya_post=True, url=objek_peraturan.paket("paket_hapus")),
    "peraturan:simulasi": Hak("bkpsdm admin", objek_peraturan.paket("simulasi"), tulis=""),
    "peraturan:simulasi_unit": Hak("bkpsdm admin", objek_peraturan.simulasi_unit, tulis=""),
    "peraturan:naskah": Hak("bkpsdm admin", tulis=""),
    "peraturan:naskah_rinci": Hak("bkpsdm admin", objek_naskah.naskah("naskah_rinci"), tulis=""),
    "peraturan:naskah_pratinjau": Hak("bkpsdm admin", objek_naskah.naskah("naskah_pratinjau"), tulis=""),
    "peraturan:naskah_yaml": Hak("bkpsdm admin", objek_naskah.naskah("naskah_yaml"), tulis=""),
    "peraturan:naskah_baru": Hak("bkpsdm admin", objek_naskah.naskah("naskah_baru")),
    "peraturan:naskah_bawaan": Hak("bkpsdm admin", objek_naskah.naskah("naskah_bawaan")),
    "peraturan:naskah_muat": Hak("bkpsdm admin", objek_naskah.naskah("naskah_muat")),
    "peraturan:set": Hak("bkpsdm admin", tulis=""),
    "peraturan:set_baru": Hak("bkpsdm admin"),
    "peraturan:draf": Hak("bkpsdm admin", objek_naskah.draf("draf"), tulis=""),
    "peraturan:draf_sunting": Hak("bkpsdm admin", objek_naskah.draf("draf_sunting")),
    "peraturan:draf_usulkan": Hak("bkpsdm admin", objek_naskah.draf("draf_usulkan")),
    "peraturan:draf_yaml": Hak("bkpsdm admin", objek_naskah.draf("draf_yaml"), tulis=""),
    "peraturan:draf_pratinjau": Hak("bkpsdm admin", objek_naskah.draf("draf_pratinjau"), tulis=""),
    "peraturan:draf_hapus": Hak(tulis="bkpsdm admin", hanya_post=True, url=objek_naskah.draf("draf_hapus")),
    "peraturan:tenggat": Hak("bkpsdm admin", tulis=""),
    "peraturan:buka_tenggat": Hak("bkpsdm admin"),
    "peraturan:gangguan": Hak("bkpsdm admin"),
}
