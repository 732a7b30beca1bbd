package dev.shardlab.sink.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Delivers records to an HTTP endpoint by the contract of Firehose. Each call is one try; who calls it counts them. For any thread. */
public final class HttpSender {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int MAX_RECORDS = 10_000;
    private static final int MAX_BODY = 64 << 20;
    private static final int OK = 200;
    private static final int CONTENT_TOO_LARGE = 413;
    private static final int LONGEST_MESSAGE = 8_192;
    private static final double LONGEST_PAUSE_SECONDS = 120;
    private static final double JITTER = 0.15;
    private static final int DOUBLINGS = 7;
    private static final int MILLIS = 1_000;

    private final OutboundPost post;

    /** @param rules to which hosts it may connect */
    public HttpSender(OutboundRules rules) {
        this(new OutboundPost(rules));
    }

    HttpSender(OutboundPost post) {
        this.post = post;
    }

    /**
     * How long to wait before the next try: a second, doubled each time, at most two minutes, and 15 percent more or less.
     *
     * @param failures how often it has failed, 1 or more
     * @param chance from 0 to 1, excluding 1
     */
    public static Duration pause(int failures, double chance) {
        double seconds = Math.min(LONGEST_PAUSE_SECONDS, 1 << Math.min(failures - 1, DOUBLINGS));
        return Duration.ofMillis(Math.round(seconds * MILLIS * (1 - JITTER + 2 * JITTER * chance)));
    }

    /**
     * Tries once.
     *
     * @param requestId the same for every try of the same records
     * @param sourceArn of the delivery stream
     * @param records 1 to 10,000
     */
    public HttpDelivery deliver(
            HttpDestination destination, String requestId, Instant at, String sourceArn, List<byte[]> records) {
        if (records.isEmpty() || records.size() > MAX_RECORDS) {
            throw new IllegalArgumentException(records.size() + " records in a request");
        }
        byte[] body = body(requestId, at, records);
        if (body.length > MAX_BODY) {
            throw new IllegalArgumentException(body.length + " bytes in a request");
        }
        try {
            return judge(
                    post.send(
                            destination.target(),
                            headers(destination, requestId, sourceArn),
                            destination.gzip() ? zipped(body) : body),
                    requestId);
        } catch (NoAnswer e) {
            return failed(code(e.kind()), e.why());
        }
    }

    private static String code(NoAnswer.Kind kind) {
        return switch (kind) {
            case NOT_ALLOWED, NOT_CONNECTED -> "HttpEndpoint.ConnectionFailed";
            case BROKEN_OFF -> "HttpEndpoint.ConnectionReset";
            case TOO_LATE -> "HttpEndpoint.RequestTimeout";
            case TOO_LARGE -> "HttpEndpoint.ResponseTooLarge";
            case NO_HTTP -> "HttpEndpoint.InvalidResponseFromDestination";
        };
    }

    private static Map<String, String> headers(HttpDestination destination, String requestId, String sourceArn) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Amazon Kinesis Data Firehose Agent/1.0");
        headers.put("X-Amz-Firehose-Protocol-Version", "1.0");
        headers.put("X-Amz-Firehose-Request-Id", requestId);
        headers.put("X-Amz-Firehose-Source-Arn", sourceArn);
        if (!destination.accessKey().isEmpty()) {
            headers.put("X-Amz-Firehose-Access-Key", destination.accessKey());
        }
        if (!destination.commonAttributes().isEmpty()) {
            headers.put(
                    "X-Amz-Firehose-Common-Attributes",
                    JSON.writeValueAsString(Map.of("commonAttributes", destination.commonAttributes())));
        }
        if (destination.gzip()) {
            headers.put("Content-Encoding", "gzip");
        }
        return headers;
    }

    private static byte[] body(String requestId, Instant at, List<byte[]> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringProperty("requestId", requestId);
            out.writeNumberProperty("timestamp", at.toEpochMilli());
            out.writeArrayPropertyStart("records");
            for (byte[] data : records) {
                out.writeStartObject();
                out.writeBinaryProperty("data", data);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return bytes.toByteArray();
    }

    private static HttpDelivery judge(OutboundAnswer answer, String requestId) {
        if (answer.status() == CONTENT_TOO_LARGE) {
            return new HttpDelivery.TooMuch("The endpoint answered 413: the request is more than it takes.");
        }
        JsonNode said = said(answer);
        if (answer.status() != OK) {
            String message = said.path("errorMessage").asString("");
            return failed(
                    "HttpEndpoint.DestinationException",
                    "The endpoint answered " + answer.status() + (message.isEmpty() ? "." : ": " + message));
        }
        if (!answer.header("content-type").toLowerCase(Locale.ROOT).startsWith("application/json")
                || !answer.header("content-encoding").isEmpty()) {
            return invalid("is no plain application/json");
        }
        if (!requestId.equals(said.path("requestId").asString(""))
                || !said.path("timestamp").isIntegralNumber()) {
            return invalid("does not say this request's id and a timestamp");
        }
        return new HttpDelivery.Delivered();
    }

    private static JsonNode said(OutboundAnswer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException _) {
            return JSON.createObjectNode();
        }
    }

    private static HttpDelivery invalid(String how) {
        return failed(
                "HttpEndpoint.InvalidResponseFromDestination",
                "The endpoint answered 200 with a body that " + how + ".");
    }

    private static HttpDelivery failed(String code, String why) {
        return new HttpDelivery.Failed(code, why.length() <= LONGEST_MESSAGE ? why : why.substring(0, LONGEST_MESSAGE));
    }
}
