package dev.shardlab.walls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Rules over sources, for what class files do not tell. */
public final class SourceRules {

    private static final int SHORT_LINES = 100;
    private static final int LONG_LINES = 250;
    private static final int MOST_LINES = 400;

    private SourceRules() {}

    /**
     * Packages whose package-info is missing, is not null-marked, or does not say what the package must not know.
     *
     * @param sources the folder of the root package's parent
     * @return one sentence each, sorted
     */
    public static List<String> packagesWithoutDuty(Path sources) throws IOException {
        var folders = new TreeSet<Path>();
        for (Path file : javaFiles(sources)) {
            if (!file.getFileName().toString().equals("module-info.java")) folders.add(file.getParent());
        }
        var problems = new ArrayList<String>();
        for (Path folder : folders) {
            Path info = folder.resolve("package-info.java");
            // As one line, so that words may be wrapped anywhere in the Javadoc.
            String text = Files.exists(info) ? Files.readString(info).replaceAll("[\\s*]+", " ") : "";
            String name = sources.relativize(folder).toString().replace('\\', '/');
            if (text.isEmpty()) problems.add(name + " has no package-info");
            else if (!text.contains("@NullMarked")) problems.add(name + " is not @NullMarked");
            else if (!text.contains("must not know")) problems.add(name + " does not say what it must not know");
        }
        return problems;
    }

    /**
     * Files over the cap, and whether too many are long: more than half over 100 lines, or a tenth over 250.
     *
     * @param sources the folder of the root package's parent
     * @return one sentence each
     */
    public static List<String> filesTooLong(Path sources) throws IOException {
        var problems = new ArrayList<String>();
        int files = 0;
        int overShort = 0;
        int overLong = 0;
        for (Path file : javaFiles(sources)) {
            int lines = Files.readAllLines(file).size();
            files++;
            if (lines > SHORT_LINES) overShort++;
            if (lines > LONG_LINES) overLong++;
            if (lines > MOST_LINES) problems.add(file.getFileName() + " has " + lines + " lines");
        }
        if (overShort * 2 > files)
            problems.add(overShort + " of " + files + " files are over " + SHORT_LINES + " lines");
        if (overLong * 10 > files) problems.add(overLong + " of " + files + " files are over " + LONG_LINES + " lines");
        return problems;
    }

    private static List<Path> javaFiles(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
