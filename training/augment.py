"""Questions as people type them: lower case, no punctuation, a letter wrong, a word left out."""

import random

KEYS = {
    "a": "sqz", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk", "k": "jl",
    "l": "ko", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "wa", "r": "et", "s": "ad", "t": "ry", "u": "yi", "v": "cb",
    "w": "qe", "x": "zc", "y": "tu", "z": "xa",
}  # fmt: skip
SMALL = {"the", "a", "an", "did", "does", "do", "is", "are", "was", "were", "has", "have", "of", "to", "in", "on", "that"}
OPENERS = ["so ", "ok ", "hey ", "wait, ", "and ", "but ", "lol ", "um "]


def misspell(word: str, rng: random.Random) -> str:
    """One slip: a letter doubled, dropped, swapped with the next, or hit beside."""
    at = rng.randrange(1, len(word))
    slip = rng.randrange(4)
    if slip == 0:
        return word[:at] + word[at] + word[at:]
    if slip == 1:
        return word[:at] + word[at + 1 :]
    if slip == 2 and at + 1 < len(word):
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + rng.choice(KEYS.get(word[at].lower(), word[at])) + word[at + 1 :]


def as_typed(question: str, rng: random.Random) -> str:
    words = question.split()
    if rng.random() < 0.6:
        words = [w.lower() for w in words]
    if rng.random() < 0.6 and words:
        words[-1] = words[-1].rstrip("?.!")
    if rng.random() < 0.6:
        long = [i for i, w in enumerate(words) if len(w) >= 5 and w.isalpha()]
        for i in rng.sample(long, min(len(long), rng.choice((1, 1, 2)))):
            words[i] = misspell(words[i], rng)
    if rng.random() < 0.3 and len(words) > 4:
        small = [i for i, w in enumerate(words) if w.lower() in SMALL]
        if small:
            del words[rng.choice(small)]
    if rng.random() < 0.15:
        words.insert(0, rng.choice(OPENERS).strip())
    return " ".join(w for w in words if w) or question
