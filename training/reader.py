"""Trains the reader: whether one sentence answers a question, told from the vectors of their tokens as the encoder gives them.

    python reader.py DATA [--also FOLDER] [--models FOLDER] [--work FOLDER] [--dev FOLDER]

--also: questions of another kind, a folder like DATA (encyclopedia.py makes one).

It learns from questions that their article answers only: the answering sentence against the next best of the same article. Each question
comes with both, so that its wording tells nothing. Misleading questions (misleading.py) are learned from by a second head over the same
layers, so that what they teach of names, numbers and opposites gets into these, and what their wording gives away does not get into the
logit. Writes reader.bin beside the encoder, and the manifest.
"""

import argparse
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from data import SEED, Article, hold_out, load, question_window, refuse_kept_apart, token_weights, windows
from export import TOKEN_DIMENSIONS, Session, describe
from measure import auc
from misleading import mislead

HERE = Path(__file__).resolve().parent
HIDDEN, TOKEN = 64, 32  # width of the layer over each token of the question; of what it says of the token
SHARP = 12.0  # attention before training: so many times the cosine
EPOCHS, BATCH, RATE, DECAY, DROPOUT = 6, 24, 2e-3, 0.02, 0.2
OTHERS = (1.0, 0.5, 0.3, 0.2, 0.2)  # how much the next best sentences count
NEXT_BEST = 7  # they are taken from so many


@dataclass
class Asked:
    """A question to an article; `order`: its sentences, the nearest first."""

    type: str
    tokens: torch.Tensor
    weights: torch.Tensor
    sentences: list[torch.Tensor]
    order: list[int]
    gold: list[int]
    misleading: "Asked | None" = None  # the same turned so that what answers does so no more


class Reader(nn.Module):
    """Each token of the question looks at the sentence's tokens (one head of attention); what it finds there and how near the nearest
    is goes through two layers; their weighted and plain means and three numbers of the whole give a logit. A second head helps to
    train it."""

    def __init__(self):
        super().__init__()
        self.attend = nn.Linear(TOKEN_DIMENSIONS, TOKEN_DIMENSIONS, bias=False)
        self.hidden = nn.Linear(2 * TOKEN_DIMENSIONS + 2, HIDDEN)
        self.token = nn.Linear(HIDDEN, TOKEN)
        self.gate = nn.Linear(TOKEN, 1)
        self.joined = nn.Linear(2 * TOKEN + 3, TOKEN)
        self.answer = nn.Linear(TOKEN, 1)
        self.withstand = nn.Linear(TOKEN, 1)
        self.drop = nn.Dropout(DROPOUT)
        with torch.no_grad():
            self.attend.weight.copy_(SHARP * torch.eye(TOKEN_DIMENSIONS))

    def forward(self, asked, weights, asked_mask, told, told_mask):
        """asked: [pairs, tokens of the question, 64]; told: [pairs, tokens of the sentence, 64]; masks 1 for a token → [pairs, 2]: the logit,
        and that of the second head"""
        outside = (told_mask[:, None] - 1) * 99
        nearest = (torch.bmm(asked, told.transpose(1, 2)) + outside).max(2).values
        found = torch.bmm((torch.bmm(self.attend(asked), told.transpose(1, 2)) + outside).softmax(2), told)
        row = [self.drop(asked * found) * 8, self.drop(asked - found) * 4, nearest[..., None] * 4, weights[..., None]]
        token = self.token(self.drop(F.relu(self.hidden(torch.cat(row, 2)))))
        shares = (self.gate(token).squeeze(2) + (asked_mask - 1) * 99).softmax(1)
        pooled = (shares[..., None] * token).sum(1)
        count = asked_mask.sum(1, keepdim=True)
        mean = (token * asked_mask[..., None]).sum(1) / count
        covered = (nearest * weights * asked_mask).sum(1) / (weights * asked_mask).sum(1)
        # The token that says something and is covered worst; 1 where none says anything.
        says = (weights >= 1) * asked_mask
        worst = torch.where(says > 0, nearest, torch.ones_like(nearest)).min(1).values
        whole = torch.stack([covered * 6, worst * 4, count[:, 0] / 15], 1)
        joined = self.drop(F.relu(self.joined(torch.cat([pooled, mean, whole], 1))))
        return torch.cat([self.answer(joined), self.withstand(joined)], 1)

    def write(self, path: Path) -> None:
        """float32, little-endian, each layer's weights [out, in] and then its bias, in the order of the constructor, the
        second head left out."""
        kept = [p for name, p in self.named_parameters() if not name.startswith("withstand")]
        path.write_bytes(b"".join(p.detach().numpy().astype("<f4").tobytes() for p in kept))


