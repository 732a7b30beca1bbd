package dev.shardlab.cli;

import dev.shardlab.journal.DataFolder;
import dev.shardlab.journal.Sessions;
import dev.shardlab.live.WallClock;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.BlankScenario;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.wire.EndpointOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = {
            "Serves the laboratory to AWS clients: set their endpoint to the address it prints, change nothing else.",
            "Ctrl-C ends it; what was done is kept, and one can go on with it."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  shardlab serve",
            "  shardlab serve --window",
            "  shardlab serve --window --scenario scenarios/hot-shard.json",
            "  shardlab serve --tls-port 4568 --limits off",
            "  shardlab serve --journal lecture.journal      begins it, or goes on with it",
            "  shardlab serve --go-on 20260302-101112-live-laboratory",
            "",
            "Then, for example:",
            "  export AWS_ENDPOINT_URL_KINESIS=http://127.0.0.1:4567 AWS_ENDPOINT_URL_SQS=http://127.0.0.1:4567",
            "  export AWS_DEFAULT_REGION=us-east-1 AWS_REGION=us-east-1       (the SDK for JavaScript reads the second)",
            "  export AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any",
            "  aws kinesis create-stream --stream-name clicks --shard-count 2",
            "  export AWS_ENDPOINT_URL_FIREHOSE=http://127.0.0.1:4567",
            "  aws firehose list-delivery-streams",
            "  aws sqs --endpoint-url http://127.0.0.1:4567 create-queue --queue-name jobs",
            "  aws s3 --endpoint-url http://127.0.0.1:4567 mb s3://logs",
            "  aws s3 --endpoint-url http://127.0.0.1:4567 ls s3://logs",
            "  boto3.client('s3', endpoint_url='http://127.0.0.1:4567').list_buckets()"
        })
final class ServeVerb implements Callable<Integer> {

    /** Set where the launcher only wants the program to start once. */
    private static final String TRAINING = "shardlab.exitAfterFirstFrame";

    @Option(names = "--window", description = "Shows it in the window as well.")
    private boolean window;

    @Mixin
    private final EndpointOption endpoint = new EndpointOption();

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "Begins with this scenario; without, with nothing.")
    private @Nullable Path scenario;

    @Mixin
    private final InputFileOption inputs = new InputFileOption();

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = {
                "Keeps the session there, in FILE and beside it; goes on with it if it is there.",
                "Without, it is kept with the other sessions (shardlab sessions)."
            })
    private @Nullable Path journal;

    @Option(
            names = "--go-on",
            paramLabel = "ID",
            description = {
                "Goes on with this session (shardlab sessions): clients ask on the branch on which they asked last.",
                "Not with --scenario or --journal."
            })
    private @Nullable String goneOnWith;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final KeepOption keep = new KeepOption();

    @Mixin
    private final ServiceOption service = new ServiceOption();

    @Mixin
    private final HistoryOption history = new HistoryOption();

    private final Console console;

    ServeVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        EndpointOptions options = endpoint.options();
        keep.set();
        if (goneOnWith != null && (scenario != null || journal != null)) {
            throw new ParameterException(
                    spec.commandLine(), "--go-on goes on with a session as it is: not with --scenario or --journal.");
        }
        if (scenario != null && !inputs.files().isEmpty()) {
            ScenarioFiles.inputs(ScenarioFiles.read(scenario), inputs.files());
        }
        if (window) {
            return serveInWindow(options);
        }
        Instant now = WallClock.SYSTEM.instant().truncatedTo(ChronoUnit.MILLIS);
        ServedLaboratory.Opening opening = opening(now);
        HistoryMemory memory = history.memory();
        tellUnfinished();
        try (ServedLaboratory served = ServedLaboratory.begin(
                opening, memory, options, endpoint.dataFolder(), WallClock.SYSTEM, console.err())) {
            served.tellRemarks(console.err());
            tellReady(served.address());
            if (console.out().isLeft()) {
                throw new Problems("Nobody reads on, so where clients connect could not be told.");
            }
            if (console.out().checkError()) {
                return Console.PROBLEMS; // where clients connect could be told to nobody
            }
            if (!Boolean.getBoolean(TRAINING)) {
                served.untilEnded(console.err());
            }
        }
        return Console.WELL;
    }

    private int serveInWindow(EndpointOptions options) {
        System.setProperty(
                DataFolder.PROPERTY, endpoint.dataFolder().toAbsolutePath().toString());
        Service usual = scenario == null
                ? Service.DEFAULT
                : ScenarioFiles.read(scenario).setup().service();
        Desktop.PlayRequest request = new Desktop.PlayRequest(
                scenario,
                null,
                null,
                null,
                inputs.files(),
                history.bytes(),
                goneOnWith,
                null,
                new Desktop.Serving(options, service.over(usual), named(), this::tellReady));
        tellUnfinished();
        return console.play(request);
    }

    /** Once all that was asked for is known to make sense. */
    private void tellUnfinished() {
        if (goneOnWith == null && journal == null && !Boolean.getBoolean(TRAINING)) {
            Unfinished.tell(ServedSession.sessions(endpoint.dataFolder(), WallClock.SYSTEM), console.err());
        }
    }

    private Sessions.@Nullable Named named() {
        return journal == null ? null : ServedSession.named(journal, endpoint.dataFolder(), WallClock.SYSTEM);
    }

    private void tellReady(String address) {
        console.out().println("listening on " + address);
        console.out()
                .println("objects lie in " + endpoint.options().bucketFolder().toAbsolutePath());
        console.out().flush();
    }

    /** Clients have the clock on the wall, so the laboratory begins now. */
    private ServedLaboratory.Opening opening(Instant now) {
        VirtualTime start = VirtualTime.of(now);
        Scenario begun = scenario == null
                ? BlankScenario.at(start, service.over(Service.DEFAULT))
                : ScenarioFiles.read(scenario).withStart(start);
        begun = begun.withService(service.over(begun.setup().service()));
        return new ServedLaboratory.Opening(begun, scenario, inputs.files(), journal, goneOnWith, service::differences);
    }
}
