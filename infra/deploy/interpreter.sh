#!/bin/sh
# Prints the first Python whose version meets the condition and that can make virtual environments:
#   interpreter.sh '>= (3, 11)'
# Looks on the path, then among pyenv's; exits 1 where there is none.
set -u

for python in python3 python3.13 python3.14 python3.12 python3.11 "$(pyenv root 2>/dev/null)"/versions/*/bin/python3; do
    "$python" -c "
import ensurepip, sys, venv
if not sys.version_info[:2] $1:
    sys.exit(1)
print(sys.executable)" 2>/dev/null && exit 0
done
exit 1
