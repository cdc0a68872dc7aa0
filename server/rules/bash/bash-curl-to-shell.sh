#!/bin/bash
# ruleid: bash-curl-to-shell
curl -fsSL https://get.example.com/install | sh
# ruleid: bash-curl-to-shell
wget -qO- https://get.example.com/install | sudo -E bash -s -- --yes
# ruleid: bash-curl-to-shell
bash <(curl -s https://get.example.com/install)
# ruleid: bash-curl-to-shell
sh -c "$(curl -fsSL https://get.example.com/install)"
# ruleid: bash-curl-to-shell
eval "$(wget -qO- https://get.example.com/env)"
# ok: bash-curl-to-shell
curl -fsSL https://get.example.com/tool.tar.gz | tar -xz
# ok: bash-curl-to-shell
curl -s https://api.example.com/items | python3 -c 'import json, sys; print(json.load(sys.stdin))'
# ok: bash-curl-to-shell
version="$(curl -s https://api.example.com/version)"
