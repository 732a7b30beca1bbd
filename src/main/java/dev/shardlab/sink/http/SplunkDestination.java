package dev.shardlab.sink.http;

import java.util.UUID;

/**
 * A collector of Splunk as a delivery stream is configured with it.
 *
 * @param target where it listens; the path is the collector's own
 * @param token what it knows us by
 * @param raw whether records are sent as they are, or as events
 * @param channel whom it acknowledges to; the same for every request of a stream
 */
public record SplunkDestination(HttpTarget target, String token, boolean raw, UUID channel) {

    private static final int LONGEST_TOKEN = 1_000;

    /**
     * Reads what is configured.
     *
     * @throws HttpTarget.Unfit if something in it cannot be sent (H3)
     */
    public static SplunkDestination of(String url, String token, boolean raw, UUID channel) throws HttpTarget.Unfit {
        HttpTarget.refuseControls("The token", token);
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
            throw new HttpTarget.Unfit("A token has 1 to 1,000 characters.");
        }
        return new SplunkDestination(HttpTarget.read(url), token, raw, channel);
    }
}
