package dev.shardlab.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One command line that was run: how it ended and what it printed. */
record Ran(int code, String out, String err) {

    static final Path SCENARIOS = Path.of("scenarios");

    static Ran shardlab(Desktop desktop, Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] line = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            line[i] = words[i].toString();
        }
        int code = Shardlab.execute(
                desktop,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                line);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Ran shardlab(Object... words) {
        return shardlab(new RecordingDesktop(), words);
    }
}
