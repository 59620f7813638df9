"""Library to comparison, emitting progress events."""
