"""A public key infrastructure made on the spot: roots, signers, OCSP, CRL and time stamps served on loopback."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

from asn1crypto import crl, ocsp, pem, tsp, x509
from certomancer.registry import ArchLabel, CertLabel, CertomancerConfig, PKIArchitecture, ServiceLabel
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

SANDI = "sandi berkas kunci"
ORANG = {"siti": "Siti Rahma", "budi": "Budi Santoso", "dicabut": "Dewi Lestari", "lama": "Lukman Hakim"}
Isi = dict[str, object]


@dataclass(frozen=True)
class PKI:
    """One infrastructure; its services answer at `alamat` while `layani` runs."""

    folder: Path
    alamat: str
    nama: str
    diam: set[str] = field(default_factory=set)  # services that answer with an error
    tunda: set[str] = field(default_factory=set)  # services that do not answer at all
    bangun: Event = field(default_factory=Event)

    @contextmanager
    def tanpa(self, *layanan: str) -> Iterator[None]:
        """While these services are out of order."""
        self.diam.update(layanan)
        yield
        self.diam.clear()

    @contextmanager
    def lambat(self, *layanan: str) -> Iterator[None]:
        """While these services take a request and keep silent; those who wait are let go at the end."""
        self.tunda.update(layanan)
        self.bangun.clear()
        yield
        self.tunda.clear()
        self.bangun.set()

    @cached_property
    def arsitektur(self) -> PKIArchitecture:
        susunan = CertomancerConfig(_susunan(self.nama, self.alamat), key_search_dir=str(self.folder))
        return susunan.get_pki_arch(ArchLabel(self.nama))

    @property
    def tsa(self) -> str:
        """Where time stamps are given."""
        return f"{self.alamat}/{self.nama}/tsa/tsa"

    def sertifikat(self, label: str) -> x509.Certificate:
        return self.arsitektur.get_cert(CertLabel(label))

    def crl(self, label: str) -> crl.CertificateList:
        """The list of revoked certificates of an issuer."""
        return self.arsitektur.service_registry.get_crl(ServiceLabel(label), datetime.now(UTC))

    def berkas_akar(self) -> Path:
        """The trust root as a PEM file."""
        berkas = self.folder / f"{self.nama}-akar.pem"
        berkas.write_bytes(pem.armor("CERTIFICATE", self.sertifikat("akar").dump()))
        return berkas

    def berkas_kunci(self, label: str) -> Path:
        """Key and certificate of a signer as a PKCS#12 file, closed with SANDI."""
        berkas = self.folder / f"{self.nama}-{label}.p12"
        berkas.write_bytes(self.arsitektur.package_pkcs12(CertLabel(label), password=SANDI.encode()))
        return berkas

    def jawab(self, jalur: str, isi: bytes) -> tuple[str, bytes] | None:
        """What the service at a path answers: media type and bytes."""
        _, layanan, label = jalur.strip("/").split("/")[:3]
        if layanan in self.tunda:
            self.bangun.wait(30)
        if layanan in self.diam | self.tunda:
            return None
        daftar, kini = self.arsitektur.service_registry, datetime.now(UTC)
        if layanan == "ocsp":
            penjawab = daftar.summon_responder(ServiceLabel(label), kini)
            return "application/ocsp-response", penjawab.build_ocsp_response(ocsp.OCSPRequest.load(isi)).dump()
        if layanan == "tsa":
            pencap = daftar.summon_timestamper(ServiceLabel(label), kini)
            return "application/timestamp-reply", pencap.request_tsa_response(tsp.TimeStampReq.load(isi)).dump()
        if layanan == "crls":
            return "application/pkix-crl", self.crl(label).dump()
        return None


