"""Amounts in a text as exact quantities: read with their bounds and units, written, compared.

Rules of our own: quantulum3, the kept library for this (MIT), reads '£3bn' as pound-barn-newtons, '48D' as
days and '2025' as a number, has floats for values, no bounds and no Japanese, and brings five packages along.
"""
