package dev.shardlab.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a report goes: to the terminal, or to a new file that nobody else may read. */
final class ReportFile implements AutoCloseable {

    private final PrintStream out;
    private final boolean own;

    private ReportFile(PrintStream out, boolean own) {
        this.out = out;
        this.own = own;
    }

    /** @param file null: to {@code terminal} */
    static ReportFile to(@Nullable Path file, PrintStream terminal) {
        if (file == null) {
            return new ReportFile(terminal, false);
        }
        try {
            OutputStream bytes = Channels.newOutputStream(Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), forItsOwnerAlone()));
            return new ReportFile(new PrintStream(bytes, false, StandardCharsets.UTF_8), true);
        } catch (IOException e) {
            throw new Problems(file + ": cannot be written, " + FileWords.reason(e) + ".");
        }
    }

    private static FileAttribute<?>[] forItsOwnerAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    PrintStream out() {
        return out;
    }

    @Override
    public void close() {
        out.flush();
        if (own) {
            boolean lost = out.checkError();
            out.close();
            if (lost) {
                throw new Problems("The report could not be written to its end: is there room?");
            }
        }
    }
}
