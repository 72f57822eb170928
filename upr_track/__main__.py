"""The command ``upr-track``. Kept thin: ``--version`` must answer without loading anything."""

import sys


def main() -> None:
    """Run the command line and exit with its code."""
    if sys.argv[1:] == ["--version"]:
        from upr_track._version import __version__  # noqa: PLC0415 - kept off the start-up path

        print(f"upr-track {__version__}")  # noqa: T201 - this is the command line
        return
    from upr_track.cli.app import run  # noqa: PLC0415 - kept off the start-up path

    sys.exit(run())


if __name__ == "__main__":
    main()
