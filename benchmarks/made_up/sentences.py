"""Made-up sentences: varied enough that no two records share their words by design."""

from dataclasses import dataclass
from random import Random

from benchmarks.made_up import words


@dataclass(frozen=True, slots=True)
class SentenceMaker:
    """Puts sentences together. The same ``random`` in the same state gives the same ones."""

    random: Random

    def happens(self, share: float) -> bool:
        """True in that share of all calls."""
        return self.random.random() < share

    def recommendation(self) -> str:
        """What is asked, in 15 to 40 words."""
        parts = [self._one(words.ASKS), self._one(words.MATTERS), self._one(words.PERSONS)]
        parts.append(self._one(words.MEANS))
        if self.happens(0.4):
            parts.append(f"and {self._one(words.ASKS).lower()} {self._one(words.MATTERS)}")
        return " ".join(parts)

    def in_language(self, code: str) -> str:
        """The same in one of the other languages."""
        return " ".join(self._one(part) for part in words.IN_OTHER_LANGUAGES[code])

    def rationale(self) -> str:
        """Why a status was given."""
        first, second = self.random.sample(words.OBSERVATIONS, 2)
        year = self.random.randint(2015, 2023)
        return f"{first} in {year}, {self._one(words.REASONS)}. {second}."

    def quote(self) -> str:
        """A passage of a source."""
        number = self.random.randint(3, 940)
        seen = self._one(words.OBSERVATIONS)
        return f"“{seen}”: {number} cases on {self._one(words.MATTERS)}, {self._one(words.REASONS)}"

    def title(self) -> str:
        """The title of a source."""
        return f"{self._one(words.TITLES)}, {self.random.randint(2015, 2023)}"

    def some(self, choices: tuple[str, ...], most: int) -> list[str]:
        """None up to ``most`` of ``choices``, in their order."""
        picked = set(self.random.sample(choices, self.random.randint(0, most)))
        return [one for one in choices if one in picked]

    def _one(self, choices: tuple[str, ...]) -> str:
        return self.random.choice(choices)
