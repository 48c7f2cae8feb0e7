#!/usr/bin/env python3
"""Train the bundled sample checkpoint and measure it.

The sample is a small GPT-2-architecture language model on the King James Bible, the text that the
Debian package bible-kjv-text carries (public domain). It is really trained, so that its weights have
the statistics that training gives, and small enough to travel with the source.

    train_sample.py                    train from the start (or go on from --work) and write the files
    train_sample.py --evaluate         repeat the figures of README.md from the F16 files

Everything is seeded, the schedule counts steps and not seconds, and one thread is used, so a run
repeats on the same machine with the same package versions.
"""

import argparse
import json
import math
import re
import subprocess
import sys
import time
from pathlib import Path

import torch

HERE = Path(__file__).resolve().parent
TEXT_COMMAND = ["bible", "-l", "100000", "Gen1:1-Rev22:21"]
HELDOUT_FROM = "\nJames 1\n"  # James to Revelation, the end of the text, is never trained on
END_OF_TEXT = "<|endoftext|>"

SEED = 1611
VOCABULARY = 1024
POSITIONS, WIDTH, LAYERS, HEADS = 128, 128, 8, 4

BATCH = 8
STEPS = 5000
WARMUP_STEPS = 100
PEAK_RATE, FINAL_RATE_SHARE = 1.5e-3, 0.05
BETAS, WEIGHT_DECAY, GRADIENT_NORM = (0.9, 0.98), 0.1, 1.0
CHECKPOINT_EVERY = 250


def read_text():
    """The whole text as (training part, held-out part)."""
    text = subprocess.run(TEXT_COMMAND, check=True, capture_output=True).stdout.decode("utf-8")
    at = text.index(HELDOUT_FROM)
    return text[:at], text[at:].lstrip("\n")


def split_books(text):
    """Books start at the heading of their first chapter, a line such as 'Ruth 1'."""
    starts = [m.start() for m in re.finditer(r"^\S.* 1$", text, flags=re.MULTILINE)]
    return [text[a:b] for a, b in zip(starts, starts[1:] + [len(text)])]


def train_tokenizer(text):
    """Byte-level BPE as GPT-2 has it, with the merges learned on the training part alone."""
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers
    from transformers import GPT2Tokenizer

    learner = Tokenizer(models.BPE())
    learner.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    trainer = trainers.BpeTrainer(vocab_size=VOCABULARY, special_tokens=[END_OF_TEXT], show_progress=False,
                                  initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    learner.train_from_iterator(text.splitlines(keepends=True), trainer)
    learned = json.loads(learner.to_str())["model"]
    return GPT2Tokenizer(vocab=learned["vocab"], merges=[tuple(m) for m in learned["merges"]],
                         bos_token=END_OF_TEXT, eos_token=END_OF_TEXT, unk_token=END_OF_TEXT,
                         model_max_length=POSITIONS)


def encode(tokenizer, text):
    return tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"]


def new_model():
    from transformers import GPT2Config, GPT2LMHeadModel

    config = GPT2Config(vocab_size=VOCABULARY, n_positions=POSITIONS, n_embd=WIDTH, n_layer=LAYERS,
                        n_head=HEADS, resid_pdrop=0.0, embd_pdrop=0.0, attn_pdrop=0.0,
                        bos_token_id=0, eos_token_id=0)
    return GPT2LMHeadModel(config)


def learning_rate(step):
    cosine = 0.5 * (1 + math.cos(math.pi * step / STEPS))
    return PEAK_RATE * min(1.0, (step + 1) / WARMUP_STEPS) * (FINAL_RATE_SHARE + (1 - FINAL_RATE_SHARE) * cosine)


def new_optimizer(model):
    matrices = [p for p in model.parameters() if p.dim() > 1]
    vectors = [p for p in model.parameters() if p.dim() < 2]
    return torch.optim.AdamW([{"params": matrices, "weight_decay": WEIGHT_DECAY},
                              {"params": vectors, "weight_decay": 0.0}], lr=PEAK_RATE, betas=BETAS)


def batch_of(tokens, step):
    """The windows of one step; they depend on the step alone, so a resumed run sees the same data."""
    generator = torch.Generator().manual_seed(SEED * 1_000_003 + step)
    starts = torch.randint(0, len(tokens) - POSITIONS, (BATCH,), generator=generator)
    return torch.stack([tokens[s:s + POSITIONS + 1] for s in starts.tolist()])


def loss_of(model, windows):
    logits = model(input_ids=windows[:, :-1], use_cache=False).logits
    return torch.nn.functional.cross_entropy(logits.flatten(0, 1), windows[:, 1:].flatten())


def train_step(model, optimizer, windows, step):
    for group in optimizer.param_groups:
        group["lr"] = learning_rate(step)
    loss = loss_of(model, windows)
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), GRADIENT_NORM)
    optimizer.step()
    return loss.item()


