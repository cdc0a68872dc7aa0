import os

import boto3

client = boto3.client(
    "s3",
    # ruleid: py-hardcoded-key-format
    aws_access_key_id="AKIAQZ7T5MWKXB3NPLR2",
    aws_secret_access_key=os.environ["AWS_SECRET_ACCESS_KEY"],
)

SIGNING = {
    # ruleid: py-hardcoded-key-format
    "key": """-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIJ5n8vQmRkYtZpLwXcVbNaSdFgHjKlQwErTyUiOpAsDfoAoGCCqGSM49
AwEHoUQDQgAEmZxCvBnMaSdFgHjKlQwErTyUiOpZxCvBnMaSdFgHjKlQwErTyUiO
-----END EC PRIVATE KEY-----""",
}

# ok: py-hardcoded-key-format
documented = "AKIAIOSFODNN7EXAMPLE"

# ok: py-hardcoded-key-format
header = "-----BEGIN PRIVATE KEY-----"

# ok: py-hardcoded-key-format
prefix = "ghp_"

# ok: py-hardcoded-key-format
name = os.environ["AKIA_NAME"]