def as_kept(vectors: np.ndarray) -> torch.Tensor:
    """Rounded to a byte a number and of unit length again, as the product keeps a story's tokens."""
    rounded = np.round(vectors * 127 / np.maximum(np.abs(vectors).max(1, keepdims=True), 1e-9))
    return F.normalize(torch.from_numpy(rounded).float(), dim=1)


def encode(session: Session, articles: list[Article], misled: random.Random | None = None) -> list[Asked]:
    """`misled`: makes a misleading question of each that is answered."""
    found = []
    for article in articles:
        parts = [(w, *session(w)) for w in windows(article.sentences)]
        vectors = np.concatenate([v for _, v, _ in parts])
        tokens = [as_kept(t[a:b]) for w, _, t in parts for _, a, b in w.spans]
        for q in article.questions:
            own, asked = session(question_window(q.text))
            asked, weights = torch.from_numpy(asked[1:-1].copy()), torch.tensor(token_weights(q.text))
            if len(asked) == 0:
                continue
            covered = torch.stack([(asked @ t.T).max(1).values @ weights / weights.sum() for t in tokens]).numpy()
            order = np.argsort(-(vectors @ own[0] + covered), kind="stable").tolist()
            one = Asked(q.type, asked, weights, tokens, order, q.gold)
            if misled and q.gold and (text := mislead(q, article, misled)):
                _, turned = session(question_window(text))
                one.misleading = Asked("misleading", torch.from_numpy(turned[1:-1].copy()), torch.tensor(token_weights(text)), tokens, [], [])
            found.append(one)
    return found


def pad(tensors: list[torch.Tensor]) -> torch.Tensor:
    return nn.utils.rnn.pad_sequence(tensors, batch_first=True)


def read_by_both(reader: Reader, pairs: list[tuple[Asked, int]]) -> torch.Tensor:
    asked, told = [q.tokens for q, _ in pairs], [q.sentences[i] for q, i in pairs]
    ones = lambda some: pad([torch.ones(len(each)) for each in some])
    return reader(pad(asked), pad([q.weights for q, _ in pairs]), ones(asked), pad(told), ones(told))


def read(reader: Reader, pairs: list[tuple[Asked, int]]) -> torch.Tensor:
    return read_by_both(reader, pairs)[:, 0]


