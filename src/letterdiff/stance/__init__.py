"""What a passage does with a topic: topics, cues, slots, positions, and the scope of two of them."""
