"""Pages of agreements: list, one in full, its form, the acts on its way, its versions."""
