package dev.shardlab.cli;

import dev.shardlab.export.WholeFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a report goes: to the terminal, or to a new file that nobody else may read. */
final class ReportFile implements AutoCloseable {

    private final PrintStream out;
    private final @Nullable WholeFile file;

    private ReportFile(PrintStream out, @Nullable WholeFile file) {
        this.out = out;
        this.file = file;
    }

    /** @param file null: to {@code terminal} */
    static ReportFile to(@Nullable Path file, PrintStream terminal) {
        if (file == null) {
            return new ReportFile(terminal, null);
        }
        try {
            WholeFile whole = WholeFile.at(file, WholeFile.Manner.NEW_AND_PRIVATE);
            return new ReportFile(new PrintStream(whole.out(), false, StandardCharsets.UTF_8), whole);
        } catch (IOException e) {
            throw new Problems(file + ": cannot be written, " + FileWords.reason(e) + ".");
        }
    }

    PrintStream out() {
        return out;
    }

    /** The report is written to its end. */
    void complete() {
        if (file == null) {
            return;
        }
        boolean lost = out.checkError();
        try {
            if (!lost) {
                file.complete();
                return;
            }
        } catch (IOException _) {
            // the same sentence as for what was lost before
        }
        throw new Problems("The report could not be written to its end: is there room?");
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new Problems("What was written of the report could not be taken away, " + FileWords.reason(e) + ".");
        }
    }
}
