package dev.shardlab.sink.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an answer of HTTP/1.1, and not more of it than it may have. */
final class AnswerReader {

    private static final int MAX_BODY = 1 << 20;
    private static final int MAX_LINE = 8 << 10;
    private static final int MAX_HEADERS = 200;
    private static final int MAX_INTERIM = 10;
    private static final int FIRST_FINAL = 200;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");

    private final InputStream in;

    private AnswerReader(InputStream in) {
        this.in = in;
    }

    static OutboundAnswer read(InputStream in) throws IOException, NoAnswer {
        return new AnswerReader(in).answer();
    }

    private OutboundAnswer answer() throws IOException, NoAnswer {
        for (int interim = 0; interim < MAX_INTERIM; interim++) {
            Matcher line = STATUS.matcher(line());
            if (!line.matches()) {
                break;
            }
            int status = Integer.parseInt(line.group(1));
            Map<String, String> headers = headers();
            if (status >= FIRST_FINAL) {
                return new OutboundAnswer(status, headers, body(status, headers));
            }
        }
        throw new NoAnswer(NoAnswer.Kind.NO_HTTP, "What was answered is no HTTP.");
    }

    private Map<String, String> headers() throws IOException, NoAnswer {
        Map<String, String> headers = new TreeMap<>();
        for (int count = 0; ; count++) {
            String line = line();
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon <= 0 || count == MAX_HEADERS) {
                throw new NoAnswer(NoAnswer.Kind.NO_HTTP, "What was answered has no headers of HTTP, or too many.");
            }
            headers.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException, NoAnswer {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        String coding = headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT);
        if (coding.contains("chunked")) {
            return chunks();
        }
        String length = headers.get("content-length");
        if (length == null) {
            byte[] body = in.readNBytes(MAX_BODY + 1);
            if (body.length > MAX_BODY) {
                throw tooLarge();
            }
            return body;
        }
        if (!length.matches("\\d{1,18}") || Long.parseLong(length) > MAX_BODY) {
            throw tooLarge();
        }
        return exactly(Integer.parseInt(length));
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ends early");
        }
        return bytes;
    }

    private byte[] chunks() throws IOException, NoAnswer {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String line = line();
            int semicolon = line.indexOf(';');
            String size = (semicolon < 0 ? line : line.substring(0, semicolon)).strip();
            if (!size.matches("[0-9a-fA-F]{1,7}")) {
                throw new NoAnswer(NoAnswer.Kind.NO_HTTP, "A chunk of the answer has no size.");
            }
            int length = Integer.parseInt(size, 16);
            if (length == 0) {
                return body.toByteArray();
            }
            if (body.size() + length > MAX_BODY) {
                throw tooLarge();
            }
            body.writeBytes(exactly(length));
            String _ = line();
        }
    }

    private static NoAnswer tooLarge() {
        return new NoAnswer(NoAnswer.Kind.TOO_LARGE, "The answer is longer than 1 MiB.");
    }

    private String line() throws IOException, NoAnswer {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the answer ends early");
            }
            if (line.size() == MAX_LINE) {
                throw new NoAnswer(NoAnswer.Kind.NO_HTTP, "A line of the answer's head is longer than 8 KiB.");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
