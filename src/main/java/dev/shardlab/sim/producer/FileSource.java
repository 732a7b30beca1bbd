package dev.shardlab.sim.producer;

import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.sim.load.Pace;
import dev.shardlab.sim.producer.InputFile.Line;
import dev.shardlab.sim.producer.LineFormat.Reading;
import dev.shardlab.sim.producer.LineFormat.Ready;
import dev.shardlab.sim.producer.LineFormat.Unusable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file. A line that cannot become a record is reported when its turn comes, and the rest still plays.
 *
 * <p>{@code ahead} holds lines that were read but not sent: as many as a request needs to know when it will be full. Its first
 * is always one that can be sent, unless the file is at its end.
 */
public final class FileSource implements RecordSource {

    private final InputFile file;
    private final LineFormat format;
    private final Deque<Reading> ahead;
    private final LinePace pace;
    private final UnusableLines unusable;
    private long nextLine;
    /** The time in the last line that was read and has one. */
    private @Nullable Long clockMicros;

    public FileSource(InputFile file, LineFormat format, LinePace pace) {
        this(file, format, new ArrayDeque<>(), pace, new UnusableLines());
    }

    private FileSource(InputFile file, LineFormat format, Deque<Reading> ahead, LinePace pace, UnusableLines unusable) {
        this.file = file;
        this.format = format;
        this.ahead = ahead;
        this.pace = pace;
        this.unusable = unusable;
    }

    @Override
    public RecordSource copy() {
        FileSource copy = new FileSource(file, format, new ArrayDeque<>(ahead), pace.copy(), unusable.copy());
        copy.nextLine = nextLine;
        copy.clockMicros = clockMicros;
        return copy;
    }

    @Override
    public void begin(long nowMicros, Problems problems) {
        if (file.line(0) == null) {
            problems.report(0, 0, "the file is empty");
        }
        reportUnusable(problems);
        Ready first = peek(0);
        pace.begin(nowMicros, first == null ? 0 : first.clockMicros());
    }

    @Override
    public long dueMicros(int count) {
        Ready line = peek(count);
        return line == null ? Pace.NEVER : pace.dueMicros(count, line.clockMicros());
    }

    @Override
    public void take(RecordBatch.Builder into, Problems problems) {
        add(into, problems);
        pace.take();
    }

    @Override
    public void takeExtra(RecordBatch.Builder into, long nowMicros, Problems problems) {
        add(into, problems);
    }

    private void add(RecordBatch.Builder into, Problems problems) {
        if (peek(0) != null && ahead.poll() instanceof Ready line) {
            into.add(line.key(), LineFormat.utf8(line.text()));
            reportUnusable(problems);
        }
    }

    /** The line to send after {@code count} others; null if there are not that many. */
    private @Nullable Ready peek(int count) {
        int seen = 0;
        for (Reading reading : ahead) {
            if (reading instanceof Ready line && seen++ == count) {
                return line;
            }
        }
        while (true) {
            Line next = file.line(nextLine);
            if (next == null) {
                return null;
            }
            nextLine++;
            switch (format.read(next, clockMicros)) {
                case Ready line -> {
                    clockMicros = line.clockMicros();
                    unusable.usable();
                    ahead.add(line);
                    if (seen++ == count) {
                        return line;
                    }
                }
                case Unusable line -> unusable.add(line, ahead);
                case LineFormat.Skipped _ -> throw new IllegalStateException("one line is not many");
            }
        }
    }

    private void reportUnusable(Problems problems) {
        boolean goesOn = peek(0) != null;
        while (!ahead.isEmpty() && !(ahead.element() instanceof Ready)) {
            unusable.report(ahead.remove(), problems);
        }
        if (!goesOn) {
            unusable.reportEnd(problems);
        }
    }

    @Override
    public void changeRate(long nowMicros, double perSec) {
        pace.changeRate(nowMicros, perSec);
    }

    @Override
    public double perSecAt(long nowMicros) {
        double perSec = pace.perSecAt(nowMicros);
        return Double.isNaN(perSec) || peek(0) != null ? perSec : 0;
    }

    @Override
    public long nextRateChangeMicros(long nowMicros) {
        return pace.nextRateChangeMicros(nowMicros);
    }
}
