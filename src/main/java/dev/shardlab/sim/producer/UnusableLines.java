package dev.shardlab.sim.producer;

import dev.shardlab.sim.producer.LineFormat.Reading;
import dev.shardlab.sim.producer.LineFormat.Skipped;
import dev.shardlab.sim.producer.LineFormat.Unusable;
import java.util.Deque;
import java.util.Locale;

/**
 * The lines of a file that could not become records. The first ones are reported one by one; of the others it is told how many
 * there are, at every power of ten and at the end of the file. So a file of any size that is not what it was taken for needs no
 * more memory than one line of it, and no more reports than a person reads.
 */
final class UnusableLines {

    /** So many lines are shown each. */
    static final int EXAMPLES = 10;

    private long usable;
    /** Lines that were read, as far as the file was looked at ahead. */
    private long read;
    /** Lines whose turn has come. */
    private long turned;

    private long reported;
    private long lastLine;
    private long nextReport = 10 * EXAMPLES;
    private boolean lacksFile;

    UnusableLines copy() {
        UnusableLines copy = new UnusableLines();
        copy.usable = usable;
        copy.read = read;
        copy.turned = turned;
        copy.reported = reported;
        copy.lastLine = lastLine;
        copy.nextReport = nextReport;
        copy.lacksFile = lacksFile;
        return copy;
    }

    /** One more line became a record. */
    void usable() {
        usable++;
    }

    /** Puts a line behind those that wait for their turn, together with those before it if it is none to be shown. */
    void add(Unusable line, Deque<Reading> waiting) {
        if (line.number() == 0) {
            waiting.add(line);
        } else if (++read <= EXAMPLES) {
            waiting.add(line);
        } else {
            long more = waiting.peekLast() instanceof Skipped before ? before.count() : 0;
            if (more > 0) {
                waiting.removeLast();
            }
            waiting.add(new Skipped(line.number(), more + 1));
        }
    }

    /** The turn of these lines has come. */
    void report(Reading reading, RecordSource.Problems problems) {
        lastLine = reading.number();
        switch (reading) {
            case Unusable line -> {
                lacksFile |= line.number() == 0;
                turned += line.number() == 0 ? 0 : 1;
                problems.report(line.number(), unreported(), line.problem());
            }
            case Skipped lines -> {
                turned += lines.count();
                if (turned >= nextReport && usable > 0) {
                    tell("so far", problems);
                }
            }
            case LineFormat.Ready _ -> throw new IllegalStateException("a line that can be used");
        }
    }

    /** There are no more lines. */
    void reportEnd(RecordSource.Problems problems) {
        if (lacksFile || turned == 0) {
            return;
        }
        if (usable == 0) {
            lacksFile = true;
            problems.report(
                    0,
                    unreported(),
                    turned == 1
                            ? "its only line is no record"
                            : "none of its " + grouped(turned) + " lines is a record");
        } else if (reported < turned) {
            tell("in all", problems);
        }
    }

    private void tell(String when, RecordSource.Problems problems) {
        while (nextReport <= turned) {
            nextReport *= 10;
        }
        problems.report(
                lastLine, unreported(), "with this one, " + grouped(turned) + " lines " + when + " are no records");
    }

    private long unreported() {
        long lines = turned - reported;
        reported = turned;
        return lines;
    }

    private static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
