"""Desks that join several floors: the ledger, roles, settings, deadlines and the register of rules."""
