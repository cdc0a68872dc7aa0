import os

# ruleid: py-password-in-code
db_password = "s3cr3t"


def login(form, settings):
    # ruleid: py-password-in-code
    if form["password"] == "hunter2!":
        return True
    # ruleid: py-password-in-code
    settings["smtp_pwd"] = "tr0ub4dor"
    # ok: py-password-in-code
    settings["password"] = os.environ["PASSWORD"]
    # ok: py-password-in-code
    form["token"] = "token"
    # ok: py-password-in-code
    return form["password"] == ""


# ok: py-password-in-code
PASSWORD = "password"
# ok: py-password-in-code
token = "sha256"
