package dev.shardlab.cli;

import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.json.Problem;
import dev.shardlab.scenario.queue.QueueHints;
import dev.shardlab.words.page.ClockFace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = {
            "Checks scenario files and names every problem at once, with its place and what to do.",
            "A lesson is run too, as it goes by itself: a task that is done by itself, a question without an answer, a verdict"
                    + " that nobody can read are problems."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  shardlab check my-scenario.json", "  shardlab check scenarios/*.json"})
final class CheckVerb implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files.")
    @SuppressWarnings("NullAway.Init") // picocli sets it or refuses the line
    private List<Path> files;

    @Option(names = "--no-run", description = "Only reads the files: does not run their lessons.")
    private boolean noRun;

    private final Console console;

    CheckVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int code = Console.WELL;
        for (Path file : files) {
            try {
                List<Problem> problems = check(file);
                problems.forEach(console.out()::println);
                console.out().println(file + ": " + count(problems.size()));
                code = problems.isEmpty() ? code : Console.PROBLEMS;
            } catch (Problems unreadable) {
                code = console.tell(unreadable);
            }
        }
        return code;
    }

    private List<Problem> check(Path file) {
        ScenarioFiles.Checked checked = ScenarioFiles.check(file);
        Scenario scenario = checked.scenario();
        if (scenario != null) {
            QueueHints.of(scenario.setup()).forEach(hint -> console.err().println(file + ": a hint: " + hint));
        }
        return scenario == null || noRun || !hasLesson(scenario) ? checked.problems() : run(file, scenario, checked);
    }

    private static boolean hasLesson(Scenario scenario) {
        return !scenario.steps().isEmpty()
                || !scenario.predictions().isEmpty()
                || !scenario.goals().isEmpty();
    }

    private List<Problem> run(Path file, Scenario scenario, ScenarioFiles.Checked checked) {
        LessonRun run = LessonRun.of(scenario, checked.places(), console.err(), console.isWatched());
        if (run.until().isBefore(scenario.setup().end())) {
            String far = new ClockFace(scenario.setup().start()).read(run.until());
            console.err().println(file + ": a long experiment; its lesson was checked up to " + far + ".");
        }
        return run.problems();
    }

    private static String count(int problems) {
        return switch (problems) {
            case 0 -> "good";
            case 1 -> "1 problem";
            default -> problems + " problems";
        };
    }
}
