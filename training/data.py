"""Articles, sentences, questions, and how they become tokens. Offsets in windows are token positions, ends exclusive."""

import hashlib
import json
import random
import re
from dataclasses import dataclass, field
from pathlib import Path

from tokenizers import Tokenizer

TOKENIZER = Path(__file__).resolve().parent.parent / "models" / "tokenizer.json"  # uncased WordPiece, as BERT has it
CLS, SEP = 101, 102
SEED = 14

tokenizer = Tokenizer.from_file(str(TOKENIZER))
tokenizer.no_padding()
tokenizer.no_truncation()

ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"])(?:Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Sgt|Capt|St|Jr|Sr|No|vs|Inc|Co|Corp|Ltd|"
    r"Jan|Feb|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|U\.N|[A-Z])\.$"
)
BOUNDARY = re.compile(r"(?<=[.!?])\s+|(?<=[.!?][\"”’)])\s+")


@dataclass
class Question:
    id: str
    type: str
    text: str
    gold: list[int]  # numbers of the sentences that answer, empty: the article does not


@dataclass
class Article:
    name: str
    sentences: list[str]
    questions: list[Question] = field(default_factory=list)


def split_sentences(text: str) -> list[str]:
    """The sentences of a text, paragraph by paragraph; the first one is the headline."""
    found = []
    for paragraph in text.split("\n"):
        current = ""
        for piece in BOUNDARY.split(paragraph.strip()):
            current = f"{current} {piece}".strip()
            if current and not ABBREVIATION.search(current):
                found.append(current)
                current = ""
        if current:
            found.append(current)
    return found


def letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def answers(sentence: str, gold: str) -> bool:
    """Whether the sentence holds a gold sentence, or is most of one that was split differently."""
    ours, theirs = letters(sentence), letters(gold)
    if not ours or not theirs:
        return False
    most = len(ours.split()) >= min(6, len(theirs.split()) / 2)
    return theirs in ours or (most and ours in theirs)


def load(folder: Path) -> list[Article]:
    """The articles of a folder (questions.jsonl, articles/NAME.txt) that have questions, in the order of the questions."""
    by_name: dict[str, Article] = {}
    for line in (folder / "questions.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        name = entry["article"]
        if name not in by_name:
            text = (folder / "articles" / f"{name}.txt").read_text("utf-8")
            by_name[name] = Article(name, split_sentences(text))
        article = by_name[name]
        gold = [i for i, s in enumerate(article.sentences) if any(answers(s, g) for g in entry["gold"])]
        if entry["gold"] and not gold:
            continue
        article.questions.append(Question(entry["id"], entry["type"], entry["question"], gold))
    return list(by_name.values())


KEPT_APART = Path(__file__).with_name("kept-apart.txt")


def fingerprints(article: Article) -> list[str]:
    """Hashes of the article's five longest sentences: enough to know it again, not to read it."""
    longest = sorted({letters(s) for s in article.sentences}, key=lambda s: (-len(s), s))[:5]
    return [hashlib.sha256(s.encode()).hexdigest()[:16] for s in longest]


def refuse_kept_apart(articles: list[Article]) -> None:
    """Stops where an article to be learned from is one of those that only measure: by its name or by two long sentences."""
    names, hashes = set(), set()
    for line in KEPT_APART.read_text("utf-8").splitlines():
        name, *theirs = line.split()
        names.add(name)
        hashes.update(theirs)
    for article in articles:
        same = sum(hashlib.sha256(letters(s).encode()).hexdigest()[:16] in hashes for s in set(article.sentences))
        if article.name in names or same >= 2:
            raise SystemExit(f"{article.name} is kept for measuring and must not be learned from: take it out")


def hold_out(articles: list[Article], share: float = 0.1, seed: int = SEED) -> tuple[list[Article], list[Article]]:
    """(to learn from, held out): whole articles, the same ones for the same seed and articles."""
    names = sorted(a.name for a in articles)
    random.Random(seed).shuffle(names)
    out = set(names[: round(len(names) * share)])
    return [a for a in articles if a.name not in out], [a for a in articles if a.name in out]


_tokens: dict[str, list[int]] = {}


def token_ids(text: str, most: int | None = None) -> list[int]:
    """WordPiece numbers without special tokens, at most so many."""
    if text not in _tokens:
        _tokens[text] = tokenizer.encode(text, add_special_tokens=False).ids
    return _tokens[text][:most]


FUNCTION_WORDS = set(
    "a about after all am an and any are as at be been before but by can could d did do does for from had has have he her him his how i "
    "if in into is it its ll m may me might more most my no nor not of off on or our over re s shall she should so some such t than that "
    "the their them then there these they this those to too under up us ve was we were what when where which who whom whose why will with "
    "would you your".split()
)


def token_weights(question: str) -> list[float]:
    """How much each token of a question counts: function words and marks say little."""
    ids = token_ids(question, QUESTION)
    words = [tokenizer.id_to_token(i) for i in ids]
    return [0.3 if w in FUNCTION_WORDS or not any(c.isalnum() for c in w) else 1.0 for w in words]


@dataclass
class Window:
    ids: list[int]
    spans: list[tuple[int, int, int]]  # (sentence, start, end)


HEADLINE = 20  # tokens of the headline before every window but the first
BEFORE = 40  # tokens of the end of the sentence before
WINDOW = 150  # tokens of whole sentences in a window
LONGEST = 90  # tokens of one sentence; its rest is left out
QUESTION = 40  # tokens of a question


def windows(sentences: list[str]) -> list[Window]:
    """[CLS] headline [SEP] end of the sentence before, whole sentences [SEP]; the first window begins with the headline itself.

    As many sentences as fit, at least one. The window that begins with the second sentence has no sentence before, which would
    be the headline once more.
    """
    tokens = [token_ids(s, LONGEST) or [0] for s in sentences]
    found, i = [], 0
    while i < len(tokens):
        ids = [CLS]
        if i > 0:
            ids += tokens[0][:HEADLINE] + [SEP]
        if i > 1:
            ids += tokens[i - 1][-BEFORE:]
        start, spans = len(ids), []
        while i < len(tokens) and (not spans or len(ids) - start + len(tokens[i]) <= WINDOW):
            spans.append((i, len(ids), len(ids) + len(tokens[i])))
            ids = ids + tokens[i]
            i += 1
        found.append(Window(ids + [SEP], spans))
    return found


def question_window(text: str) -> Window:
    """[CLS] question [SEP], one span over all of it."""
    ids = [CLS, *token_ids(text, QUESTION), SEP]
    return Window(ids, [(0, 0, len(ids))])
