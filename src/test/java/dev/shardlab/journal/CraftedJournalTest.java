package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Reply;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.command.kinesis.SubscriptionCommand.ContinueSubscription;
import dev.shardlab.journal.disk.KeepLimits;
import dev.shardlab.journal.disk.MemoryDisk;
import dev.shardlab.live.Branch;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.live.JournalKeeper;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.BlankScenario;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.sim.client.Call;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Demand;
import dev.shardlab.timeline.HistoryMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Journals and calls that somebody wrote by hand end in words where they stop to make sense. */
@Timeout(120)
class CraftedJournalTest {

    private static final VirtualTime NOON = VirtualTime.of(Instant.parse("2026-03-02T12:00:00Z"));
    private static final VirtualTime NEVER = new VirtualTime(Long.MAX_VALUE);
    private static final Scenario SCENARIO = BlankScenario.at(NOON, Service.DEFAULT);
    private static final ClientName CLIENT = new ClientName("Boto3 1.43.1");
    private static final String ID = "crafted";

    @TempDir
    private Path folder;

    private GoingOn.Ready goOn(List<JournalEntry> deeds) throws IOException {
        MemoryDisk disk = new MemoryDisk(Integer.MAX_VALUE);
        FrameFile frames = FrameFile.begin(disk, KeepLimits.USUAL);
        new Origin(SCENARIO, null, List.of(), "Shardlab 0.1").append(frames);
        for (JournalEntry deed : deeds) {
            new JournalEntryFormat(NOON).append(deed, frames);
        }
        frames.commit();
        Files.write(folder.resolve(ID + ".journal"), disk.contents());
        Sessions sessions = new Sessions(folder, "Shardlab 0.1", InstantSource.system());
        GoingOn.Ready ready = assertInstanceOf(GoingOn.Ready.class, sessions.goOn(ID));
        ready.journal().close();
        return ready;
    }

    private static VirtualTime second(int second) {
        return NOON.plus(Duration.ofSeconds(second));
    }

