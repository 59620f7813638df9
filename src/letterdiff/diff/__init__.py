"""What two passages share and where they part."""
