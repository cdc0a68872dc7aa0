import os


def install(key, script, folder):
    # ruleid: py-chmod-decimal
    os.chmod(key, 0o600)
    # ruleid: py-chmod-decimal
    os.makedirs(folder, mode=0o755, exist_ok=True)
    # ok: py-chmod-decimal
    os.chmod(script, 0o755)
    # ok: py-chmod-decimal
    os.chmod(key, 384)
