"""Figures of the encoder, from the file in int8 as it is shipped.

    python measure.py MODELS FOLDER [--held-out] [--cut]

FOLDER holds questions.jsonl and articles/NAME.txt. The last lines rank by the sentences' cosines and by what their tokens cover together.
"""

import argparse
from pathlib import Path

import numpy as np

from data import Article, Question, hold_out, load, question_window, token_weights, windows


def auc(positive: list[float], negative: list[float]) -> float:
    """Area under the ROC curve: the chance that a positive lies above a negative."""
    if not positive or not negative:
        return float("nan")
    p, n = np.array(positive)[:, None], np.array(negative)[None, :]
    return float((p > n).mean() + (p == n).mean() / 2)


def rank(row: np.ndarray, gold: list[int]) -> int:
    order = np.argsort(-row, kind="stable")
    return next(k for k, i in enumerate(order) if i in gold)


def report(title: str, articles: list[Article], scores: dict[str, np.ndarray]) -> None:
    """scores: of each sentence; the highest says how surely there is an answer."""
    ranks: dict[str, list[int]] = {}
    yes, no, right = [], [], []
    for article in articles:
        for q in article.questions:
            confidence = float(scores[q.id].max())
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


def similarities(session, articles: list[Article]) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """({question: its cosine with each sentence of its article}, {question: the same and what their tokens cover})"""
    by_sentence, by_both = {}, {}
    for article in articles:
        parts = [(w, *session(w)) for w in windows(article.sentences)]
        vectors = np.concatenate([v for _, v, _ in parts])
        tokens = [t[a:b] for w, _, t in parts for _, a, b in w.spans]
        for q in article.questions:
            own, asked = session(question_window(q.text))
            weights = np.array(token_weights(q.text))
            by_sentence[q.id] = vectors @ own[0]
            covered = [(asked[1:-1] @ t.T).max(1) @ weights / weights.sum() for t in tokens]
            by_both[q.id] = by_sentence[q.id] + np.array(covered)
    return by_sentence, by_both


def with_and_without(articles: list[Article]) -> list[Article]:
    """Each question twice: put to its article, and to the article without the answering sentences.

    The wording is the same on both sides, so only the text can tell them apart. The data's own unanswerable questions can be told by
    their wording: on the held-out articles a bag of words of the question alone has an area of .94. Nothing chooses the pairs;
    where another sentence answers too, the pair counts against the model.
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
    given = arguments.parse_args()
    articles = load(given.folder)
    if given.held_out:
        articles = hold_out(articles)[1]
    if given.cut:
        articles = with_and_without(articles)
    measure(given.folder.name, Session(given.models / "sentences.int8.onnx"), articles)


def measure(title: str, session, articles: list[Article]) -> None:
    by_sentence, by_both = similarities(session, articles)
    report(f"{title}: sentences", articles, by_sentence)
    report(f"{title}: sentences and tokens", articles, by_both)


if __name__ == "__main__":
    main()
