package dev.shardlab.clients;

import java.nio.file.Path;
import java.util.List;

/** The clients that run in processes of their own, each with a small program in its folder of {@code src/test/clients}. */
final class Clients {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Clients() {}

    static Path folder(String client) {
        return Path.of("src", "test", "clients", client).toAbsolutePath();
    }

    /** Runs the script of a client that npm installs, once, beside the classes. */
    static ChildProgram node(String client, String script, String... words) {
        return ChildProgram.start(
                List.of("node", NodeModules.of(client).resolve(script).toString()), List.of(words));
    }

    /** Runs a program of one source file on the class path of its client. */
    static ChildProgram java(String client, String program, String... words) {
        List<String> start = List.of(
                JAVA,
                "-Xmx512m",
                "-cp",
                ClassPath.of(client),
                folder(client).resolve(program).toString());
        return ChildProgram.start(start, List.of(words));
    }
}
