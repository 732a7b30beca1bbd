package dev.shardlab.words.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.kinesis.StreamName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectLinesTest {

    private static final String ADDRESS = "http://127.0.0.1:4567";
    private static final StreamName ORDERS = new StreamName("orders");

    private static ConnectLines lines(boolean exists, boolean anyKeys) {
        return new ConnectLines(ADDRESS, "https://127.0.0.1:4568", "eu-west-1", ORDERS, exists, anyKeys);
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
        String without = new ConnectLines(ADDRESS, "", "eu-west-1", ORDERS, true, true).of(ClientKind.KPL);
        assertTrue(without.contains("--tls-port 4568"), without);
    }

    @Test
    void keys_that_matter_are_the_users_own() {
        assertTrue(lines(true, false).of(ClientKind.CLI).contains("AWS_ACCESS_KEY_ID=YOUR_KEY"));
    }
}
