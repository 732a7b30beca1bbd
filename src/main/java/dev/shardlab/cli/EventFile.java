package dev.shardlab.cli;

import dev.shardlab.event.Event;
import dev.shardlab.export.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** The event log as a file: newline-delimited JSON, one event a line, in the order in which they happened. */
final class EventFile implements AutoCloseable {

    private final Path path;
    private final WholeFile file;
    private final JsonGenerator json;
    private final EventJson events;

    private EventFile(Path path, WholeFile file) {
        this.path = path;
        this.file = file;
        json = JsonFactory.builder()
                .rootValueSeparator("\n")
                .build()
                .createGenerator(ObjectWriteContext.empty(), file.out());
        events = new EventJson(json);
    }

    static EventFile create(Path path) {
        try {
            return new EventFile(path, WholeFile.at(path, WholeFile.Manner.OVER_ANOTHER));
        } catch (IOException e) {
            throw new Problems("Cannot write the events to " + path + ": " + FileWords.reason(e) + ".");
        }
    }

    void write(Event event) {
        try {
            events.write(event);
        } catch (JacksonIOException e) {
            throw unfinished(e.getCause());
        }
    }

    /** Every event was written. */
    void complete() {
        try {
            json.flush();
            file.out().write('\n');
            file.complete();
        } catch (JacksonIOException e) {
            throw unfinished(e.getCause());
        } catch (IOException e) {
            throw unfinished(e);
        }
    }

    private Problems unfinished(@Nullable Throwable cause) {
        String reason = cause instanceof IOException e ? FileWords.reason(e) : "the system gives no reason";
        return new Problems("Cannot write the events to " + path + ": " + reason + ".");
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw unfinished(e);
        }
    }
}
