package dev.shardlab.cli;

import dev.shardlab.model.Service;
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
            description = "Whether the service's limits of throughput and rates hold; default: ${DEFAULT-VALUE}.")
    private Switch limits = Switch.on;

    @Option(names = "--region", paramLabel = "REGION", description = "In ARNs and messages; default: ${DEFAULT-VALUE}.")
    private String region = Service.DEFAULT.region();

    @Option(names = "--account", paramLabel = "N", description = "12 digits, the same; default: ${DEFAULT-VALUE}.")
    private String account = Service.DEFAULT.account();

    Service service() {
        try {
            return new Service(region, account, limits == Switch.on);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".");
        }
    }
}
