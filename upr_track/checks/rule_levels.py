"""Which rules count in a run, and how bad their findings are."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from upr_track.checks.check_options import CheckOptions
from upr_track.diagnostics import RuleInfo, Severity
from upr_track.errors import SettingsError, UsageError
from upr_track.model.settings import CheckSettings


def rule_levels(
    rules: Iterable[RuleInfo], options: CheckOptions, settings: CheckSettings
) -> dict[str, Severity]:
    """The severity of each rule by id, ``OFF`` for those that do not count.

    The command line is stronger than the settings: a rule that ``--select`` names counts
    even where the settings leave it out. Raises ``UsageError`` and ``SettingsError`` for
    ids that no rule has.
    """
    usual = {rule.id: rule.severity for rule in rules}
    _refuse_unknown(options, settings, usual)
    levels = {rule: Severity(settings.levels.get(rule, level)) for rule, level in usual.items()}
    if options.select:
        named = {rule: _if_named(usual[rule], levels[rule]) for rule in options.select}
        levels = {rule: named.get(rule, Severity.OFF) for rule in levels}
    else:
        levels = _without(levels, settings)
    levels |= dict.fromkeys(options.ignore, Severity.OFF)
    return _stricter(levels) if options.strict else levels


def _if_named(usual: Severity, level: Severity) -> Severity:
    return usual if level is Severity.OFF else level


def _without(levels: dict[str, Severity], settings: CheckSettings) -> dict[str, Severity]:
    kept = set(settings.select or levels) - set(settings.ignore)
    return {rule: level if rule in kept else Severity.OFF for rule, level in levels.items()}


def _stricter(levels: Mapping[str, Severity]) -> dict[str, Severity]:
    worse = {Severity.WARNING: Severity.ERROR}
    return {rule: worse.get(level, level) for rule, level in levels.items()}


def _refuse_unknown(
    options: CheckOptions, settings: CheckSettings, known: Mapping[str, Severity]
) -> None:
    for rule in (*options.select, *options.ignore):
        if rule not in known:
            raise unknown_rule(rule, known)
    for key in ("select", "ignore", "levels"):
        for rule in getattr(settings, key):
            if rule not in known:
                reason = unknown_rule(rule, known)
                raise SettingsError(f"checks.{key}: {reason.message}", reason.hint)


def unknown_rule(name: str, known: Iterable[str]) -> UsageError:
    """The error for a rule id that no rule has, with what may have been meant."""
    return UsageError(f'there is no rule "{name}"', rule_hint(name, known))


def rule_hint(name: str, known: Iterable[str]) -> str:
    """What to write instead of a rule id that no rule has."""
    close = get_close_matches(name.lower().replace("_", "-"), list(known), n=2)
    names = " or ".join(f'"{one}"' for one in close)
    asked = f"did you mean {names}? " if close else ""
    return f"{asked}upr-track rules lists them all"
