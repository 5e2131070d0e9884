"""Pages beside BKN."""
