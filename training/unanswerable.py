"""Questions that an article does not answer, made from those that it does.

Cut: the answering sentences are taken out. Swapped: a name, a number or a word of the question gives way to another one or to its
opposite. Elsewhere: the question is put to another article of the same topic. Each is left out where another sentence may well
answer.
"""

import random
import re
from dataclasses import dataclass

import numpy as np

from data import Article, Question

NAME = re.compile(r"(?<![.!?“\"]\s)(?<!^)\b[A-Z][a-zA-Z’'-]+(?:\s[A-Z][a-zA-Z’'-]+)*")
NUMBER = re.compile(r"\b\d[\d,.]*\b")
NO_NAMES = {"I", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mr", "Mrs", "Ms", "Dr"}  # fmt: skip
OPPOSITES = """first last|before after|more fewer|more less|most least|win lose|won lost|increase decrease|rise fall|rose fell|
oldest youngest|older younger|biggest smallest|largest smallest|bigger smaller|higher lower|highest lowest|north south|east west|
men women|man woman|boys girls|buy sell|bought sold|support oppose|supported opposed|start stop|started stopped|began ended|open close|
opened closed|accept reject|accepted rejected|allow ban|allowed banned|arrive leave|arrived left|best worst|born died|
husband wife|mother father|son daughter|brother sister|cut raise|gain loss|gained lost|hire fire|hired fired|join quit|joined quit|
cheapest dearest|earlier later|earliest latest|fast slow|faster slower|like dislike|liked disliked|for against|
agree disagree|agreed disagreed|happy angry|winner loser|victory defeat|profit loss|with without|inside outside|
morning evening|young old|strong weak|praise criticise|praised criticised|pass fail|passed failed|remember forget|save spend"""
OPPOSITE = {}
for pair in OPPOSITES.replace("\n", "").split("|"):
    one, other = pair.split()
    OPPOSITE.setdefault(one, other)
    OPPOSITE.setdefault(other, one)


@dataclass
class Example:
    """A question, the sentences it is put to, which of them answer (none: []), and their cosines with the question."""

    question: str
    sentences: list[str]
    gold: list[int]
    cosines: np.ndarray


def names(texts: list[str]) -> list[str]:
    """Names inside sentences (never their first word), each once, in order; no word that the texts have in lower case too."""
    small = {w for text in texts for w in re.findall(r"\b[a-z]+\b", text)}
    found: dict[str, None] = {}
    for text in texts:
        for match in NAME.findall(text):
            if match not in NO_NAMES and len(match) > 2 and match.split()[0].lower() not in small:
                found[match] = None
    return list(found)


def cut(q: Question, article: Article, cosines: np.ndarray) -> Example | None:
    keep = [i for i in range(len(article.sentences)) if i not in q.gold]
    if len(keep) < 4 or 0 in q.gold or cosines[keep].max() > cosines[q.gold].max() - 0.03:
        return None
    return Example(q.text, [article.sentences[i] for i in keep], [], cosines[keep])


def swapped(q: Question, article: Article, stranger: Article, cosines: np.ndarray, rng: random.Random) -> Example | None:
    """A name gives way to one of the article's own that the answering sentences lack, or more rarely to a stranger's; a word to its
    opposite, but not in a yes-or-no question, which the same sentence would still settle."""
    words = q.text.split()
    turned = [i for i, w in enumerate(words) if w.lower().strip("?,.!") in OPPOSITE]
    if turned and q.type != "yes-no" and rng.random() < 0.5:
        at = rng.choice(turned)
        bare = words[at].strip("?,.!")
        words[at] = words[at].replace(bare, OPPOSITE[bare.lower()])
        return Example(" ".join(words), article.sentences, [], cosines)
    golden = " ".join(article.sentences[i] for i in q.gold).lower()
    asked = [n for n in NAME.findall(q.text) if n not in NO_NAMES]
    source = article if rng.random() < 0.7 else stranger
    others = [n for n in names(source.sentences[1:]) if n.lower() not in golden and n.lower() not in q.text.lower()]
    if asked and others:
        old = rng.choice(asked)
        alike = [n for n in others if n.count(" ") == old.count(" ")] or others
        new = rng.choice(alike)
        if not set(new.lower().split()) & set(old.lower().split()):
            return Example(q.text.replace(old, new), article.sentences, [], cosines)
    numbers = NUMBER.findall(q.text)
    if numbers:
        old = rng.choice(numbers).rstrip(".,")
        new = str(int(re.sub(r"\D", "", old) or 0) + rng.choice((-3, -2, -1, 1, 2, 3, 7)))
        return Example(q.text.replace(old, new), article.sentences, [], cosines)
    return None


def elsewhere(q: Question, own: float, near: list[tuple[Article, np.ndarray]], rng: random.Random) -> Example | None:
    """near: other articles with the cosines of their sentences, the nearest first; own: the highest cosine at home."""
    fit = [(a, c) for a, c in near if c.max() < own - 0.1]
    if not fit:
        return None
    article, cosines = rng.choice(fit[:3])
    return Example(q.text, article.sentences, [], cosines)
