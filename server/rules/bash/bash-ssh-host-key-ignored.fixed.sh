#!/bin/bash
# ruleid: bash-ssh-host-key-ignored
ssh -o StrictHostKeyChecking=yes deploy@example.org uptime
# ruleid: bash-ssh-host-key-ignored
export ANSIBLE_HOST_KEY_CHECKING=False
# ok: bash-ssh-host-key-ignored
ssh -o StrictHostKeyChecking=yes deploy@example.org uptime
# ok: bash-ssh-host-key-ignored
ssh -o StrictHostKeyChecking=accept-new deploy@example.org uptime
