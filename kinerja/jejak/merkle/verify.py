"""Checks proofs of RFC 6962, pure, knowing nothing of how they were made."""

from collections.abc import Sequence

from kinerja.jejak.merkle.tree import leaf_hash, node_hash


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
