package dev.shardlab.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stands here for the help: the launcher itself measures, for that needs the sources. */
@Command(
        name = "bench",
        description = {
            "Measures how fast the laboratory is, each figure beside a limit or a peer of the same run.",
            "",
            "put         storing records, into 4 to 10,000 shards, beside a loop that does the least possible",
            "get         reading them",
            "checkpoint  keeping a moment to come back to",
            "memory      what a record takes, of 10 million",
            "history     any moment of a long history",
            "journal     keeping what was done",
            "",
            "docs/performance.md has the figures, and what they are to be."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  ./shardlab bench", "  ./shardlab bench --only put,memory --quick"})
final class BenchVerb implements Callable<Integer> {

    @Option(names = "--only", paramLabel = "NAME[,NAME]", description = "Measures these alone.")
    private String only = "";

    @Option(names = "--quick", description = "Shorter, enough to see whether something is far off.")
    private boolean quick;

    @Override
    public Integer call() {
        throw new Problems("What measures needs the project's sources: run ./shardlab bench"
                + (only.isEmpty() ? "" : " --only " + only) + (quick ? " --quick" : "") + " in its folder.");
    }
}
