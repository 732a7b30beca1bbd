package dev.shardlab.journal;

import dev.shardlab.live.Deed;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a user: those one can go on with, and new ones. Safe for several threads, and for several processes on the same
 * folder: a session that is open is nobody else's.
 */
public final class Sessions {

    /** So many are kept; the oldest make room for new ones. */
    public static final int KEPT = 20;

    private static final DateTimeFormatter BEGUN =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_SLUG = 40;

    private final SessionFolder folder;
    private final String program;
    private final InstantSource clock;

    /** @param program which Shardlab this is, such as "Shardlab 0.1" */
    public Sessions(Path folder, String program, InstantSource clock) {
        this.folder = new SessionFolder(folder);
        this.program = program;
        this.clock = clock;
    }

    /** In the folder where this system's programs keep what belongs to their user, or the one named by {@value DataFolder#PROPERTY}. */
    public static Sessions ofUser(String program) {
        return new Sessions(DataFolder.ofUser().resolve("sessions"), program, InstantSource.system());
    }

    /**
     * A journal for a session that begins. The disk is not touched before the first deed, and the input files are read then.
     *
     * @param source the file the scenario was read from; null: none
     * @param files paths of input files by their names in the scenario
     */
    public Journal begin(Scenario scenario, @Nullable Path source, Map<String, Path> files) {
        return begin(scenario, source, files, () -> {
            makeRoom();
            return folder.create(BEGUN.format(clock.instant()) + "-" + slug(scenario.title()));
        });
    }

    /** The same for a session of a given id, such as one that {@link #named} found. */
    public Journal begin(String id, Scenario scenario, @Nullable Path source, Map<String, Path> files) {
        return begin(scenario, source, files, () -> folder.createExactly(id));
    }

    private interface Creation {
        SessionFolder.Created create() throws IOException;
    }

    private Journal begin(Scenario scenario, @Nullable Path source, Map<String, Path> files, Creation creation) {
        Map<String, Path> inputs = Map.copyOf(files);
        return Journal.of(scenario.setup(), () -> {
            Origin origin = Origin.of(scenario, source, inputs, program);
            SessionFolder.Created created = creation.create();
            FrameFile frames = FrameFile.begin(created.storage());
            origin.append(frames);
            return new JournalFile(created.id(), frames);
        });
    }

    /**
     * A session that somebody keeps in a file of their own.
     *
     * @param sessions those of the file's folder
     * @param exists whether there is such a file to go on with
     */
    public record Named(Sessions sessions, String id, boolean exists) {}

    /**
     * Finds a session by its file.
     *
     * @throws IllegalArgumentException if no journal can be called so; the message is a sentence
     */
    public static Named named(Path file, String program) throws IOException {
        String id = SessionFolder.idOf(file);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Sessions sessions = new Sessions(folder, program, InstantSource.system());
        return new Named(sessions, id, sessions.folder.has(id));
    }

    private final class JournalFile implements Journal.File {

        private final String id;
        private final FrameFile frames;

        JournalFile(String id, FrameFile frames) {
            this.id = id;
            this.frames = frames;
        }

        @Override
        public FrameFile frames() {
            return frames;
        }

        @Override
        public Storage beginCalls() throws IOException {
            return folder.createCalls(id);
        }

        @Override
        public void discard() throws IOException {
            folder.delete(id);
        }
    }

    private static String slug(String title) {
        String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return slug.substring(0, Math.min(LONGEST_SLUG, slug.length())).replaceAll("^-|-$", "");
    }

    private void makeRoom() throws IOException {
        List<String> ids = folder.ids();
        for (String old : ids.subList(Math.min(KEPT - 1, ids.size()), ids.size())) {
            try {
                deleteUnlessOpen(old);
            } catch (IOException _) {
                // One too many is no reason not to keep the new one.
            }
        }
    }

