package dev.shardlab.cli;

import dev.shardlab.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the laboratory stands for. */
final class ServiceOption {

    private enum Switch {
        on,
        off
    }

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--limits",
            paramLabel = "on|off",
            description = "Whether the service's limits of throughput and rates hold; default: on.")
    private @Nullable Switch limits;

    @Option(names = "--region", paramLabel = "REGION", description = "In ARNs and messages; default: us-east-1.")
    private @Nullable String region;

    @Option(names = "--account", paramLabel = "N", description = "12 digits, the same; default: 000000000000.")
    private @Nullable String account;

    /**
     * What a session that is gone on with does otherwise than was said here: its account and region stand in what it answered, so
     * they stay as they are.
     */
    List<String> differences(Service session) {
        List<String> differences = new ArrayList<>();
        differ("--region", region, session.region()).ifPresent(differences::add);
        differ("--account", account, session.account()).ifPresent(differences::add);
        String limit = limits == null ? null : limits.name();
        differ("--limits", limit, session.limitsOn() ? "on" : "off").ifPresent(differences::add);
        return List.copyOf(differences);
    }

    private static Optional<String> differ(String option, @Nullable String said, String has) {
        return said == null || said.equals(has)
                ? Optional.empty()
                : Optional.of("The session was begun with " + option + " " + has + " and goes on so, not with " + said
                        + ". For another one begin another session.");
    }

    /** A service with what was said in place of what it says. */
    Service over(Service other) {
        try {
            return new Service(
                    region == null ? other.region() : region,
                    account == null ? other.account() : account,
                    limits == null ? other.limitsOn() : limits == Switch.on);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".");
        }
    }
}
