"""What a finding is recognised by from one run to the next."""

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from upr_track.checks.check_options import finding_key
from upr_track.diagnostics import Diagnostic


def fingerprints(findings: Iterable[Diagnostic]) -> list[str]:
    """A fingerprint of 40 hexadecimal digits for each finding, no two of them alike.

    Made of path, rule and message, so that it outlives edits above the finding's line;
    findings alike in all three are numbered.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    made = []
    for finding in findings:
        key = finding_key(finding)
        text = "\0".join((*key, str(seen[key])))
        made.append(sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()[:40])
        seen[key] += 1
    return made
