"""The file as a file: what made it, what was added, and what it holds besides its pages."""
