import uuid


def invite(user):
    # ruleid: py-uuid1-secret
    reset_token = str(uuid.uuid1())
    # ruleid: py-uuid1-secret
    user.api_key = uuid.uuid1().hex
    # ok: py-uuid1-secret
    event_id = uuid.uuid1()
    # ok: py-uuid1-secret
    session_id = uuid.uuid4().hex
    return reset_token, event_id, session_id
