"""Views: they show a comparison and derive nothing; no view reads a file of the library."""
