"""Runs a check on a tree of planted files."""

import contextlib
import io
import pathlib
import tempfile


def run_on(main, files):
    """The exit code of `main` on {path: text}, and what it prints."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            code = main(folder)
        return code, output.getvalue()
