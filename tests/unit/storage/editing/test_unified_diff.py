import subprocess
from pathlib import Path

import pytest

from tests.layouts import LAYOUTS
from upr_track.storage.editing.commit import FileChange
from upr_track.storage.editing.file_editor import FileEditor
from upr_track.storage.editing.unified_diff import diff_of
from upr_track.storage.layout import RECOMMENDATIONS

OF_GIT = ["canonical", "comments", "indented lists", "no last line end", "line separators"]


def test_changed_and_new_files() -> None:
    changes = [
        FileChange(
            "data/cases.yaml", b"- id: a\r\n  name: A", "- id: a\r\n  name: B\u2028b".encode()
        ),
        FileChange("data/claims.yaml", None, b"- id: c\n"),
    ]
    assert (
        diff_of(changes)
        == """\
--- a/data/cases.yaml
+++ b/data/cases.yaml
@@ -1,2 +1,2 @@
 - id: a
-  name: A
\\ No newline at end of file
+  name: B\u2028b
\\ No newline at end of file
--- /dev/null
+++ b/data/claims.yaml
@@ -0,0 +1 @@
+- id: c
"""
    )


@pytest.mark.parametrize("name", OF_GIT)
def test_git_can_apply_it(tmp_path: Path, name: str) -> None:
    editor = FileEditor(RECOMMENDATIONS, LAYOUTS[name], "data.yaml")
    editor.set(editor.entries[0], ("position",), "pending")
    editor.set(editor.entries[2], ("summary",), "One\nTwo")
    editor.remove(editor.entries[1])
    changes = [
        FileChange("data.yaml", LAYOUTS[name], editor.new_content()),
        FileChange("new.yaml", None, b"- id: a\n"),
    ]
    (tmp_path / "data.yaml").write_bytes(LAYOUTS[name])
    patch = diff_of(changes).encode()
    subprocess.run(["git", "apply", "-"], input=patch, cwd=tmp_path, check=True)
    for change in changes:
        assert (tmp_path / change.path).read_bytes() == change.new
