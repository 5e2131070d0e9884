"""What is measured: a page of one running server, and its timings."""

from dataclasses import dataclass, field

from bench.load import Timing


@dataclass
class Target:
    """One page at one size (0 = the bare page)."""

    name: str
    size: int
    port: int
    path: str
    session: str
    queries: int
    about: str
    timings: list[Timing] = field(default_factory=list)
