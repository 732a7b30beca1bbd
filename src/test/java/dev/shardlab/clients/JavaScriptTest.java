package dev.shardlab.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.clients.History.Received;
import dev.shardlab.clients.History.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The AWS SDK for JavaScript as it comes: JSON, and over a plain endpoint HTTP/2 with prior knowledge. */
class JavaScriptTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final List<Sent> sent = new ArrayList<>();
    private final List<Received> received = new ArrayList<>();
    private final List<Received> heard = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @Test
    void receives_everything_once_and_in_order_across_a_split_and_a_merge_and_is_refused_by_name() {
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(2, "clicks")) {
            try (ChildProgram session =
                    Clients.node("js", "session.mjs", endpoint.address().toString(), "clicks")) {
                session.hear(LONGEST, words -> words.getFirst().equals("done"), this::note);
            }
            assertEquals(List.of(), History.violations(List.of(sent), received, endpoint.log("clicks")));
            assertEquals(
                    received.stream()
                            .filter(each -> each.shard().equals("shardId-000000000000"))
                            .toList(),
                    heard);
            assertEquals(
                    List.of(
                            "CreateStreamCommand ResourceInUseException 400",
                            "PutRecordCommand ResourceNotFoundException 400",
                            "PutRecordCommand ValidationException 400",
                            "GetRecordsCommand InvalidArgumentException 400"),
                    refused);
            endpoint.endAndCheckRetelling();
        }
    }

    private void note(List<String> words) {
        switch (words.getFirst()) {
            case "sent" -> sent.add(new Sent(words.get(1), words.get(2), words.get(3), words.get(4)));
            case "received" -> received.add(received(words));
            case "heard" -> heard.add(received(words));
            case "refused" -> refused.add(String.join(" ", words.subList(1, words.size())));
            default -> {}
        }
    }

    private static Received received(List<String> words) {
        return new Received(words.get(1), words.get(2), words.get(3), words.get(4));
    }
}