def train(learn: list[Asked], held_out: dict[str, list[Asked]], seed: int = SEED) -> Reader:
    torch.manual_seed(seed)
    shuffle = random.Random(seed).shuffle
    reader = Reader()
    data = [q for q in learn if q.gold]
    steps = EPOCHS * -(-len(data) // BATCH)
    optimizer = torch.optim.AdamW(reader.parameters(), lr=RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    for epoch in range(EPOCHS):
        shuffle(data)
        reader.train()
        total = 0.0
        for start in range(0, len(data), BATCH):
            pairs, right, counts = [], [], []  # counts: for the logit, for the second head
            for q in data[start : start + BATCH]:
                others = [i for i in q.order[:NEXT_BEST] if i not in q.gold][: len(OTHERS)]
                gold = min(q.gold, key=q.order.index)
                pairs += [(q, i) for i in [gold, *others]]
                right += [1.0] + [0.0] * len(others)
                counts += [(count, count) for count in (1.0, *OTHERS[: len(others)])]
                if q.misleading:
                    pairs.append((q.misleading, gold))
                    right.append(0.0)
                    counts.append((0.0, 1.0))
            weights = torch.tensor(counts)
            target = torch.tensor(right)[:, None].expand(-1, 2)
            losses = F.binary_cross_entropy_with_logits(read_by_both(reader, pairs), target, reduction="none")
            loss = ((losses * weights).sum(0) / weights.sum(0)).sum()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"reader, epoch {epoch + 1}: loss {total / (steps / EPOCHS):.4f}", flush=True)
        for name, some in held_out.items():
            measure(name, reader, some)
    return reader.eval()


@torch.no_grad()
def measure(title: str, reader: Reader, asked: list[Asked], read_at_most: int = 8) -> None:
    """Of each question the sentence that the reader likes best among the nearest, and the area of its logit: against the same question
    to its article without the answering sentences, and against questions that no one could answer."""
    reader.eval()
    whole, cut, vain, first = [], [], [], []
    for q in asked:
        best = lambda order: read(reader, [(q, i) for i in order[:read_at_most]])
        scores = best(q.order)
        if not q.gold:
            vain.append(float(scores.max()))
            continue
        whole.append(float(scores.max()))
        first.append(q.order[int(scores.argmax())] in q.gold)
        rest = [i for i in q.order if i not in q.gold]
        if rest:
            cut.append(float(best(rest).max()))
    against = f", against unanswerable ({len(vain)}) {auc(whole, vain):.3f}" if vain else ""
    print(f"  {title}: first {np.mean(first):.3f} of {len(whole)}, area against cut {auc(whole, cut):.3f}{against}", flush=True)


@torch.no_grad()
def made_up() -> list[float]:
    """Logits of a reader with made-up weights for made-up tokens: test/retrieval/reader.test.ts compares the product's with them."""
    reader = Reader().eval()
    count = 0
    for parameter in reader.parameters():
        values = np.sin(np.arange(count, count + parameter.numel()) * 0.7) * 0.6
        parameter.copy_(torch.from_numpy(values).float().view_as(parameter))
        count += parameter.numel()
    reader.attend.weight.mul_(4)
    wave = lambda tokens, step: np.sin(np.arange(tokens * TOKEN_DIMENSIONS) * step).reshape(tokens, TOKEN_DIMENSIONS)
    asked = F.normalize(torch.from_numpy(wave(4, 1.7)).float(), dim=1)
    told = [as_kept(wave(tokens, step)) for tokens, step in ((1, 1.7), (6, 0.9), (9, 2.3))]
    one = Asked("", asked, torch.tensor([0.3, 1, 1, 0.3]), told, [], [])
    return read(reader, [(one, at) for at in range(len(told))]).tolist()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--also", type=Path, help="a folder like DATA, of questions of another kind")
    arguments.add_argument("--models", type=Path, default=HERE.parent / "models")
    arguments.add_argument("--work", type=Path, default=HERE / "work", help="for the vectors of tokens")
    arguments.add_argument("--dev", type=Path, help="a folder like DATA, only measured at the end")
    given = arguments.parse_args()
    torch.set_num_threads(1)
    print("with made-up weights", [round(logit, 4) for logit in made_up()], flush=True)
    given.work.mkdir(parents=True, exist_ok=True)
    session = Session(given.models / "sentences.int8.onnx")
    learn, held_out = [], {}
    for name, folder in {"data": given.data, "also": given.also}.items():
        if folder is None:
            continue
        ours, theirs = hold_out(load(folder))
        refuse_kept_apart(ours)
        kept = given.work / f"reader-vectors-{name}.pt"
        if not kept.exists():
            torch.save((encode(session, ours, random.Random(SEED)), encode(session, theirs)), kept)
        ours, theirs = torch.load(kept, weights_only=False)
        learn += ours
        held_out[f"{name}, held out"] = theirs
    reader = train(learn, held_out)
    if given.dev:
        measure("dev", reader, encode(session, load(given.dev)))
    reader.write(given.models / "reader.bin")
    describe(given.models)


if __name__ == "__main__":
    main()
