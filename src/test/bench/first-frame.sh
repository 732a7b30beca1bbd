#!/bin/sh
# First frame of the laboratory's window against that of a bare themed window, in turns, each with an AOT cache of its own.
#
#   JAVA_HOME=<a JDK 25> sh src/test/bench/first-frame.sh [rounds]        after ./mvnw package test-compile
set -eu
rounds=${1:-9}
java="$JAVA_HOME/bin/java"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jar=target/shardlab.jar
flags="-Dglass.platform=Headless -Dprism.order=sw -Dprism.lcdtext=false --enable-native-access=javafx.graphics,duckdb.jdbc,aircompressor.v3 --sun-misc-unsafe-memory-access=allow -Xlog:aot=off -Xlog:cds=off"

# The bare window as a small module path of its own: the toolkit, the theme and one class.
mkdir -p "$work/bare/dev/shardlab/ui"
cp target/test-classes/dev/shardlab/ui/BareWindow*.class "$work/bare/dev/shardlab/ui/"
(cd "$work/bare" && "$JAVA_HOME/bin/jar" --create --file "$work/bare.jar" .)

bare() { "$java" "$@" $flags -p target/lib --add-modules javafx.controls,atlantafx.base -cp "$work/bare.jar" dev.shardlab.ui.BareWindow; }
ours() {
    "$java" "$@" $flags -Dshardlab.exitAfterFirstFrame=true "-Dshardlab.home=$PWD" \
        -p "$jar:target/lib" -m dev.shardlab/dev.shardlab.app.Main play scenarios/own-log.json
}

bare "-XX:AOTCacheOutput=$work/bare.aot" >/dev/null 2>&1
ours "-XX:AOTCacheOutput=$work/ours.aot" >/dev/null 2>&1

for round in $(seq "$rounds"); do
    bare "-XX:AOTCache=$work/bare.aot" 2>&1 | sed -n 's/^first frame after \([0-9]*\) ms.*/\1/p' >>"$work/bare.ms"
    ours "-XX:AOTCache=$work/ours.aot" >"$work/ours.log" 2>&1
    sed -n 's/^first frame after \([0-9]*\) ms.*/\1/p' "$work/ours.log" >>"$work/ours.ms"
    sed -n 's/^lesson after \([0-9]*\) ms.*/\1/p' "$work/ours.log" >>"$work/lesson.ms"
done

median() { sort -n "$1" | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
b=$(median "$work/bare.ms")
o=$(median "$work/ours.ms")
l=$(median "$work/lesson.ms")
ratio() { awk "BEGIN { printf \"%.2f\", $1 / $b }"; }
echo "median of $rounds: bare themed window $b ms; the laboratory's window $o ms, ratio $(ratio "$o"); the lesson in it $l ms, ratio $(ratio "$l")"
