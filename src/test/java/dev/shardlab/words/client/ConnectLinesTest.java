package dev.shardlab.words.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectLinesTest {

    private static final String ADDRESS = "http://127.0.0.1:4567";
    private static final StreamName ORDERS = new StreamName("orders");

    private static ConnectLines lines(boolean exists, boolean anyKeys) {
        return new ConnectLines(ADDRESS, "https://127.0.0.1:4568", "eu-west-1", ORDERS, exists, null, anyKeys);
    }

    @ParameterizedTest
    @EnumSource(ClientKind.class)
    void nothing_is_left_to_be_filled_in(ClientKind kind) {
        for (boolean exists : new boolean[] {true, false}) {
            String text = lines(exists, true).of(kind);
            assertFalse(text.matches("(?s).*\\{[a-z]+}.*"), text);
            assertTrue(text.contains("orders") && text.contains("eu-west-1") && text.contains("test"), text);
        }
    }

    @Test
    void the_command_line_puts_a_record_and_reads_it_back() {
        assertEquals("""
                export AWS_ACCESS_KEY_ID=test
                export AWS_SECRET_ACCESS_KEY=test
                export AWS_DEFAULT_REGION=eu-west-1
                export AWS_ENDPOINT_URL=http://127.0.0.1:4567
                shard=$(aws kinesis put-record \\
                  --stream-name orders --partition-key me \\
                  --data aGVsbG8= --query ShardId --output text)
                it=$(aws kinesis get-shard-iterator \\
                  --stream-name orders --shard-id $shard \\
                  --shard-iterator-type TRIM_HORIZON \\
                  --query ShardIterator --output text)
                aws kinesis get-records --shard-iterator $it""", lines(true, true).of(ClientKind.CLI));
    }

    private static ConnectLines withQueue(String queue, boolean streamExists) {
        return new ConnectLines(
                ADDRESS,
                "",
                "eu-west-1",
                ORDERS,
                streamExists,
                new ConnectLines.Queue(new QueueName(queue), true),
                true);
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientKind.class,
            names = {"CLI", "PYTHON", "JAVA", "JAVASCRIPT"})
    void where_there_is_a_queue_the_lines_lead_to_it_too_and_where_there_is_nothing_else_to_it_alone(ClientKind kind) {
        for (String queue : new String[] {"jobs", "jobs.fifo"}) {
            String both = withQueue(queue, true).of(kind);
            String alone = withQueue(queue, false).of(kind);
            assertTrue(both.contains("\"orders\"") || both.contains("--stream-name orders"), both);
            assertFalse(alone.contains("orders") || alone.contains("tream"), alone);
            for (String text : new String[] {both, alone}) {
                assertFalse(text.matches("(?s).*\\{[a-z-]+}.*"), text);
                assertTrue(text.contains(queue) && text.contains("eu-west-1"), text);
            }
        }
    }

    @Test
    void the_command_line_sends_a_message_receives_it_and_deletes_it() {
        assertEquals("""
                export AWS_ACCESS_KEY_ID=test
                export AWS_SECRET_ACCESS_KEY=test
                export AWS_DEFAULT_REGION=eu-west-1
                export AWS_ENDPOINT_URL=http://127.0.0.1:4567
                q() { aws sqs "$@" --endpoint-url $AWS_ENDPOINT_URL; }
                url=$(q get-queue-url \\
                  --queue-name jobs.fifo --query QueueUrl --output text)
                q send-message --queue-url $url \\
                  --message-body hello \\
                  --message-group-id me \\
                  --message-deduplication-id $(date +%s)
                handle=$(q receive-message --queue-url $url \\
                  --query 'Messages[0].ReceiptHandle' --output text)
                q delete-message --queue-url $url \\
                  --receipt-handle $handle""", withQueue("jobs.fifo", false).of(ClientKind.CLI));
    }

    private static ConnectLines whereThereIsNothing() {
        return new ConnectLines(ADDRESS, "", "eu-west-1", ConnectLines.FIRST, false, ConnectLines.FIRST_QUEUE, true);
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientKind.class,
            names = {"CLI", "PYTHON", "JAVA", "JAVASCRIPT"})
    void where_there_is_nothing_the_lines_make_a_stream_and_a_queue(ClientKind kind) {
        String text = whereThereIsNothing().of(kind);
        assertTrue(text.matches("(?s).*create.?[sS]tream.*create.?[qQ]ueue.*"), text);
        assertFalse(text.matches("(?s).*(\\{[a-z-]+}|get.?[qQ]ueue.?[uU]rl).*"), text);
        assertTrue(text.contains("clicks") && text.contains("jobs"), text);
    }

    @Test
    void the_heading_says_what_the_lines_do() {
        assertEquals("Put a record, and send a message", whereThereIsNothing().heading(ClientKind.CLI));
        assertEquals("Put a record and read it back", whereThereIsNothing().heading(ClientKind.KCL));
        assertEquals("Put a record and read it back", lines(true, true).heading(ClientKind.JAVA));
        assertEquals("Put a record, and send a message", withQueue("jobs", true).heading(ClientKind.JAVA));
        assertEquals(
                "Send a message, receive and delete it",
                withQueue("jobs", false).heading(ClientKind.JAVA));
    }

    @Test
    void who_finds_no_stream_makes_one_first() {
        assertTrue(lines(false, true).of(ClientKind.PYTHON).contains("k.create_stream(StreamName=\"orders\""));
        assertFalse(lines(true, true).of(ClientKind.PYTHON).contains("create_stream"));
    }

    @Test
    void the_kpl_goes_to_the_port_with_tls_and_takes_its_certificate() {
        String text = lines(true, true).of(ClientKind.KPL);
        assertTrue(text.contains(".setKinesisEndpoint(\"127.0.0.1\").setKinesisPort(4568)"), text);
        assertTrue(text.contains(".setVerifyCertificate(false)"), text);
        String without = new ConnectLines(ADDRESS, "", "eu-west-1", ORDERS, true, null, true).of(ClientKind.KPL);
        assertTrue(without.contains("--tls-port 4568"), without);
    }

    @Test
    void keys_that_matter_are_the_users_own() {
        assertTrue(lines(true, false).of(ClientKind.CLI).contains("AWS_ACCESS_KEY_ID=YOUR_KEY"));
    }
}
