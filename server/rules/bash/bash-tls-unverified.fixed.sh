#!/bin/bash
# ruleid: bash-tls-unverified
curl -sk https://api.example.org/state
# ruleid: bash-tls-unverified
wget https://example.org/tool.tar.gz
# ruleid: bash-tls-unverified
git config --global http.sslVerify false
# ruleid: bash-tls-unverified
export NODE_TLS_REJECT_UNAUTHORIZED=0
# ruleid: bash-tls-unverified
pip install --trusted-host pypi.example.org tool
# ok: bash-tls-unverified
curl -sS --cacert ca.pem https://api.example.org/state
# ok: bash-tls-unverified
curl -K settings https://api.example.org/state
