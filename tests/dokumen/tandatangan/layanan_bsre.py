"""A BSrE e-Sign client service for tests: an HTTP server on loopback that signs for real, or misbehaves on demand."""

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from threading import Event, Thread

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.timestamps import HTTPTimeStamper

from tests.dokumen.tandatangan.pki import PKI, SANDI

AKUN = ("rapor", "sandi akun layanan")
FRASA = "frasa sandi Siti"
TOTP = "481516"
NIK = "3374010101900001"


@dataclass
class LayananPalsu:
    """How the service behaves now, and what it was asked."""

    alamat: str = ""
    sikap: str = "baik"
    permintaan: list[dict[str, object]] = field(default_factory=list)
    bangun: Event = field(default_factory=Event)


@contextmanager
def layanan_bsre(pki: PKI) -> Iterator[LayananPalsu]:
    """Run the service in a thread; its signers' certificates come from `pki`."""
    palsu = LayananPalsu()

    class Layanan(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            isi = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            palsu.permintaan.append(isi)
            with suppress(ConnectionError):  # who waited too long has gone
                self._jawab(isi)

        def _jawab(self, isi: dict[str, object]) -> None:
            sandi = base64.b64encode(":".join(AKUN).encode()).decode()
            if self.headers["Authorization"] != f"Basic {sandi}":
                return self._kirim(401, {"error": "Unauthorized"})
            if palsu.sikap == "lambat":
                palsu.bangun.wait(30)
                return None
            if palsu.sikap in JAWABAN:
                return self._kirim(*JAWABAN[palsu.sikap])
            if self.path == "/api/v2/user/check/status":
                return self._kirim(200, {"status": "ISSUE" if isi["nik"] == NIK else "NOT_REGISTERED"})
            if self.path == "/api/v2/sign/get/totp":
                return self._kirim(200, {"message": "OTP terkirim"})
            if isi["nik"] != NIK:
                return self._kirim(400, {"status_code": 1001, "error": f"User {isi['nik']} tidak terdaftar"})
            if (isi.get("passphrase"), isi.get("totp")) not in {(FRASA, None), (None, TOTP)}:
                sebut = isi.get("passphrase") or isi.get("totp")
                return self._kirim(400, {"status_code": 2031, "error": f"Passphrase anda salah: {sebut}"})
            return self._tanda_tangani(isi)

        def _tanda_tangani(self, isi: dict[str, object]) -> None:
            berkas = isi["file"]
            assert isinstance(berkas, list)
            pdf = base64.b64decode(berkas[0])
            hasil = {"lain": b"%PDF-1.7 lain", "kosong": pdf, "ubah": pdf.replace(b"jujur", b"curang")}.get(palsu.sikap)
            hasil = hasil or bertanda(pki, pdf)
            if palsu.sikap == "rusak":
                hasil = hasil[:-4000] + b"0" * 4000
            tubuh = {"time": 123, "file": [base64.b64encode(hasil).decode()]}
            self._kirim(200, tubuh, kurang=2000 if palsu.sikap == "terpotong" else 0)

        def _kirim(self, status: int, tubuh: object, kurang: int = 0) -> None:
            isi = tubuh if isinstance(tubuh, bytes) else json.dumps(tubuh).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(isi)))
            self.end_headers()
            self.wfile.write(isi[: len(isi) - kurang])
            self.close_connection = True

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Layanan)
    palsu.alamat = f"http://127.0.0.1:{server.server_port}"
    benang = Thread(target=server.serve_forever)
    benang.start()
    try:
        yield palsu
    finally:
        palsu.bangun.set()
        server.shutdown()
        benang.join()
        server.server_close()


JAWABAN: dict[str, tuple[int, object]] = {
    "500": (500, {"error": f"java.lang.NullPointerException {FRASA}"}),
    "html": (502, b"<html>Bad Gateway</html>"),
    "bukan json": (200, b"<html>masuk</html>"),
    "tanpa berkas": (200, {"time": 1}),
    "bukan base64": (200, {"file": ["%%%"]}),
    "alih": (302, {}),
    "habis": (400, {"status_code": 2011, "error": "Sertifikat pengguna expired"}),
    "lain-lain": (400, {"status_code": "abc", "error": "Ukuran berkas melebihi kuota"}),
    "raksasa": (200, b"0" * 2**22),
}


def bertanda(pki: PKI, pdf: bytes, siapa: str = "siti") -> bytes:
    """The file with one B-T signature more, as such a service makes it: no proofs inside."""
    penulis = IncrementalPdfFileWriter(BytesIO(pdf))
    nama = f"Signature{len(penulis.prev.embedded_signatures) + 1}"
    kunci = SimpleSigner.load_pkcs12_data(pki.berkas_kunci(siapa).read_bytes(), (), passphrase=SANDI.encode())
    keterangan = PdfSignatureMetadata(field_name=nama, subfilter=SigSeedSubFilter.PADES)
    hasil = PdfSigner(keterangan, kunci, timestamper=HTTPTimeStamper(pki.tsa)).sign_pdf(penulis, output=BytesIO())
    assert isinstance(hasil, BytesIO)
    return hasil.getvalue()
