#!/bin/bash
# ruleid: bash-remote-command-built
ssh deploy@example.org "systemctl restart $1"
# ruleid: bash-remote-command-built
sudo sh -c "echo $2 >> /etc/hosts"
# ok: bash-remote-command-built
ssh deploy@example.org "systemctl restart shop"
# ok: bash-remote-command-built
ssh "deploy@$1" uptime
