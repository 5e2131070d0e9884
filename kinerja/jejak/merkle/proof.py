"""Proofs of RFC 6962, pure: that a leaf is in a tree, that a tree grew from an older one.

A proof is a list of hashes, from the leaf upwards. Each is the root over a part of the leaves: `inclusion_parts` and
`consistency_parts` say which, so that whoever keeps the roots of full subtrees (kinerja.jejak.pohon) makes the same
proofs without reading the leaves.
"""

from collections.abc import Sequence

from kinerja.jejak.merkle.tree import Part, root


def inclusion_proof(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """The audit path of leaf `index` (from 0) in the tree over all leaves. IndexError outside it."""
    if not 0 <= index < len(leaves):
        raise IndexError(index)
    return [root(leaves[start:end]) for start, end in inclusion_parts(index, len(leaves))]


def inclusion_parts(index: int, size: int) -> list[Part]:
    """Over which leaves the hashes of an audit path are the roots, from the leaf upwards."""
    start, end = 0, size
    parts: list[Part] = []
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            parts.append((middle, end))
            end = middle
        else:
            parts.append((start, middle))
            start = middle
    return parts[::-1]


def consistency_proof(leaves: Sequence[bytes], old_size: int) -> list[bytes]:
    """The proof that the tree over the first `old_size` leaves is a beginning of the tree over all of them."""
    if not 0 < old_size <= len(leaves):
        raise IndexError(old_size)
    return [root(leaves[start:end]) for start, end in consistency_parts(old_size, len(leaves))]


def consistency_parts(old_size: int, size: int) -> list[Part]:
    """Over which leaves the hashes of a consistency proof are the roots, from the end of the old tree upwards."""
    start, end = 0, size
    parts: list[Part] = []
    while old_size != end:
        middle = start + _split(end - start)
        if old_size <= middle:
            parts.append((middle, end))
            end = middle
        else:
            parts.append((start, middle))
            start = middle
    if start:  # else that part is the old tree itself, whose root is known
        parts.append((start, end))
    return parts[::-1]


def _split(size: int) -> int:
    """The largest power of two below `size`."""
    return 1 << (size - 1).bit_length() - 1
