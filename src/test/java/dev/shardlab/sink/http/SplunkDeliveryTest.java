package dev.shardlab.sink.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.sink.http.SplunkDelivery.Refused;
import dev.shardlab.sink.http.SplunkDelivery.Taken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SplunkDeliveryTest {

    private static final UUID CHANNEL = UUID.fromString("0aeeac95-ac74-4aa9-b30d-6c4c0ac581ba");

    private final SplunkSender sender = new SplunkSender(OutboundRules.loopback());
    private SplunkReceiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new SplunkReceiver(0, "t-1");
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private SplunkDestination destination(String token, boolean raw) throws HttpTarget.Unfit {
        return SplunkDestination.of(receiver.url(), token, raw, CHANNEL);
    }

    private static List<byte[]> records(String... texts) {
        return Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void a_collector_is_asked_with_nothing_whether_it_is_well() throws Exception {
        assertEquals(Optional.empty(), sender.probe(destination("t-1", true)));
        assertEquals(
                Optional.of(new Refused("Splunk.InvalidToken", "The collector answered 403: Invalid token.")),
                sender.probe(destination("t-2", true)));
        assertEquals(new ReceiverCounts(0, 0, 0, 0), receiver.counts());
    }

    @Test
    void lines_and_events_are_taken_and_acknowledged() throws Exception {
        assertEquals(new Taken(0), sender.deliver(destination("t-1", true), records("a b", "c\n")));
        assertEquals(new Taken(1), sender.deliver(destination("t-1", false), records("{\"a\":1}", "no json")));
        assertEquals(
                List.of(List.of("a b", "c"), List.of("{\"a\":1}", "no json")),
                receiver.last().stream().map(ReceivedRequest::first).toList());
        assertEquals(Set.of(0L, 1L), sender.acknowledged(destination("t-1", true), Set.of(0L, 1L, 2L)));
        SplunkDestination other = SplunkDestination.of(receiver.url(), "t-1", true, UUID.randomUUID());
        assertEquals(Set.of(), sender.acknowledged(other, Set.of(0L)), "another channel has numbers of its own");
    }

    @Test
    void a_collector_that_never_acknowledges_gets_everything_twice() throws Exception {
        receiver.set(ReceiverKnobs.WELL.withoutAcknowledgement());
        sender.deliver(destination("t-1", true), records("a"));
        assertEquals(Set.of(), sender.acknowledged(destination("t-1", true), Set.of(0L)));
        sender.deliver(destination("t-1", true), records("a"));
        assertEquals(new ReceiverCounts(2, 1, 1, 2), receiver.counts());
    }

    @Test
    void a_busy_or_broken_collector_is_told_from_one_that_is_not_there() throws Exception {
        receiver.set(ReceiverKnobs.WELL.withStatus(503));
        assertEquals(
                new Refused("Splunk.ServerError", "The collector answered 503: Server is busy."),
                sender.deliver(destination("t-1", true), records("a")));
        receiver.set(ReceiverKnobs.WELL.withReset());
        assertEquals(
                "Splunk.ConnectionClosed", ((Refused) sender.deliver(destination("t-1", true), records("a"))).code());
        SplunkDestination gone = destination("t-1", true);
        receiver.close();
        assertEquals("Splunk.ConnectionClosed", ((Refused) sender.deliver(gone, records("a"))).code());
    }

    @Test
    void a_wrong_acknowledgement_is_of_a_number_that_never_comes() throws Exception {
        receiver.set(ReceiverKnobs.WELL.withWrongRequestId());
        Taken taken = (Taken) sender.deliver(destination("t-1", true), records("a"));
        assertEquals(Set.of(), sender.acknowledged(destination("t-1", true), Set.of(taken.acknowledgement())));
    }
}
