"""What a letter asks for, and what only looks like it."""
