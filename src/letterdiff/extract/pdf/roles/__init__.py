"""What each paragraph is, and under which headings it stands."""
