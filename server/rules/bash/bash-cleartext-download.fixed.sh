#!/bin/bash
# ruleid: bash-cleartext-download
curl -O https://downloads.example.org/tool.tar.gz
# ruleid: bash-cleartext-download
wget -q https://downloads.example.org/tool.tar.gz
# ok: bash-cleartext-download
curl -O https://downloads.example.org/tool.tar.gz
# ok: bash-cleartext-download
curl -s http://localhost:8080/health
