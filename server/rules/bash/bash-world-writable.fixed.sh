#!/bin/sh
# ruleid: bash-world-writable
chmod 755 /srv/app
# ruleid: bash-world-writable
chmod -R o+w /srv/app/cache
# ok: bash-world-writable
chmod 755 /srv/app
# ok: bash-world-writable
chmod u+w /srv/app/cache
