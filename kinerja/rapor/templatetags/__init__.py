"""Template tags of the rapor."""
