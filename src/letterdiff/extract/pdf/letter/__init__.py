"""What a letter says of itself: its date, addressee, subject, letterhead, close."""
