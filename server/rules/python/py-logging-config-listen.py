import logging.config


def start(verify_signature):
    # ruleid: py-logging-config-listen
    first = logging.config.listen(9030)
    # ruleid: py-logging-config-listen
    second = logging.config.listen()
    # ok: py-logging-config-listen
    third = logging.config.listen(9031, verify=verify_signature)
    # ok: py-logging-config-listen
    logging.config.dictConfig({"version": 1})
    return first, second, third
