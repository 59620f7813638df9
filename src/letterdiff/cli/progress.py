"""The progress bar of long work, on stderr; silent where stderr is no terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from letterdiff.pipeline.events import OnEvent, Progress, silent
from letterdiff.text.clean import one_line


@contextmanager
def progress() -> Iterator[OnEvent]:
    """An OnEvent that draws a bar a step for as long as the context lasts."""
    if not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bars

    described, named = TextColumn("{task.description}"), TextColumn("{task.fields[name]}")
    with Bars(
        described, BarColumn(), MofNCompleteColumn(), named, console=Console(stderr=True), transient=True
    ) as bars:
        tasks = {}

        def show(event: Progress) -> None:
            if event.step not in tasks:
                tasks[event.step] = bars.add_task(event.step, name="")
            name = one_line(event.name).replace("[", r"\[")
            bars.update(tasks[event.step], completed=event.done, total=event.total, name=name)

        yield show
