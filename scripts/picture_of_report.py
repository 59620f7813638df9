"""Draws the README's picture of the report, its head and its first finding, by headless Chromium.

Usage: picture_of_report.py [REPORT] [-o FILE]. Needs Chromium on the PATH.
"""

import argparse
import io
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from PIL import Image

WIDTH, HEIGHT = 1200, 1900
"""Pixels; the height shows the head of the report and its first finding."""
HIDE = "<style>#list { display: none }</style>"
"""The list between the two is left out of the picture."""


def screenshot(report: Path) -> Image.Image:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        raise SystemExit("this needs Chromium")
    with tempfile.TemporaryDirectory() as folder:
        page, picture = Path(folder) / "report.html", Path(folder) / "report.png"
        # Only this copy may be styled from outside: the report itself forbids it.
        shown = re.sub(r"<meta http-equiv=.Content-Security-Policy.[^>]*>", HIDE, report.read_text("utf-8"))
        page.write_text(shown, "utf-8")
        subprocess.run(
            [
                chromium,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                f"--user-data-dir={folder}/profile",
                f"--window-size={WIDTH},{HEIGHT}",
                f"--screenshot={picture}",
                page.as_uri(),
            ],
            check=True,
            capture_output=True,
        )
        return Image.open(io.BytesIO(picture.read_bytes())).convert("RGB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("report", nargs="?", type=Path, default=Path("out/report.html"))
    parser.add_argument("-o", "--output", type=Path, default=Path("docs/images/report.png"))
    arguments = parser.parse_args()
    screenshot(arguments.report).quantize(64).save(arguments.output, optimize=True)


if __name__ == "__main__":
    main()