    /**
     * What nobody has open; the one written last comes first.
     *
     * @throws IOException if the folder cannot be read
     */
    public List<SavedSession> list() throws IOException {
        List<SavedSession> found = new ArrayList<>();
        for (String id : folder.ids()) {
            try (FileStorage storage = folder.look(id).orElse(null)) {
                if (storage != null) {
                    found.add(described(id, JournalReader.read(storage)));
                }
            } catch (NoSuchFileException _) {
                // deleted meanwhile
            } catch (IOException e) {
                found.add(new SavedSession.Unreadable(id, folder.lastWritten(id), cannotBeRead(e)));
            }
        }
        return List.copyOf(found);
    }

    private SavedSession described(String id, Recovery recovery) {
        return switch (recovery) {
            case Recovery.Read read -> {
                VirtualTime start = read.origin().scenario().setup().start();
                yield new SavedSession.Resumable(
                        id,
                        folder.lastWritten(id),
                        read.origin().scenario().title(),
                        Whereabouts.after(read.deeds(), start).at().since(start),
                        (int) read.deeds().stream()
                                .filter(Deed.Took.class::isInstance)
                                .count(),
                        read.closed(),
                        read.damage().map(Damage::words));
            }
            case Recovery.Unreadable(String why) -> new SavedSession.Unreadable(id, folder.lastWritten(id), why);
        };
    }

    private static String cannotBeRead(IOException e) {
        return "The journal cannot be read: " + e.getMessage() + ".";
    }

    /** Opens a session to go on with. What is damaged in its journal is moved aside to a file of its own. */
    public GoingOn goOn(String id) {
        try {
            Optional<FileStorage> storage = folder.open(id);
            return storage.isPresent()
                    ? goOn(id, storage.get())
                    : new GoingOn.Refused("This session is open in another window.");
        } catch (NoSuchFileException _) {
            return new GoingOn.Refused("There is no session " + id + ".");
        } catch (IOException e) {
            return new GoingOn.Refused(cannotBeRead(e));
        }
    }

    private GoingOn goOn(String id, FileStorage storage) throws IOException {
        boolean kept = false;
        try {
            GoingOn result =
                    switch (JournalReader.read(storage)) {
                        case Recovery.Read read -> ready(id, storage, read);
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

    private GoingOn ready(String id, FileStorage storage, Recovery.Read read) throws IOException {
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
        VirtualTime start = scenario.setup().start();
        CallFile calls = calls(id, scenario.setup().service(), remarks);
        boolean changed = read.damage().isPresent() || !read.deeds().stream().allMatch(Deed.Shown.class::isInstance);
        return new GoingOn.Ready(
                scenario,
                read.origin().source(),
                read.origin().files(),
                read.deeds(),
                Whereabouts.after(read.deeds(), start),
                remarks,
                Journal.goOn(scenario.setup(), new JournalFile(id, FrameFile.goOn(storage)), calls, changed));
    }

    /** What clients asked in a session; null if nobody did. What is damaged is moved aside, and said. */
    private @Nullable CallFile calls(String id, Service service, List<String> remarks) throws IOException {
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
        while (frames.next() != null) {
            // to the end, or to where it is damaged
        }
        if (frames.damage().isPresent()) {
            String aside = folder.moveCallsAside(id, storage, frames.goodBytes());
            remarks.add("What clients asked is damaged. "
                    + frames.damage().get().words() + " They lie in " + aside + " now.");
        }
        return CallFile.goOn(storage, frames.goodBytes(), service);
    }

    /**
     * Deletes a session for good.
     *
     * @return whether it is gone; not if somebody has it open
     * @throws NoSuchFileException if there is none of this id
     */
    public boolean delete(String id) throws IOException {
        return deleteUnlessOpen(id);
    }

    private boolean deleteUnlessOpen(String id) throws IOException {
        Optional<FileStorage> storage = folder.open(id);
        if (storage.isEmpty()) {
            return false;
        }
        try (FileStorage _ = storage.get()) {
            folder.delete(id);
        }
        return true;
    }
}
