#!/bin/sh
# ruleid: bash-tls-unverified
curl -sk https://repo.larkfield.io/list
# ruleid: bash-tls-unverified
wget --no-check-certificate https://repo.larkfield.io/app.tgz
# ruleid: bash-tls-unverified
git config --global http.sslVerify false
# ok: bash-tls-unverified
curl -s --keepalive-time 20 https://repo.larkfield.io/list
# ok: bash-tls-unverified
wget https://repo.larkfield.io/app.tgz
