package dev.shardlab.journey.room;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A checkout with the real launcher, {@code ./shardlab}, in it. What it would build is built already, so the wrapper builds nothing,
 * and the JDK that it finds starts the program as these tests have it, with the options that the launcher gives on its way.
 *
 * @param command how to start it
 * @param jdks where it finds its JDK
 */
record Launcher(List<String> command, Path jdks) {

    private static final String WRAPPER = """
            mkdir -p target/lib
            echo jar > target/shardlab.jar
            echo jar > target/lib/a.jar
            """;

    /** The launcher says with what options; which classes is known here. */
    private static final String JAVA = """
            #!/bin/sh
            options=
            while [ $# -gt 0 ]; do
                case $1 in
                    -XX:AOTCacheOutput=*) echo cache > "${1#*=}"; exit 0 ;;
                    -Dshardlab.home=*) shift ;;
                    -D*) options="$options $1"; shift ;;
                    -m) shift 2; break ;;
                    -p) shift 2 ;;
                    *) shift ;;
                esac
            done
            exec %s $options %s "$@"
            """;

    static Launcher in(Path folder, List<String> java, List<String> classes) throws IOException {
        Path home = folder.resolve("checkout");
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve(".mvn"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(home.resolve("mvnw"), WRAPPER);
        Path launcher = home.resolve("shardlab");
        Files.copy(
                Path.of("shardlab").toAbsolutePath(),
                launcher,
                StandardCopyOption.COPY_ATTRIBUTES,
                StandardCopyOption.REPLACE_EXISTING);
        Path jdks = folder.resolve("jdks");
        Path bin = Files.createDirectories(jdks.resolve("jdk").resolve("bin"));
        Files.writeString(jdks.resolve("jdk").resolve("release"), "JAVA_VERSION=\"25\"\n");
        program(bin.resolve("javac"), "#!/bin/sh\n");
        program(bin.resolve("java"), JAVA.formatted(quoted(java), quoted(classes)));
        return new Launcher(List.of(launcher.toString()), jdks);
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable.");
        }
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    }
}
