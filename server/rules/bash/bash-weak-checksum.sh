#!/bin/bash
# ruleid: bash-weak-checksum
md5sum -c tool.md5
# ruleid: bash-weak-checksum
openssl dgst -sha1 -verify key.pem -signature tool.sig tool.tar.gz
# ok: bash-weak-checksum
sha256sum -c tool.sha256
# ok: bash-weak-checksum
md5sum tool.tar.gz
