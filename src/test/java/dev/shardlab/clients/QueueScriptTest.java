package dev.shardlab.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The AWS SDK for JavaScript as it comes, with queues. */
class QueueScriptTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Test
    void a_message_comes_as_it_was_sent_a_batch_is_answered_entry_by_entry_and_refusals_bear_their_names() {
        List<String> said = new ArrayList<>();
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(1)) {
            try (ChildProgram session =
                    Clients.node("js", "queues.mjs", endpoint.address().toString())) {
                session.hear(
                        LONGEST, words -> words.getFirst().equals("done"), words -> said.add(String.join(" ", words)));
            }
            said.remove("done");
            assertEquals(
                    List.of(
                            "received ünïcode <&> 😀 7 0 1 255",
                            "count 1",
                            "sent a c b InvalidParameterValue",
                            "left 0",
                            "refused GetQueueUrlCommand QueueDoesNotExist 400",
                            "refused DeleteMessageCommand ReceiptHandleIsInvalid 400",
                            "refused SendMessageCommand InvalidParameterValue 400"),
                    said);
            endpoint.endAndCheckRetelling();
        }
    }
}
