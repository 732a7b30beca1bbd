package dev.shardlab.sink.warehouse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** A bucket named {@code lake}: a folder with real files. */
final class Bucket implements ObjectFiles {

    private final Path folder;

    Bucket(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Path> file(String bucket, String key) {
        Path file = folder.resolve(key);
        return bucket.equals("lake") && Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    Bucket put(String key, String text) throws IOException {
        Files.writeString(folder.resolve(key), text);
        return this;
    }

    Bucket zip(String key, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(key)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** Writes a manifest of these objects under the key {@code manifest}. */
    Bucket manifest(String... keys) throws IOException {
        return put(
                "manifest",
                Arrays.stream(keys)
                        .map(key -> "{\"url\":\"s3://lake/" + key + "\",\"mandatory\":true}")
                        .collect(Collectors.joining(",", "{\"entries\":[", "]}")));
    }
}
