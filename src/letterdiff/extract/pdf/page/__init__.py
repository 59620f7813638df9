"""What one page draws: opened within limits, its glyphs and rules taken down, glyphs made words."""
