"""The report: one HTML file without any outside request."""

from letterdiff.views.html.render import render

__all__ = ["render"]
