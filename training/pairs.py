"""Makes what the cross-encoder learns from: questions with a text's sentences, answered or misleading.

    python pairs.py DATA ENCYCLOPEDIA UNANSQ SQUAD2 OUT

DATA, ENCYCLOPEDIA: folders as reader.py has them. UNANSQ: the folder QG of https://github.com/haichao592/UnAnsQ (Zhu et al., 2019), which
pairs questions of SQuAD 2 (Rajpurkar, Jia and Liang, 2018; CC BY-SA 4.0) that their text answers with those that it does not and that
look as if it did. Its part "test" comes from the dev set that only measures, and is never opened; "train" is put to the encyclopedia
articles that have the answered question. SQUAD2: ten of SQuAD 2's training articles, train-v2.0.json of
https://github.com/PhongNTDo/guide_train_MRC_transformers.

Writes OUT/pairs.jsonl {"question", "sentences", "gold": [positions], "at": position that seems to answer, "near": [the nearest sentences], "kind",
"held": bool} and OUT/misleading-held-out.json, those held out in SQuAD 2's format, for scripts/fit-natural.ts.
"""

import argparse
import json
import random
import re
from pathlib import Path

from data import QUESTION, SEED, Article, hold_out, load, refuse_kept_apart, split_sentences, token_ids
from export import Session
from misleading import mislead
from reader import encode

HELD_TITLES = {"Solar_energy", "Spectre_(2015_film)"}
HELD_TEXTS = 70  # of UNANSQ's part "dev"
NEAR = 8  # nearest sentences kept of a question
PARAGRAPHS = 5  # of UNANSQ's texts become one article of the held-out file
# Shares of what there is most of.
OF_ENCYCLOPEDIA, OF_SQUAD2 = 0.25, 0.4
MADE_OF_NEWS, MADE_OF_ENCYCLOPEDIA = 0.35, 0.12


def as_printed(tokens: str) -> str:
    """The text that these tokens stood in, as far as it can be told."""
    text = re.sub(r"(?<=\d) ([,.]) (?=\d)", r"\1", tokens.strip())
    text = re.sub(r" ([.,;:?!%)\]])", r"\1", text)
    text = re.sub(r"([(\[]) ", r"\1", text)
    text = re.sub(r" ?' (s|re|ve|d|ll|t|m)(?=\W|$)", r"'\1", text).replace(" n't", "n't")
    text = re.sub(r" ('s|'re|'ve|'d|'ll|')(?=\W|$)", r"\1", text)
    return re.sub(r"([$£€]) ", r"\1", text.replace(" - ", "-"))


def letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", re.sub(r"-[lr][rs]b-", "", text.lower()))


def rows_of(folder: Path, name: str) -> list[list[str]]:
    return [line.split("\t") for line in (folder / f"{name}.txt").read_text("utf-8").strip().split("\n")]


class Pairs:
    def __init__(self):
        self.rows: list[dict] = []
        self.random = random.Random(SEED)

    def add(self, question, sentences, gold, at, kind, held, near=()):
        row = {"question": question, "sentences": sentences, "gold": gold, "at": at, "kind": kind, "held": held, "near": list(near)}
        self.rows.append(row)

    def add_texts(self, unansq: Path) -> None:
        """UNANSQ's part "dev": each text with both questions of a pair."""
        contexts, answered, misleading = (rows_of(unansq, f"dev-{n}") for n in ("context", "answerable-questions", "unanswerable-questions"))
        held = set(list(dict.fromkeys(c[0] for c in contexts))[:HELD_TEXTS])
        cut = lambda text: [as_printed(s) for s in re.split(r'(?<= [.?!]) (?=\w|")', text) if s.strip()]
        for (text, start, end), one, other in zip(contexts, answered, misleading):
            tokens = text.split(" ")
            before = cut(" ".join(tokens[: int(start)]))
            own = as_printed(" ".join(tokens[int(start) : int(end) + 1]))
            sentences, at = [*before, own, *cut(" ".join(tokens[int(end) + 1 :]))], len(before)
            self.add(as_printed(one[1]), sentences, [at], at, "text", text in held)
            self.add(as_printed(other[1]), sentences, [], at, "text", text in held)

    def add_encyclopedia(self, articles: list[Article], near: dict, unansq: Path) -> None:
        held = {a.name for a in hold_out(articles)[1]}
        misleading = {}
        for one, other in zip(rows_of(unansq, "train-answerable-questions"), rows_of(unansq, "train-unanswerable-questions")):
            misleading.setdefault(letters(one[1]), as_printed(other[1]))
        for article in articles:
            is_held = article.name in held
            for q in article.questions:
                nearest = near.get((article.name, q.text), [])
                put = lambda text, gold: self.add(text, article.sentences, gold, q.gold[0], "encyclopedia", is_held, nearest)
                if not q.gold:
                    continue
                if other := misleading.get(letters(q.text)):
                    put(q.text, q.gold)
                    put(other, [])
                elif self.random.random() < OF_ENCYCLOPEDIA:
                    put(q.text, q.gold)
                elif not is_held and self.random.random() < MADE_OF_ENCYCLOPEDIA and (made := mislead(q, article, self.random)):
                    put(made, [])

    def add_squad2(self, articles: list[dict]) -> None:
        for article in articles:
            is_held = article["title"] in HELD_TITLES
            for paragraph in article["paragraphs"]:
                text = paragraph["context"]
                sentences, starts, at = split_sentences(text), [], 0
                for sentence in sentences:
                    at = max(at, text.find(sentence[:40], at))
                    starts.append(at)
                    at += len(sentence[:40])
                where = lambda offset: max([i for i, start in enumerate(starts) if start <= offset], default=0)
                for q in paragraph["qas"]:
                    seeming = q.get("plausible_answers", []) if q["is_impossible"] else q["answers"]
                    if not seeming or (not q["is_impossible"] and not is_held and self.random.random() >= OF_SQUAD2):
                        continue
                    place = where(seeming[0]["answer_start"])
                    self.add(q["question"], sentences, [] if q["is_impossible"] else [place], place, "squad", is_held)

    def add_news(self, articles: list[Article], near: dict) -> None:
        """The questions that no article answers are left out: their wording gives them away."""
        ours, theirs = hold_out(articles)
        refuse_kept_apart(ours)
        held = {a.name for a in theirs}
        for article in articles:
            for q in article.questions:
                if not q.gold:
                    continue
                nearest = near.get((article.name, q.text), [])
                self.add(q.text, article.sentences, q.gold, self.random.choice(q.gold), "news", article.name in held, nearest)
                if self.random.random() < MADE_OF_NEWS and (made := mislead(q, article, self.random)):
                    self.add(made, article.sentences, [], q.gold[0], "news", article.name in held)


