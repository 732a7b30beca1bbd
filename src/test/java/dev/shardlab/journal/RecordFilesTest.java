package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.api.Heard;
import dev.shardlab.api.exchange.Visit;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
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
import dev.shardlab.timeline.HistoryMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a session that holds more records than memory does, clients read them all, from files beside its journal. */
class RecordFilesTest {

    private static final VirtualTime NOON = VirtualTime.of(Instant.parse("2026-03-02T12:00:00Z"));
    private static final Scenario SCENARIO = BlankScenario.at(NOON, Service.DEFAULT);
    private static final ClientName CLIENT = new ClientName("Boto3 1.43.1");
    private static final int SHARDS = 4;
    private static final int PER_PUT = 500;
    private static final int RECORD_BYTES = 100;

    /** Far more than memory holds. */
    private static final int PUTS = 200;

    private static final Pattern DATA = Pattern.compile("\"Data\":\"([^\"]*)\"");
    private static final Pattern ITERATOR = Pattern.compile("ShardIterator\":\"([^\"]*)\"");

    @TempDir
    private Path folder;

    private final HandClock wall = new HandClock(NOON);
    private final Random random = new Random(5);
    private final List<String> put = new ArrayList<>();
    private Sessions sessions;
    private Journal journal;
    private Laboratory laboratory;
    private RequestQueue desk;

    @BeforeEach
    void open() {
        sessions = new Sessions(folder, "Shardlab 0.1", wall);
        journal = sessions.begin("lecture", SCENARIO, null, Map.of());
        laboratory = laboratory(List.of(), journal);
        desk = laboratory.goLive(laboratory.trunk(), NOON, wall).join();
        ask("CreateStream", "{\"StreamName\": \"clicks\", \"ShardCount\": " + SHARDS + "}");
        wall.pass(Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        desk.close();
        laboratory.close();
        journal.closeWithin(Duration.ofSeconds(10));
    }

    private static Laboratory laboratory(List<JournalEntry> deeds, Journal journal) {
        return Laboratory.open(
                SCENARIO.setup(), name -> null, deeds, journal, new HistoryMemory(HistoryMemory.LEAST_BYTES));
    }

    private String ask(String action, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        ClientRequest request = new ClientRequest(CLIENT, action, BodyEncoding.JSON, body);
        Heard heard = ClientRequests.hear(request, Service.DEFAULT);
        Reply reply = desk.ask(request, heard.command()).join();
        return StandardCharsets.UTF_8
                .decode(heard.writing()
                        .answer(reply, new Visit("1", "http://localhost"))
                        .body())
                .toString();
    }

    private void putSome() {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < PER_PUT; i++) {
            byte[] bytes = new byte[RECORD_BYTES];
            random.nextBytes(bytes);
            String data = Base64.getEncoder().encodeToString(bytes);
            put.add(data);
            records.append(i == 0 ? "" : ",")
                    .append("{\"PartitionKey\": \"k%d\", \"Data\": \"%s\"}".formatted(i, data));
        }
        String answer = ask("PutRecords", "{\"StreamName\": \"clicks\", \"Records\": [" + records + "]}");
        assertTrue(answer.contains("\"FailedRecordCount\":0"), answer);
        wall.pass(Duration.ofSeconds(1));
    }

    private void putAll() {
        for (int i = 0; i < PUTS; i++) {
            putSome();
        }
    }

    private List<String> readAll() {
        List<String> read = new ArrayList<>();
        for (int shard = 0; shard < SHARDS; shard++) {
            String iterator = found(ask(
                    "GetShardIterator",
                    "{\"StreamName\":\"clicks\",\"ShardId\":\"shardId-%012d\",\"ShardIteratorType\":\"TRIM_HORIZON\"}"
                            .formatted(shard)));
            int before;
            do {
                before = read.size();
                String answer = ask("GetRecords", "{\"ShardIterator\": \"" + iterator + "\"}");
                Matcher data = DATA.matcher(answer);
                while (data.find()) {
                    read.add(data.group(1));
                }
                iterator = found(answer);
                wall.pass(Duration.ofSeconds(5));
            } while (read.size() > before);
        }
        return read;
    }

    private static String found(String answer) {
        Matcher iterator = ITERATOR.matcher(answer);
        assertTrue(iterator.find(), answer);
        return iterator.group(1);
    }

    private List<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(".records-"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> sorted(List<String> some) {
        return some.stream().sorted().toList();
    }

    @Test
    void what_has_no_room_in_memory_is_read_from_files_that_are_their_owners_alone() throws Exception {
        putAll();
        assertEquals(sorted(put), sorted(readAll()));
        assertEquals(List.of(folder.resolve("lecture.records-1")), records());
        assertTrue(journal.slowness().isEmpty());
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(records().getFirst())));
        }
    }

    @Test
    void a_session_that_is_closed_leaves_none_and_one_that_is_gone_on_with_makes_them_anew() throws Exception {
        putAll();
        close();
        assertEquals(List.of(), records());
        GoingOn.Ready ready = assertInstanceOf(GoingOn.Ready.class, sessions.goOn("lecture"));
        journal = ready.journal();
        laboratory = laboratory(ready.deeds(), journal);
        desk = laboratory.goLive(laboratory.trunk(), ready.clients().at(), wall).join();
        assertEquals(sorted(put), sorted(readAll()));
        assertEquals(List.of(folder.resolve("lecture.records-1")), records());
    }

    @Test
    void what_a_killed_session_left_behind_is_deleted_and_nothing_else() throws Exception {
        putSome();
        close();
        Path left = Files.writeString(folder.resolve("lecture.records-7"), "anything");
        Path others = Files.writeString(folder.resolve("lecture-2.records-1"), "of another session");
        Path unknown = Files.writeString(folder.resolve("lecture.records-seven"), "of somebody else");
        GoingOn.Ready ready = assertInstanceOf(GoingOn.Ready.class, sessions.goOn("lecture"));
        ready.journal().close();
        assertEquals(List.of(others, unknown), records());
        assertTrue(Files.notExists(left));
    }

    @Test
    void a_session_is_deleted_with_its_records() throws Exception {
        putSome();
        close();
        Files.writeString(folder.resolve("lecture.records-7"), "anything");
        assertTrue(sessions.delete("lecture"));
        assertEquals(List.of(), records());
    }
}
