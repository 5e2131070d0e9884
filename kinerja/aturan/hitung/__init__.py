"""Calculations as ibis expressions: a table in, a table out, one function a method; exact on every engine.

No module here divides, rounds or uses binary fractions except through `bagi` (a project test reads the syntax tree).
"""
