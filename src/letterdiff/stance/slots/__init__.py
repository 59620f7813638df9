"""The five slots of a position, one module each: who, by which means, for whom, if what, when."""
