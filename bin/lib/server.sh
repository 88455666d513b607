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

# One start on a throwaway folder with an hour of an office (learn.mjs), so that the next starts find their classes loaded and linked, and what is done most
# often known to the compiler. Without the cache they are only slower.
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
    port=$(sed -n 's/^Parvis est prêt : http:\/\/127\.0\.0\.1:\([0-9]*\).*/\1/p' "$BUILD/learn.log")
    [ -z "$port" ] && kill -0 "$server" 2>/dev/null || break
    sleep 0.2
  done
  [ -z "$port" ] || node "$ROOT/bin/lib/learn.mjs" "$port" "$BUILD/learn.log" >"$BUILD/learned.log" 2>&1 8>&- || true
  kill -TERM "$server" 2>/dev/null || true
  wait "$server" || true
  rm -rf "$scratch"
}
