"""The sentence encoder: all-MiniLM-L6-v2, taught that a question lies near the sentence that answers it.

Sentences are encoded in their context: a window of whole sentences runs through the model once, and the vector of a sentence
is the mean over its own tokens ("late chunking", Günther et al., 2024). A batch is a few articles with all their questions.
Two losses: listwise softmax of each question over the sentences of the batch and of articles seen before (a memory bank, Wang et
al., 2020), and of each answering sentence over the batch's questions, among them those that its article does not answer.
"""

import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from transformers import AutoModel

from augment import as_typed
from data import BASE, Article, Window, question_window, windows
from measure import report

SCALE = 20.0  # 1 / temperature of the softmax over cosines


def base_model():
    """all-MiniLM-L6-v2 as published, for short training on a CPU: without dropout and with plain attention, whose backward
    pass takes half the time of the fused one there."""
    model = AutoModel.from_pretrained(
        BASE, add_pooling_layer=False, attn_implementation="eager", attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0
    )
    model.embeddings.requires_grad_(False)
    return model


def batch_of(parts: list[Window]) -> dict[str, torch.Tensor]:
    """The inputs of the ONNX file: input_ids, attention_mask, token_type_ids [batch, tokens], pool [batch, spans, tokens]."""
    tokens, spans = max(len(w.ids) for w in parts), max(len(w.spans) for w in parts)
    ids = torch.zeros(len(parts), tokens, dtype=torch.long)
    mask, types = torch.zeros_like(ids), torch.zeros_like(ids)
    pool = torch.zeros(len(parts), spans, tokens)
    for row, w in enumerate(parts):
        ids[row, : len(w.ids)] = torch.tensor(w.ids)
        types[row, : len(w.ids)] = torch.tensor(w.types)
        mask[row, : len(w.ids)] = 1
        for k, (_, a, b) in enumerate(w.spans):
            pool[row, k, a:b] = 1 / (b - a)
    return {"input_ids": ids, "attention_mask": mask, "token_type_ids": types, "pool": pool}


def pooled(model, parts: list[Window], size: int = 8) -> torch.Tensor:
    """[all spans in the order of the windows, 384]: the mean over each span. Windows of about one length run together."""
    order = sorted(range(len(parts)), key=lambda i: len(parts[i].ids))
    vectors, places, at = [], {}, 0
    for start in range(0, len(order), size):
        part = order[start : start + size]
        batch = batch_of([parts[i] for i in part])
        pool = batch.pop("pool")
        hidden = model(**batch).last_hidden_state
        with torch.autocast("cpu", enabled=False):
            vectors.append(torch.bmm(pool, hidden.float()).flatten(0, 1))
        for row, i in enumerate(part):
            places[i] = range(at + row * pool.shape[1], at + row * pool.shape[1] + len(parts[i].spans))
        at += len(part) * pool.shape[1]
    return torch.cat(vectors)[[place for i in range(len(parts)) for place in places[i]]]


def half():
    """bf16 for the matrix products; one context around a whole step, so that each weight is cast once."""
    return torch.autocast("cpu", dtype=torch.bfloat16)


def encode_sentences(model, sentences: list[str]) -> torch.Tensor:
    """[sentences, 384], unit length."""
    return F.normalize(pooled(model, windows(sentences)), dim=1)


def encode_questions(model, questions: list[str]) -> torch.Tensor:
    """[questions, 384], unit length."""
    return F.normalize(pooled(model, [question_window(q) for q in questions], size=48), dim=1)


@torch.no_grad()
def similarities(model, articles: list[Article]) -> dict[str, np.ndarray]:
    """{question: its cosine with each sentence of its article}"""
    model.eval()
    out = {}
    for article in articles:
        with half():
            sentences = encode_sentences(model, article.sentences)
            asked = encode_questions(model, [q.text for q in article.questions])
        for question, row in zip(article.questions, (asked @ sentences.T).numpy()):
            out[question.id] = row
    return out


def listwise(scores: torch.Tensor, right: list[list[int]]) -> torch.Tensor:
    """Mean of −log of the probability that the softmax gives to the right ones together."""
    losses = [torch.logsumexp(row, 0) - torch.logsumexp(row[r], 0) for row, r in zip(scores, right)]
    return torch.stack(losses).mean()


def step_loss(model, batch: list[Article], bank: list[torch.Tensor], rng: random.Random) -> tuple[torch.Tensor, torch.Tensor]:
    """(loss, the sentences' vectors without gradient)"""
    sentences, asked, gold, offset = [], [], [], 0
    for article in batch:
        sentences.append(encode_sentences(model, article.sentences))
        for q in article.questions:
            for text in (q.text, as_typed(q.text, rng)) if rng.random() < 0.5 else (q.text,):
                asked.append(text)
                gold.append([offset + i for i in q.gold])
        offset += len(article.sentences)
    own = torch.cat(sentences)
    vectors = encode_questions(model, asked)
    with torch.autocast("cpu", enabled=False):
        scores = SCALE * vectors @ torch.cat([own, *bank]).T
    answerable = [i for i, g in enumerate(gold) if g]
    forward = listwise(scores[answerable], [gold[i] for i in answerable])
    golden = sorted({i for g in gold for i in g})
    backward = listwise(scores[:, golden].T, [[n for n, g in enumerate(gold) if i in g] for i in golden])
    return forward + 0.25 * backward, own.detach()


def train_encoder(articles: list[Article], held_out: list[Article], out: Path, epochs: int, seed: int, size: int = 2) -> None:
    torch.manual_seed(seed)
    rng = random.Random(seed)
    model = base_model()
    total = epochs * (len(articles) // size)
    optimiser = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=5e-5, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1.0, (s + 1) / 40) * max(0.02, 1 - s / total))
    bank: list[torch.Tensor] = []
    started, losses = time.time(), []
    for epoch in range(epochs):
        order = articles[:]
        rng.shuffle(order)
        model.train()
        for start in range(0, len(order) - size + 1, size):
            with half():
                loss, own = step_loss(model, order[start : start + size], bank, rng)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
            bank = [*bank, own][-4:] if len(losses) > 60 else []
            if len(losses) % 25 == 0:
                print(f"encoder {len(losses)}/{total} loss {np.mean(losses[-25:]):.3f} {time.time() - started:.0f} s", flush=True)
        torch.save(model.state_dict(), out.with_suffix(f".{epoch + 1}.pt"))
        report(f"encoder, epoch {epoch + 1}, held out", held_out, similarities(model, held_out))
    torch.save(model.state_dict(), out)
