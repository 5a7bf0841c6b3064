"""Questions that only look as if their article answered them, made from those that it does answer: a name, a number or a word becomes
another one of the article, a word its opposite, a verb gets a "not". After SQuAD 2 (Rajpurkar, Jia and Liang, 2018), whose authors
wrote such questions by hand.
"""

import random
import re

from data import Article, Question

OPPOSITES = (
    "first last|before after|highest lowest|largest smallest|most least|more fewer|increase decrease|increased decreased|rise fall|"
    "won lost|win lose|north south|northern southern|east west|eastern western|oldest youngest|older younger|men women|male female|"
    "boys girls|began ended|begin end|start finish|started ended|open close|opened closed|best worst|early late|earliest latest|"
    "beginning end|upper lower|high low|higher lower|larger smaller|father mother|husband wife|brother sister|son daughter|"
    "support oppose|supported opposed|accepted rejected|approve reject|allow ban|allowed banned|minimum maximum|majority minority|"
    "public private|rural urban|old new|hot cold|summer winter|spring autumn|born buried|arrived left|arrive leave|built destroyed|"
    "bought sold|buy sell|gained lost|longest shortest|above below|inside outside|success failure|agree disagree|agreed refused|"
    "victims suspects|victim suspect|injured unhurt|dead injured|killed hurt|teachers students|doctor patient|police firefighters|"
    "positive negative|strongest weakest|easy hard|morning evening|yesterday tomorrow"
)
OPPOSITE: dict[str, list[str]] = {}
for _pair in OPPOSITES.split("|"):
    _one, _other = _pair.split()
    OPPOSITE.setdefault(_one, []).append(_other)
    OPPOSITE.setdefault(_other, []).append(_one)

NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][\w'’-]+(?: (?:of |the |de )?[A-Z][\w'’-]+)*")
NUMBER = re.compile(r"\b\d[\d,.]*\d\b|\b\d+\b")
WORD = re.compile(r"\b[a-z]{4,}\b")
AUXILIARY = re.compile(r"\b(?:did|does|do|was|were|is|are|has|have|had|can|could|will|would) (?:the |a |an )?[\w'’-]+ ")
SAYS_LITTLE = set(
    "what when where which whom whose does have been were that this with from about into after before there their they them would could "
    "should many much long come came made make name called type kind year people".split()
)
NOT = 0.25  # the share of questions that may get a "not"
WORTH = {"name": 1.0, "number": 2.0, "opposite": 2.5, "not": 0.5, "word": 1.0}  # the rarer ways more often


def mislead(question: Question, article: Article, rng: random.Random) -> str | None:
    """The question turned so that the sentences that answer it do so no more; None if there is no way. Now and then one that still
    holds: such noise is learned over."""
    text, gold = question.text, " ".join(article.sentences[i] for i in question.gold)
    told = f"{gold} {text}".lower()

    def others(pattern: re.Pattern, fits) -> list[str]:
        found = {m.group() for s in article.sentences[1:] for m in pattern.finditer(s)}
        return sorted(each for each in found if each.lower() not in told and fits(each))

    def replace(match: re.Match, by: str) -> str:
        return text[: match.start()] + by + text[match.end() :]

    ways: dict[str, str] = {}
    if names := list(NAME.finditer(text)):
        name = rng.choice(names)
        alike = others(NAME, lambda n: len(n.split()) == len(name.group().split()))
        if some := alike or others(NAME, lambda n: True):
            ways["name"] = replace(name, rng.choice(some))
    if numbers := list(NUMBER.finditer(text)):
        number = rng.choice(numbers)
        some = others(NUMBER, lambda n: len(n) == len(number.group()))
        if not some and number.group().isdigit():
            some = [str(int(number.group()) + rng.choice((-3, -2, -1, 1, 2, 5, 10)))]
        if some:
            ways["number"] = replace(number, rng.choice(some))
    if turnable := [m for m in re.finditer(r"[a-z]+", text) if m.group() in OPPOSITE]:
        word = rng.choice(turnable)
        ways["opposite"] = replace(word, rng.choice(OPPOSITE[word.group()]))
    elif rng.random() < NOT and (verb := AUXILIARY.search(text)) and not re.search(r"\bnot\b|n['’]t", text):
        ways["not"] = f"{text[: verb.end()]}not {text[verb.end() :]}"
    if held := [m for m in WORD.finditer(text) if m.group() not in SAYS_LITTLE and m.group() in gold.lower()]:
        word = rng.choice(held)
        ending, length = word.group()[-2:], len(word.group())
        some = others(WORD, lambda w: w.endswith(ending) and w not in SAYS_LITTLE and abs(len(w) - length) < 4)
        if some:
            ways["word"] = replace(word, rng.choice(some))
    if not ways:
        return None
    return ways[rng.choices(list(ways), [WORTH[way] for way in ways])[0]]
