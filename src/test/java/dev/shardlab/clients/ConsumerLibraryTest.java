package dev.shardlab.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.clients.History.Received;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.Shard;

/**
 * The Kinesis Client Library, two applications side by side, one that polls and one with enhanced fan-out, which is how it comes;
 * their leases are in DynamoDB Local. Nothing fails, so what it hands on at least once it hands on once.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class ConsumerLibraryTest {

    private static final Duration LONGEST = Duration.ofSeconds(150);
    private static final List<String> APPLICATIONS = List.of("polling", "fanout");

    /** By application, in the order in which they were handed to it. */
    private final Map<String, List<Received>> received = new TreeMap<>();

    private final Map<String, List<String>> lives = new TreeMap<>();
    private final List<String> troubles = new ArrayList<>();

    @Test
    void both_applications_process_each_record_once_and_parents_before_children() {
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(2, "clicks");
                KinesisClient producer = SdkClient.SYNCHRONOUS_CBOR.open(endpoint);
                ChildProgram workers = Clients.java(
                        "kcl", "KclWorkers.java", endpoint.address().toString(), "clicks", "polling", "fanout")) {
            Session session = new Session(producer, "clicks");
            session.putBatches(4);
            hearAll(workers, session);
            List<Shard> before = session.openShards();
            session.split(before.getFirst());
            session.putSingles(20);
            session.awaitActive();
            session.putBatches(4);
            hearAll(workers, session);
            session.mergeAcross(before);
            session.putSingles(20);
            session.awaitActive();
            session.putBatches(4);
            hearAll(workers, session);

            for (String application : APPLICATIONS) {
                assertEquals(
                        List.of(),
                        History.violations(List.of(session.sent()), received.get(application), endpoint.log("clicks")),
                        application);
                assertEquals(
                        List.of("0 and 1 begun", "0 ended", "2 and 3 begun", "1 and 3 ended", "4 begun"),
                        told(lives.get(application)),
                        application);
            }
            assertEquals(List.of(), troubles);
            endpoint.endAndCheckRetelling();
        }
    }

    /** Hears until both applications were handed all that was sent so far. */
    private void hearAll(ChildProgram workers, Session session) {
        int count = session.sent().size();
        workers.hear(
                LONGEST,
                _ -> APPLICATIONS.stream()
                        .allMatch(name -> received.getOrDefault(name, List.of()).size() >= count),
                this::note);
    }

    private void note(List<String> words) {
        switch (words.getFirst()) {
            case "record" ->
                received.computeIfAbsent(words.get(1), _ -> new ArrayList<>())
                        .add(new Received(words.get(2), words.get(3), words.get(4), words.get(5)));
            case "begun", "ended" ->
                lives.computeIfAbsent(words.get(1), _ -> new ArrayList<>())
                        .add(words.get(2).replaceFirst("shardId-0*(?=.)", "") + " " + words.getFirst());
            case "failed", "lost" -> troubles.add(String.join(" ", words));
            default -> {}
        }
    }

    /** What begins or ends together may do so in either order. */
    private static List<String> told(List<String> life) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < life.size(); ) {
            String what = life.get(i).substring(life.get(i).indexOf(' '));
            List<String> together = new ArrayList<>();
            for (; i < life.size() && life.get(i).endsWith(what); i++) {
                together.add(life.get(i).substring(0, life.get(i).indexOf(' ')));
            }
            together.sort(null);
            told.add(String.join(" and ", together) + what);
        }
        return told;
    }
}
