package dev.shardlab.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line as a whole. */
@Command(
        name = "shardlab",
        mixinStandardHelpOptions = true,
        version = Shardlab.PROGRAM,
        header = "The laboratory in which a streaming system is seen working.",
        description = {
            "Without a verb it opens the window with its library of scenarios.",
            "",
            "A scenario is one JSON file; docs/scenario-format.md explains every key."
        },
        footer = {
            "",
            "Examples:",
            "  shardlab                                             the library",
            "  shardlab play scenarios/partition-keys.json          the first lesson",
            "  shardlab play scenarios/own-log.json --file log=access.log",
            "  shardlab run scenarios/hot-shard.json --report json  without a window",
            "  shardlab compare scenarios/hot-shard.json --set streams.clicks.shards=4",
            "  shardlab serve                                       for AWS clients, on this machine",
            "  shardlab grade scenarios/hot-shard.json submissions/  what students have saved",
            "  shardlab check my-scenario.json                      every problem of a file",
            "",
            "Exit codes: 0 well, 1 problems, 2 wrong usage."
        },
        synopsisSubcommandLabel = "[VERB]",
        commandListHeading = "%nVerbs:%n",
        sortOptions = false)
public final class Shardlab implements Callable<Integer> {

    /** Which program this is, and which version of it. */
    public static final String PROGRAM = "Shardlab 0.1";

    /** Wide enough for every example on one line. */
    private static final int HELP_COLUMNS = 100;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final Console console;

    private Shardlab(Console console) {
        this.console = console;
    }

    /**
     * Runs one command line.
     *
     * @return the exit code: 0 well, 1 problems, 2 wrong usage
     */
    public static int execute(Desktop desktop, PrintStream out, PrintStream err, String... args) {
        Console console = new Console(desktop, new TerminalStream(out), new TerminalStream(err));
        CommandLine line = new CommandLine(new Shardlab(console))
                .addSubcommand(new PlayVerb(console))
                .addSubcommand(new RunVerb(console))
                .addSubcommand(new CompareVerb(console))
                .addSubcommand(new ServeVerb(console))
                .addSubcommand(new CheckVerb(console))
                .addSubcommand(new StripVerb(console))
                .addSubcommand(new GradeVerb(console))
                .addSubcommand(new PictureVerb(console))
                .addSubcommand(new SchemaVerb(console))
                .addSubcommand(new SessionsVerb(console))
                .addSubcommand(new TestVerb())
                .addSubcommand(new BenchVerb());
        line.setOut(new PrintWriter(out, true, out.charset()));
        line.setErr(new PrintWriter(err, true, err.charset()));
        line.setExecutionExceptionHandler((fault, _, _) -> console.tell(fault));
        line.setParameterExceptionHandler((fault, _) -> misused(fault, console));
        line.setUsageHelpWidth(HELP_COLUMNS);
        line.setExpandAtFiles(false);
        return console.ended(line.execute(args));
    }

    /** Help is ours and may be in bold; what was typed may be anything. */
    private static int misused(CommandLine.ParameterException fault, Console console) {
        // picocli says "option" twice where an option is a map.
        console.err().println(Objects.requireNonNullElse(fault.getMessage(), "").replace("option option", "option"));
        CommandLine line = fault.getCommandLine();
        List<String> meant = meant(fault, line.getCommandSpec());
        if (meant.isEmpty()) {
            console.err().flush();
            line.usage(line.getErr());
        } else {
            console.err().println("Did you mean " + String.join(" or ", meant) + "?");
        }
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static List<String> meant(CommandLine.ParameterException fault, CommandSpec verb) {
        if (!(fault instanceof CommandLine.UnmatchedArgumentException unmatched)) {
            return List.of();
        }
        String typed = unmatched.getUnmatched().getFirst();
        return NearestWords.to(
                typed.split("=", 2)[0],
                typed.startsWith("-")
                        ? verb.optionsMap().keySet()
                        : verb.subcommands().keySet());
    }

    @Override
    public Integer call() {
        return Unseen.playIfNeedBe(console, Desktop.PlayRequest.library(), spec.commandLine());
    }
}
