package dev.shardlab.scenario.producer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.sim.line.Finding;
import dev.shardlab.sim.line.Finding.Found;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApacheCombinedTest {

    private static final String TIME = "[17/May/2015:10:05:03 +0000]";
    private static final String REQUEST = " \"GET / HTTP/1.1\" 200 5 \"-\" \"Bot [1] x\"";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "203.0.113.9 - ann b|203.0.113.9",
                "client.example.net - -|client.example.net",
                "2001:db8::7 - -|2001:db8::7",
                "::1 - -|::1",
                "fe80::1%eth0 - -|fe80::1",
                "203.0.113.9|203.0.113.9",
                // A server's name first, with its port or without.
                "www.example.org:443 203.0.113.9 - -|203.0.113.9",
                "www.example.org 203.0.113.9 - -|203.0.113.9",
                "198.51.100.1:80 203.0.113.9 - -|203.0.113.9",
                "www.example.org:80 client.example.net - -|client.example.net",
                // What proxies say.
                "203.0.113.9, 198.51.100.2, 127.0.0.1 - -|203.0.113.9",
                "unknown, 203.0.113.9 - -|203.0.113.9",
                "203.0.113.9:50000 - -|203.0.113.9",
                "[2001:db8::7]:50000 - -|2001:db8::7",
                "- 203.0.113.9 - -|203.0.113.9",
                "`203.0.113.9, 10.0.0.1` 10.0.0.1 - -|203.0.113.9",
                // The controller of a cluster.
                "203.0.113.9 - [203.0.113.9] - -|203.0.113.9",
                "203.0.113.9 - [bob]|203.0.113.9",
            })
    void the_key_is_the_clients_address_and_the_time_stands_beside_it(String before, String client) {
        String line = before.replace('`', '"') + " " + TIME + REQUEST;
        assertEquals(new Found(client), ApacheCombined.CLIENT.finder().find(line));
        assertEquals(
                new Found(TIME.substring(1, TIME.length() - 1)),
                ApacheCombined.TIMESTAMP.finder().find(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error: disk full",
                "203.0.113.9 - - [yesterday] \"GET / HTTP/1.1\" 200 5",
                "{\"ts\":1,\"user\":\"u1\",\"msg\":\"hello world\"}",
                "- - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 5",
                "error at [17/May/2015:10:05:03 +0000]"
            })
    void a_line_of_another_shape_has_neither_key_nor_time(String line) {
        assertEquals(Finding.NOTHING, ApacheCombined.CLIENT.finder().find(line));
        assertEquals(Finding.NOTHING, ApacheCombined.TIMESTAMP.finder().find(line));
    }

    @Test
    void its_time_is_read_with_its_offset_and_its_fraction() {
        assertEquals(instant("2015-05-17T08:05:03Z"), read("17/May/2015:10:05:03 +0200"));
        assertEquals(instant("2015-05-17T10:05:03.123456Z"), read("17/May/2015:10:05:03.123456 +0000"));
    }

    private static Long read(String text) {
        return ApacheCombined.TIMESTAMP_FORMAT.reader().micros(text, null);
    }

    private static Long instant(String text) {
        return Duration.between(Instant.EPOCH, Instant.parse(text)).toNanos() / 1_000;
    }
}
