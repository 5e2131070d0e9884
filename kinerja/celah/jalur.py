"""Whose work leads to the plan: results that serve a node, directly or through the results of superiors. Pure."""

from collections.abc import Collection, Mapping


def sampai_ke_rencana(atasan: Mapping[int, int | None], langsung: Collection[int]) -> set[int]:
    """Of results (id -> the superior's result it serves) those that reach one of `langsung`; a circle does not."""
    sampai, buntu = set(langsung), set[int]()
    for awal in atasan:
        jalan: list[int] = []
        kini: int | None = awal
        while kini is not None and kini not in sampai and kini not in buntu and kini not in jalan:
            jalan.append(kini)
            kini = atasan.get(kini)
        (sampai if kini in sampai else buntu).update(jalan)
    return sampai
