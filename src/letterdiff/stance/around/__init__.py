"""What stands between a cue and its topic, and around the topic: one kind a module, joined by `turning`."""
