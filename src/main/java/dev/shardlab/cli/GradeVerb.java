package dev.shardlab.cli;

import dev.shardlab.exercise.Fingerprint;
import dev.shardlab.exercise.StudentCopy;
import dev.shardlab.grading.Candidate;
import dev.shardlab.grading.Graded;
import dev.shardlab.grading.GradingRun;
import dev.shardlab.grading.Limits;
import dev.shardlab.grading.Outcome;
import dev.shardlab.grading.Task;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.sim.producer.InputFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "grade",
        description = {
            "Grades what students have saved with “Save my work”: replays each submission on the engine and judges it by your"
                    + " own scenario file.",
            "",
            "A submission that is broken gets a line with the reason and stops nothing. A name in a submission is what its"
                    + " writer typed; it proves nothing."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  shardlab grade scenarios/hot-shard.json ada.work.json",
            "  shardlab grade scenarios/hot-shard.json submissions/",
            "  shardlab grade scenarios/hot-shard.json submissions/ --report csv --out grades.csv",
            "  shardlab grade scenarios/hot-shard.json submissions/ --report junit --out grades.xml",
            "",
            "Exit codes: 0 all were graded, 1 some could not be, 2 wrong usage."
        })
final class GradeVerb implements Callable<Integer> {

    private static final int MOST_CHILDREN = 64;
    private static final int LEAST_HEAP_MEGABYTES = 64;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SCENARIO", description = "Your scenario file, with its answers and goals.")
    @SuppressWarnings("NullAway.Init") // picocli sets it or refuses the line
    private Path scenario;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "SUBMISSION",
            description = "Submissions, or folders of them: every .json file in a folder and below.")
    @SuppressWarnings("NullAway.Init") // picocli sets it or refuses the line
    private List<Path> submissions;

    @Option(
            names = "--report",
            paramLabel = "text|csv|json|junit",
            description = "How to report; default: ${DEFAULT-VALUE}.")
    private GradeReport.Kind report = GradeReport.Kind.text;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the report to a new file, for nobody else to read; default: to the terminal.")
    private @Nullable Path out;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many submissions are judged at once; default: one for each processor, at most 8.")
    private @Nullable Integer workers;

    @Option(
            names = "--memory",
            paramLabel = "MB",
            description = "How much memory judging one submission may take; default: 512.")
    private @Nullable Integer memory;

    @Option(
            names = "--patience",
            paramLabel = "T",
            converter = DurationConverter.class,
            description = "How long judging one submission may take, such as 60s, the default.")
    private java.time.@Nullable Duration patience;

    @Mixin
    private final InputFileOption inputs = new InputFileOption();

    private final Console console;

    GradeVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Limits limits = limits();
        byte[] bytes = ScenarioFiles.bytes(scenario);
        Scenario read = ScenarioFiles.read(scenario, bytes);
        if (StudentCopy.is(read)) {
            throw new Problems(scenario + ": this is a student's copy and does not say what is right."
                    + " Name the file it was made of.");
        }
        Map<String, String> files = new TreeMap<>();
        inputs.files()
                .forEach((name, path) -> files.put(name, path.toAbsolutePath().toString()));
        InputFiles inputFiles = ScenarioFiles.inputs(read, inputs.files());
        List<Candidate> candidates = SubmissionFiles.of(submissions, scenario);
        if (candidates.isEmpty()) {
            throw new Problems("There is no .json file in what was named, so there is nothing to grade.");
        }
        try (ReportFile file = ReportFile.to(out, console.out());
                GradingRun run = new GradingRun(new Task(scenario.toString(), bytes, files), limits);
                GradingProgress progress = new GradingProgress(console, candidates.size())) {
            console.err().println(GradingEstimate.of(candidates.size(), limits, read.setup(), inputFiles));
            List<Graded> graded = run.judge(candidates, progress::show);
            new GradeReport(read.title(), Fingerprint.of(bytes)).write(report, graded, file.out());
            file.complete();
            progress.sum(graded);
            return graded.stream().allMatch(one -> one.outcome() instanceof Outcome.Judged)
                    ? Console.WELL
                    : Console.PROBLEMS;
        }
    }

    private Limits limits() {
        Limits usual = Limits.usual();
        return new Limits(
                atLeast(1, workers == null ? usual.children() : Math.min(workers, MOST_CHILDREN), "--workers"),
                atLeast(LEAST_HEAP_MEGABYTES, memory == null ? usual.heapMegabytes() : memory, "--memory"),
                patience == null ? usual.patience() : patience);
    }

    private int atLeast(int least, int given, String option) {
        if (given < least) {
            throw new ParameterException(spec.commandLine(), option + " is " + least + " or more, not " + given);
        }
        return given;
    }
}
