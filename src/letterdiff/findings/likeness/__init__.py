"""How alike two texts are, word for word, and what small change turns the sense."""
