"""What waits for a person, and what the person waits for: one module a source, each a fixed number of queries."""