def asked_of(article: Article) -> list:
    """What `encode` gives vectors of."""
    return [q for q in article.questions if token_ids(q.text, QUESTION)]


def nearest(articles: list[Article], session: Session) -> dict[tuple[str, str], list[int]]:
    """Of each question, by article and wording, the sentences that the encoder puts first."""
    found = {}
    for article in articles:
        for question, asked in zip(asked_of(article), encode(session, [article])):
            found[article.name, question.text] = asked.order[:NEAR]
    return found


def held_out(pairs: list[dict], squad2: list[dict]) -> list[dict]:
    """What is held out and has misleading questions, in SQuAD 2's format."""
    strip = lambda q: {"id": q["id"], "question": q["question"], "answers": [] if q["is_impossible"] else q["answers"]}
    found = [
        {"title": a["title"], "paragraphs": [{"context": p["context"], "qas": [strip(q) for q in p["qas"]]} for p in a["paragraphs"]]}
        for a in squad2
        if a["title"] in HELD_TITLES
    ]
    by_text: dict[tuple, list[dict]] = {}
    for row in pairs:
        if row["held"] and row["kind"] == "text":
            by_text.setdefault(tuple(row["sentences"]), []).append(row)
    texts = list(by_text)
    for first in range(0, len(texts), PARAGRAPHS):
        paragraphs = []
        for text in texts[first : first + PARAGRAPHS]:
            starts = [len(" ".join(text[:i])) + (i > 0) for i in range(len(text))]
            answers = lambda row: [{"text": "", "answer_start": starts[i]} for i in row["gold"]]
            qas = [{"id": f"{first}-{i}", "question": row["question"], "answers": answers(row)} for i, row in enumerate(by_text[text])]
            paragraphs.append({"context": " ".join(text), "qas": qas})
        found.append({"title": " ".join(re.findall(r"\w+", texts[first][0])[:4]), "paragraphs": paragraphs})
    return found


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("data", "encyclopedia", "unansq", "squad2", "out"):
        arguments.add_argument(name, type=Path)
    given = arguments.parse_args()
    session = Session(Path(__file__).resolve().parent.parent / "models" / "sentences.int8.onnx")
    news, encyclopedia = load(given.data), load(given.encyclopedia)
    squad2 = json.loads(given.squad2.read_text("utf-8"))["data"]
    pairs = Pairs()
    pairs.add_texts(given.unansq)
    pairs.add_encyclopedia(encyclopedia, nearest(encyclopedia, session), given.unansq)
    pairs.add_squad2(squad2)
    pairs.add_news(news, nearest(news, session))
    given.out.mkdir(parents=True, exist_ok=True)
    (given.out / "pairs.jsonl").write_text("".join(json.dumps(row) + "\n" for row in pairs.rows), "utf-8")
    (given.out / "misleading-held-out.json").write_text(json.dumps({"data": held_out(pairs.rows, squad2)}), "utf-8")
    print(f"{len(pairs.rows)} questions, {sum(not row['gold'] for row in pairs.rows)} of them misleading; held out {sum(row['held'] for row in pairs.rows)}")


if __name__ == "__main__":
    main()
