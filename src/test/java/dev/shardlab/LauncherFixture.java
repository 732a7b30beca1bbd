package dev.shardlab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A checkout with the real launcher, one source, and a wrapper and JDKs that only write down what they were asked. */
record LauncherFixture(Path home, Path jdks, Map<String, String> environment) {

    private static final Path LAUNCHER = Path.of("shardlab").toAbsolutePath();

    private static final String WRAPPER = """
            shift 2
            echo "$*" >> builds.txt
            if [ -e maven-fails ]; then cat maven-fails; exit 1; fi
            for word in "$@"; do
                case $word in -Dmdep.outputFile=*) echo a.jar > "${word#*=}" ;; esac
            done
            mkdir -p target/lib
            echo jar > target/shardlab.jar
            echo jar > target/lib/a.jar
            """;

    private static final String JAVA = """
            #!/bin/sh
            for word in "$@"; do
                case $word in -XX:AOTCacheOutput=*) echo cache > "${word#*=}"; exit 0 ;; esac
            done
            echo "java of %s"
            echo "language ${LC_ALL:-as it was}, home ${HOME:-nowhere}"
            [ "$$" = "$(cat "$PID_FILE")" ] && echo "same process"
            printf '[%%s]\\n' "$@"
            exit ${FAKE_STATUS:-0}
            """;

    private static final String REAL_JAVA = """
            #!/bin/sh
            left=$#
            is_program=no
            while [ $left -gt 0 ]; do
                word=$1
                shift
                left=$((left - 1))
                if [ $is_program = yes ]; then set -- "$@" "$word"; continue; fi
                case $word in
                    -XX:AOTCacheOutput=*) echo cache > "${word#*=}"; exit 0 ;;
                    -m) shift; left=$((left - 1)); is_program=yes; set -- "$@" %s ;;
                    -p) shift; left=$((left - 1)) ;;
                    -D*) set -- "$@" "$word" ;;
                esac
            done
            exec %s "$@"
            """;

    /** What a start ended with. */
    record Outcome(int status, String out, String err) {}

    static LauncherFixture in(Path home) throws IOException {
        Files.createDirectories(home.resolve("src/main/java"));
        Files.createDirectories(home.resolve(".mvn"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(home.resolve("mvnw"), WRAPPER);
        Files.copy(LAUNCHER, home.resolve("shardlab"), StandardCopyOption.COPY_ATTRIBUTES);
        var lab = new LauncherFixture(home.toRealPath(), home.resolveSibling("some jdks"), Map.of());
        Files.writeString(lab.source(), "class A {}");
        return lab;
    }

    LauncherFixture with(String variable, Object value) {
        var more = new TreeMap<>(environment);
        more.put(variable, value.toString());
        return new LauncherFixture(home, jdks, more);
    }

    /** In an environment that has nothing of this name. */
    LauncherFixture without(String variable) {
        var more = new TreeMap<>(environment);
        more.put(variable, "");
        return new LauncherFixture(home, jdks, more);
    }

    /** Lets a JDK run the program as these tests have it, with the options that the launcher gives on its way. */
    void letJavaRun(String version, List<String> java, List<String> classes) throws IOException {
        Files.writeString(
                jdk(version).resolve("bin").resolve("java"), REAL_JAVA.formatted(quoted(classes), quoted(java)));
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    }

    Path source() {
        return home.resolve("src/main/java/A.java");
    }

    Path jdk(String version) {
        return jdks.resolve("jdk " + version);
    }

    void installJdk(String version) throws IOException {
        Path bin = Files.createDirectories(jdk(version).resolve("bin"));
        Files.writeString(jdk(version).resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String tool : List.of("java", "javac")) {
            Files.writeString(bin.resolve(tool), JAVA.formatted(version));
            if (!bin.resolve(tool).toFile().setExecutable(true)) throw new IOException(tool);
        }
    }

    void letTrainingFail(String version) throws IOException {
        Path java = jdk(version).resolve("bin").resolve("java");
        Files.writeString(java, Files.readString(java).replace("echo cache > \"${word#*=}\"; exit 0", "exit 1"));
    }

    void removeJdk(String version) throws IOException {
        Files.delete(jdk(version).resolve("release"));
    }

    void letMavenFail(String words) throws IOException {
        Files.writeString(home.resolve("maven-fails"), words + "\n");
    }

    void letMavenSucceed() throws IOException {
        Files.delete(home.resolve("maven-fails"));
    }

    /** What the wrapper was asked, call by call. */
    List<String> builds() throws IOException {
        return Files.readAllLines(home.resolve("builds.txt"));
    }

    long trainings() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("target/launcher"))) {
            return files.filter(file -> file.toString().endsWith(".aot")).count();
        }
    }

    Outcome start(String... words) throws IOException, InterruptedException {
        return start(
                Stream.concat(Stream.of(home + "/shardlab"), Stream.of(words)).toList());
    }

    /** @param line a command, with all its words */
    Outcome start(List<String> line) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory(home.getParent(), "start");
        Process process = begin(scratch, line);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The launcher hangs.");
        }
        return new Outcome(
                process.exitValue(),
                Files.readString(scratch.resolve("out")),
                Files.readString(scratch.resolve("err")));
    }

    /** Starts it and does not wait; what it writes goes to files in {@code scratch}. */
    Process begin(Path scratch, String... words) throws IOException {
        return begin(
                scratch,
                Stream.concat(Stream.of(home + "/shardlab"), Stream.of(words)).toList());
    }

    private Process begin(Path scratch, List<String> line) throws IOException {
        // The shell writes its number down and becomes the launcher, which must become the program.
        var becoming = Stream.of("sh", "-c", "echo $$ > \"$PID_FILE\"; exec \"$0\" \"$@\"");
        var builder = new ProcessBuilder(Stream.concat(becoming, line.stream()).toList())
                .directory(scratch.toFile())
                .redirectOutput(scratch.resolve("out").toFile())
                .redirectError(scratch.resolve("err").toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG"));
        builder.environment().put("SHARDLAB_JDKS", jdks.toString());
        builder.environment().put("PID_FILE", scratch.resolve("pid").toString());
        builder.environment().putAll(environment);
        builder.environment().values().removeIf(String::isEmpty);
        return builder.start();
    }
}
