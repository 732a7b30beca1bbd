package dev.shardlab.api.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.api.queue.form.BadForm;
import dev.shardlab.api.queue.form.QueryForm;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Protocol.OfQueues;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Forms of the query protocol mean what the JSON protocol says; whatever a stranger sends as one ends soon and in words. */
@Timeout(60)
class QueryFormTest {

    private static QueryForm read(String form) {
        return QueryForm.read(form.getBytes(StandardCharsets.UTF_8), null);
    }

    private static String json(String form) {
        return new String(read(form).json(), StandardCharsets.UTF_8).replace('"', '\'');
    }

    @Test
    void numbered_names_are_lists_and_maps_and_numbers_are_numbers() {
        assertEquals(
                "{'Action':'SendMessage','DelaySeconds':3,'MessageAttributes':{'a b':{'DataType':'String',"
                        + "'StringValue':'ü'}},'MessageBody':'1 + 1 = 2','QueueUrl':'http://x/1/jobs'}",
                json("Action=SendMessage&QueueUrl=http%3A%2F%2Fx%2F1%2Fjobs&MessageBody=1+%2B+1+%3D+2&DelaySeconds=3"
                        + "&MessageAttribute.1.Name=a%20b&MessageAttribute.1.Value.DataType=String"
                        + "&MessageAttribute.1.Value.StringValue=%C3%BC"));
        assertEquals(
                "{'Attributes':{'DelaySeconds':'5'},'AttributeNames':['All'],'Tags':{'k':'v'},'TagKeys':['x','y']}",
                json("AttributeName.1=All&Attribute.1.Name=DelaySeconds&Attribute.1.Value=5&TagKey.2=y&TagKey.1=x"
                        + "&Tag.1.Key=k&Tag.1.Value=v"));
    }

    @Test
    void entries_of_a_batch_stand_in_the_order_of_their_numbers() {
        String form = IntStream.rangeClosed(1, 10)
                .map(i -> 11 - i)
                .mapToObj(i -> "DeleteMessageBatchRequestEntry." + i + ".Id=e" + i + "&DeleteMessageBatchRequestEntry."
                        + i + ".ReceiptHandle=h")
                .collect(Collectors.joining("&"));
        String entries = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> "{'Id':'e" + i + "','ReceiptHandle':'h'}")
                .collect(Collectors.joining(","));
        assertEquals("{'Entries':[" + entries + "]}", json(form));
    }

    @Test
    void the_path_names_the_queue_where_the_form_does_not() {
        byte[] form = "Action=PurgeQueue".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "{\"Action\":\"PurgeQueue\",\"QueueUrl\":\"/000000000000/jobs\"}",
                new String(QueryForm.read(form, "/000000000000/jobs").json(), StandardCharsets.UTF_8));
    }

    @Test
    void R5_a_name_that_goes_too_deep_and_too_many_fields_are_refused() {
        assertThrows(BadForm.class, () -> read("a.b.c.d.e.f=1"));
        assertThrows(BadForm.class, () -> read(".".repeat(1_000_000) + "=1"));
        assertThrows(BadForm.class, () -> read("a&".repeat(2_001)));
        assertThrows(BadForm.class, () -> read("Attribute.1.Value=5"));
        assertThrows(BadForm.class, () -> read("a=\u0000"));
        assertThrows(BadForm.class, () -> read("x".repeat((4 << 20) + 1)));
        assertEquals("{'a':''}", json("a&".repeat(2_000)));
    }

    @Test
    void R5_megabytes_of_nonsense_become_no_more_than_twice_as_many_and_take_seconds_at_most() {
        for (String piece :
                new String[] {"&", "a=%", "%41", "a&", "Attribute.1.Name=x&", "\u0000", "%00", "+", "=", "a.1.b."}) {
            String form = piece.repeat((4 << 20) / piece.length());
            long before = System.nanoTime();
            try {
                assertTrue(read(form).json().length <= 2 * form.length() + 64, piece);
            } catch (BadForm _) {
                // in words
            }
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            assertTrue(took.toSeconds() < 5, () -> piece + " took " + took);
        }
    }

    @Test
    void whatever_a_form_says_is_understood_or_refused_in_words() {
        String[] pieces = {
            "Action=SendMessage",
            "QueueUrl=/000000000000/jobs",
            "MessageBody",
            "=",
            "&",
            "%",
            "%4",
            "%zz",
            "%00",
            "%F0%9F",
            ".",
            "Attribute.1.Name=",
            "Attribute.1.Value=",
            "MessageAttribute.1.Name=a",
            "MessageAttribute.1.Value.DataType=Binary",
            "MessageAttribute.1.Value.BinaryValue=*",
            "SendMessageBatchRequestEntry.1.Id=a",
            "DelaySeconds=99999999999",
            "DelaySeconds=-0",
            "SendMessageBatchRequestEntry.1=5",
            "SendMessageBatchRequestEntry=5",
            "1=2",
            "Tag.999999999.Key=a"
        };
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder form = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                form.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? "&" : "");
            }
            try {
                QueryForm said = read(form.toString());
                for (String action : new String[] {said.action(), "SendMessage", "SendMessageBatch", "CreateQueue"}) {
                    ClientRequests.command(
                            new ClientRequest(new ClientName("any"), OfQueues.QUERY, action, said.json()),
                            Service.DEFAULT);
                }
            } catch (BadForm _) {
                // in words
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + form, e);
            }
        }
    }
}
