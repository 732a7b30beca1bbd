package dev.shardlab.sim.setup;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** How large records may become, and how many of them there may be in a second, before any of them is made. */
final class RecordSize {

    /** A record costs as much beside its payload, and counts as much without one; so does the line of a file that nobody has read. */
    static final int LEAST = 100;

    private static final int LONGEST_NUMBER = String.valueOf(Long.MIN_VALUE).length();
    private static final int LONGEST_TIME = "+999999999-12-31T23:59:59.999999Z".length();

    private RecordSize() {}

    /** How many keys there are to choose from. */
    static long keys(Keys keys) {
        return switch (keys) {
            case Keys.Uniform uniform -> uniform.count();
            case Keys.Zipf zipf -> zipf.count();
            case Keys.Hot hot -> 1L + hot.count();
            case Keys.Listed listed -> listed.keys().size();
            case Keys.RoundRobin inTurn -> inTurn.keys().size();
        };
    }

    /** What the largest record of a source counts, in bytes. */
    static int most(Source source) {
        long bytes =
                switch (source) {
                    case Source.Generated(var _, var _, Payload.Random(var _, int most)) -> most;
                    case Source.Generated(var _, Keys keys, Payload.Template template) -> filled(template, keys);
                    case Source.FileLines _ -> 0;
                };
        return Math.clamp(bytes, LEAST, Integer.MAX_VALUE);
    }

    /** Bytes of a template with the longest key, number and time in it. */
    static long filled(Payload.Template template, Keys keys) {
        String text = template.text();
        return bytes(text)
                + (long) times(text, "{key}") * longest(keys)
                + (long) times(text, "{n}") * LONGEST_NUMBER
                + (long) times(text, "{time}") * LONGEST_TIME;
    }

    private static int longest(Keys keys) {
        return switch (keys) {
            case Keys.Uniform(String prefix, int count) -> numbered(prefix, count);
            case Keys.Zipf(String prefix, int count, var _) -> numbered(prefix, count);
            case Keys.Hot(String hot, var _, String prefix, int count) -> Math.max(bytes(hot), numbered(prefix, count));
            case Keys.Listed(List<String> texts) -> longest(texts);
            case Keys.RoundRobin(List<String> texts) -> longest(texts);
        };
    }

    private static int longest(List<String> texts) {
        return texts.stream().mapToInt(RecordSize::bytes).max().orElse(0);
    }

    private static int numbered(String prefix, int count) {
        return bytes(prefix) + String.valueOf(count).length();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int times(String text, String part) {
        int times = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            times++;
        }
        return times;
    }

    /** The highest rate; 0 where the lines of a file say when they are sent. */
    static double mostPerSec(Source source) {
        return switch (source) {
            case Source.Generated generated -> most(generated.rate());
            case Source.FileLines(var _, var _, Source.Pacing.ByRate(Rate rate)) -> most(rate);
            case Source.FileLines(var _, var _, Source.Pacing.ByTimestamps _) -> 0;
        };
    }

    private static double most(Rate rate) {
        return switch (rate) {
            case Rate.Constant(double perSec) -> perSec;
            case Rate.Ramp(double from, double to, var _) -> Math.max(from, to);
            case Rate.Burst(double base, double burst, var _, var _) -> Math.max(base, burst);
            case Rate.Schedule(var steps) ->
                steps.stream().mapToDouble(Rate.Schedule.Step::perSec).max().orElse(0);
        };
    }
}
