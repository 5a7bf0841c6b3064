"""The encoder as an ONNX file with int8 weights, checked against the one that was trained.

input_ids, attention_mask [batch, tokens] int64, pool [batch, sentences, tokens] float32 → out [batch, sentences, 384], tokens
[batch, tokens, 64], of unit length. A row of `pool` holds 1/length over the tokens of a sentence and 0 elsewhere.
"""

import hashlib
import json
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic

from base import base_model
from data import Article, Window
from encoder import batch_of, encode_questions, encode_sentences, half

TOKEN_DIMENSIONS = 64  # numbers of a token's vector, as the product keeps it
TOKENS = {0: "batch", 1: "tokens"}
INPUTS = {"input_ids": TOKENS, "attention_mask": TOKENS, "pool": {0: "batch", 1: "sentences", 2: "tokens"}}
OUTPUTS = {"out": {0: "batch", 1: "sentences"}, "tokens": TOKENS}


class SentenceVectors(nn.Module):
    """projection: [384, 64], see token_projection"""

    def __init__(self, encoder, projection: torch.Tensor):
        super().__init__()
        self.encoder = encoder
        self.projection = nn.Parameter(projection, requires_grad=False)

    def forward(self, input_ids, attention_mask, pool):
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask)[0]
        return F.normalize(torch.bmm(pool, hidden), dim=2), F.normalize(F.normalize(hidden, dim=2) @ self.projection, dim=2)


@torch.no_grad()
def token_projection(encoder, articles: list[Article], dimensions: int = TOKEN_DIMENSIONS) -> torch.Tensor:
    """[384, dimensions]: the first principal directions (uncentred) of the tokens' unit vectors in these articles and their
    questions, so that the vectors of all tokens of a story can be kept."""
    encoder.eval()
    sum_of_squares = torch.zeros(384, 384)
    for article in articles:
        with half():
            tokens = encode_sentences(encoder, article.sentences)[1] + encode_questions(encoder, [q.text for q in article.questions])[1]
        all_tokens = torch.cat(tokens)
        sum_of_squares += all_tokens.T @ all_tokens
    values, vectors = torch.linalg.eigh(sum_of_squares)
    print(f"{dimensions} directions hold {values[-dimensions:].sum() / values.sum():.3f} of the tokens' squares", flush=True)
    return vectors[:, -dimensions:].flip(1).contiguous()


def export(model: SentenceVectors, to: Path) -> None:
    """Writes int8 weights: dynamic quantization, one scale a channel, seven bits, since processors without VNNI would overflow
    with eight."""
    model = model.float().eval()
    example = batch_of([Window(list(range(1000, 1000 + n)), [(0, 0, 3), (1, 3, n)]) for n in (9, 12, 12)])
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "fp32.onnx"
        torch.onnx.export(
            model, tuple(example[name] for name in INPUTS), str(whole), input_names=list(INPUTS), output_names=list(OUTPUTS),
            dynamic_axes={**INPUTS, **OUTPUTS}, opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(whole, to, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)


class Session:
    """An exported model, fed with windows."""

    def __init__(self, path: Path):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def __call__(self, part: Window) -> tuple[np.ndarray, np.ndarray]:
        """([spans, 384], [tokens of all spans, one after the other, 64])"""
        batch = {k: v.numpy() for k, v in batch_of([part]).items()}
        vectors, tokens = self.session.run(["out", "tokens"], batch)
        return vectors[0], tokens[0]


@torch.no_grad()
def check(model: SentenceVectors, path: Path, parts: list[Window]) -> None:
    """Prints how far int8 is from full precision, over the spans and tokens of these windows."""
    session = Session(path)
    cosines: tuple[list[np.ndarray], list[np.ndarray]] = [], []
    for part in parts:
        for found, ours, theirs in zip(cosines, model.eval()(**batch_of([part])), session(part)):
            found.append((ours[0].numpy() * theirs).sum(1))
    for name, found in zip(OUTPUTS, cosines):
        all_found = np.concatenate(found)
        print(f"{path.name}, {name}: cosine of int8 and fp32 {all_found.mean():.4f} on average, {all_found.min():.4f} at least", flush=True)


def load_encoder(path: Path):
    model = base_model()
    model.load_state_dict(torch.load(path))
    return model.eval()


def describe(folder: Path) -> None:
    """manifest.json: size in bytes and sha256 of each file that the product loads."""
    files = {}
    for path in sorted([*folder.glob("*.onnx"), *folder.glob("*.bin"), *folder.glob("*tokenizer.json")]):
        data = path.read_bytes()
        files[path.name] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    (folder / "manifest.json").write_text(json.dumps(files, indent=2) + "\n")

