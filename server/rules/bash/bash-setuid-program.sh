#!/bin/bash
# ruleid: bash-setuid-program
chmod u+s /usr/local/bin/backup
# ruleid: bash-setuid-program
chmod 4755 /usr/local/bin/backup
# ok: bash-setuid-program
chmod 0755 /usr/local/bin/backup
# ok: bash-setuid-program
chmod u+x /usr/local/bin/backup
