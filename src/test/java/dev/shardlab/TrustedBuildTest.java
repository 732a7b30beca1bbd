package dev.shardlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What the program is made of is what it was when it was written, and what is made of it is the same each time. */
class TrustedBuildTest {

    private static final Path CHECKSUMS = Path.of(".mvn", "checksums", "checksums.sha256");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    @Test
    void the_wrapper_knows_the_checksum_of_what_it_fetches() throws IOException {
        Properties wrapper = new Properties();
        try (var in = Files.newBufferedReader(Path.of(".mvn", "wrapper", "maven-wrapper.properties"))) {
            wrapper.load(in);
        }
        assertTrue(SHA_256.matcher(wrapper.getProperty("distributionSha256Sum", ""))
                .matches());
    }

    /** A jar that lies in a repository: {@code .../artifact/version/artifact-version.jar}. */
    @Test
    void every_library_on_the_path_is_listed_with_its_checksum() throws Exception {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(CHECKSUMS)) {
            String[] parts = line.split(" +", 2);
            listed.put(parts[1].substring(parts[1].lastIndexOf('/') + 1), parts[0]);
        }
        List<String> wrong = new ArrayList<>();
        List<Path> libraries = libraries();
        assertFalse(libraries.isEmpty());
        for (Path jar : libraries) {
            String name = jar.getFileName().toString();
            if (!sha256(jar).equals(listed.get(name))) {
                wrong.add(name);
            }
        }
        assertEquals(
                List.of(), wrong, "After a change of versions, .mvn/renew-checksums writes " + CHECKSUMS + " anew.");
    }

    private static List<Path> libraries() {
        return Stream.of("java.class.path", "jdk.module.path")
                .flatMap(property -> Stream.of(System.getProperty(property, "").split(File.pathSeparator)))
                .map(Path::of)
                .filter(TrustedBuildTest::isOfARepository)
                .distinct()
                .toList();
    }

    private static boolean isOfARepository(Path jar) {
        Path version = jar.getParent();
        Path artifact = version == null ? null : version.getParent();
        return artifact != null
                && artifact.getFileName() != null
                && jar.getFileName().toString().startsWith(artifact.getFileName() + "-" + version.getFileName())
                && Files.isRegularFile(jar);
    }

    /** Two people build it in two folders at two times. */
    @Test
    @EnabledIfSystemProperty(named = "shardlab.long", matches = "true")
    void the_jar_is_the_same_bytes_wherever_and_whenever_it_is_built(@TempDir Path folder) throws Exception {
        String first = built(copied(folder.resolve("first"), Instant.parse("2001-02-03T04:05:06Z")), "anna");
        String second = built(copied(folder.resolve("a second one"), Instant.parse("2026-11-30T00:00:00Z")), "bo");
        assertEquals(first, second);
    }

    private static Path copied(Path to, Instant changed) throws IOException {
        for (String part : List.of("pom.xml", "mvnw", "mvnw.cmd", ".mvn", "src/main")) {
            Path from = Path.of(part);
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Path copy = to.resolve(file);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                    Files.setLastModifiedTime(copy, FileTime.from(changed));
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return to;
    }

    private static String built(Path folder, String user) throws Exception {
        boolean onWindows = File.separatorChar == '\\';
        List<String> command = new ArrayList<>(List.of(
                folder.resolve(onWindows ? "mvnw.cmd" : "mvnw").toAbsolutePath().toString(),
                "-B",
                "-ntp",
                "-Duser.name=" + user,
                "-Dmaven.test.skip=true",
                "-Dshardlab.unchecked=true",
                "package"));
        if (Boolean.getBoolean("shardlab.offline")) {
            command.add("-o");
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(8, TimeUnit.MINUTES));
            assertEquals(0, process.exitValue(), () -> said(folder));
        } finally {
            process.destroyForcibly();
        }
        return sha256(folder.resolve("target").resolve("shardlab.jar"));
    }

    private static String said(Path folder) {
        try {
            return Files.readString(folder.resolve("said.txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
