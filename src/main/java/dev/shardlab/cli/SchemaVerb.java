package dev.shardlab.cli;

import dev.shardlab.scenario.ScenarioSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "schema",
        description = "Prints the JSON Schema of scenario files, from which editors complete and check.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  shardlab schema > shardlab.schema.json"})
final class SchemaVerb implements Callable<Integer> {

    private final Console console;

    SchemaVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().println(ScenarioSchema.json());
        return Console.WELL;
    }
}
