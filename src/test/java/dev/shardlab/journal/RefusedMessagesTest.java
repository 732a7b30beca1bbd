package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.api.queue.SendOutline;
import dev.shardlab.command.Protocol.OfQueues;
import dev.shardlab.command.Reply;
import dev.shardlab.command.queue.QueueReply.BatchAnswered;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.model.queue.QueueError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of messages that a queue refused only lengths are kept, and the session told again is the same, event by event. */
class RefusedMessagesTest {

    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    private Path folder;

    private KeptSession session;

    @BeforeEach
    void open() {
        session = new KeptSession(folder);
        ask("CreateQueue", "{'QueueName':'jobs'}");
        ask("CreateQueue", "{'QueueName':'small','Attributes':{'MaximumMessageSize':'1024'}}");
        ask(
                "CreateQueue",
                "{'QueueName':'orders.fifo','Attributes':{'FifoQueue':'true','ContentBasedDeduplication':'true'}}");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Reply ask(String action, String json) {
        return session.ask(action, OfQueues.JSON, json.replace('\'', '"'));
    }

    private static String to(String queue) {
        return "'QueueUrl':'/000000000000/" + queue + "'";
    }

    private void isRefused(QueueError error, String message) {
        assertEquals(
                error,
                assertInstanceOf(QueueRefused.class, ask("SendMessage", "{" + message + "}"))
                        .error());
    }

    @Test
    void R7_a_hundred_refused_mebibytes_of_messages_leave_a_few_kilobytes() throws IOException {
        String body = ",'MessageBody':'" + "x".repeat(MEBIBYTE - 3) + "'";
        long before = session.keptBytes();
        for (int i = 0; i < 25; i++) {
            isRefused(QueueError.QUEUE_DOES_NOT_EXIST, to("nowhere") + body);
            isRefused(QueueError.INVALID_PARAMETER_VALUE, to("small") + body);
            isRefused(QueueError.MISSING_PARAMETER, to("orders.fifo") + body);
            isRefused(QueueError.INVALID_MESSAGE_CONTENTS, to("jobs") + body.replace("xxx'", "\\u0001'"));
        }
        long more = session.keptBytes() - before;
        assertTrue(more < 50_000, more + " bytes for a hundred refused ones");
        session.isToldAgain();
    }

    @Test
    void R7_of_a_batch_that_is_refused_in_part_the_rest_is_kept_byte_for_byte() throws IOException {
        long before = session.keptBytes();
        BatchAnswered answered = assertInstanceOf(
                BatchAnswered.class,
                ask(
                        "SendMessageBatch",
                        "{" + to("small") + ",'Entries':[{'Id':'a','MessageBody':'kept \u00fc','MessageAttributes':{"
                                + "'n':{'DataType':'Number','StringValue':'7'},'b':{'DataType':'Binary.x','BinaryValue':'aGk='}}},"
                                + "{'Id':'b','MessageBody':'" + "lost".repeat(100_000) + "'},"
                                + "{'Id':'c','MessageBody':'m','MessageGroupId':'" + "lost".repeat(100_000) + "'},"
                                + "{'Id':'d','MessageBody':'" + "k".repeat(1_024) + "','DelaySeconds':3}]}"));
        assertEquals(
                List.of(false, true, true, false),
                answered.entries().stream()
                        .map(entry -> entry.answer() instanceof QueueRefused)
                        .toList());
        assertTrue(session.keptBytes() - before < 2_000);
        String kept = Files.readString(session.calls(), StandardCharsets.ISO_8859_1);
        assertTrue(kept.contains("k".repeat(1_024)) && !kept.contains("lostlost"));
        session.isToldAgain();
    }

    @Test
    void R7_a_batch_that_is_refused_as_a_whole_is_so_again_whatever_was_wrong() throws IOException {
        String large = "x".repeat(200_000);
        long before = session.keptBytes();
        for (String entries : List.of(
                "{'Id':'" + large + "','MessageBody':'m'}",
                "{'Id':'a','MessageBody':'" + large + "'},{'Id':'a','MessageBody':'" + large + "'}",
                ("{'Id':'a','MessageBody':'" + large + "'},").repeat(11) + "{'Id':'b'}",
                "{'Id':'a','MessageBody':'" + large + "'},{'Id':'b','MessageBody':'" + large.repeat(5) + "'}")) {
            assertInstanceOf(
                    QueueRefused.class, ask("SendMessageBatch", "{" + to("jobs") + ",'Entries':[" + entries + "]}"));
        }
        assertTrue(session.keptBytes() - before < 4_000);
        session.isToldAgain();
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void R7_whatever_queues_refuse_the_session_told_again_is_the_same(long seed) {
        Random random = new Random(seed);
        List<String> queues = List.of("jobs", "small", "orders.fifo", "orders.fifo", "nowhere");
        for (int i = 0; i < 60; i++) {
            session.pass(Duration.ofMillis(random.nextInt(50)));
            String queue = to(queues.get(random.nextInt(queues.size())));
            if (random.nextBoolean()) {
                ask("SendMessage", "{" + queue + "," + message(random) + "}");
            } else {
                List<String> entries = new ArrayList<>();
                for (int j = random.nextInt(11); j >= 0; j--) {
                    entries.add("{'Id':'" + (random.nextInt(9) == 0 ? "a" : "e" + j) + "'," + message(random) + "}");
                }
                ask("SendMessageBatch", "{" + queue + ",'Entries':[" + String.join(",", entries) + "]}");
            }
        }
        session.isToldAgain();
    }

    private static String message(Random random) {
        return "'MessageBody':'"
                + List.of("", "a", "b", "\\u0002c", "x".repeat(1_000), "y".repeat(1_100), "z".repeat(300_000))
                        .get(random.nextInt(7))
                + "'"
                + List.of("", ",'DelaySeconds':5", ",'DelaySeconds':901", ",'DelaySeconds':-1")
                        .get(random.nextInt(8) % 4)
                + List.of("", ",'MessageGroupId':'g'", ",'MessageGroupId':' '").get(random.nextInt(3))
                + List.of("", ",'MessageDeduplicationId':'d" + random.nextInt(3) + "'")
                        .get(random.nextInt(2))
                + List.of(
                                "",
                                ",'MessageAttributes':{'a':{'DataType':'String','StringValue':'v'}}",
                                ",'MessageAttributes':{'a':{'DataType':'Wrong','StringValue':'v'}}",
                                ",'MessageAttributes':{'a':{'DataType':'Binary','BinaryValue':'aGVsbG8='}}")
                        .get(random.nextInt(4));
    }

    @Test
    void F5_an_outline_of_messages_that_speaks_of_more_than_a_request_may_have_is_none() {
        for (String crafted : List.of(
                "{'Entries':[{'MessageBodyLength':2000000000}]}",
                "{'Entries':[{'MessageBodyLength':16000000},{'BrokenBodyLength':16000000}]}",
                "{'MessageBodyLength':0}",
                "{'BrokenBodyLength':-1}",
                "{'Other':1}",
                "{'MessageAttributes':{'a':{'Other':'b'}}}",
                "{'Entries':{'Id'")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> SendOutline.body(crafted.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                    crafted);
        }
    }
}
