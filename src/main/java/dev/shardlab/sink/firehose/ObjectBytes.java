package dev.shardlab.sink.firehose;

import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.model.firehose.BufferedRecords;
import dev.shardlab.model.firehose.Compression;
import io.airlift.compress.v3.snappy.SnappyFramedOutputStream;
import io.airlift.compress.v3.snappy.SnappyHadoopStreams;
import io.airlift.compress.v3.snappy.SnappyJavaCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an object: its records one behind the other, with a line feed after each if the delivery stream is set to that, and
 * compressed as its destination says. The same event always makes the same object, wherever and however often it is made; only how far a
 * compression gets may differ from one version of Java to another.
 */
public final class ObjectBytes {

    private static final int LINE_FEED = '\n';

    private ObjectBytes() {}

    /** All of them. */
    public static byte[] of(ObjectDelivered object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(Math.min(object.bytes(), 1 << 30)));
        try {
            write(object, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing stands in the way of memory", e);
        }
        return bytes.toByteArray();
    }

    /** Writes them, and leaves {@code out} open. */
    public static void write(ObjectDelivered object, OutputStream out) throws IOException {
        Compression compression = object.settings().destination().compression();
        OutputStream compressing = compressing(compression, object.objectKey(), new LeftOpen(out));
        writeRecords(object, compressing);
        compressing.close();
    }

    /** The records before they are compressed. */
    public static void writeRecords(ObjectDelivered object, OutputStream out) throws IOException {
        boolean delimited = object.settings().delimited();
        Faults faults = new Faults();
        for (BufferedRecords records : object.content()) {
            for (int i = 0; i < records.size(); i++) {
                records.batch().writeDataTo(records.position(i), (bytes, from, length) -> {
                    try {
                        out.write(bytes, from, length);
                    } catch (IOException e) {
                        faults.last = e;
                    }
                });
                if (faults.last != null) {
                    throw faults.last;
                }
                if (delimited) {
                    out.write(LINE_FEED);
                }
            }
        }
    }

    /** Carries a fault out of where none may be thrown. */
    private static final class Faults {
        private @Nullable IOException last;
    }

    private static OutputStream compressing(Compression compression, String key, OutputStream out) throws IOException {
        return switch (compression) {
            case UNCOMPRESSED -> out;
            case GZIP -> new GZIPOutputStream(out);
            case ZIP -> {
                ZipOutputStream zip = new ZipOutputStream(out);
                ZipEntry entry = new ZipEntry(nameInside(key));
                // A zip says when: the same object is the same bytes whenever it is written.
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                yield zip;
            }
            case SNAPPY -> new SnappyFramedOutputStream(new SnappyJavaCompressor(), out);
            case HADOOP_SNAPPY -> new SnappyHadoopStreams().createOutputStream(out);
        };
    }

    /** Without its folder and the ending that says that it is a zip. */
    private static String nameInside(String key) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        return name.endsWith(Compression.ZIP.extension())
                ? name.substring(0, name.length() - Compression.ZIP.extension().length())
                : name;
    }

    /** What compresses closes what is below it; the place where the bytes go is not its own. */
    private static final class LeftOpen extends OutputStream {

        private final OutputStream out;

        LeftOpen(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
