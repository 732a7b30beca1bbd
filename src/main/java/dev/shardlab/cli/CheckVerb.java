package dev.shardlab.cli;

import dev.shardlab.scenario.json.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Checks scenario files and names every problem at once, with its place and what to do.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  shardlab check my-scenario.json", "  shardlab check scenarios/*.json"})
final class CheckVerb implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files.")
    @SuppressWarnings("NullAway.Init") // picocli sets it or refuses the line
    private List<Path> files;

    private final Console console;

    CheckVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int code = Console.WELL;
        for (Path file : files) {
            try {
                List<Problem> problems = ScenarioFiles.check(file);
                problems.forEach(console.out()::println);
                console.out().println(file + ": " + count(problems.size()));
                code = problems.isEmpty() ? code : Console.PROBLEMS;
            } catch (Problems unreadable) {
                code = console.tell(unreadable);
            }
        }
        return code;
    }

    private static String count(int problems) {
        return switch (problems) {
            case 0 -> "good";
            case 1 -> "1 problem";
            default -> problems + " problems";
        };
    }
}
