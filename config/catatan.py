"""Logging: one JSON object a line, to stderr or the file RAPOR_LOG names; never a path, a query, a name, a text."""

import logging
from typing import Any

import structlog
from structlog.typing import EventDict, WrappedLogger

BERSAMA: list[structlog.typing.Processor] = [
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
]


def tanpa_isi_galat(_: WrappedLogger, __: str, kejadian: EventDict) -> EventDict:
    """Of an exception keep the kind and the places it passed; its message may hold what a person wrote."""
    info = kejadian.pop("exc_info", None)
    galat = info[1] if isinstance(info, tuple) else info
    if isinstance(galat, BaseException):
        kejadian["galat"] = type(galat).__qualname__
        kejadian["tempat"] = tempat(galat)
    return kejadian


def tempat(galat: BaseException) -> list[str]:
    """The last places of the traceback, innermost first, as `kinerja/skp/views.py:31`."""
    semua: list[str] = []
    jejak = galat.__traceback__
    while jejak is not None:
        berkas = jejak.tb_frame.f_code.co_filename
        semua.append(f"{'/'.join(berkas.rsplit('/', 3)[-3:])}:{jejak.tb_lineno}")
        jejak = jejak.tb_next
    return semua[:-9:-1]


def pengaturan_catatan(berkas: str, tingkat: str) -> dict[str, Any]:
    """The value of Django's LOGGING; also tells structlog to write through it."""
    structlog.configure(
        processors=[*BERSAMA, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    penulis = {"class": "logging.handlers.WatchedFileHandler", "filename": berkas} if berkas else KE_STDERR
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": BERSAMA,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    tanpa_isi_galat,
                    structlog.processors.JSONRenderer(),
                ],
            }
        },
        "handlers": {"keluar": {**penulis, "formatter": "json"}},
        "root": {"handlers": ["keluar"], "level": tingkat},
        "loggers": {
            # These put the path into the message; kinerja.dasar.permintaan says the same without it.
            "django.request": {"level": logging.CRITICAL},
            "django.security": {"level": logging.CRITICAL},
            "axes": {"level": logging.CRITICAL},
            # These name the signer and the addresses of services; our own errors say what happened.
            "pyhanko": {"level": logging.CRITICAL},
            "pyhanko_certvalidator": {"level": logging.CRITICAL},
            "django.server": {"handlers": [], "propagate": False},
        },
    }


KE_STDERR = {"class": "logging.StreamHandler"}
