import importlib
import pkgutil

from letterdiff.extract import pdf


def test_no_submodule_takes_a_doors_place() -> None:
    for module in pkgutil.iter_modules(pdf.__path__):
        importlib.import_module(f"letterdiff.extract.pdf.{module.name}")
    assert all(callable(door) for door in (pdf.read, pdf.second, pdf.crop))
