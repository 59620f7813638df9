"""Two statements that cannot both be claimed: one denies, reverses or leans against what the other says.

Doors: `contrast.contrast`. It reads whole statements laid beside each other, with no topic known.
"""
