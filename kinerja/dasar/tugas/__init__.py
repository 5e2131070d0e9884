"""Background work that survives a killed worker: each worker beats, and orphaned tasks return to the queue."""
