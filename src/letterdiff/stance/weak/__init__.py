"""What weakens a cue to a mention: one kind a module, chained by `weaken.weakness`."""
