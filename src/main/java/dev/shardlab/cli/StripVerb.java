package dev.shardlab.cli;

import dev.shardlab.exercise.StudentCopy;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "strip",
        description = {
            "Makes the student's copy of a scenario: the same experiment, narration and questions, without what is right, why, and"
                    + " when a goal is reached.",
            "What students save in the copy is graded by your own file."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  shardlab strip scenarios/hot-shard.json > hot-shard-student.json",
            "  shardlab strip scenarios/hot-shard.json --out hot-shard-student.json"
        })
final class StripVerb implements Callable<Integer> {

    @Parameters(paramLabel = "SCENARIO", description = "Your scenario file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it or refuses the line
    private Path scenario;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the copy to a new file; default: to the terminal.")
    private @Nullable Path out;

    private final Console console;

    StripVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Scenario whole = ScenarioFiles.read(scenario);
        String copy = ScenarioWriter.write(StudentCopy.of(whole));
        try (ReportFile file = ReportFile.to(out, console.out())) {
            file.out().print(copy);
            file.complete();
        }
        if (out != null) {
            console.err()
                    .printf(
                            "%s is written: the student's copy of %s, with %s and %s sealed.%n",
                            out,
                            scenario,
                            counted(whole.predictions().size(), "question"),
                            counted(whole.goals().size(), "goal"));
        }
        return Console.WELL;
    }

    private static String counted(int count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}
