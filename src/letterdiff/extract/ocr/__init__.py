"""Pictures of text, read by the system's tesseract where it is installed.

It is a program of its own, started for each picture: no package of Python is needed. Where it is missing,
nothing else fails. Nothing heavy is loaded before a door is used.
"""

from letterdiff.extract.ocr.hocr import SeenLine, SeenWord
from letterdiff.extract.ocr.languages import chosen
from letterdiff.extract.ocr.tesseract import INSTALL, Engine, Failed, installed, read

__all__ = ["INSTALL", "Engine", "Failed", "SeenLine", "SeenWord", "chosen", "installed", "read"]
