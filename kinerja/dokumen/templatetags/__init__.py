"""Template tags of official documents."""
