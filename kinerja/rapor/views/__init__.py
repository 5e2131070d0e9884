"""Pages of the rapor."""
