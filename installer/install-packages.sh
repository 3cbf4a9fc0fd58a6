#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: install-packages.sh SECTION...
# Installs what is missing of the named sections of packages.txt (build, run, test). Needs root or sudo only if something
# is missing. Exit status 1 if it could not be installed.
set -eu

list=$(dirname "$(readlink -f "$0")")/packages.txt

packages_of() {
    awk -v wanted="[$1]" '/^# \[/ { here = ($2 == wanted); found = found || here; next }
                          here && NF && !/^#/ { print $1 }
                          END { if (!found) exit 1 }' "$list" ||
        { echo "packages.txt has no section [$1]." >&2; exit 2; }
}

missing_of() {
    for package; do
        status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || status=unknown
        [ "$status" = installed ] || echo "$package"
    done
}

wanted=
for section; do
    wanted="$wanted $(packages_of "$section")"
done

if ! command -v dpkg-query >/dev/null; then
    echo "This is no Debian system, so nothing is installed here. The packages that are needed:" >&2
    echo $wanted >&2
    exit 0
fi

missing=$(missing_of $wanted)
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=
elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    as_root=sudo
else
    echo "Some packages are missing, and neither root nor sudo is at hand to install them. Ask an administrator to run" >&2
    echo "    apt-get install --no-install-recommends" $missing >&2
    echo "and start this again." >&2
    exit 1
fi

apt() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -o Dpkg::Use-Pty=0 "$@" >&2
}

echo "Installing" $missing >&2
# Old package lists know no candidate (the simulation fails) or point at files that are gone (the installation fails).
apt install -qq --simulate --no-install-recommends $missing >/dev/null 2>&1 || apt update -q
apt install -q -y --no-install-recommends $missing ||
    { apt update -q && apt install -q -y --no-install-recommends $missing; } ||
    { echo "The packages could not be installed; the lines above say why." >&2; exit 1; }
