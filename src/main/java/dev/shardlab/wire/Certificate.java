package dev.shardlab.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The certificate of this machine for itself, signed by nobody else. Made once, by the keytool of the Java that runs us, and
 * kept, so that who has trusted it need not do so again. The password keeps nothing secret: the file is its owner's alone.
 */
final class Certificate {

    static final String PASSWORD = "shardlab";
    private static final String ALIAS = "shardlab";
    private static final int YEARS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Certificate() {}

    /**
     * The key store in {@code folder}, made if there is none that is still good and for all these names.
     *
     * @param names host names and addresses of this machine beyond localhost
     * @throws CannotListen if none can be made
     */
    static Path in(Path folder, Set<String> names) throws CannotListen {
        Path store = folder.resolve("certificate.p12");
        if (isGood(store, names)) {
            return store;
        }
        try {
            Files.createDirectories(folder);
            Path aside = Files.createTempDirectory(folder, "certificate"); // nobody else may look into it
            Path draft = aside.resolve(store.getFileName());
            try {
                make(draft, names);
                if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
                }
                return Files.move(draft, store, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
                Files.delete(aside);
            }
        } catch (IOException e) {
            throw new CannotListen(
                    "A certificate for TLS could not be made in %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static boolean isGood(Path file, Set<String> names) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return store.getCertificate(ALIAS) instanceof X509Certificate certificate
                    && certificate
                            .getNotAfter()
                            .toInstant()
                            .isAfter(Instant.now().plus(Duration.ofDays(1)))
                    && namesOf(certificate).containsAll(names);
        } catch (IOException | GeneralSecurityException _) {
            return false;
        }
    }

    private static Set<String> namesOf(X509Certificate certificate) throws CertificateParsingException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names == null
                ? Set.of()
                : names.stream()
                        .map(name -> String.valueOf(name.get(1)))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As keytool takes them: addresses are names of another kind. */
    private static String alternativeNames(Set<String> names) {
        return Stream.concat(
                        Stream.of("dns:localhost", "ip:127.0.0.1", "ip:::1"),
                        names.stream().map(name -> (isAddress(name) ? "ip:" : "dns:") + name))
                .collect(Collectors.joining(","));
    }

    private static boolean isAddress(String name) {
        return name.indexOf(':') >= 0 || name.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    private static void make(Path file, Set<String> names) throws IOException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(List.of(
                        tool.toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost, O=Shardlab on this machine",
                        "-ext",
                        "SAN=" + alternativeNames(names),
                        "-validity",
                        String.valueOf(365 * YEARS),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString(),
                        "-J-XX:TieredStopAtLevel=1"))
                .redirectErrorStream(true)
                .start();
        try {
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("keytool says " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
