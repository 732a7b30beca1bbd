package dev.shardlab.journal;

import dev.shardlab.journal.disk.FileStorage;
import dev.shardlab.journal.disk.KeepLimits;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.sim.setup.Setup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens a session to go on with. What is damaged in its files is moved aside to files of their own, and said. */
final class Reopening {

    private final SessionFolder folder;
    private final String id;
    private final String program;
    private final InstantSource clock;
    private final Seal seal;
    private final KeepLimits limits;
    private final Map<String, Path> given;
    private final ReadProgress progress;
    private @Nullable JournalEntryCheck check;

    Reopening(
            SessionFolder folder,
            String id,
            String program,
            InstantSource clock,
            Seal seal,
            KeepLimits limits,
            Map<String, Path> given,
            ReadProgress progress) {
        this.folder = folder;
        this.id = id;
        this.program = program;
        this.clock = clock;
        this.seal = seal;
        this.limits = limits;
        this.given = given;
        this.progress = progress;
    }

    /** Takes over the storage, or closes it. */
    GoingOn of(FileStorage storage) throws IOException {
        boolean kept = false;
        try {
            GoingOn result =
                    switch (JournalReader.read(storage, seal, this::checked)) {
                        case Recovery.Read read -> ready(storage, read, Objects.requireNonNull(check));
                        case Recovery.Unreadable(String why) -> new GoingOn.Refused(why);
                    };
            kept = result instanceof GoingOn.Ready;
            return result;
        } finally {
            if (!kept) {
                storage.close();
            }
        }
    }

    private Consumer<JournalEntry> checked(Setup setup) {
        JournalEntryCheck begun = new JournalEntryCheck(setup);
        check = begun;
        return begun;
    }

    private GoingOn ready(FileStorage storage, Recovery.Read read, JournalEntryCheck deedCheck) throws IOException {
        List<InputStamp> unknown = read.own()
                ? List.of()
                : read.origin().inputs().stream()
                        .filter(input -> !given.containsKey(input.name()))
                        .toList();
        if (!unknown.isEmpty()) {
            return new GoingOn.Refused(ofAnother(unknown));
        }
        Origin origin =
                read.own() && given.isEmpty() ? read.origin() : read.origin().readingFrom(given);
        List<String> remarks = new ArrayList<>();
        if (read.damage().isPresent()) {
            String aside = folder.moveAside(id, storage, read.goodBytes());
            remarks.add(read.damage().get().words() + " They lie in " + aside + " now.");
        }
        remarks.addAll(origin.changes(program));
        if (read.skipped() > 0) {
            remarks.add("The journal has " + read.skipped()
                    + " entries that this Shardlab does not know; it leaves them as they are.");
        }
        folder.deleteRecords(id); // made anew, since all that was asked is told again
        Scenario scenario = origin.scenario();
        CallCheck asked = new CallCheck(deedCheck, scenario.setup().service());
        CallFile calls = calls(scenario.setup().service(), asked, remarks);
        Content content = new Content(read.deeds(), asked.asked());
        List<JournalEntry> deeds = content.seen();
        boolean changed = read.damage().isPresent() || content.isChanged();
        return new GoingOn.Ready(
                scenario,
                origin.source(),
                origin.files(),
                deeds,
                Whereabouts.after(deeds, scenario.setup().start()),
                Whereabouts.ofClients(deeds, scenario.setup(), VirtualTime.of(clock.instant())),
                remarks,
                Journal.goOn(
                        scenario.setup(),
                        new SessionFile(folder, id, FrameFile.goOn(storage, limits)),
                        calls,
                        changed,
                        limits));
    }

    /** Its files are asked for again: whoever made it could have named any. */
    private static String ofAnother(List<InputStamp> inputs) {
        String names = inputs.stream().map(InputStamp::name).collect(Collectors.joining(", "));
        String options =
                inputs.stream().map(input -> "--file " + input.name() + "=PATH").collect(Collectors.joining(" "));
        return "This session was not begun here, so no file is opened that it names. It reads " + names + ": say where "
                + (inputs.size() == 1 ? "that is" : "those are") + " with " + options + ".";
    }

    /**
     * What clients asked in a session; null if nobody did. What is damaged is moved aside, and said.
     *
     * @param asked is told of each, and refuses one that does not fit
     */
    private @Nullable CallFile calls(Service service, CallCheck asked, List<String> remarks) throws IOException {
        Optional<FileStorage> found = folder.openCalls(id);
        if (found.isEmpty()) {
            return null;
        }
        FileStorage storage = found.get();
        FrameReader frames = new FrameReader(storage);
        Optional<String> refusal = frames.refusal();
        if (refusal.isPresent()) {
            storage.close();
            throw new IOException("what clients asked cannot be read: " + refusal.get());
        }
        long bytes = storage.sizeBytes();
        progress.read(0, bytes);
        for (EntryFrame frame = frames.next(); frame != null; frame = frames.next()) {
            progress.read(frames.goodBytes(), bytes);
            try {
                asked.accept(frame);
            } catch (IllegalArgumentException e) {
                frames.refuse(frame, "what a client asked", "this entry is no such thing: " + e.getMessage());
            }
        }
        if (frames.damage().isPresent()) {
            String aside = folder.moveCallsAside(id, storage, frames.goodBytes());
            remarks.add("What clients asked is damaged. "
                    + frames.damage().get().words() + " They lie in " + aside + " now.");
        }
        return CallFile.goOn(storage, frames.goodBytes(), service, limits);
    }
}
