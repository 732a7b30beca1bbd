package dev.shardlab.clients;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The class path of a client that brings its own: what Maven makes of the pom in its folder of {@code src/test/clients}. Resolved
 * once and kept beside the classes, until the pom changes.
 */
final class ClassPath {

    private static final String RESOLVE = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";

    private ClassPath() {}

    /** As {@code java -cp} wants it. */
    static String of(String client) {
        Path pom = Clients.folder(client).resolve("pom.xml");
        Path kept = Path.of("target", "clients", client + ".classpath").toAbsolutePath();
        try {
            if (!isCurrent(kept, pom)) {
                Files.createDirectories(kept.getParent());
                resolve(pom, kept);
            }
            return Files.readString(kept).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCurrent(Path kept, Path pom) throws IOException {
        return Files.exists(kept)
                && Files.getLastModifiedTime(kept).compareTo(Files.getLastModifiedTime(pom)) > 0
                && Arrays.stream(Files.readString(kept).strip().split(File.pathSeparator))
                        .allMatch(jar -> Files.exists(Path.of(jar)));
    }

    private static void resolve(Path pom, Path kept) throws IOException {
        Path written = kept.resolveSibling(kept.getFileName() + ".new");
        List<String> command = new ArrayList<>(List.of(wrapper(), "-B", "-ntp", "-q", "-f", pom.toString()));
        if (Boolean.getBoolean("shardlab.offline")) {
            command.add("-o");
        }
        command.addAll(List.of(RESOLVE, "-Dmdep.outputFile=" + written));
        Tool.run(command, pom.getParent());
        Files.move(written, kept, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String wrapper() {
        return Path.of(Tool.ON_WINDOWS ? "mvnw.cmd" : "mvnw").toAbsolutePath().toString();
    }
}
