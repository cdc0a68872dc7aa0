#!/bin/sh
# ruleid: bash-curl-to-shell
curl -fsSL https://get.larkfield.io/install.sh | sh
# ruleid: bash-curl-to-shell
wget -qO- https://get.larkfield.io/install.sh | sudo bash
# ok: bash-curl-to-shell
curl -fsSLo install.sh https://get.larkfield.io/install.sh
# ok: bash-curl-to-shell
curl -fsSL https://get.larkfield.io/data.json | jq .name
