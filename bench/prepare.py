"""Makes the databases (once), starts the servers, and asks each which of its pages to measure."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TypedDict

import click

from bench.server import serving
from bench.target import Target

ROOT = Path(__file__).resolve().parent.parent


class Page(TypedDict):
    """What a page module prints about one page."""

    name: str
    path: str
    session: str
    queries: int
    about: str


def bare(folder: Path, stack: ExitStack) -> list[Target]:
    """Fill and serve the baseline."""
    environment = {"BENCH_BARE_DB": str(folder / "bare.sqlite3"), "DJANGO_SETTINGS_MODULE": "bench.bare.settings"}
    pages = ask("bench.bare.fill", environment)
    port = stack.enter_context(serving("bench.bare.wsgi:application", environment, folder / "bare.log"))
    return [Target(size=0, port=port, **page) for page in pages]


def ours(size: int, names: str, folder: Path, stack: ExitStack) -> list[Target]:
    """Load (once) and serve the example with so many people; find its pages and count their queries."""
    data = folder / str(size)
    environment = {
        "DATA_DIR": str(data),
        "DATABASE_URL": f"sqlite:///{data / 'rapor.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "RAPOR_LOG": str(data / "log.jsonl"),
    }
    load(size, data, environment)
    pages = ask("bench.pages", environment, names)
    port = stack.enter_context(serving("config.wsgi:application", environment, data / "server.log"))
    return [Target(size=size, port=port, **page) for page in pages]


def load(size: int, data: Path, environment: dict[str, str]) -> None:
    """The example's database; a half-made one is made again. Then the rows of `bench.cases`, once."""
    ready, cases = data / "ready", data / "cases"
    if ready.exists():
        kinerja(environment, "migrate", "--tenang")
    else:
        shutil.rmtree(data, ignore_errors=True)
        data.mkdir(parents=True)
        click.echo(f"loading the example with {size} people (once) ...", err=True)
        kinerja(environment, "migrate", "--tenang")
        kinerja(environment, "example", "load", "--pegawai", str(size))
        ready.touch()
    if not cases.exists():
        click.echo(f"adding contracts, cases and letters for {size} people (once) ...", err=True)
        run(environment, "bench.cases")
        cases.touch()


def kinerja(environment: dict[str, str], *arguments: str) -> None:
    """Run the command with the settings of one size."""
    run(environment, "kinerja.perintah", *arguments)


def run(environment: dict[str, str], module: str, *arguments: str) -> None:
    """Run a module with the settings of one size; its refusal ends the bench."""
    command = [sys.executable, "-m", module, *arguments]
    if subprocess.run(command, env={**os.environ, **environment}, cwd=ROOT, check=False).returncode:
        raise SystemExit(f"bench: {' '.join((module, *arguments))} failed")


def ask(module: str, environment: dict[str, str], *arguments: str) -> list[Page]:
    """What a module of ours, run with other settings, prints as JSON on its last line."""
    command = [sys.executable, "-m", module, *arguments]
    out = subprocess.run(command, env={**os.environ, **environment}, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    pages: list[Page] = json.loads(out.stdout.decode().strip().splitlines()[-1])
    return pages
