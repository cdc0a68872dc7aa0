import logging

logger = logging.getLogger(__name__)


def login(user, password, settings):
    # ruleid: py-sensitive-logging
    logger.info("login of %s with %s", user, password)
    # ruleid: py-sensitive-logging
    print(f"using {settings.api_key}")
    # ruleid: py-sensitive-logging
    logger.debug("token: " + settings["access_token"])
    # ok: py-sensitive-logging
    logger.info("login of %s", user)
    # ok: py-sensitive-logging
    logger.info("the password has %d letters", len(password))
    # ok: py-sensitive-logging
    logger.info("reading %s", settings.password_file)
    # ok: py-sensitive-logging
    print("the password is wrong")
