"""Trains the encoder and writes it as the product loads it.

    python train.py DATA [--models FOLDER] [--work FOLDER] [--dev FOLDER]

DATA: a folder with questions.jsonl and articles/NAME.txt. A tenth of its articles is held out: never learned from, for fitting
what comes after the encoder. What is finished in the work folder is not trained again.
"""

import argparse
from pathlib import Path

import torch

from data import SEED, hold_out, load, refuse_kept_apart, windows
from encoder import train_encoder
from export import SentenceVectors, Session, check, describe, export, load_encoder, token_projection
from measure import measure

HERE = Path(__file__).resolve().parent
EPOCHS = 3
PROJECTED = 120  # articles that the tokens' projection is computed from


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--models", type=Path, default=HERE.parent / "models")
    arguments.add_argument("--work", type=Path, default=HERE / "work", help="for weights in full precision")
    arguments.add_argument("--dev", type=Path, help="a folder like DATA, only measured at the end")
    arguments.add_argument("--threads", type=int, default=2)
    given = arguments.parse_args()
    torch.set_num_threads(given.threads)
    for folder in (given.models, given.work):
        folder.mkdir(parents=True, exist_ok=True)

    articles = load(given.data)
    refuse_kept_apart(articles)
    learn, held_out = hold_out(articles)
    print(f"{len(learn)} articles to learn from, {len(held_out)} held out", flush=True)

    weights = given.work / "encoder.pt"
    if not weights.exists():
        train_encoder(learn, held_out, weights, EPOCHS, SEED)
    encoder = load_encoder(weights)
    model = SentenceVectors(encoder, token_projection(encoder, learn[:PROJECTED]))
    path = given.models / "sentences.int8.onnx"
    export(model, path)
    check(model, path, [w for a in held_out[:8] for w in windows(a.sentences)])
    describe(given.models)
    for name, some in {"held out": held_out, **({"dev": load(given.dev)} if given.dev else {})}.items():
        measure(f"{name}, int8", Session(path), some)


if __name__ == "__main__":
    main()
