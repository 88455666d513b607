#!/usr/bin/env bash
# For the measures: builds Parvis and prints where it lies, or starts what was built.
#   serve.sh build
#   serve.sh start APP --data DIR --port N …
#   serve.sh java FILE …            a program of one file, with the Java that Parvis runs on
. "$(dirname "$0")/../../bin/lib/common.sh"

case "$1" in
  build)
    build >&2
    echo "$APP"
    ;;
  start)
    use_utf8
    find_java
    APP=$2
    shift 2
    run_server "$@"
    ;;
  java)
    find_java
    shift
    exec "$JAVA_HOME/bin/java" "$@"
    ;;
esac
