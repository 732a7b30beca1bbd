package dev.shardlab.cli;

import dev.shardlab.event.Event;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The event log as a file: newline-delimited JSON, one event a line, in the order in which they happened. */
final class EventFile implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path path;
    private final OutputStream out;
    private final JsonGenerator json;
    private final EventJson events;

    private EventFile(Path path, OutputStream out) {
        this.path = path;
        this.out = out;
        json = JsonFactory.builder().rootValueSeparator("\n").build().createGenerator(ObjectWriteContext.empty(), out);
        events = new EventJson(json);
    }

    static EventFile create(Path path) {
        try {
            return new EventFile(path, new BufferedOutputStream(Files.newOutputStream(path), BUFFER_BYTES));
        } catch (IOException e) {
            throw new Problems("Cannot write the events to " + path + ": " + FileWords.reason(e) + ".");
        }
    }

    void write(Event event) {
        events.write(event);
    }

    @Override
    public void close() {
        try {
            json.flush();
            out.write('\n');
            json.close();
            out.close();
        } catch (IOException e) {
            throw new Problems("Cannot finish writing " + path + ": " + FileWords.reason(e) + ".");
        }
    }
}
