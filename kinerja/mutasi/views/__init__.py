"""Pages of inaugurations."""
