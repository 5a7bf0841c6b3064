"""The reader: a question together with the most likely sentences; a score for each, against a fixed 0 for "none answers".

It starts from the sentence encoder. The loss is a softmax over the sentences' scores and the 0. From the first epoch on, part of
the questions are made unanswerable, another part in each epoch.
"""

import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn

from augment import as_typed
from data import READ_TOKENS, Article, Window, reading
from encoder import base_model, batch_of, encode_questions, encode_sentences, half
from measure import by_likelihood, figures, read_all
from unanswerable import Example, cut, elsewhere, swapped

FIXED = 2  # layers that no longer learn from the second epoch on
SHARES = {"cut": 0.17, "swapped": 0.11, "elsewhere": 0.06}  # of the answerable questions, in each epoch but the last
# In the last epoch the data's own unanswerable questions are left out: their wording alone gives them away, and a reader that
# learns the wording says little about other people's questions. Made ones have the same wording with and without an answer.
LAST_SHARES = {"cut": 0.32, "swapped": 0.12, "elsewhere": 0.1}


class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = base_model()
        self.head = nn.Sequential(nn.Linear(384, 128), nn.GELU(), nn.Linear(128, 1))

    def forward(self, input_ids, attention_mask, token_type_ids, pool):
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids)[0]
        with torch.autocast("cpu", enabled=False):
            hidden = hidden.float()
            return self.head(torch.bmm(pool, hidden) + hidden[:, :1]).squeeze(-1)


@torch.no_grad()
def vectors(encoder, articles: list[Article]) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """({article: vectors of its sentences}, {question: vector})"""
    encoder.eval()
    sentences, questions = {}, {}
    for article in articles:
        with half():
            sentences[article.name] = encode_sentences(encoder, article.sentences).numpy()
            asked = encode_questions(encoder, [q.text for q in article.questions]).numpy()
        questions.update({q.id: v for q, v in zip(article.questions, asked)})
    return sentences, questions


def rate(passed: float, epochs: int) -> float:
    """The learning rate after so many epochs: falling, and once more from 6e-5 in the last epoch."""
    last = epochs - 1
    return 8e-5 * (1 - passed / epochs) if passed < last else 6e-5 * max(0.01, epochs - passed)


def examples(articles: list[Article], of_sentences, of_questions, rng: random.Random, last: bool) -> list[Example]:
    """One example for each question; another draw each time."""
    shares = LAST_SHARES if last else SHARES
    centres = np.stack([of_sentences[a.name].mean(0) for a in articles])
    out = []
    for n, article in enumerate(articles):
        near = [articles[k] for k in np.argsort(-(centres @ centres[n])) if k != n][:12]
        for q in article.questions:
            if last and not q.gold:
                continue
            v = of_questions[q.id]
            cosines = of_sentences[article.name] @ v
            made, draw = None, rng.random()
            if q.gold:
                if draw < shares["cut"]:
                    made = cut(q, article, cosines)
                elif draw < shares["cut"] + shares["swapped"]:
                    made = swapped(q, article, rng.choice(articles), cosines, rng)
                elif draw < sum(shares.values()):
                    theirs = sorted(((a, of_sentences[a.name] @ v) for a in near), key=lambda x: -x[1].max())
                    made = elsewhere(q, float(cosines.max()), theirs, rng)
            example = made or Example(q.text, article.sentences, q.gold, cosines)
            if rng.random() < 0.25:
                example.question = as_typed(example.question, rng)
            out.append(example)
    return out


def as_window(example: Example, rng: random.Random, noise: np.random.Generator) -> tuple[Window, list[bool]]:
    """(window, whether each span answers); how much is read and in what order it is taken vary, one right sentence is always in."""
    order = by_likelihood(example.cosines + noise.normal(0, 0.05, len(example.cosines)))
    if example.gold:
        first = max(example.gold, key=lambda i: example.cosines[i])
        order = [first] + [i for i in order if i != first]
    window = reading(example.question, example.sentences, order, rng.randrange(120, READ_TOKENS + 20))
    return window, [i in example.gold for i, _, _ in window.spans]


def loss_of(scores: torch.Tensor, right: list[list[bool]]) -> torch.Tensor:
    losses = []
    for row, r in zip(scores, right):
        z = torch.cat([row.new_zeros(1), row[: len(r)]])
        places = [k + 1 for k, x in enumerate(r) if x] or [0]
        losses.append(torch.logsumexp(z, 0) - torch.logsumexp(z[places], 0))
    return torch.stack(losses).mean()


@torch.no_grad()
def as_numpy(model: Reader, parts: list[Window]) -> np.ndarray:
    with half():
        return model(**batch_of(parts)).float().numpy()


def batches(rows: list[tuple[Window, list[bool]]], size: int, rng: random.Random) -> list[list[tuple[Window, list[bool]]]]:
    """Shuffled batches of windows of about one length."""
    rng.shuffle(rows)
    out = []
    for start in range(0, len(rows), size * 12):
        part = sorted(rows[start : start + size * 12], key=lambda r: len(r[0].ids))
        out += [part[k : k + size] for k in range(0, len(part), size)]
    rng.shuffle(out)
    return out


def train_reader(encoder, articles: list[Article], held_out: list[Article], out: Path, epochs: int, seed: int, size: int = 12) -> None:
    """Writes the weights after each epoch (OUT.1.pt, …) and at the end; an epoch whose weights are there is not run again.

    The lowest layers learn in the first epoch only, which saves a fifth of the time from then on.
    """
    torch.manual_seed(seed)
    kept = out.with_name("vectors.pkl")
    if not kept.exists():
        kept.write_bytes(pickle.dumps((vectors(encoder, articles), vectors(encoder, held_out))))
    (of_sentences, of_questions), (s, q) = pickle.loads(kept.read_bytes())
    cosines = {x.id: s[a.name] @ q[x.id] for a in held_out for x in a.questions}
    model = Reader()
    model.encoder.load_state_dict(encoder.state_dict())
    done = max([0, *(e for e in range(1, epochs + 1) if out.with_suffix(f".{e}.pt").exists())])
    if done:
        model.load_state_dict(torch.load(out.with_suffix(f".{done}.pt")))
    optimiser = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], weight_decay=0.01, fused=True)
    started, losses = time.time(), []
    for epoch in range(done, epochs):
        rng, noise = random.Random(seed + epoch), np.random.default_rng(seed + epoch)
        rows = [as_window(e, rng, noise) for e in examples(articles, of_sentences, of_questions, rng, epoch == epochs - 1)]
        model.train()
        if epoch > 0:
            model.encoder.encoder.layer[:FIXED].requires_grad_(False)
        parts = batches(rows, size, rng)
        for n, part in enumerate(parts):
            for group in optimiser.param_groups:
                group["lr"] = min(1.0, (len(losses) + 1) / 60) * rate(epoch + n / len(parts), epochs)
            with half():
                scores = model(**batch_of([w for w, _ in part]))
            loss = loss_of(scores.float(), [r for _, r in part])
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            losses.append(loss.item())
            if len(losses) % 40 == 0:
                print(f"reader, epoch {epoch + 1}, {n + 1}/{len(parts)} loss {np.mean(losses[-40:]):.3f} {time.time() - started:.0f} s", flush=True)
        torch.save(model.state_dict(), out.with_suffix(f".{epoch + 1}.pt"))
        model.eval()
        figures(f"epoch {epoch + 1}, held out", held_out, cosines, read_all(lambda parts: as_numpy(model, parts), held_out, cosines))
    torch.save(model.state_dict(), out)
