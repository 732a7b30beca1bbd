package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Protocol;
import dev.shardlab.command.Reply;
import dev.shardlab.live.HandClock;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.live.Laboratory;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.BlankScenario;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.timeline.EventDigest;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.HistoryMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A live session that is kept in a folder, and what a client asks of it. */
final class KeptSession implements AutoCloseable {

    private static final VirtualTime NOON = VirtualTime.of(Instant.parse("2026-03-02T12:00:00Z"));
    private static final Scenario SCENARIO = BlankScenario.at(NOON, Service.DEFAULT);
    private static final ClientName CLIENT = new ClientName("Boto3 1.43.1");

    private final Path folder;
    private final HandClock wall = new HandClock(NOON);
    private final Sessions sessions;
    private final Journal journal;
    private final Laboratory laboratory;
    private final RequestQueue desk;

    KeptSession(Path folder) {
        this.folder = folder;
        sessions = new Sessions(folder, "Shardlab 0.1", wall);
        journal = sessions.begin("lecture", SCENARIO, null, Map.of());
        laboratory = laboratory(List.of(), journal);
        desk = laboratory.goLive(laboratory.trunk(), NOON, wall).join();
    }

    private static Laboratory laboratory(List<JournalEntry> deeds, Journal journal) {
        return Laboratory.open(SCENARIO.setup(), name -> null, deeds, journal, HistoryMemory.usual());
    }

    void pass(Duration time) {
        wall.pass(time);
    }

    Reply ask(String action, Protocol protocol, String json) {
        ClientRequest said = new ClientRequest(CLIENT, protocol, action, json.getBytes(StandardCharsets.UTF_8));
        return desk.ask(said, ClientRequests.command(said, Service.DEFAULT)).join();
    }

    EventLog log() {
        return laboratory.trunk().timeline().log();
    }

    /** How long the file is of what clients asked. */
    long keptBytes() throws IOException {
        return Files.size(calls());
    }

    Path calls() {
        return folder.resolve("lecture.calls");
    }

    private static String digest(Laboratory laboratory) {
        EventDigest digest = new EventDigest();
        EventLog log = laboratory.runToEnd(laboratory.trunk()).timeline().log();
        for (long i = 0; i < log.size(); i++) {
            digest.add(log.get(i));
        }
        return digest.hex();
    }

    /** Ends it; told again it must be the same, event by event. */
    void isToldAgain() {
        desk.close();
        String happened = digest(laboratory);
        close();
        GoingOn.Ready ready = assertInstanceOf(GoingOn.Ready.class, sessions.goOn("lecture"));
        try (Laboratory again = laboratory(ready.deeds(), ready.journal())) {
            assertEquals(happened, digest(again));
        }
        ready.journal().close();
    }

    @Override
    public void close() {
        desk.close();
        laboratory.close();
        journal.closeWithin(Duration.ofSeconds(10));
    }
}
