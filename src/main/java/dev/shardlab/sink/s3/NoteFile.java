package dev.shardlab.sink.s3;

import dev.shardlab.sink.s3.ObjectMetadata.Checksum;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an object, or of an upload, beside its bytes: a text of lines, each a name and a value that are escaped as in a form.
 * A file that is no such text is none.
 */
final class NoteFile {

    private static final String HEADER = "header.";
    private static final String USER = "user.";
    private static final String ALGORITHM = "checksum.algorithm";
    private static final String CHECKSUM = "checksum.value";
    private static final int LONGEST = 64 << 10;

    private NoteFile() {}

    static void write(Path file, SortedMap<String, String> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach((name, value) ->
                text.append(escaped(name)).append('=').append(escaped(value)).append('\n'));
        try (var out = Channels.newOutputStream(Owned.createFile(file))) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Null if there is none. */
    static @Nullable SortedMap<String, String> read(Path file) throws IOException {
        if (!Owned.isFile(file) || Files.size(file) > LONGEST) {
            return null;
        }
        String text;
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        }
        SortedMap<String, String> lines = new TreeMap<>();
        try {
            text.lines().forEach(line -> {
                int equals = line.indexOf('=');
                lines.put(unescaped(line.substring(0, equals)), unescaped(line.substring(equals + 1)));
            });
            return lines;
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return null;
        }
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unescaped(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static void add(ObjectMetadata metadata, SortedMap<String, String> lines) {
        metadata.headers().forEach((name, value) -> lines.put(HEADER + name, value));
        metadata.user().forEach((name, value) -> lines.put(USER + name, value));
        Checksum checksum = metadata.checksum();
        if (checksum != null) {
            lines.put(ALGORITHM, checksum.algorithm().name());
            lines.put(CHECKSUM, checksum.value());
        }
    }

    /** @throws IllegalArgumentException if a sum has an algorithm that there is not */
    static ObjectMetadata metadata(SortedMap<String, String> lines) {
        SortedMap<String, String> headers = new TreeMap<>();
        SortedMap<String, String> user = new TreeMap<>();
        lines.forEach((name, value) -> {
            if (name.startsWith(HEADER)) {
                headers.put(name.substring(HEADER.length()), value);
            } else if (name.startsWith(USER)) {
                user.put(name.substring(USER.length()), value);
            }
        });
        String algorithm = lines.get(ALGORITHM);
        String value = lines.get(CHECKSUM);
        return new ObjectMetadata(
                headers,
                user,
                algorithm == null || value == null ? null : new Checksum(ChecksumAlgorithm.valueOf(algorithm), value));
    }
}
