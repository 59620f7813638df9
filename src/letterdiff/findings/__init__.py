"""Findings: one module a relation (rule, reasons, explain), their order, and the search behind silence."""
