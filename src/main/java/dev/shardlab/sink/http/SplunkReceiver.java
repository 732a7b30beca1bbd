package dev.shardlab.sink.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A receiver on this machine that is an HTTP event collector of Splunk with acknowledgements. For any thread. */
public final class SplunkReceiver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ObjectReader ONE_OF_MANY =
            JSON.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern CHANNEL = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)channel=([^&]*)");
    private static final String SCHEME = "Splunk ";
    private static final int OK = 200;
    private static final int BAD = 400;
    private static final int BUSY = 503;
    private static final int MAX_CHANNELS = 100;
    private static final int FAR_OFF = 1_000_000;

    private final String token;
    private final ReceiverPace pace = new ReceiverPace();
    private final ReceiverMemory memory = new ReceiverMemory();
    private final Map<String, Long> takenByChannel = new LinkedHashMap<>();
    private final ReceiverServer server;

    /**
     * Listens.
     *
     * @param port on 127.0.0.1; 0 for one that is free
     * @param token what senders must know
     * @throws IOException if it cannot listen there
     */
    public SplunkReceiver(int port, String token) throws IOException {
        this.token = token;
        this.server = new ReceiverServer(port, this::receive);
    }

    /** Where the collector is. */
    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** From now on it behaves so. */
    public void set(ReceiverKnobs knobs) {
        pace.set(knobs);
    }

    /** What it has counted. Two requests with the same bytes are one sent twice. */
    public ReceiverCounts counts() {
        return memory.counts();
    }

    /** The last requests that came, fifty at most, the latest last. */
    public List<ReceivedRequest> last() {
        return memory.last();
    }

    private ReceiverAnswer receive(ReceiverRequest request) {
        String authorization = request.header("authorization");
        if (authorization.isEmpty()) {
            return answer(401, 2, "Token is required");
        }
        if (!authorization.startsWith(SCHEME)) {
            return answer(401, 3, "Invalid authorization");
        }
        if (!authorization.substring(SCHEME.length()).equals(token)) {
            return answer(403, 4, "Invalid token");
        }
        String channel = channel(request);
        if (channel.isEmpty()) {
            return answer(BAD, 10, "Data channel is missing");
        }
        if (!CHANNEL.matcher(channel).matches()) {
            return answer(BAD, 11, "Invalid data channel");
        }
        return switch (request.path()) {
            case "/services/collector/ack" -> acknowledge(channel, request.body());
            case "/services/collector/raw", "/services/collector/event", "/services/collector" ->
                request.body().length == 0 ? answer(BAD, 5, "No data") : take(channel, request);
            default -> answer(404, 404, "Not Found");
        };
    }

    private static String channel(ReceiverRequest request) {
        String said = request.header("x-splunk-request-channel");
        if (!said.isEmpty()) {
            return said;
        }
        Matcher matcher = IN_QUERY.matcher(request.query());
        return matcher.find() ? matcher.group(1) : "";
    }

    private ReceiverAnswer take(String channel, ReceiverRequest request) {
        long number = memory.next();
        ReceiverKnobs knobs = pace.linger();
        String id = hash(request.body());
        List<byte[]> events = new ArrayList<>();
        if (request.path().endsWith("/raw")) {
            events.addAll(lines(request.body()));
        } else {
            ReceiverAnswer read = events(request.body(), events);
            if (read.status() != OK) {
                memory.keep(number, id, read.status(), false, List.of());
                return read;
            }
        }
        int status = knobs.reset() ? 0 : knobs.statusOf(number);
        memory.keep(number, id, status, status == OK, events);
        return switch (status) {
            case 0 -> ReceiverAnswer.BROKEN_OFF;
            case OK -> taken(channel, knobs);
            case BUSY -> answer(status, 9, "Server is busy");
            default -> answer(status, 8, "Internal server error");
        };
    }

    private synchronized ReceiverAnswer taken(String channel, ReceiverKnobs knobs) {
        if (takenByChannel.size() == MAX_CHANNELS && !takenByChannel.containsKey(channel)) {
            takenByChannel.remove(takenByChannel.keySet().iterator().next());
        }
        long number = takenByChannel.merge(channel, 1L, Long::sum) - 1;
        ObjectNode said = said(0, "Success");
        said.put("ackId", number + (knobs.wrongRequestId() ? FAR_OFF : 0));
        return new ReceiverAnswer(OK, said.toString());
    }

    private static List<byte[]> lines(byte[] body) {
        return new String(body, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Objects, one after the other; what each has under the name that Splunk gives it is taken. */
    private static ReceiverAnswer events(byte[] body, List<byte[]> events) {
        try (JsonParser parser = JSON.createParser(body)) {
            while (parser.nextToken() != null) {
                JsonNode one = ONE_OF_MANY.readTree(parser);
                JsonNode event = one.path("event");
                if (!one.isObject()) {
                    return answer(BAD, 6, "Invalid data format");
                }
                if (event.isMissingNode() || event.isNull()) {
                    return answer(BAD, 12, "Event field is required");
                }
                String text = event.isString() ? event.stringValue() : event.toString();
                if (text.isEmpty()) {
                    return answer(BAD, 13, "Event field cannot be blank");
                }
                events.add(text.getBytes(StandardCharsets.UTF_8));
            }
            return answer(OK, 0, "Success");
        } catch (JacksonException _) {
            ObjectNode said = said(6, "Invalid data format");
            said.put("invalid-event-number", events.size());
            return new ReceiverAnswer(BAD, said.toString());
        }
    }

    private synchronized ReceiverAnswer acknowledge(String channel, byte[] body) {
        JsonNode asked;
        try {
            asked = JSON.readTree(body).path("acks");
        } catch (JacksonException _) {
            return answer(BAD, 6, "Invalid data format");
        }
        long taken = takenByChannel.getOrDefault(channel, 0L);
        boolean never = pace.now().neverAcknowledge();
        ObjectNode acks = JSON.createObjectNode();
        for (JsonNode one : asked) {
            long ack = one.longValue(-1);
            acks.put(String.valueOf(ack), !never && ack >= 0 && ack < taken);
        }
        ObjectNode said = JSON.createObjectNode();
        said.set("acks", acks);
        return new ReceiverAnswer(OK, said.toString());
    }

    private static ObjectNode said(int code, String text) {
        ObjectNode said = JSON.createObjectNode();
        said.put("text", text);
        said.put("code", code);
        return said;
    }

    private static ReceiverAnswer answer(int status, int code, String text) {
        return new ReceiverAnswer(status, said(code, text).toString());
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
