package dev.shardlab.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the events of a stream that comes in chunks over HTTP/1.1; a chunk is there when the line that ends it is. */
final class EventReader {

    private final DataInputStream in;

    EventReader(InputStream chunked) {
        this.in = new DataInputStream(new Unchunked(chunked));
    }

    record Event(Map<String, String> headers, String payload) {}

    /** Null at the end of the stream. */
    @Nullable
    Event next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        int totalBytes = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int headerBytes = in.readInt();
        in.readInt();
        var headers = new LinkedHashMap<String, String>();
        for (int read = 0; read < headerBytes; ) {
            String name = text(in.readUnsignedByte());
            in.readUnsignedByte();
            String value = text(in.readUnsignedShort());
            headers.put(name, value);
            read += 1 + name.length() + 1 + 2 + value.length();
        }
        String payload = text(totalBytes - headerBytes - 16);
        in.readInt();
        return new Event(headers, payload);
    }

    private String text(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** A body without the lengths between its chunks. */
    private static final class Unchunked extends InputStream {

        private final InputStream in;
        private int left;
        private boolean ended;

        Unchunked(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            if (left == 0 && !ended) {
                left = Integer.parseInt(line(), 16);
                ended = left == 0;
                if (ended) {
                    line();
                }
            }
            if (ended) {
                return -1;
            }
            int next = in.read();
            if (--left == 0) {
                line();
            }
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int first = read();
            if (first < 0) {
                return -1;
            }
            bytes[offset] = (byte) first;
            return 1;
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("cut off");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
