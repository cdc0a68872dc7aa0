#!/bin/bash
# ruleid: bash-temp-file-name
sort names > /tmp/names.sorted
# ruleid: bash-temp-file-name
tmpfile=/tmp/report.$$
# ruleid: bash-temp-file-name
curl -s -o /tmp/tool.tar.gz https://example.org/tool.tar.gz
# ok: bash-temp-file-name
tmpfile=$(mktemp)
# ok: bash-temp-file-name
sort names > "$tmpfile"
# ok: bash-temp-file-name
make 2>&1 | tee build.log
