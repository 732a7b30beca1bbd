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
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
     * The key store in {@code folder}, made if there is none that is still good.
     *
     * @throws CannotListen if none can be made
     */
    static Path in(Path folder) throws CannotListen {
        Path store = folder.resolve("certificate.p12");
        if (isGood(store)) {
            return store;
        }
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve(
                    "certificate-%d.tmp".formatted(ProcessHandle.current().pid()));
            Files.deleteIfExists(draft);
            make(draft);
            if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            return Files.move(draft, store, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotListen(
                    "A certificate for TLS could not be made in %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static boolean isGood(Path file) {
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
                            .isAfter(Instant.now().plus(Duration.ofDays(1)));
        } catch (IOException | GeneralSecurityException _) {
            return false;
        }
    }

    private static void make(Path file) throws IOException {
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
                        "SAN=dns:localhost,ip:127.0.0.1,ip:::1",
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
