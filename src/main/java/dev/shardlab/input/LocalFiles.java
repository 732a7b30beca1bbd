package dev.shardlab.input;

import dev.shardlab.sim.producer.InputFile;
import dev.shardlab.sim.producer.InputFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files that a run was given by name, as {@code --file NAME=PATH} does. A name without a path is the small log that comes
 * along, so that a lesson about files plays before anybody has one.
 *
 * <p>Safe for several threads; each file is looked at when it is asked for first.
 */
public final class LocalFiles implements InputFiles {

    private final TreeMap<String, Path> paths;
    private final TreeMap<String, InputFile> opened = new TreeMap<>();

    /** @param paths by name */
    public LocalFiles(Map<String, Path> paths) {
        this.paths = new TreeMap<>(paths);
    }

    @Override
    public synchronized InputFile file(String name) {
        return opened.computeIfAbsent(name, this::open);
    }

    private InputFile open(String name) {
        Path path = paths.get(name);
        return path == null ? SampleLog.file() : TextFile.open(path);
    }
}
