package dev.shardlab.journal;

import dev.shardlab.journal.disk.FileStorage;
import dev.shardlab.journal.disk.KeepLimits;
import dev.shardlab.live.Branch;
import dev.shardlab.live.JournalEntry;
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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a user: those one can go on with, and new ones. One with nothing in it is not kept: it is not listed, and it is the
 * first to make room. Safe for several threads, and for several processes on the same
 * folder: a session that is open is nobody else's.
 */
public final class Sessions {

    /** So many are kept; the oldest make room for new ones. */
    public static final int KEPT = 20;

    private static final DateTimeFormatter BEGUN =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_SLUG = 40;

    /** Held by whoever opens a file of a session, so that none in this process takes another's look for a session that is open. */
    private static final Object LOOKING = new Object();

    private final SessionFolder folder;
    private final String program;
    private final InstantSource clock;
    private final Seal seal;
    private final KeepLimits limits;

    /** @param program which Shardlab this is, such as "Shardlab 0.1" */
    public Sessions(Path folder, String program, InstantSource clock) {
        this(folder, program, clock, Seal.in(folder), KeepLimits.USUAL);
    }

    /**
     * @param seal of this user, by which own sessions are known
     * @param limits of each session
     */
    public Sessions(Path folder, String program, InstantSource clock, Seal seal, KeepLimits limits) {
        this.limits = limits;
        this.seal = seal;
        this.folder = new SessionFolder(folder);
        this.program = program;
        this.clock = clock;
    }

    /** In the folder where this system's programs keep what belongs to their user, or the one named by {@value DataFolder#PROPERTY}. */
    public static Sessions ofUser(String program) {
        return inDataFolder(DataFolder.ofUser(), program, InstantSource.system());
    }

    /** In a folder where a user's own things are, their key among them. */
    public static Sessions inDataFolder(Path data, String program, InstantSource clock) {
        return new Sessions(data.resolve("sessions"), program, clock, Seal.in(data), KeepLimits.ofUser(data));
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
        return Journal.of(
                scenario.setup(),
                () -> {
                    Origin origin = Origin.of(scenario, source, inputs, program);
                    SessionFolder.Created created = creation.create();
                    FrameFile frames = FrameFile.begin(created.storage(), limits);
                    origin.append(frames, seal);
                    return new SessionFile(folder, created.id(), frames);
                },
                limits);
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
    public static Named named(Path file, String program, InstantSource clock, Seal seal) throws IOException {
        String id = SessionFolder.idOf(file);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Sessions sessions = new Sessions(folder, program, clock, seal, KeepLimits.ofUser(folder));
        return new Named(sessions, id, sessions.folder.has(id));
    }

    private static String slug(String title) {
        String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return slug.substring(0, Math.min(LONGEST_SLUG, slug.length())).replaceAll("^-|-$", "");
    }

    private void makeRoom() throws IOException {
        synchronized (LOOKING) {
            int kept = 0;
            for (String id : folder.ids()) {
                if (kept == KEPT - 1 || isEmpty(id)) {
                    makeRoom(id);
                } else {
                    kept++;
                }
            }
        }
    }

    private void makeRoom(String old) {
        try {
            deleteUnlessOpen(old);
        } catch (IOException _) {
            // One too many is no reason not to keep the new one.
        }
    }

    private boolean isEmpty(String id) {
        try (FileStorage storage = folder.look(id).orElse(null)) {
            return storage != null
                    && JournalReader.read(storage, seal) instanceof Recovery.Read read
                    && read.damage().isEmpty()
                    && content(id, read).isEmpty();
        } catch (IOException _) {
            return false;
        }
    }

    /** What there is in a session, as far as one need know to list it. */
    private Content content(String id, Recovery.Read read) {
        VirtualTime start = read.origin().scenario().setup().start();
        return new Content(
                read.deeds(), folder.isAsked(id) ? new TreeMap<>(Map.of(Branch.TRUNK, start)) : new TreeMap<>());
    }

    /**
     * What nobody has open and has anything in it; the one written last comes first.
     *
     * @throws IOException if the folder cannot be read
     */
    public List<SavedSession> list() throws IOException {
        List<SavedSession> found = new ArrayList<>();
        synchronized (LOOKING) {
            for (String id : folder.ids()) {
                look(id).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private Optional<SavedSession> look(String id) {
        try (FileStorage storage = folder.look(id).orElse(null)) {
            return storage == null ? Optional.empty() : described(id, JournalReader.read(storage, seal));
        } catch (NoSuchFileException _) {
            return Optional.empty(); // deleted meanwhile
        } catch (IOException e) {
            return Optional.of(new SavedSession.Unreadable(id, folder.lastWritten(id), cannotBeRead(e)));
        }
    }

    private Optional<SavedSession> described(String id, Recovery recovery) {
        return switch (recovery) {
            case Recovery.Read read
            when read.damage().isEmpty() && content(id, read).isEmpty() -> Optional.empty();
            case Recovery.Read read -> {
                VirtualTime start = read.origin().scenario().setup().start();
                yield Optional.of(new SavedSession.Resumable(
                        id,
                        folder.lastWritten(id),
                        read.origin().scenario().title(),
                        Whereabouts.after(read.deeds(), start).at().since(start),
                        (int) read.deeds().stream()
                                .filter(JournalEntry.Took.class::isInstance)
                                .count(),
                        (int) read.deeds().stream()
                                .filter(JournalEntry.Answered.class::isInstance)
                                .map(deed -> ((JournalEntry.Answered) deed).question())
                                .distinct()
                                .count(),
                        folder.isAsked(id),
                        folder.sizeBytes(id),
                        read.closed(),
                        read.damage().map(Damage::words)));
            }
            case Recovery.Unreadable(String why) ->
                Optional.of(new SavedSession.Unreadable(id, folder.lastWritten(id), why));
        };
    }

    /** Those one can go on with that something else ended than their user; the one written last comes first. */
    public List<SavedSession.Resumable> unfinished() throws IOException {
        return list().stream()
                .filter(SavedSession.Resumable.class::isInstance)
                .map(SavedSession.Resumable.class::cast)
                .filter(session -> !session.closed())
                .toList();
    }

    private static String cannotBeRead(IOException e) {
        return "The journal cannot be read: " + e.getMessage() + ".";
    }

    /** Opens a session to go on with. What is damaged in its journal is moved aside to a file of its own. */
    public GoingOn goOn(String id) {
        return goOn(id, Map.of(), ReadProgress.UNHEARD);
    }

    /**
     * @param given input files by name, in place of those that the journal names; all of them are needed if somebody else began it
     * @param progress is told how much of what clients asked has been read
     */
    public GoingOn goOn(String id, Map<String, Path> given, ReadProgress progress) {
        try {
            Optional<FileStorage> storage = open(id);
            return storage.isPresent()
                    ? new Reopening(folder, id, program, clock, seal, limits, given, progress).of(storage.get())
                    : new GoingOn.Refused("This session is open in another window.");
        } catch (NoSuchFileException _) {
            return new GoingOn.Refused("There is no session " + id + ".");
        } catch (IOException e) {
            return new GoingOn.Refused(cannotBeRead(e));
        }
    }

    private Optional<FileStorage> open(String id) throws IOException {
        synchronized (LOOKING) {
            return folder.open(id);
        }
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
        Optional<FileStorage> storage = open(id);
        if (storage.isEmpty()) {
            return false;
        }
        try (FileStorage _ = storage.get()) {
            folder.delete(id);
        }
        return true;
    }
}
