"""Merkle tree of RFC 6962, pure: root, proof that a leaf is in a tree, proof that a tree grew from an older one.

Leaves are bytes (the entry's hash); a proof is a list of 32-byte hashes, from the leaf upwards.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

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

    def add(self, data: bytes) -> None:
        """Append one leaf."""
        top = leaf_hash(data)
        size = self.size
        while size & 1:
            top = node_hash(self._peaks.pop(), top)
            size >>= 1
        self._peaks.append(top)
        self.size += 1

    def root(self) -> bytes:
        """The root over the leaves so far."""
        if not self._peaks:
            return EMPTY
        top = self._peaks[-1]
        for peak in reversed(self._peaks[:-1]):
            top = node_hash(peak, top)
        return top


def root(leaves: Iterable[bytes]) -> bytes:
    """The Merkle tree hash of these leaves in order."""
    running = RunningRoot()
    for leaf in leaves:
        running.add(leaf)
    return running.root()


def inclusion_proof(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """The audit path of leaf `index` (from 0) in the tree over all leaves. IndexError outside it."""
    if not 0 <= index < len(leaves):
        raise IndexError(index)
    if len(leaves) == 1:
        return []
    k = _split(len(leaves))
    if index < k:
        return [*inclusion_proof(leaves[:k], index), root(leaves[k:])]
    return [*inclusion_proof(leaves[k:], index - k), root(leaves[:k])]


def verify_inclusion(data: bytes, index: int, size: int, proof: Sequence[bytes], expected: bytes) -> bool:
    """Whether the proof leads from the leaf at `index` to the root `expected` of a tree of `size` leaves."""
    if not 0 <= index < size:
        return False
    node, last, current = index, size - 1, leaf_hash(data)
    for step in proof:
        if last == 0:
            return False
        if node & 1 or node == last:
            current = node_hash(step, current)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            current = node_hash(current, step)
        node, last = node >> 1, last >> 1
    return last == 0 and current == expected


def consistency_proof(leaves: Sequence[bytes], old_size: int) -> list[bytes]:
    """The proof that the tree over the first `old_size` leaves is a beginning of the tree over all of them."""
    if not 0 < old_size <= len(leaves):
        raise IndexError(old_size)
    return _subproof(leaves, old_size, whole=True)


def verify_consistency(old_size: int, new_size: int, old: bytes, new: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof shows that the tree `new` (of `new_size`) grew from the tree `old` (of `old_size`)."""
    if not 0 < old_size <= new_size:
        return False
    if old_size == new_size:
        return not proof and old == new
    path = [old, *proof] if old_size & (old_size - 1) == 0 else list(proof)
    if not path:
        return False
    node, last = old_size - 1, new_size - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    return _climb(node, last, path) == (old, new)


def _climb(node: int, last: int, path: list[bytes]) -> tuple[bytes, bytes] | None:
    """The old and the new root that this path leads to, or None when it has a wrong length."""
    from_old = from_new = path[0]
    for step in path[1:]:
        if last == 0:
            return None
        if node & 1 or node == last:
            from_old, from_new = node_hash(step, from_old), node_hash(step, from_new)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            from_new = node_hash(from_new, step)
        node, last = node >> 1, last >> 1
    return (from_old, from_new) if last == 0 else None


def _subproof(leaves: Sequence[bytes], old_size: int, *, whole: bool) -> list[bytes]:
    if old_size == len(leaves):
        return [] if whole else [root(leaves)]
    k = _split(len(leaves))
    if old_size <= k:
        return [*_subproof(leaves[:k], old_size, whole=whole), root(leaves[k:])]
    return [*_subproof(leaves[k:], old_size - k, whole=False), root(leaves[:k])]


def _split(size: int) -> int:
    """The largest power of two below `size`."""
    return 1 << (size - 1).bit_length() - 1
