#!/bin/bash
# ruleid: bash-eval-arguments
eval "$1"
# ruleid: bash-eval-arguments
eval "$@"
# ruleid: bash-eval-arguments
eval "timeout 5 $2"
# ok: bash-eval-arguments
"$@"
# ok: bash-eval-arguments
eval "$(ssh-agent -s)"
# ok: bash-eval-arguments
eval "on_$1() { run_hook $1; }"
make_hook() {
	# ok: bash-eval-arguments
	eval "$name () { run_hook $1 ; }"
}
