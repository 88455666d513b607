# Shared by the commands of bin/: where things are, what is missing, what must be built.
# shellcheck shell=bash

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
BUILD=$ROOT/.build
. "$ROOT/bin/lib/server.sh"

# In the person's language, or nearly: French, and English after it where the session is not French.
say() {
  echo "$1"
  case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
    fr*) ;;
    *) echo "$2" ;;
  esac
}

# The head of a command's own file is its help.
help() {
  if [ "${1:-}" = --help ] || [ "${1:-}" = -h ]; then
    sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"
    exit
  fi
}

refuse() {
  say "$1" "$2" >&2
  exit 1
}

# Names of files with accents need it, whatever the session says.
use_utf8() {
  [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8
}

java_major() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true
}

# JAVA_HOME if it is a JDK 25 or newer, else the newest such one of the system, else that of PATH.
find_java() {
  local candidate major best=0 found=
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/javac" ] && [ "$(java_major "$JAVA_HOME")" -ge 25 ] 2>/dev/null; then
    export JAVA_HOME
    return
  fi
  for candidate in /usr/lib/jvm/*; do
    major=$(java_major "$candidate")
    if [ -x "$candidate/bin/javac" ] && [ "${major:-0}" -ge 25 ] && [ "$major" -gt "$best" ]; then
      best=$major found=$candidate
    fi
  done
  if [ -z "$found" ] && command -v javac >/dev/null; then
    candidate=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    major=$(java_major "$candidate")
    [ "${major:-0}" -lt 25 ] || found=$candidate
  fi
  [ -n "$found" ] || refuse \
    "Il manque un JDK 25 ou plus récent : installez par exemple Eclipse Temurin 25 (paquet temurin-25-jdk), ou donnez son dossier dans JAVA_HOME." \
    "A JDK 25 or newer is missing: install for example Eclipse Temurin 25 (package temurin-25-jdk), or give its folder in JAVA_HOME."
  export JAVA_HOME=$found
}

find_node() {
  local version major minor
  command -v node >/dev/null && command -v npm >/dev/null || refuse \
    "Il manque Node.js 20.19 ou plus récent, avec npm : installez-le (paquets nodejs et npm, ou https://nodejs.org) puis relancez." \
    "Node.js 20.19 or newer is missing, with npm: install it (packages nodejs and npm, or https://nodejs.org) and start again."
  version=$(node --version)
  major=${version#v} major=${major%%.*}
  minor=${version#v*.} minor=${minor%%.*}
  if [ "$major" -lt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -lt 19 ]; }; then
    refuse \
      "Node.js $version est trop ancien : installez la version 20.19 ou une plus récente (https://nodejs.org) puis relancez." \
      "Node.js $version is too old: install version 20.19 or newer (https://nodejs.org) and start again."
  fi
}

# Maven as installed, or through the wrapper, which downloads it once.
find_maven() {
  if command -v mvn >/dev/null; then
    MAVEN=mvn
  elif command -v curl >/dev/null || command -v wget >/dev/null; then
    MAVEN=$ROOT/server/mvnw
  else
    refuse \
      "Il manque Maven, ou curl pour le télécharger : installez le paquet maven ou le paquet curl, puis relancez." \
      "Maven is missing, or curl to download it: install the package maven or the package curl, and start again."
  fi
}

maven() {
  (cd "$ROOT/server" && "$MAVEN" -B -ntp -gs .mvn/settings.xml "$@")
}

# One number for the content of files: same content, same number, wherever and whenever.
content_of() {
  (cd "$ROOT" && find "$@" \( -name node_modules -o -name dist -o -name e2e -o -name 'routeTree.gen.ts' \) -prune -o -type f -print0 \
    | sort -z | xargs -0r sha256sum | sha256sum | cut -c1-16)
}

# Whether a step has to be done again: its stamp is not that of its sources.
is_current() {
  [ -f "$BUILD/$1.stamp" ] && [ "$(cat "$BUILD/$1.stamp")" = "$2" ]
}

# Runs a step of the build with its output in a file, shown when it fails.
quietly() {
  local log=$BUILD/$1.log
  shift
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 60 "$log" >&2
    refuse "La construction a échoué ; le détail est dans $log." "The build failed; its details are in $log."
  fi
}

lock_build() {
  mkdir -p "$BUILD" 2>/dev/null && [ -w "$BUILD" ] || refuse \
    "Le compte $(id -un) ne peut pas écrire dans $BUILD : utilisez le compte qui a construit Parvis, ou une copie à vous." \
    "The account $(id -un) cannot write in $BUILD: use the account that built Parvis, or a copy of your own."
  exec 8>"$BUILD/lock"
  flock 8
}

install_web() {
  [ -f "$ROOT/web/package.json" ] || refuse \
    "La partie navigateur (web/package.json) est absente de cette copie : récupérez le dépôt entier." \
    "The browser's half (web/package.json) is absent from this copy: get the whole repository."
  local stamp
  stamp=$(content_of web/package.json web/package-lock.json)
  if ! is_current npm "$stamp" || [ ! -d "$ROOT/web/node_modules" ]; then
    say "Installation des bibliothèques de la partie navigateur…" "Installing the libraries of the browser's half…"
    # As the lock file says, which stays as it is. Not "npm ci": it fails when the lock file was made where a library's
    # variants for other systems were not to be had.
    quietly npm npm --prefix "$ROOT/web" install --no-save --no-fund --no-audit
    echo "$stamp" >"$BUILD/npm.stamp"
  fi
}

build_web() {
  local stamp
  stamp=$(content_of web)
  if ! is_current web "$stamp" || [ ! -f "$ROOT/web/dist/index.html" ]; then
    install_web
    say "Construction de la partie navigateur…" "Building the browser's half…"
    quietly web npm --prefix "$ROOT/web" run build
    echo "$stamp" >"$BUILD/web.stamp"
  fi
}

# The jar as Maven just made it, laid out for a fast start, beside a cache of what a start loads.
lay_out() {
  local stamp=$1 app=$BUILD/app-$1
  rm -rf "$app" "$app.new"
  quietly extract "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$ROOT/server/target/parvis.jar" extract --destination "$app.new"
  mv "$app.new" "$app"
  learn_start "$app"
  echo "$stamp" >"$BUILD/server.stamp"
  # The one before stays for a server that still runs from it.
  ls -dt "$BUILD"/app-* | tail -n +3 | xargs -r rm -rf
}

build_server() {
  local stamp
  stamp=$(content_of server/pom.xml server/src/main .build/web.stamp bin/lib)-$(java_major "$JAVA_HOME")
  APP=$BUILD/app-$stamp
  if ! is_current server "$stamp" || [ ! -f "$APP/parvis.jar" ]; then
    say "Construction du serveur…" "Building the server…"
    quietly server maven package -DskipTests
    lay_out "$stamp"
  fi
}

build() {
  use_utf8
  find_java
  find_node
  find_maven
  lock_build
  build_web
  build_server
  exec 8>&-
}
