#!/bin/bash
# ruleid: bash-sudo-without-password
echo "deploy ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/deploy
# ruleid: bash-sudo-without-password
echo '%wheel ALL=(ALL:ALL) NOPASSWD:ALL' | tee -a /etc/sudoers
# ok: bash-sudo-without-password
echo "deploy ALL=(root) NOPASSWD: /bin/systemctl restart shop" > /etc/sudoers.d/deploy
# ok: bash-sudo-without-password
echo "deploy ALL=(ALL) ALL" > /etc/sudoers.d/deploy
