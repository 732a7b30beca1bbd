package dev.shardlab.sink.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Delivers records to an HTTP event collector of Splunk, and asks what it has acknowledged. Each call is one try. For any thread. */
public final class SplunkSender {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int OK = 200;
    private static final int BAD = 400;
    private static final int NO_DATA = 5;
    private static final int ACK_DISABLED = 14;
    private static final Set<Integer> OF_TOKENS = Set.of(401, 403);

    private final OutboundPost post;

    /** @param rules to which hosts it may connect */
    public SplunkSender(OutboundRules rules) {
        this.post = new OutboundPost(rules);
    }

    /** What a collector said, or why it said nothing. */
    private sealed interface Heard {}

    private record Said(int status, JsonNode body) implements Heard {

        int code() {
            return body.path("code").intValue(-1);
        }
    }

    private record Nothing(SplunkDelivery.Refused why) implements Heard {}

    /**
     * Asks with an empty body whether token and channel are good: a collector that is well says that there is no data.
     *
     * @return what is wrong; empty if nothing is
     */
    public Optional<SplunkDelivery.Refused> probe(SplunkDestination destination) {
        return switch (send(destination, data(destination), new byte[0])) {
            case Said said when said.status() == BAD && said.code() == NO_DATA -> Optional.empty();
            case Said said -> Optional.of(refused(said));
            case Nothing(SplunkDelivery.Refused why) -> Optional.of(why);
        };
    }

    /** Sends records, each on a line of its own or as an event. */
    public SplunkDelivery deliver(SplunkDestination destination, List<byte[]> records) {
        return switch (send(destination, data(destination), body(destination, records))) {
            case Said said
            when said.status() == OK && said.body().path("ackId").isIntegralNumber() ->
                new SplunkDelivery.Taken(said.body().path("ackId").longValue());
            case Said said
            when said.status() == OK ->
                new SplunkDelivery.Refused(
                        "Splunk.DisabledAck", "The collector acknowledges nothing: its token is to be told to.");
            case Said said -> refused(said);
            case Nothing(SplunkDelivery.Refused why) -> why;
        };
    }

    /** Which of these numbers have been acknowledged; none if the collector cannot be asked. */
    public Set<Long> acknowledged(SplunkDestination destination, Set<Long> asked) {
        byte[] body = JSON.writeValueAsBytes(Map.of("acks", new TreeSet<>(asked)));
        Set<Long> acknowledged = new TreeSet<>();
        if (send(destination, "/services/collector/ack", body) instanceof Said said && said.status() == OK) {
            for (Long one : asked) {
                if (said.body().path("acks").path(String.valueOf(one)).booleanValue(false)) {
                    acknowledged.add(one);
                }
            }
        }
        return acknowledged;
    }

    private static String data(SplunkDestination destination) {
        return destination.raw() ? "/services/collector/raw" : "/services/collector/event";
    }

    private static byte[] body(SplunkDestination destination, List<byte[]> records) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] data : records) {
            if (destination.raw()) {
                body.writeBytes(data);
                if (data.length > 0 && data[data.length - 1] != '\n') {
                    body.write('\n');
                }
            } else {
                body.writeBytes(JSON.writeValueAsBytes(Map.of("event", event(data))));
            }
        }
        return body.toByteArray();
    }

    /** A record that is an object of JSON is an event as it is; any other is a text. */
    private static Object event(byte[] data) {
        JsonNode tree = tree(data);
        return tree.isEmpty() ? new String(data, StandardCharsets.UTF_8) : tree;
    }

    private Heard send(SplunkDestination destination, String path, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Splunk " + destination.token());
        headers.put("X-Splunk-Request-Channel", destination.channel().toString());
        headers.put("Content-Type", "application/json");
        try {
            OutboundAnswer answer = post.send(destination.target().at(path), headers, body);
            return new Said(answer.status(), tree(answer.body()));
        } catch (NoAnswer e) {
            return new Nothing(new SplunkDelivery.Refused(code(e.kind()), e.why()));
        }
    }

    private static String code(NoAnswer.Kind kind) {
        return switch (kind) {
            case NOT_ALLOWED, NOT_CONNECTED, BROKEN_OFF -> "Splunk.ConnectionClosed";
            case TOO_LATE -> "Splunk.ConnectionTimeout";
            case TOO_LARGE, NO_HTTP -> "Splunk.ServerError";
        };
    }

    /** An object, or an empty one. */
    private static JsonNode tree(byte[] bytes) {
        try {
            JsonNode tree = JSON.readTree(bytes);
            return tree.isObject() ? tree : JSON.createObjectNode();
        } catch (JacksonException _) {
            return JSON.createObjectNode();
        }
    }

    private static SplunkDelivery.Refused refused(Said said) {
        String text = said.body().path("text").asString("");
        String why = "The collector answered " + said.status() + (text.isEmpty() ? "." : ": " + text + ".");
        if (said.code() == ACK_DISABLED) {
            return new SplunkDelivery.Refused("Splunk.DisabledAck", why);
        }
        return new SplunkDelivery.Refused(
                OF_TOKENS.contains(said.status()) ? "Splunk.InvalidToken" : "Splunk.ServerError", why);
    }
}
