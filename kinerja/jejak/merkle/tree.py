"""The Merkle tree hash of RFC 6962, pure: leaves are bytes (the entry's hash), a root is 32 bytes."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

Part = tuple[int, int]  # from this leaf (from 0), before that one
EMPTY = hashlib.sha256(b"").digest()


def leaf_hash(data: bytes) -> bytes:
    """SHA-256 of 0x00 and the leaf's data."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256 of 0x01 and the two children."""
    return hashlib.sha256(b"\x01" + left + right).digest()


@dataclass(slots=True)
class RunningRoot:
    """The root of a growing tree in logarithmic memory: one hash for each full subtree, the largest first."""

    size: int = 0
    _peaks: list[bytes] = field(default_factory=list)

    def add(self, data: bytes) -> list[bytes]:
        """Append one leaf; the roots of the full subtrees it is the end of, upwards from its own hash."""
        return self.push(leaf_hash(data))

    def push(self, top: bytes) -> list[bytes]:
        """Append one full subtree (all of one size) by its root; the roots of those it is the end of, upwards."""
        done, size = [top], self.size
        while size & 1:
            done.append(top := node_hash(self._peaks.pop(), top))
            size >>= 1
        self._peaks.append(top)
        self.size += 1
        return done

    def root(self) -> bytes:
        """The root over the leaves so far."""
        return join(self._peaks)


def join(peaks: Sequence[bytes]) -> bytes:
    """The root over neighbouring full subtrees, the largest first."""
    if not peaks:
        return EMPTY
    top = peaks[-1]
    for peak in reversed(peaks[:-1]):
        top = node_hash(peak, top)
    return top


def full_subtrees(part: Part) -> Iterator[tuple[int, int]]:
    """The full subtrees that a part of a proof, or a whole tree, is joined from: first leaf and height, in order."""
    start, end = part
    while start < end:
        height = (end - start).bit_length() - 1
        yield start, height
        start += 1 << height


def root(leaves: Iterable[bytes]) -> bytes:
    """The Merkle tree hash of these leaves in order."""
    running = RunningRoot()
    for leaf in leaves:
        running.add(leaf)
    return running.root()
