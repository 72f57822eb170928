"""Opens a page in Chromium and asks it something. A page is a file, without a server."""

import html
import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_FRAME = """<!DOCTYPE html><title>frame</title>
<iframe title="page" width="{width}" height="900" srcdoc="{page}"></iframe>
<script>addEventListener("message", (event) => {{
  const answer = document.createElement("pre");
  answer.id = "answer";
  answer.textContent = event.data;
  document.body.append(answer);
}});</script>"""
_ASK = """<script>addEventListener("load", async () => {{
  const answer = await (async () => {{ {question} }})();
  parent.postMessage(JSON.stringify(answer), "*");
}});</script>"""


@dataclass(frozen=True)
class Browser:
    """Chromium without a window."""

    program: str
    folder: Path

    def shown(self, page: str, hash_part: str = "") -> str:
        """The page as it stands after its own script has run, under its own policy."""
        return self._dump(page, hash_part)

    def ask(self, page: str, question: str, width: int = 1280, *, dark: bool = False) -> Any:
        """What JavaScript in the page returns: ``question`` is the body of a function.

        The page's policy is taken out, because it would refuse the question. The page
        stands in a frame, because a window of Chromium is never narrower than 500 pixels.
        """
        asking = _POLICY.sub("", page).replace(
            "</body>", f"{_ASK.format(question=question)}</body>"
        )
        framed = _FRAME.format(width=width, page=html.escape(asking))
        dumped = self._dump(framed, "", dark=dark)
        found = re.search(r'<pre id="answer">(.*?)</pre>', dumped, re.DOTALL)
        assert found, "the page did not answer"
        return json.loads(html.unescape(found[1]))

    def _dump(self, page: str, hash_part: str, *, dark: bool = False) -> str:
        file = self.folder / "page.html"
        file.write_text(page, encoding="utf-8")
        command = [
            self.program,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={self.folder / 'profile'}",
            "--window-size=1400,1000",
            "--virtual-time-budget=20000",
            f"--blink-settings=preferredColorScheme={0 if dark else 1}",
            "--dump-dom",
            f"{file.as_uri()}{hash_part}",
        ]
        ended = subprocess.run(command, capture_output=True, check=True, timeout=120)
        return ended.stdout.decode("utf-8")
