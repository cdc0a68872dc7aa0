import tarfile
from pathlib import Path


def unpack(archive, target):
    with tarfile.open(archive) as tar:
        # ruleid: py-tarfile-extract-unfiltered
        tar.extractall(target)


def unpack_here(archive):
    tar = tarfile.open(archive, "r:gz")
    # ruleid: py-tarfile-extract-unfiltered
    tar.extractall()
    tar.close()


class Restore:
    def run(self, backup):
        with tarfile.open(fileobj=backup.stream, mode="r|*") as tar:
            for_root = Path("/srv")
            # ruleid: py-tarfile-extract-unfiltered
            tar.extractall(path=str(for_root))


def unpack_each(archive, target):
    with tarfile.open(archive) as tar:
        for member in tar:
            # ruleid: py-tarfile-extract-unfiltered
            tar.extract(member, target)


def unpack_at_once(archive, target):
    # ruleid: py-tarfile-extract-unfiltered
    tarfile.open(archive).extractall(target, members=None)


def unpack_checked(archive, target):
    with tarfile.open(archive) as tar:
        for member in tar.getmembers():
            if member.name.startswith("/") or ".." in member.name:
                continue
            # ok: py-tarfile-extract-unfiltered
            tar.extract(member, target)


def unpack_filtered(archive, target):
    with tarfile.open(archive) as tar:
        # ok: py-tarfile-extract-unfiltered
        tar.extractall(target, filter="data")


def unpack_members(archive, target):
    with tarfile.open(archive) as tar:
        # ok: py-tarfile-extract-unfiltered
        tar.extractall(target, members=inside(tar, target))


def unpack_attribute(archive, target):
    with tarfile.open(archive) as tar:
        tar.extraction_filter = getattr(tarfile, "data_filter", None)
        # ok: py-tarfile-extract-unfiltered
        tar.extractall(target)


def unzip(archive, target):
    import zipfile

    with zipfile.ZipFile(archive) as zipped:
        # ok: py-tarfile-extract-unfiltered
        zipped.extractall(target)
