package dev.shardlab.cli;

import dev.shardlab.journal.GoingOn;
import dev.shardlab.journal.Journal;
import dev.shardlab.journal.Sessions;
import dev.shardlab.journal.Whereabouts;
import dev.shardlab.live.Branch;
import dev.shardlab.live.Deed;
import dev.shardlab.live.Desk;
import dev.shardlab.live.Laboratory;
import dev.shardlab.live.Ticker;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.wire.Endpoint;
import dev.shardlab.wire.EndpointOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A laboratory that is served without a window. */
final class ServedLaboratory implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * What is served.
     *
     * @param source the file it was read from; null: none
     * @param files paths of input files by their names in the scenario
     * @param journal where it is kept; null: with the other sessions
     * @param session a session to go on with in place of all that, by its id; null: none
     */
    record Opening(
            Scenario scenario,
            @Nullable Path source,
            Map<String, Path> files,
            @Nullable Path journal,
            @Nullable String session) {}

    private final Laboratory laboratory;
    private final Journal journal;
    private final Desk desk;
    private final Endpoint endpoint;
    private final List<String> remarks;
    private final CountDownLatch closed = new CountDownLatch(1);

    private ServedLaboratory(
            Laboratory laboratory, Journal journal, Desk desk, Endpoint endpoint, List<String> remarks) {
        this.laboratory = laboratory;
        this.journal = journal;
        this.desk = desk;
        this.endpoint = endpoint;
        this.remarks = remarks;
    }

    /** @throws Problems if the journal or the endpoint cannot be opened */
    static ServedLaboratory begin(Opening opening, HistoryMemory memory, EndpointOptions options, Path dataFolder) {
        List<String> remarks = new ArrayList<>();
        Session session = session(opening, dataFolder, remarks);
        Scenario scenario = session.scenario();
        Laboratory laboratory = Laboratory.open(
                scenario.setup(),
                ScenarioFiles.inputs(scenario, session.files()),
                session.deeds(),
                session.journal(),
                memory);
        try {
            Desk desk = laboratory
                    .goLive(session.branch(laboratory), session.where().at(), Ticker.SYSTEM)
                    .join();
            Endpoint endpoint = Endpoint.open(options, desk, scenario.setup().service(), _ -> {});
            ServedLaboratory served = new ServedLaboratory(laboratory, session.journal(), desk, endpoint, remarks);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(served::close));
            return served;
        } catch (IOException e) {
            laboratory.close();
            session.journal().closeWithin(PATIENCE);
            throw new Problems(String.valueOf(e.getMessage()));
        }
    }

    /** @param where clients ask from now on */
    private record Session(
            Scenario scenario, Map<String, Path> files, List<Deed> deeds, Whereabouts where, Journal journal) {

        Branch branch(Laboratory laboratory) {
            return laboratory.branches().stream()
                    .filter(branch -> branch.number() == where.branch())
                    .findFirst()
                    .orElse(laboratory.trunk());
        }
    }

    /** The sessions that are kept in a folder of the program's. */
    static Sessions sessions(Path dataFolder) {
        return new Sessions(dataFolder.resolve("sessions"), Shardlab.PROGRAM, InstantSource.system());
    }

    private static Session session(Opening opening, Path dataFolder, List<String> remarks) {
        Path file = opening.journal();
        Sessions sessions = sessions(dataFolder);
        if (opening.session() != null) {
            return goneOn(sessions.goOn(opening.session()), "", remarks);
        }
        if (file == null) {
            return begun(opening, sessions.begin(opening.scenario(), opening.source(), opening.files()));
        }
        Sessions.Named named = named(file);
        if (!named.exists()) {
            return begun(
                    opening, named.sessions().begin(named.id(), opening.scenario(), opening.source(), opening.files()));
        }
        return goneOn(named.sessions().goOn(named.id()), file + ": ", remarks);
    }

    /** @param which stands before what is wrong */
    private static Session goneOn(GoingOn found, String which, List<String> remarks) {
        return switch (found) {
            case GoingOn.Refused(String why) -> throw new Problems(which + why);
            case GoingOn.Ready ready -> {
                remarks.addAll(ready.remarks());
                yield new Session(ready.scenario(), ready.files(), ready.deeds(), ready.clients(), ready.journal());
            }
        };
    }

    /** @throws Problems if no journal can be kept there */
    static Sessions.Named named(Path file) {
        try {
            return Sessions.named(file, Shardlab.PROGRAM);
        } catch (IllegalArgumentException e) {
            throw new Problems("--journal " + file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new Problems(file + ": " + FileWords.reason(e) + ".");
        }
    }

    private static Session begun(Opening opening, Journal journal) {
        VirtualTime now = VirtualTime.latest(
                opening.scenario().setup().start(),
                VirtualTime.of(InstantSource.system().instant()));
        return new Session(opening.scenario(), opening.files(), List.of(), new Whereabouts(Branch.TRUNK, now), journal);
    }

    /** What is to be set as the endpoint. */
    String address() {
        OptionalInt tls = endpoint.tlsPort();
        boolean isOnlyTls = endpoint.address().startsWith("https:");
        return endpoint.address() + (tls.isPresent() && !isOnlyTls ? " and https://127.0.0.1:" + tls.getAsInt() : "");
    }

    void tellRemarks(PrintStream err) {
        remarks.forEach(err::println);
    }

    /**
     * Waits until somebody ends the program, and says what goes wrong meanwhile.
     *
     * @throws Problems if the laboratory gives up
     */
    void untilEnded(PrintStream err) {
        Optional<String> told = Optional.empty();
        Optional<String> toldOfPorts = Optional.empty();
        try {
            while (!closed.await(1, TimeUnit.SECONDS)) {
                Optional<String> failure = journal.failure();
                if (failure.isPresent() && !failure.equals(told)) {
                    err.println(failure.get());
                    told = failure;
                }
                Optional<String> trouble = endpoint.trouble();
                if (trouble.isPresent() && !trouble.equals(toldOfPorts)) {
                    err.println(trouble.get());
                    toldOfPorts = trouble;
                }
                Throwable fault = laboratory.failure();
                if (fault != null) {
                    throw new Problems("The laboratory has stopped: " + fault.getMessage());
                }
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
