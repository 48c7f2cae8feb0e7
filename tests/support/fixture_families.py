"""The small checkpoints of tests/data/families: one entry a model family, built with transformers.

An entry says how to build the model, what to feed it, and where the blocks of its first layer are:
by module path (for the hooks) and by tensor name in the saved file (for the tests). The two differ where
transformers renames on saving.
"""

from dataclasses import dataclass, field

import torch
import transformers as hf

TOKENS = 5
WIDTH, HEADS, LAYERS, VOCABULARY, POSITIONS = 16, 4, 2, 32, 16
SPECIAL = dict(bos_token_id=1, eos_token_id=2, pad_token_id=0)
DECODER = dict(vocab_size=VOCABULARY, hidden_size=WIDTH, intermediate_size=40, num_hidden_layers=LAYERS,
               num_attention_heads=HEADS, max_position_embeddings=POSITIONS, **SPECIAL)
GROUPED = dict(num_key_value_heads=2)
IMAGE = dict(hidden_size=WIDTH, num_attention_heads=HEADS, image_size=8, patch_size=4)


@dataclass
class Attention:
    """`module` and `modules` are paths in the model; `names` are tensor names without .weight / .bias.

    kind: separate (q, k, v, o), fused (qkv = Q|K|V, o) or per_head (qkv = q, k, v of each head together, o).
    """

    kind: str
    module: str
    modules: dict
    names: dict
    heads: int = HEADS
    kv_heads: int = HEADS
    head_dim: int = WIDTH // HEADS
    scale: float | None = None  # None: 1 / sqrt(head_dim)
    causal: bool = True
    relative_bias: bool = False
    qk_norm: dict | None = None
    axes: str = "out_in"


@dataclass
class FeedForward:
    """kind: dense (up, down), gated (gate, up, down), fused (gate_up = gate|up, down) or experts."""

    kind: str
    enter: str
    leave: str
    names: dict
    activation: str
    axes: str = "out_in"
    experts: int = 0
    experts_per_token: int = 0


@dataclass
class Block:
    layer: str
    attention: Attention | None
    feed_forward: FeedForward | None = None
    prefix: str = ""


@dataclass
class Family:
    build: callable
    blocks: list
    feed: callable
    dtype: torch.dtype = torch.float32
    zero_centred_norms: bool = False
    buffers: callable = None
    rename: dict = field(default_factory=dict)


def token_ids(generator):
    return {"input_ids": torch.randint(3, VOCABULARY, (1, TOKENS), generator=generator)}


def image(generator):
    return {"pixel_values": torch.randn(1, 3, 8, 8, generator=generator)}


def token_pair(generator):
    return {**token_ids(generator),
            "decoder_input_ids": torch.randint(3, VOCABULARY, (1, TOKENS), generator=generator)}


def sound(generator):
    return {"input_features": torch.randn(1, 4, 2 * TOKENS, generator=generator),
            "decoder_input_ids": torch.randint(4, VOCABULARY, (1, TOKENS), generator=generator)}


def text_and_image(generator):
    return {**token_ids(generator), **image(generator)}


def same(parts, base):
    return {part: f"{base}{name}" for part, name in parts.items()}


def separate(base, parts, module=None, module_base=None, module_parts=None, **more):
    modules = same(module_parts or parts, module_base or base)
    return Attention("separate", module or (module_base or base).rstrip("."), modules, same(parts, base), **more)


def fused(kind, base, qkv, o, **more):
    names = {"qkv": base + qkv, "o": base + o}
    return Attention(kind, base.rstrip("."), names, names, **more)


PROJ = {part: f"{part}_proj" for part in "qkvo"}
OUT_PROJ = {**PROJ, "o": "out_proj"}


def dense(base, up, down, activation, module_base=None, module_up=None, module_down=None, axes="out_in"):
    enter, leave = (module_base or base) + (module_up or up), (module_base or base) + (module_down or down)
    return FeedForward("dense", enter, leave, {"up": base + up, "down": base + down}, activation, axes)


def gated(base, activation="silu", parts=("gate_proj", "up_proj", "down_proj")):
    names = {part: base + name for part, name in zip(("gate", "up", "down"), parts)}
    return FeedForward("gated", names["up"], names["down"], names, activation)


