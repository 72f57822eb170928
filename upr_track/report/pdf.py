"""PDF from the HTML of a report, by a browser that is installed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from upr_track.errors import UsageError

_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)
_WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
)
_MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
_PATIENCE = 180
"""Seconds that a browser may take."""


def pdf_from_html(page: str) -> bytes:
    """The page as it prints. Raises ``UsageError`` where there is no browser to print it."""
    browser = find_browser()
    if browser is None:
        raise UsageError(
            "a PDF is printed by Chromium, Chrome or Edge, and none of them is installed",
            "install one of them, or make the html or docx file and print that",
        )
    with TemporaryDirectory(prefix="upr-track-", ignore_cleanup_errors=True) as folder:
        return _printed(browser, page, Path(folder))


def find_browser() -> str | None:
    """The path of a browser that can print, or None."""
    for name in _NAMES:
        if path := shutil.which(name):
            return path
    return next((path for path in _usual_places() if Path(path).is_file()), None)


def _usual_places() -> list[str]:
    if sys.platform == "darwin":
        return list(_MAC)
    roots = [os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")]
    return [str(Path(root) / path) for root in roots if root for path in _WINDOWS]


def _printed(browser: str, page: str, folder: Path) -> bytes:
    source, target = folder / "report.html", folder / "report.pdf"
    source.write_text(page, encoding="utf-8", newline="\n")
    command = [
        browser,
        "--headless",
        *_sandbox_options(),
        "--disable-gpu",
        "--disable-extensions",
        "--no-first-run",
        f"--user-data-dir={folder / 'profile'}",
        "--no-pdf-header-footer",
        f"--print-to-pdf={target}",
        source.as_uri(),
    ]
    try:
        subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _failed(browser) from error
    if not target.is_file():
        raise _failed(browser)
    return target.read_bytes()


def _sandbox_options() -> list[str]:
    """Chromium refuses its own sandbox to root; the page is ours and asks for nothing."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return ["--no-sandbox"] if is_root else []


def _failed(browser: str) -> UsageError:
    return UsageError(f"{browser} did not print the report", "make the html file and print that")
