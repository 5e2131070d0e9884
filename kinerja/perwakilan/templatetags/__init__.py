"""Template tags of standing in."""
