package dev.shardlab.journal;

import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.scenario.ScenarioWriter;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a session runs: the first entry of its journal. With the deeds that follow, everything that happened follows from it.
 *
 * @param scenario whole, its seed and all else as it was played, so that it does not matter what becomes of its file
 * @param source the file it was read from; null: none
 * @param inputs the files of the student's that it reads, by name
 * @param program which Shardlab began it
 */
public record Origin(Scenario scenario, @Nullable Path source, List<InputStamp> inputs, String program) {

    public Origin {
        inputs = List.copyOf(inputs);
    }

    /** Looks at the input files as they are now, which reads each of them once. */
    static Origin of(Scenario scenario, @Nullable Path source, Map<String, Path> files, String program) {
        List<InputStamp> inputs = new ArrayList<>();
        new TreeMap<>(files).forEach((name, path) -> inputs.add(InputStamp.of(name, path)));
        return new Origin(scenario, source == null ? null : source.toAbsolutePath(), inputs, program);
    }

    /** Where the input files lie, by name. */
    public Map<String, Path> files() {
        Map<String, Path> files = new TreeMap<>();
        inputs.forEach(input -> files.put(input.name(), input.path()));
        return files;
    }

    /** The same session as somebody else began it: its files are those that the user names, and where it came from is not looked at. */
    Origin readingFrom(Map<String, Path> files) {
        List<InputStamp> given = inputs.stream()
                .map(input -> new InputStamp(
                        input.name(), files.getOrDefault(input.name(), input.path()), input.bytes(), input.crc()))
                .toList();
        return new Origin(scenario, null, given, program);
    }

    /** What the user should know before going on in the program {@code now}: sentences on what is not as it was. */
    List<String> changes(String now) {
        List<String> changes = new ArrayList<>();
        inputs.forEach(input -> input.change().ifPresent(changes::add));
        if (!program.equals(now)) {
            changes.add("The session was begun with " + program + ", this is " + now
                    + ": it may play the same things differently.");
        }
        return changes;
    }

    void append(FrameFile file) {
        file.append(EntryType.ORIGIN.code(), payload());
    }

    /** The same, with the seal of the user who begins it, if there is one. */
    void append(FrameFile file, Seal seal) {
        byte[] payload = payload();
        file.append(EntryType.ORIGIN.code(), payload);
        if (source == null && inputs.isEmpty()) {
            return; // it names nothing that would be opened
        }
        try {
            file.append(EntryType.SEAL.code(), seal.over(payload));
        } catch (IOException _) {
            // then the user is asked for the files again
        }
    }

    private byte[] payload() {
        PayloadWriter payload = new PayloadWriter()
                .text(program)
                .text(source == null ? "" : source.toString())
                .text(ScenarioWriter.write(scenario))
                .number(inputs.size());
        for (InputStamp input : inputs) {
            payload.text(input.name())
                    .text(input.path().toString())
                    .number(input.bytes())
                    .number(input.crc());
        }
        return payload.bytes();
    }

    /** @throws IllegalArgumentException if the entry is something else; the message is a part of a sentence */
    static Origin read(EntryFrame frame) {
        if (frame.type() != EntryType.ORIGIN.code()) {
            throw new IllegalArgumentException("it is of type " + Byte.toUnsignedInt(frame.type()));
        }
        PayloadReader payload = new PayloadReader(frame);
        String program = payload.text();
        String source = payload.text();
        String scenario = payload.text();
        int count = payload.number();
        List<InputStamp> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            inputs.add(new InputStamp(payload.text(), path(payload.text()), payload.longNumber(), payload.number()));
        }
        payload.end();
        return new Origin(scenario(scenario), source.isEmpty() ? null : path(source), inputs, program);
    }

    private static Scenario scenario(String json) {
        try {
            return ScenarioReader.read("the scenario in the journal", json).orThrow();
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("its scenario is not understood here: " + e.getMessage(), e);
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("its path is none on this system: " + text, e);
        }
    }
}
