"""The slots of a position, one module each: who, by which means, for whom, how much, if what, when."""
