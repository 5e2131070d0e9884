"""What the pack counts, and the pack as it may be told."""
