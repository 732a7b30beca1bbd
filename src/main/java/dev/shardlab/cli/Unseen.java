package dev.shardlab.cli;

import dev.shardlab.cli.Desktop.PlayRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** What is played where there is nothing to open a window on: to its end, with a report, as the verbs without a window do. */
final class Unseen {

    private static final long BYTES_PER_MB = 1L << 20;

    private Unseen() {}

    /** Opens the window, or plays what it would have played; {@code line} is the command line as a whole. */
    static int playIfNeedBe(Console console, PlayRequest request, CommandLine line) {
        try {
            console.desktop().play(request);
            return Console.WELL;
        } catch (Desktop.NoDisplay _) {
            Path scenario = scenario(request);
            console.err()
                    .println("There is no display here, or it does not answer, so Shardlab plays " + scenario
                            + " to the end and reports.");
            return line.execute(words(request, scenario));
        }
    }

    private static Path scenario(PlayRequest request) {
        Path given = request.scenario();
        return given == null ? Path.of(System.getProperty("shardlab.home", "."), "scenarios", "own-log.json") : given;
    }

    /** Where it begins and how fast it plays means nothing to a run. */
    private static String[] words(PlayRequest request, Path scenario) {
        List<String> words = new ArrayList<>();
        words.add(request.compared() == null ? "run" : "compare");
        words.add(scenario.toString());
        if (request.compared() != null) {
            words.add("--set=" + request.compared());
        }
        if (request.seed() != null) {
            words.add("--seed=" + request.seed());
        }
        request.files().forEach((name, path) -> words.add("--file=" + name + "=" + path));
        words.add("--history=" + request.historyBytes() / BYTES_PER_MB);
        return words.toArray(String[]::new);
    }
}
