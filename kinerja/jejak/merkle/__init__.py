"""The Merkle tree of RFC 6962, pure: root, proof that a leaf is in a tree, proof that a tree grew from an older one."""

from kinerja.jejak.merkle.proof import consistency_parts, consistency_proof, inclusion_parts, inclusion_proof
from kinerja.jejak.merkle.tree import EMPTY, Part, RunningRoot, full_subtrees, join, leaf_hash, node_hash, root
from kinerja.jejak.merkle.verify import verify_consistency, verify_inclusion

__all__ = [
    "EMPTY",
    "Part",
    "RunningRoot",
    "consistency_parts",
    "consistency_proof",
    "full_subtrees",
    "inclusion_parts",
    "inclusion_proof",
    "join",
    "leaf_hash",
    "node_hash",
    "root",
    "verify_consistency",
    "verify_inclusion",
]
