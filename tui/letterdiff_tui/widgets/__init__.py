"""The parts of a page: each shows one thing of a finding."""
