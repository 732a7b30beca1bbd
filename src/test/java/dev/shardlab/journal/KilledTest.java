package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.OtherJava;
import dev.shardlab.live.JournalEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another process writes a journal and is killed in the middle, as {@code kill -9} does it. */
class KilledTest {

    private static final int KILLS = Boolean.getBoolean("shardlab.long") ? 20 : 2;
    private static final String SESSION = "20260302-101112-clicks-a-sample";

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void whatever_a_killed_process_acknowledged_is_there() throws Exception {
        for (int seed = 0; seed < KILLS; seed++) {
            Path own = folder.resolve("run-" + seed);
            Sessions sessions = new Sessions(own, "Shardlab 0.1", Writer.CLOCK);
            Process process = start(Writer.class, own.toString(), Integer.toString(seed));
            int acknowledged;
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                acknowledged = lastNumber(out, 50 + 7 * seed);
                assertEquals(List.of(), sessions.list());
                assertEquals(new GoingOn.Refused("This session is open in another window."), sessions.goOn(SESSION));
                // Not through the process itself, which would close what is still to be read.
                process.toHandle().destroyForcibly();
                acknowledged = Math.max(acknowledged, lastNumber(out, Integer.MAX_VALUE));
            } finally {
                process.destroyForcibly();
                assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            }

            GoingOn.Ready ready = assertInstanceOf(GoingOn.Ready.class, sessions.goOn(SESSION));
            ready.journal().close();
            int kept = ready.deeds().size();
            String where = "seed " + seed + ": " + kept + " of " + acknowledged + " acknowledged deeds";
            assertTrue(acknowledged > 0 && kept >= acknowledged, where);
            assertEquals(RandomDeeds.fitting(seed, kept), ready.deeds(), where);
        }
    }

    /** The number on the last whole line, reading at most so many lines. */
    private static int lastNumber(BufferedReader out, int lines) throws IOException {
        int last = 0;
        for (int i = 0; i < lines; i++) {
            String line = out.readLine();
            if (line == null) {
                break;
            }
            last = line.endsWith(".") ? Integer.parseInt(line.substring(0, line.length() - 1)) : last;
        }
        return last;
    }

    @Test
    @Timeout(60)
    void a_process_that_looks_at_its_own_sessions_keeps_them_from_others() throws Exception {
        Sessions sessions = new Sessions(folder, "Shardlab 0.1", Writer.CLOCK);
        try (Journal journal = sessions.begin(Sample.SCENARIO, null, Map.of())) {
            journal.tell(RandomDeeds.fitting(1, 1).getFirst());
            journal.commit();
            assertEquals(List.of(), sessions.list());
            assertInstanceOf(GoingOn.Refused.class, sessions.goOn(SESSION));

            Process other = start(Looker.class, folder.toString());
            try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
                assertEquals("[] Refused[why=This session is open in another window.]", out.readLine());
            } finally {
                other.destroyForcibly();
            }
        }
    }

    /** The process that is not let in. */
    static final class Looker {

        private Looker() {}

        public static void main(String[] args) throws IOException {
            Sessions sessions = new Sessions(Path.of(args[0]), "Shardlab 0.1", Writer.CLOCK);
            System.out.println(sessions.list() + " " + sessions.goOn(SESSION));
        }
    }

    private static Process start(Class<?> program, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(OtherJava.command(), "-XX:TieredStopAtLevel=1"));
        command.addAll(OtherJava.running(program));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The process that is killed: acknowledges on its output how many deeds are committed. */
    static final class Writer {

        static final InstantSource CLOCK = () -> Instant.parse("2026-03-02T10:11:12Z");

        private Writer() {}

        public static void main(String[] args) {
            Sessions sessions = new Sessions(Path.of(args[0]), "Shardlab 0.1", CLOCK);
            Journal journal = sessions.begin(Sample.SCENARIO, null, Map.of());
            int told = 0;
            for (var deeds = RandomDeeds.fitting(Long.parseLong(args[1])).iterator(); ; ) {
                JournalEntry deed = deeds.next();
                journal.tell(deed);
                told++;
                if (told % 3 == 0) {
                    journal.commit();
                    if (journal.failure().isPresent()) {
                        System.exit(1);
                    }
                    System.out.println(told + ".");
                }
            }
        }
    }
}
