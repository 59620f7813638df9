"""A headless Chromium driven over two pipes, and a server that hands it saved pages without what they load.

A page comes as it was saved. A style behind it colours `::target-text` and makes the rest transparent without
moving anything, so that marked words are seen whatever lies over them. A content security policy keeps its
scripts, pictures and outside styles away: it stands as its file alone shows it. The server names the
encoding, as the page's own server did; where a file names it late or never, a browser would have to guess.
"""

import base64
import io
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np
from PIL import Image

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
WIDTH, HEIGHT = 1280, 1400
"""The window, in pixels: high, so that the longest sentence is in it as a whole."""
COLOUR = (255, 0, 254)
"""Of the words that the browser marks: no saved page has it."""

_FLAGS = (
    *(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--no-first-run",
        "--mute-audio",
    ),
    *("--remote-debugging-pipe", "--disable-background-networking", "--no-proxy-server"),
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    *("--force-device-scale-factor=1", "--disable-lcd-text", f"--window-size={WIDTH},{HEIGHT}"),
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'"
_STYLE = (
    f"<style>::target-text{{background:rgb{COLOUR}!important;color:rgb{COLOUR}!important}}"
    "*,::before,::after{background:none!important;border-color:transparent!important;color:transparent!important;"
    "opacity:1!important;filter:none!important;transition:none!important;animation:none!important}"
    "img,video,canvas{visibility:hidden!important}svg *{fill:none!important;stroke:none!important}</style>"
)
_REFRESH = re.compile(r"(http-equiv\s*=\s*[\"']?)\s*refresh", re.IGNORECASE)
_SEARCH = 4.0
"""Seconds that a browser may take to find the words of a fragment."""


class Server:
    """Pages by name, on a port of its own; a context manager."""

    def __init__(self, pages: Mapping[str, str]) -> None:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                text = pages.get(self.path.strip("/").partition("?")[0])
                self.send_response(404 if text is None else 200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Security-Policy", _POLICY)
                self.end_headers()
                if text is not None:
                    self.wfile.write((_REFRESH.sub(r"\1none", text) + _STYLE).encode("utf-8", "replace"))

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True

    def __enter__(self) -> "Server":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()

    def address(self, name: str) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/{name}"


class Browser:
    """One Chromium with one tab; a context manager."""

    def __enter__(self) -> "Browser":
        name = next(filter(None, map(shutil.which, BROWSERS)), None)
        if name is None:
            sys.exit(f"no browser: install one of {', '.join(BROWSERS)}")
        self._home = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        ours, theirs = os.pipe(), os.pipe()

        def plumb() -> None:
            ends = os.dup(ours[0]), os.dup(theirs[1])
            for end, number in zip(ends, (3, 4), strict=True):
                os.dup2(end, number)

        self._process = subprocess.Popen(
            [name, *_FLAGS, f"--user-data-dir={self._home.name}", "about:blank"],
            pass_fds=(3, 4), preexec_fn=plumb, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(ours[0])
        os.close(theirs[1])
        self._out, self._in = os.fdopen(ours[1], "wb", 0), os.fdopen(theirs[0], "rb")
        self._unread = [b""]
        self._ids, self._session, self._tab = itertools.count(1), "", ""
        self._fresh_tab()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(20)
        self._out.close()
        self._in.close()
        self._home.cleanup()

    def call(self, method: str, **parameters: object) -> dict[str, Any]:
        """One command of the DevTools protocol and its answer; events on the way are dropped."""
        number = next(self._ids)
        message: dict[str, object] = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._out.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._answer()
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                result: dict[str, Any] = answer["result"]
                return result

    def _answer(self) -> dict[str, Any]:
        while b"\0" not in self._unread[-1]:
            self._unread.append(self._in.read1(1 << 20))
            if not self._unread[-1]:
                raise RuntimeError("the browser closed its pipe")
        last, _, rest = self._unread[-1].partition(b"\0")
        answer: dict[str, Any] = json.loads(b"".join([*self._unread[:-1], last]))
        self._unread = [rest]
        return answer

    def _fresh_tab(self) -> None:
        """A new tab instead of the last, so that no page is reached by a mere change of fragment."""
        old, self._session = self._tab, ""
        self._tab = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=self._tab, flatten=True)["sessionId"]
        if old:
            self.call("Target.closeTarget", targetId=old)
        self._session = session
        self.call("Page.enable")
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=WIDTH,
            height=HEIGHT,
            deviceScaleFactor=1,
            mobile=False,
        )

    def evaluate(self, script: str) -> Any:  # noqa: ANN401  # what the script gives
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"].get("description", "script failed"))
        return answer["result"].get("value")

    def open(self, address: str) -> "np.ndarray[Any, Any]":
        """Open an address anew; the window's picture once words are marked, or after long enough."""
        self._fresh_tab()
        self.call("Page.navigate", url=address)
        until = time.monotonic() + 60
        while self.evaluate("document.readyState") != "complete" and time.monotonic() < until:
            time.sleep(0.03)
        until = time.monotonic() + _SEARCH
        while True:
            picture = self.picture()
            if marked(picture).any() or time.monotonic() > until:
                return picture
            time.sleep(0.15)

    def picture(self) -> "np.ndarray[Any, Any]":
        """The window's pixels: height, width, red green blue."""
        answer = self.call("Page.captureScreenshot", format="png", optimizeForSpeed=True)
        return np.asarray(Image.open(io.BytesIO(base64.b64decode(answer["data"]))).convert("RGB"))


def marked(picture: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """Which pixels have the colour of marked words."""
    far: np.ndarray[Any, Any] = np.abs(picture.astype(int) - COLOUR).max(axis=2)
    return far <= 2
