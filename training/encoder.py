"""The sentence encoder: e5-small-v2, taught that a question lies near the sentence that answers it.

Sentences are encoded in their context: a window of whole sentences runs through the model once, and the vector of a sentence
is the mean over its own tokens ("late chunking", Günther et al., 2024). A batch is a few articles with all their questions.
The losses: listwise softmax of each question over the sentences of the batch and of articles seen before (a memory bank, Wang et
al., 2020); of each answering sentence over the batch's questions, among them those that its article does not answer; and of each
question over the batch's sentences by how well their tokens cover its own (late interaction, Khattab and Zaharia, 2020). A last epoch
adds one that keeps what answers apart from what does not, over all questions.
"""

import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from augment import as_typed
from base import base_model
from data import Article, Window, question_window, token_weights, windows
from measure import report

SCALE = 40.0  # 1 / temperature of the softmax over cosines
APART = 20.0  # the same on both sides of the line between what answers and what does not
LINES = [0.76, 0.69]  # where that line starts: of the cosines, of the coverages


def batch_of(parts: list[Window]) -> dict[str, torch.Tensor]:
    """The inputs of the ONNX file: input_ids, attention_mask [batch, tokens], pool [batch, spans, tokens]."""
    tokens, spans = max(len(w.ids) for w in parts), max(len(w.spans) for w in parts)
    ids = torch.zeros(len(parts), tokens, dtype=torch.long)
    mask = torch.zeros_like(ids)
    pool = torch.zeros(len(parts), spans, tokens)
    for row, w in enumerate(parts):
        ids[row, : len(w.ids)] = torch.tensor(w.ids)
        mask[row, : len(w.ids)] = 1
        for k, (_, a, b) in enumerate(w.spans):
            pool[row, k, a:b] = 1 / (b - a)
    return {"input_ids": ids, "attention_mask": mask, "pool": pool}


def pooled(model, parts: list[Window], size: int = 8) -> tuple[torch.Tensor, list[torch.Tensor]]:
    """([all spans in the order of the windows, 384]: the mean over each span, [tokens, 384] of each span, of unit length).
    Windows of about one length run together."""
    order = sorted(range(len(parts)), key=lambda i: len(parts[i].ids))
    vectors, tokens, places, at = [], {}, {}, 0
    for start in range(0, len(order), size):
        part = order[start : start + size]
        batch = batch_of([parts[i] for i in part])
        pool = batch.pop("pool")
        hidden = model(**batch).last_hidden_state
        with torch.autocast("cpu", enabled=False):
            hidden = hidden.float()
            vectors.append(torch.bmm(pool, hidden).flatten(0, 1))
            hidden = F.normalize(hidden, dim=2)
        for row, i in enumerate(part):
            tokens[i] = [hidden[row, a:b] for _, a, b in parts[i].spans]
            places[i] = range(at + row * pool.shape[1], at + row * pool.shape[1] + len(parts[i].spans))
        at += len(part) * pool.shape[1]
    return torch.cat(vectors)[[place for i in range(len(parts)) for place in places[i]]], [
        t for i in range(len(parts)) for t in tokens[i]
    ]


def half():
    """bf16 for the matrix products; one context around a whole step, so that each weight is cast once."""
    return torch.autocast("cpu", dtype=torch.bfloat16)


def encode_sentences(model, sentences: list[str]) -> tuple[torch.Tensor, list[torch.Tensor]]:
    """([sentences, 384], [tokens, 384] of each sentence), unit length."""
    vectors, tokens = pooled(model, windows(sentences))
    return F.normalize(vectors, dim=1), tokens


def encode_questions(model, questions: list[str]) -> tuple[torch.Tensor, list[torch.Tensor]]:
    """([questions, 384], [tokens, 384] of each question without [CLS] and [SEP]), unit length."""
    vectors, tokens = pooled(model, [question_window(q) for q in questions], size=48)
    return F.normalize(vectors, dim=1), [t[1:-1] for t in tokens]


def coverage(asked: list[torch.Tensor], weights: list[list[float]], sentences: list[torch.Tensor]) -> torch.Tensor:
    """[questions, sentences]: the weighted mean, over a question's tokens, of the highest cosine with a token of the sentence
    ("late interaction", Khattab and Zaharia, ColBERT, 2020)."""
    of = torch.repeat_interleave(torch.arange(len(sentences)), torch.tensor([len(s) for s in sentences]))
    cosines = torch.cat(sentences) @ torch.cat(asked).T
    best = torch.full((len(sentences), cosines.shape[1]), -1.0)
    best = best.scatter_reduce(0, of[:, None].expand_as(cosines), cosines, "amax")
    rows, at = [], 0
    for tokens, w in zip(asked, weights):
        w = torch.tensor(w)
        rows.append(best[:, at : at + len(tokens)] @ (w / w.sum()))
        at += len(tokens)
    return torch.stack(rows)