def gpt2_block(root=""):
    base = root + "h.0."
    return Block(base[:-1], fused("fused", base + "attn.", "c_attn", "c_proj", axes="in_out"),
                 dense(base + "mlp.", "c_fc", "c_proj", "gelu_new", axes="in_out"))


def gpt2_config(**more):
    return hf.GPT2Config(vocab_size=VOCABULARY, n_positions=POSITIONS, n_embd=WIDTH, n_head=HEADS,
                         bos_token_id=1, eos_token_id=2, **more)


def gpt2_mask_buffers(config):
    """Old GPT-2 files carry the causal mask of every layer as if it were a weight."""
    mask = torch.ones(POSITIONS, POSITIONS).tril().view(1, 1, POSITIONS, POSITIONS)
    return {f"h.{layer}.attn.bias": mask.clone() for layer in range(config.n_layer)}


def opt_config(**more):
    return hf.OPTConfig(vocab_size=VOCABULARY, hidden_size=WIDTH, ffn_dim=40, num_attention_heads=HEADS,
                        max_position_embeddings=POSITIONS, **SPECIAL, **more)


def opt_block():
    base = "model.decoder.layers.0."
    return Block(base[:-1], separate(base + "self_attn.", OUT_PROJ), dense(base, "fc1", "fc2", "relu"))


NEOX = dict(vocab_size=VOCABULARY, hidden_size=24, intermediate_size=48, num_attention_heads=3,
            max_position_embeddings=POSITIONS, bos_token_id=1, eos_token_id=2, hidden_act="gelu",
            rope_parameters={"rope_type": "default", "rope_theta": 10000.0, "partial_rotary_factor": 0.5})


def neox_block():
    base = "gpt_neox.layers.0."
    return Block(base[:-1], fused("per_head", base + "attention.", "query_key_value", "dense",
                                  heads=3, kv_heads=3, head_dim=8),
                 dense(base + "mlp.", "dense_h_to_4h", "dense_4h_to_h", "gelu"))


def pythia_buffers(config):
    """Pythia's files carry masks and rotary frequencies beside the weights."""
    buffers = {}
    for layer in range(config.num_hidden_layers):
        base = f"gpt_neox.layers.{layer}.attention."
        buffers[base + "bias"] = torch.ones(POSITIONS, POSITIONS, dtype=torch.bool).tril()[None, None]
        buffers[base + "masked_bias"] = torch.tensor(-1e9, dtype=torch.float32)
        buffers[base + "rotary_emb.inv_freq"] = 10000.0 ** -(torch.arange(0, 4, 2).float() / 4)
    return buffers


def vit_block(root):
    base, module = root + ".encoder.layer.0.", root + ".layers.0."
    names = {"q": "attention.attention.query", "k": "attention.attention.key", "v": "attention.attention.value",
             "o": "attention.output.dense"}
    attention = separate(base, names, module + "attention", module, same(PROJ, "attention."), causal=False)
    return Block(module[:-1], attention,
                 dense(base, "intermediate.dense", "output.dense", "gelu", module, "mlp.fc1", "mlp.fc2"))


def bert_block(root):
    base = root + ".encoder.layer.0."
    names = {"q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
             "o": "attention.output.dense"}
    return Block(base[:-1], separate(base, names, base + "attention", causal=False),
                 dense(base, "intermediate.dense", "output.dense", "gelu"))


def llama_block(activation="silu", **attention):
    base = "model.layers.0."
    return Block(base[:-1], separate(base + "self_attn.", PROJ, **{**GROUPED_HEADS, **attention}),
                 gated(base + "mlp.", activation))


GROUPED_HEADS = dict(kv_heads=2)


def normed(kind):
    base = "model.layers.0.self_attn."
    return {"kind": kind, "eps": 1e-6, "q": base + "q_norm", "k": base + "k_norm"}


def phi3_block():
    base = "model.layers.0."
    names = {"gate_up": base + "mlp.gate_up_proj", "down": base + "mlp.down_proj"}
    return Block(base[:-1], fused("fused", base + "self_attn.", "qkv_proj", "o_proj", **GROUPED_HEADS),
                 FeedForward("fused", names["gate_up"], names["down"], names, "silu"))


