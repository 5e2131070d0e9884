"""The Merkle tree: known roots of RFC 6962's own test data, and properties that make proofs worth something."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.jejak.merkle import (
    EMPTY,
    RunningRoot,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    node_hash,
    root,
    verify_consistency,
    verify_inclusion,
)

# The leaves and roots that Certificate Transparency implementations test themselves with.
CT_LEAVES = [
    bytes.fromhex(x)
    for x in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
CT_ROOTS = {
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}
LEAVES = st.lists(st.binary(max_size=8), min_size=1, max_size=40)


@pytest.mark.parametrize("size", CT_ROOTS)
def test_roots_of_certificate_transparency(size: int) -> None:
    assert root(CT_LEAVES[:size]).hex() == CT_ROOTS[size]


def test_empty_tree_and_single_leaf() -> None:
    assert root([]) == EMPTY == hashlib.sha256().digest()
    assert root([b"x"]) == leaf_hash(b"x") == hashlib.sha256(b"\x00x").digest()
    assert root([b"x", b"y"]) == node_hash(leaf_hash(b"x"), leaf_hash(b"y"))


def recursive_root(leaves: list[bytes]) -> bytes:
    """RFC 6962, 2.1, word for word."""
    if len(leaves) == 1:
        return hashlib.sha256(b"\x00" + leaves[0]).digest()
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return hashlib.sha256(b"\x01" + recursive_root(leaves[:k]) + recursive_root(leaves[k:])).digest()


@settings(deadline=None)
@given(LEAVES)
def test_running_root_is_the_recursive_one_at_every_size(leaves: list[bytes]) -> None:
    running = RunningRoot()
    for n, leaf in enumerate(leaves, 1):
        running.add(leaf)
        assert running.root() == recursive_root(leaves[:n])


@settings(deadline=None)
@given(LEAVES, st.data())
def test_every_leaf_proves_its_place_and_no_other(leaves: list[bytes], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(leaves) - 1))
    proof, top, size = inclusion_proof(leaves, index), root(leaves), len(leaves)
    assert verify_inclusion(leaves[index], index, size, proof, top)
    assert not verify_inclusion(leaves[index] + b"!", index, size, proof, top)
    assert not verify_inclusion(leaves[index], index, size, [*proof, top], top)
    for other in range(size):
        if leaves[other] != leaves[index]:
            assert not verify_inclusion(leaves[other], other, size, proof, top)


@settings(deadline=None)
@given(LEAVES, st.data())
def test_a_tree_proves_that_it_grew_from_each_of_its_beginnings(leaves: list[bytes], data: st.DataObject) -> None:
    old_size = data.draw(st.integers(1, len(leaves)))
    old, new = root(leaves[:old_size]), root(leaves)
    proof = consistency_proof(leaves, old_size)
    assert verify_consistency(old_size, len(leaves), old, new, proof)
    assert not verify_consistency(old_size, len(leaves), leaf_hash(b"other" + old), new, proof)
    assert not verify_consistency(old_size, len(leaves), old, leaf_hash(b"other" + new), proof)


@settings(deadline=None)
@given(LEAVES, st.data())
def test_a_rewritten_past_has_no_consistency_proof_that_the_old_root_accepts(
    leaves: list[bytes], data: st.DataObject
) -> None:
    old_size = data.draw(st.integers(1, len(leaves)))
    changed = data.draw(st.integers(0, old_size - 1))
    forged = [leaf + b"!" if i == changed else leaf for i, leaf in enumerate(leaves)]
    proof = consistency_proof(forged, old_size)
    assert not verify_consistency(old_size, len(leaves), root(leaves[:old_size]), root(forged), proof)


@pytest.mark.parametrize(("size", "index"), [(0, 0), (3, 3), (3, -1)])
def test_places_outside_the_tree_are_refused(size: int, index: int) -> None:
    with pytest.raises(IndexError):
        inclusion_proof([b"x"] * size, index)
    assert not verify_inclusion(b"x", index, size, [], EMPTY)
    with pytest.raises(IndexError):
        consistency_proof([b"x"] * size, size + 1)
