package dev.shardlab.sink.http;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An HTTP endpoint as a delivery stream is configured with it.
 *
 * @param target where it listens
 * @param accessKey what it knows us by; may be empty. Datadog and others call it an API key
 * @param commonAttributes sent with every request; 50 at most
 * @param gzip whether bodies are packed
 */
public record HttpDestination(HttpTarget target, String accessKey, Map<String, String> commonAttributes, boolean gzip) {

    private static final int MAX_ATTRIBUTES = 50;
    private static final int MAX_KEY = 4_096;

    /** Takes the attributes as they are at that moment. */
    public HttpDestination {
        commonAttributes = Collections.unmodifiableMap(new TreeMap<>(commonAttributes));
    }

    /**
     * Reads what is configured.
     *
     * @throws HttpTarget.Unfit if something in it cannot be sent (H3)
     */
    public static HttpDestination of(String url, String accessKey, Map<String, String> commonAttributes, boolean gzip)
            throws HttpTarget.Unfit {
        HttpTarget target = HttpTarget.read(url);
        HttpTarget.refuseControls("The access key", accessKey);
        if (accessKey.length() > MAX_KEY) {
            throw new HttpTarget.Unfit("The access key may have 4,096 characters.");
        }
        if (commonAttributes.size() > MAX_ATTRIBUTES) {
            throw new HttpTarget.Unfit("There may be 50 common attributes.");
        }
        for (Map.Entry<String, String> attribute : commonAttributes.entrySet()) {
            HttpTarget.refuseControls("The name of a common attribute", attribute.getKey());
            HttpTarget.refuseControls("The common attribute " + attribute.getKey(), attribute.getValue());
        }
        return new HttpDestination(target, accessKey, commonAttributes, gzip);
    }
}
