"""The sides of `bench.dokumen`: ours as the background worker does it, the bare tool in the shortest way it allows."""

import hashlib
import io
import os
import tempfile
import time
from contextlib import ExitStack
from datetime import UTC, date, datetime
from pathlib import Path

import typst
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers, timestamps
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko_certvalidator import ValidationContext

from bench.dokumen import Round
from kinerja.dasar.berkas import simpan_berkas
from kinerja.dokumen.alamat import tanda_periksa
from kinerja.dokumen.anak import STANDAR
from kinerja.dokumen.cetak import HURUF, siapkan
from kinerja.dokumen.naskah import IsianNaskah, KopPerangkat, Naskah, Pejabat, cetak_naskah, isi_naskah
from kinerja.dokumen.naskah.cetak import FOLDER, PUSTAKA, _qr
from kinerja.dokumen.naskah.isian import NilaiKolom
from kinerja.dokumen.pencetak import Pencetak
from kinerja.dokumen.tandatangan.akar import AkarKepercayaan
from kinerja.dokumen.tandatangan.apa import YangDitandatangani
from kinerja.dokumen.tandatangan.layanan import LayananBukti
from kinerja.dokumen.tandatangan.lokal import SertifikatLokal
from tests.dokumen.tandatangan.pki import PKI, SANDI, layani

HARI, PADA = date(2026, 1, 5), datetime(2026, 1, 5, 2, tzinfo=UTC)
KOP = KopPerangkat("Pemerintah Kota Contoh", "Badan Kepegawaian dan Pengembangan SDM")
Side = tuple[str, str, Round]
_number = 0


def filled() -> Naskah:
    """A duty statement (SPMT) of somebody new each time, its text filled from the fields."""
    global _number
    _number += 1
    superior = Pejabat(nama="Drs. Bambang Kusumo, M.Si.", nip="197202281997031006", jabatan="Kepala Badan Kepegawaian")
    person = Pejabat(nama=f"Siti Rahma {_number}", nip="198704122011012003", jabatan="Kepala Bidang Mutasi")
    kolom: dict[str, NilaiKolom] = {
        "penanda_tangan": superior,
        "pejabat": person,
        "keputusan": "Keputusan Wali Kota Contoh Nomor 800/1/2026",
        "hari": HARI,
    }
    code = hashlib.sha256(str(_number).encode()).hexdigest()[:12].upper()
    isian = IsianNaskah(kolom=kolom, tempat="Kota Contoh", tanggal=HARI, pada=PADA, nomor=f"800.1.3.3/{_number}/2026",
                        kop=KOP, cara="tercatat", verifikasi=tanda_periksa(code))  # fmt: skip
    return isi_naskah("spmt", "1", isian)


def render_sides(stack: ExitStack) -> list[Side]:
    """Bare typst on folders that stand ready; ours from the filled text; ours from the fields to the stored file."""
    printer = stack.enter_context(Pencetak(sekali_pakai=1_000_000))  # one child: its clock is read
    fonts = typst.Fonts(font_paths=[str(HURUF)], include_system_fonts=False)

    def bare(many: int) -> float:
        with tempfile.TemporaryDirectory() as folder:
            roots = [_prepared(Path(folder) / str(n)) for n in range(many)]
            start = time.process_time()
            for root in roots:
                typst.compile(
                    str(root / "utama.typ"),
                    output=str(root / "hasil.pdf"),
                    root=str(root),
                    font_paths=fonts,
                    ignore_system_fonts=True,
                    pdf_standards=[*STANDAR],
                    timestamp=PADA,
                )
            return time.process_time() - start

    def rendered(many: int) -> float:
        texts = [filled() for _n in range(many)]
        start = _cpu(printer)
        for text in texts:
            cetak_naskah(text, pencetak=printer)
        return _cpu(printer) - start

    def stored(many: int) -> float:
        start = _cpu(printer)
        for _n in range(many):
            simpan_berkas(cetak_naskah(filled(), pencetak=printer), nama="spmt.pdf")
        return _cpu(printer) - start

    name = "bare typst"
    return [(name, name, bare), ("rendered", name, rendered), ("filled, rendered, stored", name, stored)]


def _prepared(root: Path) -> Path:
    root.mkdir()
    text = filled()
    files = {PUSTAKA.name: PUSTAKA.read_bytes(), **_qr(text)}
    siapkan(root, templat=FOLDER / f"{text.templat}.typ", data=text.isi, berkas=files)
    return root


def _cpu(printer: Pencetak) -> float:
    """Seconds of CPU of this process and the compiler's, to the hundredth."""
    child = printer._anak
    if child is None:
        return time.process_time()
    words = Path(f"/proc/{child.pid}/stat").read_text().rpartition(")")[2].split()
    return time.process_time() + (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def sign_sides(stack: ExitStack) -> list[Side]:
    """PAdES B-LTA by bare pyHanko and by ours: same key, same services on loopback; only the signer's thread counts."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    (pki,) = stack.enter_context(layani(folder, "kota"))
    pdf = cetak_naskah(filled())
    (folder / "sandi").write_text(SANDI)
    root, key = pki.sertifikat("akar"), pki.berkas_kunci("siti")
    adapter = SertifikatLokal(key, folder / "sandi", LayananBukti(AkarKepercayaan(lokal=(root,)), pki.tsa))

    def ours(many: int) -> float:
        start = time.thread_time()
        for _n in range(many):
            adapter.tanda_tangani(YangDitandatangani(pdf, 1, "Siti Rahma", "Kepala Bidang", "", "", datetime.now(UTC)))
        return time.thread_time() - start

    def bare(many: int) -> float:
        start = time.thread_time()
        for _n in range(many):
            _bare_signature(pki, key, pdf)
        return time.thread_time() - start

    return [("bare pyHanko", "bare pyHanko", bare), ("signed", "bare pyHanko", ours)]


def _bare_signature(pki: PKI, key: Path, pdf: bytes) -> None:
    signer = signers.SimpleSigner.load_pkcs12(str(key), passphrase=SANDI.encode())
    assert signer is not None
    context = ValidationContext(
        trust_roots=[pki.sertifikat("akar")], other_certs=list(signer.cert_registry), allow_fetching=True,
        revocation_mode="require",
    )  # fmt: skip
    meta = signers.PdfSignatureMetadata(
        field_name="Tanda1", md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES, validation_context=context,
        embed_validation_info=True, use_pades_lta=True,
    )  # fmt: skip
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    signers.sign_pdf(writer, meta, signer, timestamper=timestamps.HTTPTimeStamper(pki.tsa))
