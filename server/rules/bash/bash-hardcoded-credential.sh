#!/bin/bash
# ruleid: bash-hardcoded-credential
DB_PASSWORD="mk81-Lqe7ab"
# ruleid: bash-hardcoded-credential
export API_KEY=k7Qe29vLwx83Tn5Z
# ok: bash-hardcoded-credential
DB_PASSWORD="$(cat /run/secrets/db)"
# ok: bash-hardcoded-credential
export API_KEY="$1"
# ok: bash-hardcoded-credential
DB_PASSWORD=changeme123
