package dev.shardlab.cli;

import dev.shardlab.journal.DataFolder;
import dev.shardlab.wire.EndpointOptions;
import dev.shardlab.wire.sign.SigningKeys;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where clients connect. */
final class EndpointOption {

    static final int USUAL_PORT = 4567;
    private static final int MAX_PORT = 65_535;
    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^/\\s*]+");

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "HTTP/1.1 and HTTP/2 in the clear; 0: any that is free. Default: ${DEFAULT-VALUE}.")
    private int port = USUAL_PORT;

    @Option(
            names = "--tls-port",
            paramLabel = "N",
            description = "The same over TLS with a certificate made here, as the KPL needs it; usually 4568.")
    private @Nullable Integer tlsPort;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = {
                "Listens there in place of this machine alone, over TLS only, at --tls-port or else at --port;",
                "only with --keys."
            })
    private @Nullable String address;

    @Option(
            names = "--keys",
            paramLabel = "ID:SECRET",
            defaultValue = "${env:SHARDLAB_KEYS}",
            description = {
                "Requests must be signed with this access key; without, any signature will do.",
                "Better given as SHARDLAB_KEYS: what stands in a command line, others can read."
            })
    private @Nullable String keys;

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description =
                    "Web pages of this origin may ask, as http://localhost:3000; may be given again. Default: none may.")
    private List<String> origins = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The one folder that is written to; default: the one of this system's programs for you.")
    private @Nullable Path dataFolder;

    Path dataFolder() {
        return dataFolder == null ? DataFolder.ofUser() : dataFolder;
    }

    EndpointOptions options() {
        EndpointOptions options = EndpointOptions.onThisMachine(port("--port", port), dataFolder());
        options = options.withOrigins(new TreeSet<>(origins));
        origins.forEach(this::requireOrigin);
        if (tlsPort != null) {
            options = options.withTls(port("--tls-port", tlsPort));
        }
        if (keys != null && !keys.isEmpty()) {
            options = options.withKeys(keys(keys));
        }
        if (address != null) {
            if (options.keys() == null) {
                throw wrong(
                        "--listen " + address + " lets others in: give the access key they must sign with, by --keys.");
            }
            options = options.withAddress(address);
        }
        return options;
    }

    private void requireOrigin(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw wrong("--allow-origin is like http://localhost:3000, without a path, not " + origin);
        }
    }

    private int port(String option, int number) {
        if (number < 0 || number > MAX_PORT) {
            throw wrong(option + " is 0 to " + MAX_PORT + ", not " + number);
        }
        return number;
    }

    private SigningKeys keys(String both) {
        int colon = both.indexOf(':');
        try {
            return new SigningKeys(both.substring(0, Math.max(colon, 0)), both.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw wrong("--keys is ID:SECRET. " + e.getMessage());
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