@contextmanager
def layani(folder: Path, *nama: str) -> Iterator[list[PKI]]:
    """Serve one infrastructure a name, in a thread, on a free port."""
    for label in ["akar", "antara", "ocsp", "tsa", *ORANG]:
        kunci = ec.generate_private_key(ec.SECP256R1())
        isi = kunci.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (folder / f"{label}.key.pem").write_bytes(isi)
    semua: dict[str, PKI] = {}

    class Layanan(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            panjang = int(self.headers.get("Content-Length") or 0)
            jawaban = semua[self.path.split("/")[1]].jawab(self.path, self.rfile.read(panjang))
            self.send_response(200 if jawaban else 404)
            jenis, isi = jawaban or ("text/plain", b"")
            self.send_header("Content-Type", jenis)
            self.send_header("Content-Length", str(len(isi)))
            self.end_headers()
            with suppress(ConnectionError):  # who waited too long has gone
                self.wfile.write(isi)

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Layanan)
    semua |= {n: PKI(folder, f"http://127.0.0.1:{server.server_port}", n) for n in nama}
    benang = Thread(target=server.serve_forever)
    benang.start()
    try:
        yield list(semua.values())
    finally:
        server.shutdown()
        benang.join()
        server.server_close()


def _susunan(nama: str, alamat: str) -> Isi:
    entitas = {"akar": "Akar Uji", "antara": "Otoritas Uji", "ocsp": "Penjawab OCSP", "tsa": "Pencap Waktu", **ORANG}
    pakai = _kegunaan("digital_signature", "non_repudiation")
    status = [_crl("antara"), {"id": "authority_information_access", "smart-value": _skema("aia-urls", _OCSP)}]
    otoritas = [{"id": "basic_constraints", "critical": True, "value": {"ca": True}}]
    otoritas.append(_kegunaan("digital_signature", "key_cert_sign", "crl_sign"))
    sertifikat: dict[str, Isi] = {
        "akar": {"subject": "akar", "subject-key": "akar", "issuer": "akar", "authority-key": "akar"}
        | _umur(-365, 7300)
        | {"extensions": otoritas},
        "antara": {"issuer": "akar", "extensions": [*otoritas, _crl("akar")]} | _umur(-365, 5000),
        "ocsp": {
            "issuer": "antara",
            "extensions": [_kegunaan("digital_signature"), _khusus("ocsp_signing"), {"id": "ocsp_no_check"}],
        }
        | _umur(-300, 4000),
        "tsa": {
            "issuer": "akar",
            "extensions": [_kegunaan("digital_signature"), _khusus("time_stamping"), _crl("akar")],
        }
        | _umur(-300, 4000),
        **{o: {"issuer": "antara", "extensions": [pakai, *status]} | _umur(-30, 365) for o in ORANG},
    }
    sertifikat["lama"] |= _umur(-400, -35)
    sertifikat["dicabut"]["revocation"] = {"revoked-since": _hari(-3), "reason": "key_compromise"}
    kunci = {label: {"path": f"{label}.key.pem"} for label in entitas}
    arsitektur = {
        "keyset": "uji",
        "entity-defaults": {"country-name": "ID", "organization-name": f"Pemda {nama}"},
        "entities": {label: {"common-name": sebutan} for label, sebutan in entitas.items()},
        "certs": sertifikat,
        "services": {
            "ocsp": {"antara": {"for-issuer": "antara", "responder-cert": "ocsp", "signing-key": "ocsp"}},
            "crl-repo": {
                n: {"for-issuer": n, "signing-key": n, "simulated-update-schedule": "P1D"} for n in ("akar", "antara")
            },
            "time-stamping": {"tsa": {"signing-key": "tsa", "signing-cert": "tsa"}},
        },
    }
    return {
        "external-url-prefix": alamat,
        "keysets": {"uji": {"keys": kunci}},
        "pki-architectures": {nama: arsitektur},
    }


_OCSP: Isi = {"ocsp-responder-names": ["antara"]}


def _skema(nama: str, isi: object) -> Isi:
    return {"schema": nama, "params": isi}


def _kegunaan(*apa: str) -> Isi:
    return {"id": "key_usage", "critical": True, "smart-value": _skema("key-usage", [*apa])}


def _khusus(apa: str) -> Isi:
    return {"id": "extended_key_usage", "critical": True, "value": [apa]}


def _crl(siapa: str) -> Isi:
    return {"id": "crl_distribution_points", "smart-value": _skema("crl-dist-url", {"crl-repo-names": [siapa]})}


def _umur(dari: int, sampai: int) -> Isi:
    return {"validity": {"valid-from": _hari(dari), "valid-to": _hari(sampai)}}


def _hari(selisih: int) -> str:
    return (datetime.now(UTC) + timedelta(days=selisih)).replace(microsecond=0).isoformat()
