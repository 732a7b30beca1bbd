package dev.shardlab.cli;

import dev.shardlab.journal.Journal;
import dev.shardlab.live.Branch;
import dev.shardlab.live.Laboratory;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.live.WallClock;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.wire.Endpoint;
import dev.shardlab.wire.EndpointOptions;
import dev.shardlab.words.WallWords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A laboratory that is served without a window. */
final class ServedLaboratory implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How often it is looked how far a restart is. */
    private static final long TOLD_MILLIS = 100;

    /**
     * What is served.
     *
     * @param source the file it was read from; null: none
     * @param files paths of input files by their names in the scenario
     * @param journal where it is kept; null: with the other sessions
     * @param session a session to go on with in place of all that, by its id; null: none
     * @param differences what a session that is gone on with does otherwise than was asked for, in sentences
     */
    record Opening(
            Scenario scenario,
            @Nullable Path source,
            Map<String, Path> files,
            @Nullable Path journal,
            @Nullable String session,
            Function<Service, List<String>> differences) {}

    private final Laboratory laboratory;
    private final Journal journal;
    private final RequestQueue desk;
    private final Endpoint endpoint;
    private final List<String> remarks;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** So far the time here was ahead of the wall when that was said last. */
    private Duration aheadSaid = Duration.ZERO;

    private ServedLaboratory(
            Laboratory laboratory, Journal journal, RequestQueue desk, Endpoint endpoint, List<String> remarks) {
        this.laboratory = laboratory;
        this.journal = journal;
        this.desk = desk;
        this.endpoint = endpoint;
        this.remarks = remarks;
    }

    /** @throws Problems if the journal or the endpoint cannot be opened */
    static ServedLaboratory begin(
            Opening opening,
            HistoryMemory memory,
            EndpointOptions options,
            Path dataFolder,
            WallClock wall,
            PrintStream err) {
        ServedSession session = ServedSession.of(opening, dataFolder, wall, err);
        Scenario scenario = session.scenario();
        Laboratory laboratory = open(session, memory);
        try {
            RequestQueue desk = goLive(laboratory, session, wall);
            Endpoint endpoint = Endpoint.open(options, desk, scenario.setup().service(), _ -> {});
            ServedLaboratory served =
                    new ServedLaboratory(laboratory, session.journal(), desk, endpoint, session.remarks());
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(served::close));
            return served;
        } catch (IOException e) {
            laboratory.close();
            session.journal().closeWithin(PATIENCE);
            throw new Problems(String.valueOf(e.getMessage()));
        } catch (Problems e) {
            laboratory.close();
            session.journal().closeWithin(PATIENCE);
            throw e;
        }
    }

    private static Laboratory open(ServedSession session, HistoryMemory memory) {
        Scenario scenario = session.scenario();
        try {
            return Laboratory.open(
                    scenario.setup(),
                    ScenarioFiles.inputs(scenario, session.files()),
                    session.deeds(),
                    session.journal(),
                    memory);
        } catch (Problems e) {
            session.journal().close();
            throw e;
        } catch (IllegalArgumentException e) {
            session.journal().close();
            throw new Problems("One cannot go on with this session: " + words(e) + ".");
        }
    }

    /** @throws Problems if it has given up */
    private static void requireAtWork(Laboratory laboratory) {
        Throwable fault = laboratory.failure();
        if (fault != null) {
            throw new Problems("The laboratory has stopped: " + words(fault));
        }
    }

    private static String words(@Nullable Throwable fault) {
        String message = fault == null ? null : fault.getMessage();
        return message == null ? String.valueOf(fault) : message;
    }

    /** All that was asked before is told again first; only then it is known what time it is. */
    private static RequestQueue goLive(Laboratory laboratory, ServedSession session, WallClock wall) {
        Branch branch = session.branch(laboratory);
        VirtualTime at = session.where().at();
        VirtualTime start = laboratory.setup().start();
        CompletableFuture<RequestQueue> desk = laboratory.goLive(branch, at, wall);
        while (true) {
            try {
                return desk.get(TOLD_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                requireAtWork(laboratory);
                session.progress().told(branch.simulatedUntil().since(start), at.since(start));
            } catch (ExecutionException e) {
                throw new Problems("One cannot go on with this session: " + words(e.getCause()) + ".");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted before the laboratory went live", e);
            }
        }
    }

    /** What is to be set as the endpoint. */
    String address() {
        OptionalInt tls = endpoint.tlsPort();
        boolean isOnlyTls = endpoint.address().startsWith("https:");
        return endpoint.address() + (tls.isPresent() && !isOnlyTls ? " and https://127.0.0.1:" + tls.getAsInt() : "");
    }

    void tellRemarks(PrintStream err) {
        remarks.forEach(err::println);
        tellTime(err);
    }

    /** Says that the time here is not the wall's, and again when that has changed: somebody set the clock. */
    private void tellTime(PrintStream err) {
        Duration ahead = desk.aheadOfWall();
        if (ahead.minus(aheadSaid).abs().compareTo(WallWords.NEXT_TO_NOTHING) >= 0) {
            aheadSaid = ahead;
            err.println(WallWords.difference(desk.now(), ahead).orElse("The time here is this machine's again."));
        }
    }

    /**
     * Waits until somebody ends the program, and says what goes wrong meanwhile.
     *
     * @throws Problems if the laboratory gives up
     */
    void untilEnded(PrintStream err) {
        News ofJournal = new News();
        News ofRecords = new News();
        News ofPorts = new News();
        News ofServer = new News();
        try {
            while (!closed.await(1, TimeUnit.SECONDS)) {
                ofJournal.tell(journal.failure(), err);
                ofRecords.tell(journal.slowness(), err);
                ofPorts.tell(endpoint.trouble(), err);
                ofServer.tell(endpoint.warning(), err);
                tellTime(err);
                requireAtWork(laboratory);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets nobody ask any more, answers who has asked, and closes the session. */
    @Override
    public synchronized void close() {
        if (closed.getCount() > 0) {
            closed.countDown();
            endpoint.close();
            desk.close();
            laboratory.close();
            journal.closeWithin(PATIENCE);
        }
    }
}
