package dev.shardlab.journal;

import dev.shardlab.journal.disk.DiskStorage;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.sim.setup.Setup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a journal up to its end or to the first damage; changes nothing. */
final class JournalReader {

    private final FrameReader frames;
    private final Seal seal;
    private final Function<Setup, Consumer<JournalEntry>> checks;
    private byte[] originBytes = new byte[0];
    private boolean own;
    private final List<JournalEntry> deeds = new ArrayList<>();
    private boolean closed;
    private int skipped;

    private JournalReader(DiskStorage storage, Seal seal, Function<Setup, Consumer<JournalEntry>> checks)
            throws IOException {
        frames = new FrameReader(storage);
        this.seal = seal;
        this.checks = checks;
    }

    /** @param seal of the user who reads */
    static Recovery read(DiskStorage storage, Seal seal) throws IOException {
        return read(storage, seal, _ -> _ -> {});
    }

    /** @param checks gives for a setup what refuses a deed that does not fit, with IllegalArgumentException */
    static Recovery read(DiskStorage storage, Seal seal, Function<Setup, Consumer<JournalEntry>> checks)
            throws IOException {
        return new JournalReader(storage, seal, checks).read();
    }

    private Recovery read() throws IOException {
        Optional<String> refusal = frames.refusal();
        if (refusal.isPresent()) {
            return new Recovery.Unreadable("The journal cannot be read: " + refusal.get() + ".");
        }
        Origin origin = origin();
        if (origin == null) {
            String damage = frames.damage().map(Damage::words).orElse("The journal has no entries.");
            return new Recovery.Unreadable(damage + " So it is not known what was played.");
        }
        Setup setup = origin.scenario().setup();
        readDeeds(new JournalEntryFormat(setup.start()), checks.apply(setup));
        return new Recovery.Read(origin, own, deeds, closed, skipped, frames.goodBytes(), frames.damage());
    }

    private @Nullable Origin origin() throws IOException {
        EntryFrame first = frames.next();
        if (first != null) {
            try {
                originBytes = new PayloadReader(first).rest();
                return Origin.read(first);
            } catch (IllegalArgumentException e) {
                frames.refuse(first, "what was played", message(e));
            }
        }
        return null;
    }

    private void readDeeds(JournalEntryFormat format, Consumer<JournalEntry> check) throws IOException {
        for (EntryFrame frame = frames.next(); frame != null; frame = frames.next()) {
            try {
                if (frame.type() == EntryType.SEAL.code()) {
                    own |= seal.isOver(originBytes, new PayloadReader(frame).rest());
                    continue;
                }
                Optional<JournalEntry> deed = format.read(frame);
                deed.ifPresent(check);
                deed.ifPresent(deeds::add);
                closed = frame.type() == EntryType.CLOSED.code();
                skipped += deed.isPresent() || closed ? 0 : 1;
            } catch (IllegalArgumentException | ArithmeticException e) {
                frames.refuse(frame, "a deed", message(e));
            }
        }
    }

    private static String message(RuntimeException e) {
        return "this entry is none: " + e.getMessage();
    }
}