def mixtral_block():
    base = "model.layers.0."
    moe = base + "block_sparse_moe."
    names = {"router": moe + "gate", "gate": moe + "experts.{}.w1", "up": moe + "experts.{}.w3",
             "down": moe + "experts.{}.w2"}
    return Block(base[:-1], separate(base + "self_attn.", PROJ, **GROUPED_HEADS),
                 FeedForward("experts", base + "mlp", base + "mlp", names, "silu", experts=3, experts_per_token=2))


def t5_blocks(gate):
    parts, attention = {part: part for part in "qkvo"}, dict(head_dim=6, scale=1.0)
    blocks = []
    for stack, last in (("encoder", 1), ("decoder", 2)):
        base = f"{stack}.block.0."
        ff = f"{base}layer.{last}.DenseReluDense."
        feed_forward = (gated(ff, "gelu_new", ("wi_0", "wi_1", "wo")) if gate else dense(ff, "wi", "wo", "relu"))
        blocks.append(Block(base[:-1], separate(base + "layer.0.SelfAttention.", parts, relative_bias=True,
                                                causal=stack == "decoder", **attention),
                            feed_forward, "" if stack == "encoder" else "decoder."))
    blocks.append(Block("decoder.block.0.layer.1", separate("decoder.block.0.layer.1.EncDecAttention.", parts,
                                                            causal=False, **attention), None, "cross."))
    return blocks


def t5_config(projection):
    return hf.T5Config(vocab_size=VOCABULARY, d_model=WIDTH, d_kv=6, d_ff=24, num_layers=LAYERS,
                       num_heads=HEADS, feed_forward_proj=projection, decoder_start_token_id=0,
                       pad_token_id=0, eos_token_id=2)


def whisper_blocks():
    blocks = []
    for stack, prefix in (("encoder", ""), ("decoder", "decoder.")):
        base = f"model.{stack}.layers.0."
        blocks.append(Block(base[:-1], separate(base + "self_attn.", OUT_PROJ, causal=stack == "decoder"),
                            dense(base, "fc1", "fc2", "gelu"), prefix))
    base = "model.decoder.layers.0.encoder_attn."
    blocks.append(Block(base[:-1], separate(base, OUT_PROJ, causal=False), None, "cross."))
    return blocks


def whisper_config():
    return hf.WhisperConfig(vocab_size=VOCABULARY, d_model=WIDTH, encoder_layers=LAYERS, decoder_layers=LAYERS,
                            encoder_attention_heads=HEADS, decoder_attention_heads=HEADS, encoder_ffn_dim=24,
                            decoder_ffn_dim=40, max_source_positions=TOKENS, max_target_positions=POSITIONS,
                            num_mel_bins=4, decoder_start_token_id=3, suppress_tokens=[],
                            begin_suppress_tokens=[], **SPECIAL)


def clip_blocks():
    blocks = []
    for stack, prefix in (("text_model", ""), ("vision_model", "vision.")):
        base = f"{stack}.encoder.layers.0."
        blocks.append(Block(base[:-1], separate(base + "self_attn.", OUT_PROJ, causal=stack == "text_model"),
                            dense(base + "mlp.", "fc1", "fc2", "quick_gelu"), prefix))
    return blocks


def clip_config():
    shared = dict(hidden_size=WIDTH, num_attention_heads=HEADS, num_hidden_layers=LAYERS)
    return hf.CLIPConfig(projection_dim=8,
                         text_config=dict(vocab_size=VOCABULARY, max_position_embeddings=POSITIONS,
                                          intermediate_size=40, **shared, **SPECIAL),
                         vision_config=dict(image_size=8, patch_size=4, intermediate_size=24, **shared))


def simple(model, config, *blocks, feed=token_ids, **more):
    return Family(lambda: model(config), list(blocks), feed, **more)


