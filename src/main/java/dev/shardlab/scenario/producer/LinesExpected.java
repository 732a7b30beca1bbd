package dev.shardlab.scenario.producer;

import dev.shardlab.sim.setup.Source;

/** What the lines of a producer's file must look like, for who has given another one. */
public final class LinesExpected {

    private static final String EXAMPLE =
            "198.51.100.7 - - [02/Mar/2026:08:00:00 +0000] \"GET / HTTP/1.1\" 200 512 \"-\" \"curl\"";

    private LinesExpected() {}

    /** As it goes on after "expects". */
    public static String words(Source.FileLines lines) {
        FileFormat.Part part = FileFormat.Part.of(lines);
        if (part.format() == FileFormat.Lines.APACHE_COMBINED) {
            return "a web server's access log (" + part.format().word() + "), with lines such as: " + EXAMPLE;
        }
        String key = "lines in which the key " + lines.key().regex() + " is found";
        return switch (lines.pacing()) {
            case Source.Pacing.ByRate _ -> key;
            case Source.Pacing.ByTimestamps(var timestamp, var format, double _) ->
                key + ", and the timestamp " + timestamp.regex() + ", " + format.words();
        };
    }
}
