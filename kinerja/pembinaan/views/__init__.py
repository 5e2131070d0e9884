"""Pages: the desk, the own contract and those one evaluates, a checkpoint, a plan, answers."""
