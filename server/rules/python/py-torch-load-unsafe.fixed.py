import torch
from torch import load as load_model


class Trainer:
    def resume(self, path):
        # ruleid: py-torch-load-unsafe
        checkpoint = torch.load(path, map_location="cpu", weights_only=True)
        self.model.load_state_dict(checkpoint["model"])

    def optimizer(self, path):
        # ruleid: py-torch-load-unsafe
        return load_model(path, weights_only=True)["optimizer"]

    def weights(self, path):
        # ok: py-torch-load-unsafe
        self.model.load_state_dict(torch.load(path, weights_only=True))

    def default(self, path):
        # ok: py-torch-load-unsafe
        return torch.load(path, map_location="cpu")
