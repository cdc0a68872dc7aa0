import os
import shutil
import zipfile


def unpack(archive, folder):
    with zipfile.ZipFile(archive) as zipped:
        for name in zipped.namelist():
            # ruleid: py-zip-entry-path
            target = os.path.join(folder, name)
            with open(target, "wb") as out:
                out.write(zipped.read(name))


def unpack_entries(archive, folder):
    with zipfile.ZipFile(archive) as zipped:
        for entry in zipped.infolist():
            with zipped.open(entry) as source:
                # ruleid: py-zip-entry-path
                with open(os.path.join(folder, entry.filename), "wb") as out:
                    shutil.copyfileobj(source, out)


def unpack_extract(archive, folder):
    with zipfile.ZipFile(archive) as zipped:
        for name in zipped.namelist():
            # ok: py-zip-entry-path
            zipped.extract(name, folder)


def unpack_verified(archive, folder):
    root = os.path.realpath(folder)
    with zipfile.ZipFile(archive) as zipped:
        for name in zipped.namelist():
            # ok: py-zip-entry-path
            target = os.path.realpath(os.path.join(root, name))
            if not target.startswith(root + os.sep):
                raise ValueError(name)
            with open(target, "wb") as out:
                out.write(zipped.read(name))


def unpack_guarded(archive, folder):
    with zipfile.ZipFile(archive) as zipped:
        for entry in zipped.infolist():
            # ok: py-zip-entry-path
            target = os.path.join(folder, entry.filename)
            if not is_within(folder, target):
                raise ValueError(entry.filename)
            with open(target, "wb") as out:
                out.write(zipped.read(entry))


def list_entries(archive, folder):
    with zipfile.ZipFile(archive) as zipped:
        # ok: py-zip-entry-path
        return [os.path.join(folder, name) for name in zipped.namelist()]
