package dev.shardlab.cli;

import dev.shardlab.journal.GoingOn;
import dev.shardlab.journal.Journal;
import dev.shardlab.journal.Seal;
import dev.shardlab.journal.Sessions;
import dev.shardlab.journal.Whereabouts;
import dev.shardlab.live.Branch;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.live.Laboratory;
import dev.shardlab.live.WallClock;
import dev.shardlab.scenario.Scenario;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The session that is served: one that begins, or one that is gone on with.
 *
 * @param deeds what was done in it before
 * @param where clients ask from now on
 * @param remarks what the user should know, in sentences
 * @param progress hears how far it is told again
 */
record ServedSession(
        Scenario scenario,
        Map<String, Path> files,
        List<JournalEntry> deeds,
        Whereabouts where,
        Journal journal,
        List<String> remarks,
        RestartProgress progress) {

    Branch branch(Laboratory laboratory) {
        return laboratory.branches().stream()
                .filter(branch -> branch.number() == where.branch())
                .findFirst()
                .orElse(laboratory.trunk());
    }

    /** The sessions that are kept in a folder of the program's. */
    static Sessions sessions(Path dataFolder, WallClock wall) {
        return Sessions.inDataFolder(dataFolder, Shardlab.PROGRAM, wall);
    }

    /** @throws Problems if it cannot be opened */
    static ServedSession of(ServedLaboratory.Opening opening, Path dataFolder, WallClock wall, PrintStream err) {
        Path file = opening.journal();
        String id = opening.session();
        Sessions sessions = sessions(dataFolder, wall);
        if (id != null) {
            return goneOn(sessions, id, id, "", opening, err);
        }
        if (file == null) {
            return begun(opening, sessions.begin(opening.scenario(), opening.source(), opening.files()), err);
        }
        Sessions.Named named = named(file, dataFolder, wall);
        return named.exists()
                ? goneOn(named.sessions(), named.id(), file.toString(), file + ": ", opening, err)
                : begun(
                        opening,
                        named.sessions().begin(named.id(), opening.scenario(), opening.source(), opening.files()),
                        err);
    }

    /**
     * @param name what its user calls it
     * @param which stands before what is wrong
     */
    private static ServedSession goneOn(
            Sessions sessions,
            String id,
            String name,
            String which,
            ServedLaboratory.Opening opening,
            PrintStream err) {
        RestartProgress progress = new RestartProgress(err);
        progress.begin(name);
        return switch (sessions.goOn(id, opening.files(), progress::read)) {
            case GoingOn.Refused(String why) -> throw new Problems(which + why);
            case GoingOn.Ready ready -> {
                List<String> remarks = new ArrayList<>(ready.remarks());
                remarks.addAll(
                        opening.differences().apply(ready.scenario().setup().service()));
                yield new ServedSession(
                        ready.scenario(),
                        ready.files(),
                        ready.deeds(),
                        ready.clients(),
                        ready.journal(),
                        remarks,
                        progress);
            }
        };
    }

    /** @throws Problems if no journal can be kept there */
    static Sessions.Named named(Path file, Path dataFolder, WallClock wall) {
        try {
            return Sessions.named(file, Shardlab.PROGRAM, wall, Seal.in(dataFolder));
        } catch (IllegalArgumentException e) {
            throw new Problems("--journal " + file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new Problems(file + ": " + FileWords.reason(e) + ".");
        }
    }

    private static ServedSession begun(ServedLaboratory.Opening opening, Journal journal, PrintStream err) {
        Whereabouts start =
                new Whereabouts(Branch.TRUNK, opening.scenario().setup().start());
        return new ServedSession(
                opening.scenario(), opening.files(), List.of(), start, journal, List.of(), new RestartProgress(err));
    }
}
