package dev.shardlab.cli;

import dev.shardlab.model.Service;
import dev.shardlab.scenario.Setting;
import java.util.ArrayList;
import java.util.List;
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

    /** The usual service, with what was said. */
    Service service() {
        try {
            return new Service(
                    region == null ? Service.DEFAULT.region() : region,
                    account == null ? Service.DEFAULT.account() : account,
                    limits != Switch.off);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".");
        }
    }

    /** What was said, to be set in a scenario that may say other things. */
    List<Setting> settings() {
        service();
        List<Setting> settings = new ArrayList<>();
        if (region != null) {
            settings.add(new Setting("service.region", region));
        }
        if (account != null) {
            settings.add(new Setting("service.account", "\"" + account + "\""));
        }
        if (limits != null) {
            settings.add(new Setting("service.limits", String.valueOf(limits == Switch.on)));
        }
        return settings;
    }
}
