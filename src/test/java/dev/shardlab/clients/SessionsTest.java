package dev.shardlab.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/** The AWS SDK for Java, set up in every way, all at once on one laboratory: each client has a stream that is split and merged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SessionsTest {

    private final EndpointUnderTest endpoint = EndpointUnderTest.open(
            2, Arrays.stream(SdkClient.values()).map(SdkClient::stream).toArray(String[]::new));
    private final ExecutorService users = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<SdkClient, CompletableFuture<Session>> sessions = new EnumMap<>(SdkClient.class);

    @BeforeAll
    void everybody_begins() {
        for (SdkClient each : SdkClient.values()) {
            sessions.put(each, CompletableFuture.supplyAsync(() -> play(each), users));
        }
    }

    private Session play(SdkClient kind) {
        try (KinesisClient client = kind.open(endpoint)) {
            return new Session(client, kind.stream()).play();
        }
    }

    @AfterAll
    void close() {
        users.shutdownNow();
        endpoint.close();
    }

    @ParameterizedTest
    @EnumSource
    void receives_everything_once_and_in_order_across_a_split_and_a_merge(SdkClient kind) {
        Session session = sessions.get(kind).join();
        assertEquals(
                List.of(),
                History.violations(List.of(session.sent()), session.received(), endpoint.log(kind.stream())));
    }

    @Test
    void is_told_again_event_by_event() {
        sessions.values().forEach(CompletableFuture::join);
        endpoint.endAndCheckRetelling();
    }
}
