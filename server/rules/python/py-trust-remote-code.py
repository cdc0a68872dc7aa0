from datasets import load_dataset
from transformers import AutoModel, AutoTokenizer


def load(name, trusted):
    # ruleid: py-trust-remote-code
    model = AutoModel.from_pretrained(name, trust_remote_code=True)
    # ruleid: py-trust-remote-code
    data = load_dataset("orders/reviews", split="train", trust_remote_code=True)
    # ok: py-trust-remote-code
    tokenizer = AutoTokenizer.from_pretrained(name)
    # ok: py-trust-remote-code
    pinned = AutoModel.from_pretrained(
        name, trust_remote_code=True, revision="3f1d2c7a5be0c9e7b1a4d6f8e2c3b5a7d9f1e3c5"
    )
    # ok: py-trust-remote-code
    configured = AutoModel.from_pretrained(name, trust_remote_code=trusted)
    return model, data, tokenizer, pinned, configured
