# How the server's process is started, after build().
# shellcheck shell=bash

# Small for a small machine; PARVIS_JAVA_OPTIONS comes last and so has the last word.
java_options() {
  echo -Xmx384m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED \
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
}

# Replaces this shell: signals reach the server itself.
run_server() {
  local cache=()
  [ ! -f "$APP/parvis.aot" ] || cache=(-XX:AOTCache="$APP/parvis.aot" -Xlog:aot=off -Xlog:cds=off)
  umask 077
  # shellcheck disable=SC2046,SC2086
  exec "$JAVA_HOME/bin/java" "${cache[@]}" $(java_options) ${PARVIS_JAVA_OPTIONS:-} -jar "$APP/parvis.jar" "$@"
}

# One start on a throwaway folder with a few visits, so that the next starts find their classes loaded and linked.
# Without the cache they are only slower.
learn_start() {
  local app=$1 scratch server port=
  : >"$BUILD/learn.log" # Read below, maybe before the server has opened it.
  scratch=$(mktemp -d)
  chmod 711 "$scratch"
  # shellcheck disable=SC2046
  env -u PARVIS_DATABASE_URL "$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$app/parvis.aot" $(java_options) \
    -jar "$app/parvis.jar" --data "$scratch/data" --port 0 --empty >"$BUILD/learn.log" 2>&1 </dev/null 8>&- &
  server=$!
  for _ in $(seq 300); do
    port=$(sed -n 's/.*http:\/\/127\.0\.0\.1:\([0-9]*\).*/\1/p' "$BUILD/learn.log" | head -n 1)
    [ -z "$port" ] && kill -0 "$server" 2>/dev/null || break
    sleep 0.2
  done
  if [ -n "$port" ]; then
    visit "$port" /
    visit "$port" /api/me
  fi
  kill -TERM "$server" 2>/dev/null || true
  wait "$server" || true
  rm -rf "$scratch"
}

visit() {
  (exec 7<>"/dev/tcp/127.0.0.1/$1" && printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' "$2" >&7 && cat <&7) >/dev/null 2>&1 || true
}
