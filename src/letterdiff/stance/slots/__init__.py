"""The five slots of a position, one module each: who holds it, by which means, for whom, on what condition, when."""
