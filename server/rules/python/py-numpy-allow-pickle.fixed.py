import numpy
import numpy as np

# ruleid: py-numpy-allow-pickle
labels = np.load("labels.npy", allow_pickle=False)


def read_features(path):
    # ruleid: py-numpy-allow-pickle
    with numpy.load(path, mmap_mode="r", allow_pickle=False) as archive:
        return archive["features"]


def read_arrays(path):
    # ok: py-numpy-allow-pickle
    return np.load(path)


def read_strict(path):
    # ok: py-numpy-allow-pickle
    return np.load(path, allow_pickle=False)


def save(path, features):
    # ok: py-numpy-allow-pickle
    np.save(path, features, allow_pickle=True)
