"""Template tags around rules and periods."""
