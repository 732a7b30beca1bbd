package dev.shardlab;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The program with its tests in another Java machine: as a module, as here, with the same libraries. (Sealed families reach over
 * packages, which a class path does not allow.)
 */
public final class OtherJava {

    private static final String MODULE = "dev.shardlab";

    private OtherJava() {}

    /** The command that starts Java. */
    public static String command() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What Java is told, after its own options and before the words of the program, to run the {@code main} of a class. */
    public static List<String> running(Class<?> main) {
        List<String> told = new ArrayList<>(module());
        told.addAll(List.of("-cp", absolute("java.class.path"), "-m", MODULE + "/" + main.getName()));
        return told;
    }

    /** What Java is told to have the program with its tests, where somebody else names the class path. */
    public static List<String> module() {
        return List.of(
                "--enable-native-access=javafx.graphics,duckdb.jdbc,aircompressor.v3,ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-modules=" + MODULE + ",java.net.http,java.logging,jdk.unsupported,jdk.management",
                "--add-reads=" + MODULE + "=ALL-UNNAMED,java.net.http,java.logging",
                "--add-exports=" + MODULE + "/" + MODULE + ".bench.jmh_generated=ALL-UNNAMED",
                "--module-path=" + absolute("jdk.module.path"),
                "--patch-module=" + MODULE + "=" + home(OtherJava.class));
    }

    /** The other one may work in another folder. */
    private static String absolute(String path) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty(path, ""))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The folder of classes that a class comes from. */
    private static Path home(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        String all = Objects.requireNonNull(type.getResource("/" + file)).toString();
        return Path.of(URI.create(all.substring(0, all.length() - file.length())));
    }
}
