package dev.shardlab.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A client of Node.js as npm installs it: what its folder of {@code src/test/clients} holds, copied, with the modules it locks. */
final class NodeModules {

    private static final String LOCK = "package-lock.json";
    private static final String INSTALLED = "installed-" + LOCK;

    private NodeModules() {}

    /** The folder its scripts run in. */
    static Path of(String client) {
        Path folder = Path.of("target", "clients", client).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            copy(Clients.folder(client), folder);
            Path installed = folder.resolve(INSTALLED);
            if (!Files.exists(installed) || Files.mismatch(folder.resolve(LOCK), installed) >= 0) {
                String npm = Tool.ON_WINDOWS ? "npm.cmd" : "npm";
                Tool.run(List.of(npm, "ci", "--no-audit", "--no-fund", "--prefer-offline"), folder);
                Files.copy(folder.resolve(LOCK), installed, StandardCopyOption.REPLACE_EXISTING);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Node.js 20 and its npm are needed for this", e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
