"""The models as ONNX files with int8 weights, checked against the ones that were trained.

Encoder: input_ids, attention_mask [batch, tokens] int64, pool [batch, sentences, tokens] float32 → out [batch, sentences, 384],
unit length. Reader: the same and token_type_ids → out [batch, sentences], scores against a fixed 0 for "none". A row of `pool`
holds 1/length over the tokens of a sentence and 0 elsewhere.
"""

import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic

from data import BASE, Window
from encoder import base_model, batch_of
from reader import Reader


class SentenceVectors(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, input_ids, attention_mask, pool):
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask)[0]
        return F.normalize(torch.bmm(pool, hidden), dim=2)


class SentenceScores(nn.Module):
    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, input_ids, attention_mask, token_type_ids, pool):
        hidden = self.reader.encoder(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids)[0]
        return self.reader.head(torch.bmm(pool, hidden) + hidden[:, :1]).squeeze(-1)


def export(model: nn.Module, names: list[str], to: Path) -> None:
    """Writes int8 weights: dynamic quantization, one scale a channel, seven bits, since processors without VNNI would overflow
    with eight."""
    model = model.float().eval()
    parts = [Window(list(range(1000, 1000 + n)), [0] * n, [(0, 0, 3), (1, 3, n)]) for n in (9, 12, 12)]
    example = batch_of(parts)
    dynamic = {name: {0: "batch", 1: "tokens"} for name in names if name != "pool"}
    dynamic["pool"] = {0: "batch", 1: "sentences", 2: "tokens"}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "fp32.onnx"
        torch.onnx.export(
            model, tuple(example[name] for name in names), str(whole), input_names=names, output_names=["out"],
            dynamic_axes={**dynamic, "out": {0: "batch", 1: "sentences"}}, opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(whole, to, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)


class Session:
    """An exported model, fed with windows."""

    def __init__(self, path: Path):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self.names = {i.name for i in self.session.get_inputs()}

    def __call__(self, parts: list[Window]) -> np.ndarray:
        batch = {k: v.numpy() for k, v in batch_of(parts).items() if k in self.names}
        return self.session.run(["out"], batch)[0]


@torch.no_grad()
def check(model: nn.Module, path: Path, parts: list[Window]) -> None:
    """Prints how far int8 is from full precision, over the spans of these windows."""
    session = Session(path)
    ours, theirs = [], []
    for part in parts:
        batch = {k: v for k, v in batch_of([part]).items() if k in session.names}
        ours.append(model.eval()(**batch)[0].numpy())
        theirs.append(session([part])[0])
    a, b = np.concatenate(ours), np.concatenate(theirs)
    if a.ndim == 2:
        cosine = (a * b).sum(1)
        print(f"{path.name}: cosine of int8 and fp32 vectors {cosine.mean():.4f} in the mean, {cosine.min():.4f} at least", flush=True)
    else:
        print(f"{path.name}: int8 and fp32 scores differ by {np.abs(a - b).mean():.3f} in the mean, correlation {np.corrcoef(a, b)[0, 1]:.4f}", flush=True)


def load_encoder(path: Path):
    model = base_model()
    model.load_state_dict(torch.load(path))
    return model.eval()


def load_reader(path: Path) -> Reader:
    model = Reader()
    model.load_state_dict(torch.load(path))
    return model.eval()


def describe(folder: Path) -> None:
    """manifest.json: size in bytes and sha256 of each file that the product loads."""
    files = {}
    for path in sorted([*folder.glob("*.onnx"), folder / "tokenizer.json"]):
        data = path.read_bytes()
        files[path.name] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    (folder / "manifest.json").write_text(json.dumps(files, indent=2) + "\n")


def copy_tokenizer(folder: Path) -> None:
    shutil.copy(BASE / "tokenizer.json", folder / "tokenizer.json")
