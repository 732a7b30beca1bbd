package dev.shardlab.input;

import dev.shardlab.sim.producer.InputFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text file of any size, in little memory: it is cut into blocks of whole lines, about a megabyte each; where every block
 * begins is remembered, and the lines of the few used last are kept. So a run that goes on line by line reads the file once, and
 * a run that begins again at an earlier line finds it without reading all before.
 *
 * <p>A file that is still being written is played as it stood when it was opened. One that changes otherwise would give other lines
 * when it is played again; that is noticed, and said.
 */
final class TextFile implements InputFile {

    private static final int BLOCKS_KEPT = 4;

    private final Path path;
    private final long bytes;
    private final @Nullable Object identity;
    /** When it was modified last, as far as we know. */
    private FileTime modified;

    /** Where blocks begin, as far as they were reached. */
    private final List<BlockStart> starts = new ArrayList<>();

    /** What the lines of each block were when they were read first, as a hash. */
    private final Map<Integer, Integer> contents = new TreeMap<>();

    private final Map<Integer, List<Line>> kept = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Line>> eldest) {
            return size() > BLOCKS_KEPT;
        }
    };

    /**
     * Where a block begins.
     *
     * @param line index of its first line
     * @param offset of its first byte in the file
     */
    record BlockStart(long line, long offset) {}

    private TextFile(Path path, BasicFileAttributes attributes, int mark) {
        this.path = path;
        this.bytes = attributes.size();
        this.identity = attributes.fileKey();
        this.modified = attributes.lastModifiedTime();
        starts.add(new BlockStart(0, mark));
    }

    /** The file; one that cannot be played is a file with a single line, which says why. */
    static InputFile open(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return unplayable(path + " is a folder, not a file");
            }
            if (!attributes.isRegularFile()) {
                return unplayable(path + " is not a regular file, so it cannot be played twice alike");
            }
            FirstBytes opening = FirstBytes.of(path);
            return opening.problem() == null
                    ? new TextFile(path, attributes, opening.markBytes())
                    : unplayable(path + " " + opening.problem());
        } catch (IOException e) {
            return unplayable(reason(path, e));
        }
    }

    private static InputFile unplayable(String problem) {
        return index -> index == 0 ? new Line(0, "", problem) : null;
    }

    private static String reason(Path path, IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no file " + path;
            case AccessDeniedException _ -> path + " may not be read by you";
            default -> path + " cannot be read: " + e.getMessage();
        };
    }

    @Override
    public synchronized @Nullable Line line(long index) {
        try {
            int block = blockOf(index);
            if (block < 0) {
                return null;
            }
            return lines(block).get((int) (index - starts.get(block).line));
        } catch (IOException e) {
            // Said once, as the line that could not be reached; there is none behind it.
            return index == reached() ? new Line(0, "", reason(path, e)) : null;
        }
    }

    /** The first line that no known block begins before. */
    private long reached() {
        return starts.getLast().line;
    }

    /** The block that holds the line; -1 when the file ends before. */
    private int blockOf(long index) throws IOException {
        while (true) {
            int block = lastStartingAtOrBefore(index);
            if (block < starts.size() - 1) {
                return block;
            }
            List<Line> lines = lines(block);
            if (index < starts.get(block).line + lines.size()) {
                return block;
            }
            if (block == starts.size() - 1) {
                return -1;
            }
        }
    }

    private int lastStartingAtOrBefore(long index) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts.get(middle).line <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private List<Line> lines(int block) throws IOException {
        List<Line> known = kept.get(block);
        if (known != null) {
            return known;
        }
        requireGrownAtMost();
        BlockStart start = starts.get(block);
        LineBlock read = read(block);
        if (block == starts.size() - 1 && read.endOffset() < bytes) {
            starts.add(new BlockStart(start.line + read.lines().size(), read.endOffset()));
        }
        kept.put(block, read.lines());
        return read.lines();
    }

    private LineBlock read(int block) throws IOException {
        LineBlock read = LineBlock.read(path, starts.get(block), bytes);
        Integer before = contents.putIfAbsent(block, read.lines().hashCode());
        if (before != null && before != read.lines().hashCode()) {
            throw new IOException("it changed while it was played");
        }
        return read;
    }

    /** What was there is still there, and perhaps there is more; of what was read, the last block is looked at again. */
    private void requireGrownAtMost() throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        if (!Objects.equals(identity, now.fileKey())) {
            throw new IOException("it was replaced by another file while it was played");
        }
        if (now.size() < bytes) {
            throw new IOException("it became shorter while it was played");
        }
        if (now.lastModifiedTime().equals(modified)) {
            return;
        }
        if (now.size() == bytes) {
            throw new IOException("it changed while it was played");
        }
        if (!contents.isEmpty()) {
            read(contents.size() - 1);
        }
        modified = now.lastModifiedTime();
    }
}
