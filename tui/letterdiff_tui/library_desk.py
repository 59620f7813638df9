"""The desk over a real library."""