def families():
    """name -> Family, in the order in which the files are written."""
    bert = dict(vocab_size=VOCABULARY, hidden_size=WIDTH, intermediate_size=40, num_hidden_layers=LAYERS,
                num_attention_heads=HEADS, max_position_embeddings=POSITIONS, pad_token_id=0)
    distil, distil_base = dict(q="q_lin", k="k_lin", v="v_lin", o="out_lin"), "distilbert.transformer.layer.0."
    old_norms = {"LayerNorm.weight": "LayerNorm.gamma", "LayerNorm.bias": "LayerNorm.beta"}
    return {
        "gpt2": simple(hf.GPT2LMHeadModel, gpt2_config(n_layer=3), gpt2_block("transformer.")),
        "gpt2_hub": simple(hf.GPT2Model, gpt2_config(n_layer=2, n_inner=40), gpt2_block(),
                           buffers=gpt2_mask_buffers),
        "opt": simple(hf.OPTForCausalLM, opt_config(num_hidden_layers=3), opt_block()),
        "opt_postnorm": simple(hf.OPTForCausalLM, opt_config(num_hidden_layers=2, word_embed_proj_dim=12,
                                                             do_layer_norm_before=False), opt_block()),
        "gpt_neox": simple(hf.GPTNeoXForCausalLM, hf.GPTNeoXConfig(num_hidden_layers=3, **NEOX), neox_block()),
        "pythia_hub": simple(hf.GPTNeoXForCausalLM,
                             hf.GPTNeoXConfig(num_hidden_layers=2, use_parallel_residual=False, **NEOX),
                             neox_block(), dtype=torch.float16, buffers=pythia_buffers),
        "vit": simple(hf.ViTForImageClassification,
                      hf.ViTConfig(num_hidden_layers=3, intermediate_size=40, num_labels=3, **IMAGE),
                      vit_block("vit"), feed=image),
        "deit": simple(hf.DeiTForImageClassification,
                       hf.DeiTConfig(num_hidden_layers=2, intermediate_size=24, num_labels=3, **IMAGE),
                       vit_block("deit"), feed=image),
        "bert": simple(hf.BertForMaskedLM, hf.BertConfig(**bert), bert_block("bert")),
        "bert_old_names": simple(hf.BertForMaskedLM, hf.BertConfig(**bert), bert_block("bert"), rename=old_norms),
        "roberta": simple(hf.RobertaForMaskedLM, hf.RobertaConfig(**bert), bert_block("roberta")),
        "distilbert": simple(
            hf.DistilBertForMaskedLM,
            hf.DistilBertConfig(vocab_size=VOCABULARY, dim=WIDTH, hidden_dim=40, n_layers=LAYERS, n_heads=HEADS,
                                max_position_embeddings=POSITIONS),
            Block(distil_base[:-1], separate(distil_base + "attention.", distil, causal=False),
                  dense(distil_base + "ffn.", "lin1", "lin2", "gelu"))),
        "llama": simple(hf.LlamaForCausalLM, hf.LlamaConfig(**DECODER, **GROUPED), llama_block()),
        "mistral": simple(hf.MistralForCausalLM, hf.MistralConfig(**DECODER, **GROUPED), llama_block(),
                          dtype=torch.bfloat16),
        "qwen2": simple(hf.Qwen2ForCausalLM, hf.Qwen2Config(**DECODER, **GROUPED, tie_word_embeddings=True),
                        llama_block(), dtype=torch.bfloat16),
        "qwen3": simple(hf.Qwen3ForCausalLM, hf.Qwen3Config(**DECODER, **GROUPED, head_dim=8),
                        llama_block(head_dim=8, qk_norm=normed("rms"))),
        "gemma3": simple(hf.Gemma3ForCausalLM,
                         hf.Gemma3TextConfig(**DECODER, **GROUPED, head_dim=8, query_pre_attn_scalar=12),
                         llama_block("gelu_pytorch_tanh", head_dim=8, scale=12 ** -0.5,
                                     qk_norm=normed("rms_plus_one")), zero_centred_norms=True),
        "phi3": simple(hf.Phi3ForCausalLM, hf.Phi3Config(**DECODER, **GROUPED), phi3_block()),
        "mixtral": simple(hf.MixtralForCausalLM,
                          hf.MixtralConfig(**{**DECODER, "intermediate_size": 24}, **GROUPED, num_local_experts=3,
                                           num_experts_per_tok=2), mixtral_block()),
        "t5": simple(hf.T5ForConditionalGeneration, t5_config("gated-gelu"), *t5_blocks(True), feed=token_pair),
        "t5_v1_0": simple(hf.T5ForConditionalGeneration, t5_config("relu"), *t5_blocks(False), feed=token_pair),
        "whisper": simple(hf.WhisperForConditionalGeneration, whisper_config(), *whisper_blocks(), feed=sound),
        "clip": simple(hf.CLIPModel, clip_config(), *clip_blocks(), feed=text_and_image),
    }
