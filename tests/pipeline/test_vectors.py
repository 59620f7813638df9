import builtins
import logging
from typing import Any

import numpy as np
import pytest

from letterdiff.pipeline import vectors


def test_without_the_extra_the_next_step_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "wordllama":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(vectors.NoVectors) as stop:
        vectors.load()
    assert "letterdiff[semantic]" in stop.value.next_step


def test_the_installed_vectors_rank_what_means_the_like_first() -> None:
    pytest.importorskip("wordllama", reason="the extra 'semantic' is not installed")
    handlers = list(logging.getLogger().handlers)
    found = vectors.load()
    asked, near, far = found.embed(["repair the roads", "mend the highway", "an orchestra plays music"])
    assert asked @ near > asked @ far
    assert np.isclose(asked @ asked, 1.0, atol=1e-3)
    assert logging.getLogger().handlers == handlers
    assert found.name.startswith("wordllama ")