@torch.no_grad()
def similarities(model, articles: list[Article], by_tokens: bool = False) -> dict[str, np.ndarray]:
    """{question: its cosine with each sentence of its article, with the coverage of its tokens added if by_tokens}"""
    model.eval()
    out = {}
    for article in articles:
        with half():
            sentences, theirs = encode_sentences(model, article.sentences)
            asked, tokens = encode_questions(model, [q.text for q in article.questions])
        rows = asked @ sentences.T
        if by_tokens:
            rows = rows + coverage(tokens, [token_weights(q.text) for q in article.questions], theirs)
        for question, row in zip(article.questions, rows.numpy()):
            out[question.id] = row
    return out


def listwise(scores: torch.Tensor, right: list[list[int]]) -> torch.Tensor:
    """Mean of −log of the probability that the softmax gives to the right ones together."""
    losses = [torch.logsumexp(row, 0) - torch.logsumexp(row[r], 0) for row, r in zip(scores, right)]
    return torch.stack(losses).mean()


def apart(scores: torch.Tensor, owns: list[range], right: list[list[int]], line: torch.Tensor) -> torch.Tensor:
    """Mean logistic loss of each question's best right sentence above the line and the best other one of its article below it.

    A softmax over one question's sentences learns which is best, not whether it is good. The question is worded alike on both sides of the
    line, so its wording teaches nothing."""
    losses = []
    for row, own, gold in zip(scores, owns, right):
        others = [i for i in own if i not in gold]
        losses.append(F.softplus(-APART * (row[gold].max() - line)) + F.softplus(APART * (row[others].max() - line)))
    return torch.stack(losses).mean()


def step_loss(
    model, batch: list[Article], bank: list[torch.Tensor], rng: random.Random, lines: torch.Tensor | None
) -> tuple[torch.Tensor, torch.Tensor]:
    """(loss, the sentences' vectors without gradient); lines: of the cosines and of the coverages, None: not asked to stay apart"""
    sentences, theirs, asked, gold, owns, offset = [], [], [], [], [], 0
    for article in batch:
        vectors, tokens = encode_sentences(model, article.sentences)
        sentences.append(vectors)
        theirs += tokens
        for q in article.questions:
            for text in (q.text, as_typed(q.text, rng)) if rng.random() < 0.5 else (q.text,):
                asked.append(text)
                gold.append([offset + i for i in q.gold])
                owns.append(range(offset, offset + len(article.sentences)))
        offset += len(article.sentences)
    own = torch.cat(sentences)
    vectors, tokens = encode_questions(model, asked)
    with torch.autocast("cpu", enabled=False):
        cosines = vectors @ torch.cat([own, *bank]).T
        covered = coverage(tokens, [token_weights(text) for text in asked], theirs)
    answerable = [i for i, g in enumerate(gold) if g]
    right = [gold[i] for i in answerable]
    golden = sorted({i for g in gold for i in g})
    backward = listwise(SCALE * cosines[:, golden].T, [[n for n, g in enumerate(gold) if i in g] for i in golden])
    loss = listwise(SCALE * cosines[answerable], right) + 0.25 * backward + 0.5 * listwise(SCALE * covered[answerable], right)
    if lines is not None:
        mine = [owns[i] for i in answerable]
        loss = loss + 0.3 * sum(apart(s[answerable], mine, right, line) for s, line in zip((cosines, covered), lines))
    return loss, own.detach()


def train_encoder(articles: list[Article], held_out: list[Article], out: Path, epochs: int, seed: int) -> None:
    """The last epoch also draws a line between what answers and what does not."""
    torch.manual_seed(seed)
    model = base_model()
    bank: list[torch.Tensor] = []
    learn(model, articles, held_out, bank, epochs - 1, 5e-5, None, random.Random(seed))
    lines = torch.nn.Parameter(torch.tensor(LINES))
    learn(model, articles, held_out, bank, 1, 2.5e-5, lines, random.Random(seed + 1))
    torch.save(model.state_dict(), out)


def learn(
    model,
    articles: list[Article],
    held_out: list[Article],
    bank: list[torch.Tensor],
    epochs: int,
    rate: float,
    lines: torch.nn.Parameter | None,
    rng: random.Random,
    size: int = 2,
) -> None:
    """Some epochs with a rate that rises over 40 steps and falls to the end."""
    total = epochs * (len(articles) // size)
    groups = [{"params": [p for p in model.parameters() if p.requires_grad], "lr": rate}]
    if lines is not None:
        groups.append({"params": [lines], "lr": 2e-3, "weight_decay": 0.0})
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1.0, (s + 1) / 40) * max(0.02, 1 - s / total))
    started, losses = time.time(), []
    for epoch in range(epochs):
        order = articles[:]
        rng.shuffle(order)
        model.train()
        for start in range(0, len(order) - size + 1, size):
            with half():
                loss, own = step_loss(model, order[start : start + size], bank, rng, lines)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
            # At the very beginning vectors change too fast to be kept.
            bank[:] = [*bank, own][-4:] if len(losses) > 60 or lines is not None else []
            if len(losses) % 25 == 0:
                print(f"encoder {len(losses)}/{total} loss {np.mean(losses[-25:]):.3f} {time.time() - started:.0f} s", flush=True)
        report(f"encoder, epoch {epoch + 1}, held out", held_out, similarities(model, held_out))
        report("with its tokens", held_out, similarities(model, held_out, by_tokens=True))
