"""Trains both models and writes them as the product loads them.

    python train.py DATA [--models FOLDER] [--work FOLDER] [--dev FOLDER]

DATA: a folder with questions.jsonl and articles/NAME.txt. A tenth of its articles is held out: never learned from, for fitting
what comes after the models. What is finished in the work folder is not trained again.
"""

import argparse
from pathlib import Path

import torch

from data import SEED, hold_out, load, reading, refuse_kept_apart, windows
from encoder import train_encoder
from export import Session, SentenceScores, SentenceVectors, check, copy_tokenizer, describe, export, load_encoder, load_reader
from measure import cosines_of, figures, read_all, report
from reader import train_reader

HERE = Path(__file__).resolve().parent
ENCODER_EPOCHS, READER_EPOCHS = 3, 3


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--models", type=Path, default=HERE.parent / "models")
    arguments.add_argument("--work", type=Path, default=HERE / "work", help="for weights in full precision")
    arguments.add_argument("--dev", type=Path, help="a folder like DATA, only measured at the end")
    arguments.add_argument("--encoder-only", action="store_true", help="no reader, as the product is shipped")
    arguments.add_argument("--threads", type=int, default=2)
    given = arguments.parse_args()
    torch.set_num_threads(given.threads)
    for folder in (given.models, given.work):
        folder.mkdir(parents=True, exist_ok=True)

    articles = load(given.data)
    refuse_kept_apart(articles)
    learn, held_out = hold_out(articles)
    print(f"{len(learn)} articles to learn from, {len(held_out)} held out", flush=True)

    first, second = given.work / "encoder.pt", given.work / "reader.pt"
    if not first.exists():
        train_encoder(learn, held_out, first, ENCODER_EPOCHS, SEED)
    encoder = load_encoder(first)
    copy_tokenizer(given.models)
    some = held_out[:8]
    path = given.models / "sentences.int8.onnx"
    export(SentenceVectors(encoder), ["input_ids", "attention_mask", "pool"], path)
    check(SentenceVectors(encoder), path, [w for a in some for w in windows(a.sentences)])
    sets = {"held out": held_out, **({"dev": load(given.dev)} if given.dev else {})}
    if given.encoder_only:
        describe(given.models)
        for name, some in sets.items():
            report(f"{name}, int8: encoder", some, cosines_of(Session(path), some))
        return
    if not second.exists():
        train_reader(encoder, learn, held_out, second, READER_EPOCHS, SEED)
    reader = SentenceScores(load_reader(second))
    path = given.models / "reader.int8.onnx"
    export(reader, ["input_ids", "attention_mask", "token_type_ids", "pool"], path)
    check(reader, path, [reading(q.text, a.sentences, list(range(len(a.sentences)))) for a in some for q in a.questions])
    describe(given.models)

    sessions = Session(given.models / "sentences.int8.onnx"), Session(given.models / "reader.int8.onnx")
    for name, some in sets.items():
        cosines = cosines_of(sessions[0], some)
        figures(f"{name}, int8", some, cosines, read_all(sessions[1], some, cosines))


if __name__ == "__main__":
    main()
