package dev.shardlab.journal;

import dev.shardlab.live.Deed;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Opens a session to go on with. What is damaged in its files is moved aside to files of their own, and said. */
record Reopening(SessionFolder folder, String id, String program, InstantSource clock, ReadProgress progress) {

    /** Takes over the storage, or closes it. */
    GoingOn of(FileStorage storage) throws IOException {
        boolean kept = false;
        try {
            GoingOn result =
                    switch (JournalReader.read(storage)) {
                        case Recovery.Read read -> ready(storage, read);
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

    private GoingOn ready(FileStorage storage, Recovery.Read read) throws IOException {
        List<String> remarks = new ArrayList<>();
        if (read.damage().isPresent()) {
            String aside = folder.moveAside(id, storage, read.goodBytes());
            remarks.add(read.damage().get().words() + " They lie in " + aside + " now.");
        }
        remarks.addAll(read.origin().changes(program));
        if (read.skipped() > 0) {
            remarks.add("The journal has " + read.skipped()
                    + " entries that this Shardlab does not know; it leaves them as they are.");
        }
        Scenario scenario = read.origin().scenario();
        SortedMap<Integer, VirtualTime> asked = new TreeMap<>();
        CallFile calls = calls(scenario.setup().service(), asked, remarks);
        Content content = new Content(read.deeds(), asked);
        List<Deed> deeds = content.seen();
        boolean changed = read.damage().isPresent() || content.isChanged();
        return new GoingOn.Ready(
                scenario,
                read.origin().source(),
                read.origin().files(),
                deeds,
                Whereabouts.after(deeds, scenario.setup().start()),
                Whereabouts.ofClients(deeds, scenario.setup(), VirtualTime.of(clock.instant())),
                remarks,
                Journal.goOn(scenario.setup(), new SessionFile(folder, id, FrameFile.goOn(storage)), calls, changed));
    }

    /**
     * What clients asked in a session; null if nobody did. What is damaged is moved aside, and said.
     *
     * @param asked takes when they asked last on each branch
     */
    private @Nullable CallFile calls(Service service, SortedMap<Integer, VirtualTime> asked, List<String> remarks)
            throws IOException {
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
        for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
            progress.read(frames.goodBytes(), bytes);
            if (EntryType.isCall(frame.type())) {
                PayloadReader payload = new PayloadReader(frame);
                asked.put(payload.number(), new VirtualTime(payload.longNumber()));
            }
        }
        if (frames.damage().isPresent()) {
            String aside = folder.moveCallsAside(id, storage, frames.goodBytes());
            remarks.add("What clients asked is damaged. "
                    + frames.damage().get().words() + " They lie in " + aside + " now.");
        }
        return CallFile.goOn(storage, frames.goodBytes(), service);
    }
}