def train(work):
    work.mkdir(parents=True, exist_ok=True)
    training, heldout = read_text()
    (HERE / "heldout.txt").write_bytes(heldout.encode("utf-8"))
    tokenizer = train_tokenizer(training)
    tokens = []
    for book in split_books(training):
        tokens += [0] + encode(tokenizer, book)  # token 0 is the end-of-text mark
    tokens = torch.tensor(tokens)
    print(f"{len(training.encode())} bytes, {len(tokens)} tokens to train on", flush=True)

    torch.manual_seed(SEED)
    model = new_model()
    optimizer = new_optimizer(model)
    state_file, log_file = work / "state.pt", work / "log.jsonl"
    first, began, recent = 0, time.time(), []
    if state_file.exists():
        state = torch.load(state_file)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        first, recent = state["step"], state["recent"]
        print(f"going on from step {first}", flush=True)
    for step in range(first, STEPS):
        recent = recent[-199:] + [train_step(model, optimizer, batch_of(tokens, step), step)]
        if (step + 1) % 50 == 0:
            line = {"step": step + 1, "loss": sum(recent) / len(recent), "seconds": round(time.time() - began, 1)}
            print(json.dumps(line), flush=True)
            with log_file.open("a") as log:
                log.write(json.dumps(line) + "\n")
        if (step + 1) % CHECKPOINT_EVERY == 0 or step + 1 == STEPS:
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step + 1,
                        "recent": recent}, state_file.with_suffix(".new"))
            state_file.with_suffix(".new").replace(state_file)
    print(f"mean loss of the last {len(recent)} steps: {sum(recent) / len(recent):.4f} nats per token")
    model.half().save_pretrained(HERE)
    tokenizer.save_pretrained(HERE)


def token_bytes(tokenizer):
    """Bytes of text that each token stands for: byte-level BPE spells every byte as one character."""
    lengths = torch.zeros(len(tokenizer), dtype=torch.long)
    for piece, token in tokenizer.get_vocab().items():
        lengths[token] = len(piece)
    return lengths


@torch.no_grad()
def strided_nll(model, tokens, stride):
    """(negative log-likelihood in nats, scored tokens): every token but the text's first is scored once, after
    the first window with at least window - stride tokens of context. The stride is shorter than the window."""
    window, total, scored, end = model.config.n_positions, 0.0, 0, 0
    for begin in range(0, len(tokens), stride):
        stop = min(begin + window, len(tokens))
        fresh = stop - max(end, 1)  # tokens that no earlier window scored
        if fresh > 0:
            piece = tokens[begin:stop][None]
            losses = torch.nn.functional.cross_entropy(model(input_ids=piece).logits[0, :-1], piece[0, 1:],
                                                       reduction="none")
            total += losses[-fresh:].double().sum().item()
            scored += fresh
        end = stop
        if stop == len(tokens):
            break
    return total, scored


@torch.no_grad()
def disjoint_nll(model, tokens):
    """Windows of the model's positions without overlap, tail dropped; each scores all but its first token."""
    window = model.config.n_positions
    windows = tokens[:len(tokens) // window * window].view(-1, window)
    total = 0.0
    for part in windows.split(16):
        logits = model(input_ids=part).logits[:, :-1]
        total += torch.nn.functional.cross_entropy(logits.flatten(0, 1), part[:, 1:].flatten(),
                                                   reduction="sum").item()
    return total, windows.shape[0] * (window - 1)


def unigram_nll(scored, counts, smoothing):
    probabilities = (counts + smoothing) / (counts + smoothing).sum()
    return -probabilities[scored].log().sum().item()


def report(name, nll, scored, size):
    print(f"{name:<58}{math.exp(nll / scored):>10.3f}{nll / math.log(2) / size:>12.4f}{scored:>10}")


def evaluate(folder):
    import transformers
    from transformers import AutoModelForCausalLM, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()
    tokens = torch.tensor(encode(tokenizer, (HERE / "heldout.txt").read_bytes().decode("utf-8")))
    lengths = token_bytes(tokenizer)
    print(f"torch {torch.__version__}, transformers {transformers.__version__}; "
          f"{len(tokens)} tokens, {int(lengths[tokens].sum())} bytes")
    print(f"{'':<58}{'ppl/token':>10}{'bits/byte':>12}{'scored':>10}")

    rest = int(lengths[tokens[1:]].sum())
    stride = POSITIONS // 2
    nll, scored = strided_nll(model, tokens, stride)
    report(f"strided, window {POSITIONS}, stride {stride}", nll, scored, rest)
    window = POSITIONS
    scored_tokens = tokens[:len(tokens) // window * window].view(-1, window)[:, 1:].flatten()
    nll, scored = disjoint_nll(model, tokens)
    report(f"disjoint, length {POSITIONS}", nll, scored, int(lengths[scored_tokens].sum()))

    own = torch.bincount(tokens, minlength=VOCABULARY).double()
    report("unigram, the held-out text's own frequencies (best case)", unigram_nll(tokens[1:], own, 0.0),
           len(tokens) - 1, rest)
    try:
        training = torch.tensor(encode(tokenizer, read_text()[0]))
    except (OSError, subprocess.CalledProcessError):
        print("unigram of the training text: left out, the bible command is not installed")
        return
    counts = torch.bincount(training, minlength=VOCABULARY).double()
    report("unigram, frequencies of the training text (plus one)", unigram_nll(tokens[1:], counts, 1.0),
           len(tokens) - 1, rest)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--evaluate", action="store_true", help="measure the F16 files instead of training")
    parser.add_argument("--model", type=Path, default=HERE, help="with --evaluate: another folder to measure")
    parser.add_argument("--work", type=Path, default=Path("train_sample.work"),
                        help="folder for the training state and the log (default: %(default)s)")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    if arguments.evaluate:
        evaluate(arguments.model)
    else:
        train(arguments.work)


if __name__ == "__main__":
    sys.exit(main())
