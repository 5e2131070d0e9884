"""Contracts of office with their checkpoints, the facts a checkpoint rests on, and what is open about a person."""
