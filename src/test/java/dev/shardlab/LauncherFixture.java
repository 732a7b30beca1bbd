package dev.shardlab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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
            [ "$$" = "$(cat "$PID_FILE")" ] && echo "same process"
            printf '[%%s]\\n' "$@"
            exit ${FAKE_STATUS:-0}
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
        Path scratch = Files.createTempDirectory(home.getParent(), "start");
        Process process = begin(scratch, words);
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
        // The shell writes its number down and becomes the launcher, which must become the program.
        var becoming = Stream.of("sh", "-c", "echo $$ > \"$PID_FILE\"; exec \"$0\" \"$@\"", home + "/shardlab");
        var builder = new ProcessBuilder(
                        Stream.concat(becoming, Stream.of(words)).toList())
                .directory(scratch.toFile())
                .redirectOutput(scratch.resolve("out").toFile())
                .redirectError(scratch.resolve("err").toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG"));
        builder.environment().put("SHARDLAB_JDKS", jdks.toString());
        builder.environment().put("PID_FILE", scratch.resolve("pid").toString());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
