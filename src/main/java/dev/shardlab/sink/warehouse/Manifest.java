package dev.shardlab.sink.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list of the objects that a COPY loads: {@code {"entries":[{"url":"s3://bucket/key","mandatory":true}]}}. */
final class Manifest {

    private static final int MAX_BYTES = 16 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private Manifest() {}

    /** The files of the objects by where the objects are, each once, in the order of the list; those that are not there and need not be are left out. */
    static Map<S3Url, Path> read(S3Url manifest, ObjectFiles objects) throws WarehouseException {
        Path file = objects.file(manifest.bucket(), manifest.key())
                .orElseThrow(() -> new WarehouseException("There is no manifest " + manifest + "."));
        JsonNode entries = entries(manifest, file);
        Map<S3Url, Path> files = new LinkedHashMap<>();
        for (JsonNode entry : entries) {
            if (!entry.path("url").isString()) {
                throw new WarehouseException("An entry of the manifest " + manifest + " has no url.");
            }
            S3Url url = S3Url.of(entry.path("url").stringValue());
            Path found = objects.file(url.bucket(), url.key()).orElse(null);
            if (found != null) {
                files.put(url, found);
            } else if (entry.path("mandatory").booleanValue(false)) {
                throw new WarehouseException("The object " + url + " is mandatory in the manifest and is not there.");
            }
        }
        return files;
    }

    private static JsonNode entries(S3Url manifest, Path file) throws WarehouseException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new WarehouseException("The manifest " + manifest + " is larger than 16 MiB.");
            }
            JsonNode entries = JSON.readTree(Files.readAllBytes(file)).path("entries");
            if (!entries.isArray()) {
                throw new WarehouseException("The manifest " + manifest + " has no list of entries.");
            }
            return entries;
        } catch (JacksonException e) {
            throw new WarehouseException("The manifest " + manifest + " is no JSON.", e);
        } catch (IOException e) {
            throw new WarehouseException("The manifest " + manifest + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
