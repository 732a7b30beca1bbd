package dev.shardlab.journal;

import dev.shardlab.live.Deed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a journal up to its end or to the first damage; changes nothing. */
final class JournalReader {

    private final FrameReader frames;
    private final Seal seal;
    private byte[] originBytes = new byte[0];
    private boolean own;
    private final List<Deed> deeds = new ArrayList<>();
    private boolean closed;
    private int skipped;

    private JournalReader(Storage storage, Seal seal) throws IOException {
        frames = new FrameReader(storage);
        this.seal = seal;
    }

    /** @param seal of the user who reads */
    static Recovery read(Storage storage, Seal seal) throws IOException {
        return new JournalReader(storage, seal).read();
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
        readDeeds(new DeedFormat(origin.scenario().setup().start()));
        return new Recovery.Read(origin, own, deeds, closed, skipped, frames.goodBytes(), frames.damage());
    }

    private @Nullable Origin origin() throws IOException {
        Frame first = frames.next();
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

    private void readDeeds(DeedFormat format) throws IOException {
        for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
            try {
                if (frame.type() == EntryType.SEAL.code()) {
                    own |= seal.isOver(originBytes, new PayloadReader(frame).rest());
                    continue;
                }
                Optional<Deed> deed = format.read(frame);
                deed.ifPresent(deeds::add);
                closed = frame.type() == EntryType.CLOSED.code();
                skipped += deed.isPresent() || closed ? 0 : 1;
            } catch (IllegalArgumentException e) {
                frames.refuse(frame, "a deed", message(e));
            }
        }
    }

    private static String message(IllegalArgumentException e) {
        return "this entry is none: " + e.getMessage();
    }
}