    static Stream<JournalEntry> misfits() {
        return Stream.of(
                new JournalEntry.Shown(7, second(5)),
                new JournalEntry.Shown(0, NEVER),
                new JournalEntry.Shown(0, new VirtualTime(Long.MIN_VALUE)),
                new JournalEntry.WentLive(0, second(-1)),
                new JournalEntry.LiveEnded(-1, second(1)),
                new JournalEntry.Renamed(1, "nobody"),
                new JournalEntry.Deleted(Branch.TRUNK),
                new JournalEntry.Deleted(3),
                new JournalEntry.Forked(1, 1, second(1), "its own parent"),
                new JournalEntry.Forked(0, 0, second(1), "the trunk"),
                new JournalEntry.Forked(Integer.MAX_VALUE, 0, second(1), "the last"),
                new JournalEntry.Forked(-5, 0, second(1), "below"),
                new JournalEntry.Forked(1, 0, NEVER, "never"),
                new JournalEntry.Took(0, second(1), new Action.SetRate(new ProducerName("nobody"), 5)),
                new JournalEntry.Answered(9, second(1), 0, "q", "a"));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void F5_a_deed_that_does_not_fit_ends_the_journal_in_words(JournalEntry misfit) throws IOException {
        GoingOn.Ready ready =
                goOn(List.of(new JournalEntry.Shown(0, second(3)), misfit, new JournalEntry.Shown(0, second(4))));
        assertEquals(List.of(new JournalEntry.Shown(0, second(3))), ready.deeds());
        assertTrue(
                ready.remarks().getFirst().contains("expected a deed, but this entry is none: "),
                ready.remarks().toString());
    }

    @Test
    void F5_a_deed_asks_for_no_more_than_a_machine_can_bear() {
        JournalEntryCheck check = new JournalEntryCheck(Sample.SCENARIO.setup());
        long most = Demand.mostPerSec(Sample.SCENARIO.setup(), new ProducerName("web"));
        check.accept(new JournalEntry.Took(0, Sample.START, new Action.SetRate(new ProducerName("web"), most)));
        for (Action action : List.of(
                new Action.SetRate(new ProducerName("web"), most + 1),
                new Action.SendBurst(new ProducerName("web"), Math.toIntExact(most + 1)))) {
            JournalEntry deed = new JournalEntry.Took(0, Sample.START, action);
            assertThrows(IllegalArgumentException.class, () -> check.accept(deed), action.toString());
        }
    }

    @Test
    void F5_twenty_thousand_forks_end_in_words_where_there_are_too_many() throws IOException {
        List<JournalEntry> forks = new ArrayList<>();
        for (int i = 1; i <= 20_000; i++) {
            forks.add(new JournalEntry.Forked(i, i - 1, second(1), "x".repeat(100)));
        }
        GoingOn.Ready ready = goOn(forks);
        assertEquals(Laboratory.MOST_BRANCHES - 1, ready.deeds().size());
        assertTrue(
                ready.remarks().getFirst().contains("there are 500 branches already"),
                ready.remarks().toString());
        try (Laboratory laboratory = laboratory(ready.deeds())) {
            assertEquals(Laboratory.MOST_BRANCHES, laboratory.branches().size());
            CompletionException tooMany = assertThrows(CompletionException.class, () -> laboratory
                    .fork(laboratory.trunk(), second(1), "one more")
                    .join());
            assertTrue(tooMany.getMessage().contains("There are 500 futures already"), tooMany.getMessage());
        }
    }

    private static Laboratory laboratory(List<JournalEntry> deeds) {
        return Laboratory.open(SCENARIO.setup(), name -> null, deeds, JournalKeeper.UNHEARD, HistoryMemory.usual());
    }

    /** A file of calls, and the remarks with which it is opened beside a journal of two branches. */
    private List<String> openedWith(MemoryDisk calls) throws IOException {
        Files.write(folder.resolve(ID + ".calls"), calls.contents());
        return goOn(List.of(
                        new JournalEntry.WentLive(0, NOON),
                        new JournalEntry.Shown(0, second(50)),
                        new JournalEntry.Forked(1, 0, second(10), "other"),
                        new JournalEntry.WentLive(1, second(10))))
                .remarks();
    }

    private static void ask(FrameFile frames, int branch, VirtualTime at) {
        ClientRequest said = said("ListStreams", "{}");
        CallEntryFormat.append(
                branch,
                new Call(at, CallEntryFormat.understand(said, Service.DEFAULT), said),
                new Reply.Done(),
                Service.DEFAULT,
                frames);
    }

    private static ClientRequest said(String action, String body) {
        return new ClientRequest(CLIENT, action, BodyEncoding.JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    private interface Crafting {
        void into(FrameFile frames);
    }

    private List<String> crafted(Crafting crafting) throws IOException {
        MemoryDisk disk = new MemoryDisk(1 << 20);
        FrameFile frames = FrameFile.begin(disk, KeepLimits.USUAL);
        ask(frames, 0, second(20));
        crafting.into(frames);
        ask(frames, 0, second(40));
        frames.commit();
        return openedWith(disk);
    }

    private void isDamage(Crafting crafting, String words) throws IOException {
        List<String> remarks = crafted(crafting);
        assertEquals(1, remarks.size(), remarks.toString());
        assertTrue(
                remarks.getFirst().contains("expected what a client asked, but this entry is no such thing: " + words),
                remarks.getFirst());
        Files.delete(folder.resolve(ID + ".calls.damaged-1"));
    }

    private static byte[] head(VirtualTime at, String client, String action) {
        return new PayloadWriter()
                .number(0)
                .number(at.micros())
                .text(client)
                .text(action)
                .bytes();
    }

    @Test
    void F5_a_call_that_makes_no_sense_ends_the_calls_in_words() throws IOException {
        assertEquals(List.of(), crafted(frames -> ask(frames, 1, second(15))));
        byte[] json = new PayloadWriter().number(0).bytes();
        isDamage(frames -> frames.append(EntryType.CALL.code(), new byte[3]), "it ends too early");
        isDamage(frames -> frames.append(EntryType.SHOWN.code(), head(second(30), "c", "x"), json), "it is of type 6");
        isDamage(frames -> ask(frames, 0, NEVER), "its time lies outside");
        isDamage(frames -> ask(frames, 0, new VirtualTime(Long.MIN_VALUE)), "its time lies outside");
        isDamage(frames -> ask(frames, 0, second(20)), "it was asked before");
        isDamage(frames -> ask(frames, 1, second(5)), "it was asked before");
        isDamage(
                frames -> frames.append(
                        EntryType.CALL.code(), head(second(30), "c", "ListStreams"), new byte[] {0, 0, 0, 9}),
                "its encoding is 9");
        isDamage(frames -> frames.append(EntryType.CALL.code(), head(second(30), "\u0007", "ListStreams"), json), "");
        isDamage(
                frames -> frames.append(
                        EntryType.REFUSED_CALL.code(),
                        head(second(30), "c", "x"),
                        new PayloadWriter().text("NO_SUCH_ERROR").text("").bytes()),
                "");
        isDamage(
                frames -> frames.append(
                        EntryType.CALL.code(), head(second(30), "c", ContinueSubscription.ACTION), json, new byte[] {'{'
                        }),
                "its body cannot be read");
        isDamage(
                frames -> frames.append(
                        EntryType.PUT_OUTLINE.code(),
                        head(second(30), "c", "PutRecords"),
                        new byte[36],
                        "{\"Records\": [{\"DataLength\": 2000000000}]}".getBytes(StandardCharsets.UTF_8)),
                "its outline speaks of 2000000000 bytes");
        isDamage(
                frames -> frames.append(
                        EntryType.SEND_OUTLINE.code(),
                        head(second(30), "c", "SendMessage"),
                        new byte[36],
                        "{\"MessageBodyLength\": 2000000000}".getBytes(StandardCharsets.UTF_8)),
                "its outline speaks of 2000000000 bytes");
        isDamage(
                frames -> frames.append(
                        EntryType.DELIVERY_OUTLINE.code(),
                        head(second(30), "c", "PutRecord"),
                        new byte[36],
                        "{\"Record\": {\"DataLength\": 2000000000}}".getBytes(StandardCharsets.UTF_8)),
                "its outline speaks of 2000000000 bytes");
    }

    @Test
    void F5_a_call_in_the_past_that_two_branches_share_does_not_come_after_those_of_the_younger() throws IOException {
        MemoryDisk disk = new MemoryDisk(1 << 20);
        FrameFile frames = FrameFile.begin(disk, KeepLimits.USUAL);
        ask(frames, 1, second(15));
        ask(frames, 0, second(5));
        frames.commit();
        assertTrue(openedWith(disk).getFirst().contains("it was asked before"));
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Entries with right checksums and any contents. */
    @ParameterizedTest
    @MethodSource("seeds")
    void F5_whatever_an_entry_holds_the_session_can_be_gone_on_with(long seed) throws IOException {
        Random random = new Random(seed);
        MemoryDisk calls = new MemoryDisk(1 << 20);
        FrameFile frames = FrameFile.begin(calls, KeepLimits.USUAL);
        for (int i = 1; i < 6; i++) {
            ask(frames, 0, second(i));
        }
        RefusedCall refused = new RefusedCall(CLIENT, "PutRecord", ErrorCode.SERIALIZATION, "no");
        CallEntryFormat.append(
                0, new Call(second(7), refused, said("PutRecord", "")), new Reply.Done(), Service.DEFAULT, frames);
        byte[] payload = head(second(random.nextInt(60)), "c", random.nextBoolean() ? "PutRecord" : "Continue");
        byte[] rest = new byte[random.nextInt(60)];
        random.nextBytes(rest);
        payload[random.nextInt(payload.length)] ^= (byte) (1 << random.nextInt(8));
        frames.append((byte) (1 + random.nextInt(20)), payload, rest);
        frames.commit();
        openedWith(calls);
    }
}
