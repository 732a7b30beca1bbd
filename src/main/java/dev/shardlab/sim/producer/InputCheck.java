package dev.shardlab.sim.producer;

import dev.shardlab.sim.producer.InputFile.Line;
import dev.shardlab.sim.producer.LineFormat.Ready;
import dev.shardlab.sim.producer.LineFormat.Unusable;
import dev.shardlab.sim.setup.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks into a file before a run begins with it. A file of which no line can be played is none for this producer: that is worth
 * saying at once, and not after the whole of an experiment without records.
 */
public final class InputCheck {

    /** In so many lines from the first one must be a record. */
    static final int LINES_LOOKED_AT = 10_000;

    private static final int EXAMPLES = 3;

    private InputCheck() {}

    /**
     * What is wrong with a file, the whole of it first and then its first lines as examples; empty if it can be played.
     *
     * @param file of which only the beginning is read
     */
    public static List<String> problems(Source.FileLines source, InputFile file) {
        LineFormat format = LineFormat.of(source);
        List<String> examples = new ArrayList<>();
        int lines = 0;
        for (Line line = file.line(0); line != null && lines < LINES_LOOKED_AT; line = file.line(lines)) {
            lines++;
            switch (format.read(line, null)) {
                case Ready _ -> {
                    return List.of();
                }
                case Unusable(long number, String problem) -> {
                    if (number == 0) {
                        return List.of(problem);
                    }
                    if (lines <= EXAMPLES) {
                        examples.add("line " + number + ": " + problem);
                    }
                }
                case LineFormat.Skipped _ -> throw new IllegalStateException("one line is not many");
            }
        }
        if (lines == 0) {
            return List.of("the file is empty");
        }
        examples.addFirst(whole(lines));
        return examples;
    }

    private static String whole(int lines) {
        if (lines == 1) {
            return "its only line is no record";
        }
        String first = lines == LINES_LOOKED_AT ? "first " : "";
        return "none of its " + first + String.format(Locale.ROOT, "%,d", lines) + " lines is a record";
    }
}
