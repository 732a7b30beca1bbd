package dev.shardlab.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stands here for the help: the launcher itself runs the checks, for they need the sources. */
@Command(
        name = "test",
        description = "Runs every check of the project: format, walls, rules, simulations, scenarios, pictures.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  ./shardlab test", "  ./shardlab test --long   more seeds, takes longer"})
final class TestVerb implements Callable<Integer> {

    @Option(names = "--long", description = "The long form of the simulations.")
    private boolean longForm;

    @Override
    public Integer call() {
        throw new Problems("The checks need the project's sources: run ./shardlab test" + (longForm ? " --long" : "")
                + " in its folder.");
    }
}
