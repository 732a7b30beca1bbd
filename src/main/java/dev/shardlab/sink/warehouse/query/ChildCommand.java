package dev.shardlab.sink.warehouse.query;

import dev.shardlab.sink.disk.PrivateFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How the child process is started: our own program, with little memory and nothing of what surrounds us. */
final class ChildCommand {

    /** All that a Java machine needs of what surrounds it. */
    static final List<String> ENVIRONMENT = List.of("PATH", "LANG", "LC_ALL", "SystemRoot");

    /** Bounds what the database takes beside its own limit; a Java machine and its database alone have some 2.5 GB of addresses. */
    private static final Path LIMITER = Path.of("/usr/bin/prlimit");

    private static final long MAX_ADDRESSES = 4L << 30;

    private ChildCommand() {}

    static List<String> of(Path folder) throws IOException {
        Path temporary = PrivateFolder.make(folder.resolve("tmp"));
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(LIMITER)) {
            command.addAll(List.of(LIMITER.toString(), "--as=" + MAX_ADDRESSES, "--core=0"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + temporary.resolve("error.log"),
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary));
        boolean named = SqlChild.class.getModule().isNamed();
        command.add("--enable-native-access=" + (named ? "duckdb.jdbc" : "ALL-UNNAMED"));
        for (Map.Entry<String, String> path :
                List.of(Map.entry("-p", "jdk.module.path"), Map.entry("-cp", "java.class.path"))) {
            String value = System.getProperty(path.getValue(), "");
            if (!value.isEmpty()) {
                command.addAll(List.of(path.getKey(), absolute(value)));
            }
        }
        String main = SqlChild.class.getName();
        command.addAll(named ? List.of("-m", SqlChild.class.getModule().getName() + "/" + main) : List.of(main));
        return command;
    }

    /** The child works in another folder. */
    private static String absolute(String path) {
        return String.join(
                File.pathSeparator,
                Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(path)
                        .map(part -> Path.of(part).toAbsolutePath().toString())
                        .toList());
    }
}
