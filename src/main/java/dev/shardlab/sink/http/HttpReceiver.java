package dev.shardlab.sink.http;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A receiver on this machine for deliveries by the contract of Firehose's HTTP endpoints, as Datadog's and others' are. For any thread. */
public final class HttpReceiver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int OK = 200;
    private static final int BAD = 400;
    private static final int UNKNOWN = 401;

    private final String accessKey;
    private final ReceiverPace pace = new ReceiverPace();
    private final ReceiverMemory memory = new ReceiverMemory();
    private final ReceiverServer server;

    /**
     * Listens.
     *
     * @param port on 127.0.0.1; 0 for one that is free
     * @param accessKey what senders must know, as an API key of Datadog; empty if nothing
     * @throws IOException if it cannot listen there
     */
    public HttpReceiver(int port, String accessKey) throws IOException {
        this.accessKey = accessKey;
        this.server = new ReceiverServer(port, this::receive);
    }

    /** Where to deliver to. */
    public String url() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    /** From now on it behaves so. */
    public void set(ReceiverKnobs knobs) {
        pace.set(knobs);
    }

    /** What it has counted. */
    public ReceiverCounts counts() {
        return memory.counts();
    }

    /** The last requests that came, fifty at most, the latest last. */
    public List<ReceivedRequest> last() {
        return memory.last();
    }

    private ReceiverAnswer receive(ReceiverRequest request) {
        long number = memory.next();
        ReceiverKnobs knobs = pace.linger();
        String id = request.header("x-amz-firehose-request-id");
        List<byte[]> records = List.of();
        int status = knobs.statusOf(number);
        String error = status == OK ? "" : "The receiver was asked to answer " + status + ".";
        if (!accessKey.isEmpty() && !accessKey.equals(request.header("x-amz-firehose-access-key"))) {
            status = UNKNOWN;
            error = "The access key is not known here.";
        } else {
            try {
                records = records(request, id);
            } catch (NotByContract e) {
                status = BAD;
                error = String.valueOf(e.getMessage());
            }
        }
        memory.keep(number, id, knobs.reset() ? 0 : status, status == OK && !knobs.reset(), records);
        return knobs.reset()
                ? ReceiverAnswer.BROKEN_OFF
                : new ReceiverAnswer(status, said(knobs.wrongRequestId() ? "another-request" : id, error));
    }

    private static String said(String id, String error) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("requestId", id);
        answer.put("timestamp", Clock.systemUTC().millis());
        if (!error.isEmpty()) {
            answer.put("errorMessage", error);
        }
        return answer.toString();
    }

    /** What is wrong with a request, in a sentence. */
    private static final class NotByContract extends Exception {

        private static final long serialVersionUID = 1L;

        NotByContract(String why) {
            super(why);
        }
    }

    private static List<byte[]> records(ReceiverRequest request, String id) throws NotByContract {
        if (!request.header("x-amz-firehose-protocol-version").equals("1.0")) {
            throw new NotByContract("X-Amz-Firehose-Protocol-Version is not 1.0.");
        }
        try {
            JsonNode body = JSON.readTree(request.body());
            if (id.isEmpty() || !id.equals(body.path("requestId").asString(""))) {
                throw new NotByContract("The request's id is not the same in head and body.");
            }
            if (!body.path("timestamp").isIntegralNumber()
                    || !body.path("records").isArray()) {
                throw new NotByContract("The body has no timestamp or no records.");
            }
            List<byte[]> records = new ArrayList<>();
            for (JsonNode one : body.path("records")) {
                records.add(Base64.getDecoder().decode(one.path("data").asString("")));
            }
            return records;
        } catch (JacksonException | IllegalArgumentException _) {
            throw new NotByContract("The body is no JSON with records in base64.");
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
