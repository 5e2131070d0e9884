"""A real SMTP server for tests, what makes it reachable, and people with addresses."""

import socket
import threading
from datetime import date
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from kinerja.organisasi.models import Pegawai
from kinerja.peraturan.services import ubah_setelan
from tests.pabrik import HARI, SISTEM, Kota, pukul

ALAMAT = "{}@contoh.go.id"
TOLAK = "ditolak"


class Kotak:
    """What arrived. A name beginning with `ditolak` is refused; `tahan`: the mail whose sender is kept waiting."""

    def __init__(self, tahan: int = 0) -> None:
        self.surat: list[EmailMessage] = []
        self.tahan, self.sampai, self.lepas = tahan, threading.Event(), threading.Event()

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, rcpt_options: list[str]
    ) -> str:
        if address.startswith(TOLAK):
            return "550 tidak dikenal"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        satu = BytesParser(policy=default).parsebytes(envelope.content)
        assert isinstance(satu, EmailMessage)
        self.surat.append(satu)
        if len(self.surat) == self.tahan:
            self.sampai.set()
            self.lepas.wait(30)
        return "250 OK"

    def kepada(self) -> list[str]:
        return [str(s["To"]).split("@")[0] for s in self.surat]


def server(kotak: Kotak) -> Controller:
    """On a port that was free just now: the controller does not say which one the system chose for 0."""
    with socket.socket() as bebas:
        bebas.bind(("127.0.0.1", 0))
        nomor = int(bebas.getsockname()[1])
    satu = Controller(kotak, hostname="127.0.0.1", port=nomor)
    satu.start()
    return satu


def nyalakan(on: date = HARI, mulai: int = 7, akhir: int = 17) -> None:
    for kunci, nilai in (("pengingat_surel", True), ("pengingat_mulai", mulai), ("pengingat_akhir", akhir)):
        ubah_setelan(kunci=kunci, nilai=nilai, mulai=on, alasan="Uji.", by=SISTEM, at=pukul(on))


def beri_alamat(kota: Kota, *siapa: str) -> None:
    for nama in siapa:
        Pegawai.objects.filter(pk=getattr(kota, nama).pegawai.pk).update(email=ALAMAT.format(nama))
