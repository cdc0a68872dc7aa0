#!/bin/bash
# ruleid: bash-privileged-container
docker run --rm --privileged builder:1.4 make
# ruleid: bash-privileged-container
docker run -v /var/run/docker.sock:/var/run/docker.sock agent:2.0
# ok: bash-privileged-container
docker run --rm -v "$PWD":/work builder:1.4 make
# ok: bash-privileged-container
docker build -t builder:1.4 .
