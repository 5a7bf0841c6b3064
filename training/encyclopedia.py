"""Makes questions on encyclopedia articles for the reader, as a folder like DATA, from the test part of Du, Shao and Cardie's split of
SQuAD 1.1 (2017; CC BY-SA 4.0): https://github.com/xinyadu/nqg/tree/master/data

    python encyclopedia.py NQG_DATA OUT

NQG_DATA: that folder, with doclist-test.txt, processed/src-test.txt (a sentence a line) and processed/tgt-test.txt (its question). All
of it comes from SQuAD's training articles: none of its dev articles, from which XQuAD is made, is in it.
"""

import argparse
import json
import re
from pathlib import Path
from urllib.parse import unquote

import numpy as np

SENTENCES = 26  # of one article: as many as there are in XQuAD's
FEWEST = 12  # an end of fewer sentences is left out


def as_printed(tokens: str) -> str:
    """The text that these tokens stood in, as far as it can be told; all in small letters."""
    text = tokens.strip().replace("`` ", '"').replace(" ''", '"').replace("$ ", "$").replace(" -- ", " – ")
    for bracket, token in {"(": "-lrb- ", ")": " -rrb-", "[": "-lsb- ", "]": " -rsb-"}.items():
        text = text.replace(token, bracket)
    text = re.sub(r" ([.,;:?!%])", r"\1", text)
    return re.sub(r" ('s|'re|'ve|'d|'ll|n't|')(?=\W|$)", r"\1", text)


def words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) > 3}


def parts(titles: list[str], pairs: list[str]) -> list[tuple[str, int, int]]:
    """(title, first pair, end): where each article's pairs lie; the files don't say. The cuts that let the most pairs hold words of
    their article's title, by dynamic programming."""
    count = len(pairs)
    said = [words(pair) for pair in pairs]
    held = np.array([[len(words(t) & s) / max(1, len(words(t))) for s in said] for t in titles])
    sums = np.concatenate([np.zeros((len(titles), 1)), held.cumsum(1)], 1)
    best = np.full((len(titles) + 1, count + 1), -np.inf)
    best[0, 0] = 0
    cut = np.zeros(best.shape, int)
    for article in range(len(titles)):
        most, at = -np.inf, 0
        for end in range(1, count + 1):
            start = best[article, end - 1] - sums[article, end - 1]
            if start > most:
                most, at = start, end - 1
            best[article + 1, end] = most + sums[article, end]
            cut[article + 1, end] = at
    found, end = [], count
    for article in range(len(titles), 0, -1):
        found.append((titles[article - 1], int(cut[article, end]), end))
        end = int(cut[article, end])
    return found[::-1]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("data", type=Path)
    arguments.add_argument("out", type=Path)
    given = arguments.parse_args()
    lines = lambda name: (given.data / name).read_text("utf-8").splitlines()
    titles = [unquote(line).replace("_", " ") for line in lines("doclist-test.txt") if line.strip()]
    told = [as_printed(line) for line in lines("processed/src-test.txt")]
    asked = [as_printed(line) for line in lines("processed/tgt-test.txt")]
    (given.out / "articles").mkdir(parents=True, exist_ok=True)
    articles, rows = 0, []
    for title, first, end in parts(titles, [f"{a} {b}" for a, b in zip(told, asked)]):
        sentences = list(dict.fromkeys(told[first:end]))
        for start in range(0, len(sentences), SENTENCES):
            some = sentences[start : start + SENTENCES]
            if len(some) < FEWEST:
                continue
            name = f"encyclopedia-{articles:03}"
            articles += 1
            (given.out / "articles" / f"{name}.txt").write_text("\n".join([title, *some, ""]), "utf-8")
            for at in range(first, end):
                if told[at] in some:
                    row = {"id": f"{name}-{at}", "article": name, "type": "encyclopedia", "question": asked[at], "gold": [told[at]]}
                    rows.append(json.dumps(row))
    (given.out / "questions.jsonl").write_text("\n".join([*rows, ""]), "utf-8")
    print(f"{articles} articles, {len(rows)} questions")


if __name__ == "__main__":
    main()
