"""JSON in and out for model objects, checked on the way in; the only use of pydantic.

The saved form is canonical (fields in the order of the classes, UTF-8, no clock): equal objects, equal bytes.
"""

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Model = TypeVar("Model")


class BadModel(ValueError):
    """JSON that is not the object it should be: which field, and why."""


_adapters: "dict[type[Any], TypeAdapter[Any]]" = {}


def _adapter(kind: type[Model]) -> "TypeAdapter[Model]":
    if kind not in _adapters:
        from pydantic import TypeAdapter

        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def to_json(value: object, *, indent: int | None = None) -> bytes:
    """The model object as JSON bytes; a sequence of our own goes as a list."""
    return _adapter(type(value)).dump_json(value, indent=indent, fallback=list)


def from_json(kind: type[Model], data: bytes | str) -> Model:
    """The model object of this kind from JSON; BadModel where it is not one."""
    from pydantic import ValidationError

    try:
        return _adapter(kind).validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "the whole"
        raise BadModel(f"{field}: {first['msg']}") from error


def schema(kind: type[Any]) -> dict[str, Any]:
    """The JSON Schema of a model class."""
    return _adapter(kind).json_schema(mode="serialization")
