package dev.shardlab.cli;

import dev.shardlab.journal.SavedSession;
import dev.shardlab.journal.Sessions;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "sessions",
        description = {
            "Lists the sessions that one can go on with, of the window or served, the newest first.",
            "Each is kept as it is done, so that it is there even if Shardlab was killed."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "To let clients go on asking: shardlab serve --go-on ID, or serve --window --go-on ID.",
            "",
            "Examples:",
            "  shardlab sessions",
            "  shardlab sessions --go-on 20260302-101112-partition-keys-and-order",
            "  shardlab sessions --delete 20260302-101112-partition-keys-and-order"
        })
final class SessionsVerb implements Callable<Integer> {

    @Option(
            names = "--delete",
            paramLabel = "ID",
            description = "Deletes this one for good. May be given several times.")
    private final List<String> deleted = List.of();

    @Option(names = "--go-on", paramLabel = "ID", description = "Opens the window where this one stopped.")
    private @Nullable String goneOnWith;

    @Mixin
    private final InputFileOption inputs = new InputFileOption();

    private final Console console;

    SessionsVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Sessions sessions = Sessions.ofUser(Shardlab.PROGRAM);
        try {
            for (String id : deleted) {
                delete(sessions, id);
            }
            if (goneOnWith != null) {
                return goOn(sessions, goneOnWith);
            }
            if (deleted.isEmpty()) {
                list(sessions.list());
            }
            return Console.WELL;
        } catch (IOException e) {
            throw new Problems("The folder of sessions cannot be read: " + FileWords.reason(e) + ".");
        }
    }

    private int goOn(Sessions sessions, String id) throws IOException {
        for (SavedSession session : sessions.list()) {
            switch (session) {
                case SavedSession.Resumable one
                when one.id().equals(id) -> {
                    return console.play(Desktop.PlayRequest.goOn(id, inputs.files()));
                }
                case SavedSession.Unreadable one when one.id().equals(id) -> throw new Problems(one.why());
                case SavedSession.Resumable _, SavedSession.Unreadable _ -> {}
            }
        }
        throw new Problems("There is no session " + id + " that nobody has open. Without --go-on, those that are there"
                + " are listed.");
    }

    private void delete(Sessions sessions, String id) throws IOException {
        try {
            if (!sessions.delete(id)) {
                throw new Problems("The session " + id + " is open in a window; close it there first.");
            }
            console.out().println("Deleted " + id);
        } catch (NoSuchFileException _) {
            throw new Problems("There is no session " + id + ". Without --delete, those that are there are listed.");
        }
    }

    private void list(List<SavedSession> sessions) {
        if (sessions.isEmpty()) {
            console.out().println("No session is kept, or those that are, are open in a window.");
        }
        for (SavedSession session : sessions) {
            console.out().println(session.id());
            switch (session) {
                case SavedSession.Resumable one -> {
                    console.out().println("    " + Unfinished.words(one));
                    one.damage().ifPresent(damage -> console.out().println("    " + damage));
                }
                case SavedSession.Unreadable(var _, var _, String why) ->
                    console.out().println("    " + why);
            }
        }
    }
}
