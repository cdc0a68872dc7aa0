#!/bin/bash
# ruleid: bash-search-path-here
export PATH=.:$PATH
# ruleid: bash-search-path-here
PATH="$PATH:."
# ok: bash-search-path-here
export PATH="$HOME/bin:$PATH"
# ok: bash-search-path-here
PATH="$PATH:./node_modules/.bin"
