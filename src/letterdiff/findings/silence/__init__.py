"""What stands on one side only: the search, what was looked at, the nearest passages."""
