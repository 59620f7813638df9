"""Words that were spoken: captions and transcripts, turn by turn, with their times."""
