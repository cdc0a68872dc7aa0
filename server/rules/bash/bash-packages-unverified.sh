#!/bin/bash
# ruleid: bash-packages-unverified
apt-get install -y --allow-unauthenticated tool
# ruleid: bash-packages-unverified
yum install -y --nogpgcheck tool
# ok: bash-packages-unverified
apt-get install -y tool
# ok: bash-packages-unverified
dnf install -y tool
