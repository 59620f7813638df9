"""How every property test runs: time is measured in benchmarks, never in a test."""

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")
