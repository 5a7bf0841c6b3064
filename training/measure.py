"""Figures of the models, from the files in int8 as they are shipped.

    python measure.py MODELS FOLDER [--held-out] [--cut] [--scores FILE]

FOLDER holds questions.jsonl and articles/NAME.txt. FILE gets a line for each question: its id, the article, the numbers of the
answering sentences, the cosine of each sentence and the reader's score (null: not read).
"""

import argparse
import json
from pathlib import Path

import numpy as np

from data import Article, Question, hold_out, load, question_window, reading, windows

COSINE = 10.0  # weight of the cosine beside the reader's score where both rank
UNREAD = -30.0  # the reader's score of a sentence that it did not see


def auc(positive: list[float], negative: list[float]) -> float:
    """Area under the ROC curve: the chance that a positive lies above a negative."""
    if not positive or not negative:
        return float("nan")
    p, n = np.array(positive)[:, None], np.array(negative)[None, :]
    return float((p > n).mean() + (p == n).mean() / 2)


def rank(row: np.ndarray, gold: list[int]) -> int:
    order = np.argsort(-row, kind="stable")
    return next(k for k, i in enumerate(order) if i in gold)


def report(title: str, articles: list[Article], scores: dict[str, np.ndarray], sure: dict[str, float] | None = None) -> None:
    """scores: of each sentence; sure: that the first one answers, else the highest score."""
    ranks: dict[str, list[int]] = {}
    yes, no, right = [], [], []
    for article in articles:
        for q in article.questions:
            confidence = sure[q.id] if sure else float(scores[q.id].max())
            if q.gold:
                place = rank(scores[q.id], q.gold)
                ranks.setdefault(q.type, []).append(place)
                yes.append(confidence)
                right.append(place == 0)
            else:
                no.append(confidence)
    print(title)
    for kind, found in [*ranks.items(), ("all", [r for rs in ranks.values() for r in rs])]:
        r = np.array(found)
        print(f"  {kind:12} {len(r):4}  first {(r == 0).mean():.3f}  among three {(r < 3).mean():.3f}")
    area = auc(yes, no)
    line = np.quantile(no, 0.82) if no else 0.0
    answered = np.array(yes) > line
    good = answered & np.array(right)
    print(
        f"  answerable against not ({len(yes)}, {len(no)}): area {area:.3f}; where 82% of the unanswerable are refused: "
        f"right {good.mean():.3f}, wrong {(answered & ~np.array(right)).mean():.3f}",
        flush=True,
    )


def certainty(row: np.ndarray) -> float:
    """The share of the first sentence in the softmax of all and a 0 for none."""
    top = max(float(row.max()), 0.0)
    return float(np.exp(row.max() - top) / (np.exp(row - top).sum() + np.exp(-top)))


def together(cosines: dict[str, np.ndarray], read: dict[str, np.ndarray], weight: float = COSINE):
    """(score of each sentence, certainty) from both models."""
    both = {k: read[k] + weight * (cosines[k] - cosines[k].max()) for k in read}
    return both, {k: certainty(both[k]) for k in both}


def cosines_of(encoder, articles: list[Article]) -> dict[str, np.ndarray]:
    """{question: its cosine with each sentence of its article}; encoder: windows → [windows, spans, 384]"""
    out = {}
    for article in articles:
        vectors = np.concatenate([encoder([w])[0] for w in windows(article.sentences)])
        for q in article.questions:
            out[q.id] = vectors @ encoder([question_window(q.text)])[0, 0]
    return out


def read_all(reader, articles: list[Article], cosines: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """{question: the score of each sentence}; reader: windows → [windows, spans]"""
    out = {}
    for article in articles:
        for q in article.questions:
            window = reading(q.text, article.sentences, by_likelihood(cosines[q.id]))
            out[q.id] = np.full(len(article.sentences), UNREAD)
            for (i, _, _), score in zip(window.spans, reader([window])[0]):
                out[q.id][i] = score
    return out


def by_likelihood(cosines: np.ndarray) -> list[int]:
    return [int(i) for i in np.argsort(-cosines, kind="stable")]


def figures(title: str, articles: list[Article], cosines: dict[str, np.ndarray], read: dict[str, np.ndarray]) -> None:
    report(f"{title}: encoder", articles, cosines)
    report(f"{title}: reader", articles, read, {k: certainty(v) for k, v in read.items()})
    report(f"{title}: both", articles, *together(cosines, read))


def with_and_without(articles: list[Article]) -> list[Article]:
    """Each question twice: put to its article, and to the article without the answering sentences.

    The wording is the same on both sides, so only the text can tell them apart. The data's own unanswerable questions can be told by
    their wording: on the held-out articles a bag of words of the question alone has an area of .94. No model chooses the pairs;
    where another sentence answers too, the pair counts against the models.
    """
    out = []
    for a in articles:
        fit = [q for q in a.questions if q.gold and 0 not in q.gold and len(a.sentences) - len(q.gold) >= 4]
        out.append(Article(a.name, a.sentences, fit))
        for q in fit:
            rest = [s for i, s in enumerate(a.sentences) if i not in q.gold]
            out.append(Article(f"{a.name} without {q.id}", rest, [Question(f"{q.id} without", q.type, q.text, [])]))
    return out


def main() -> None:
    from export import Session

    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("models", type=Path)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--held-out", action="store_true", help="only the training articles that were not learned from")
    arguments.add_argument("--cut", action="store_true", help="each question to its article with and without the answering sentences")
    arguments.add_argument("--scores", type=Path)
    given = arguments.parse_args()
    articles = load(given.folder)
    if given.held_out:
        articles = hold_out(articles)[1]
    if given.cut:
        articles = with_and_without(articles)
    cosines = cosines_of(Session(given.models / "sentences.int8.onnx"), articles)
    path = given.models / "reader.int8.onnx"
    if not path.exists():
        report(f"{given.folder.name}: encoder", articles, cosines)
        read = {key: np.full(len(row), UNREAD) for key, row in cosines.items()}
    else:
        read = read_all(Session(path), articles, cosines)
        figures(given.folder.name, articles, cosines, read)
    if given.scores:
        with given.scores.open("w") as out:
            for article in articles:
                for q in article.questions:
                    scores = [None if s == UNREAD else round(float(s), 3) for s in read[q.id]]
                    entry = {"id": q.id, "article": article.name, "gold": q.gold, "cosines": [round(float(c), 4) for c in cosines[q.id]]}
                    print(json.dumps({**entry, "reader": scores}), file=out)


if __name__ == "__main__":
    main()
