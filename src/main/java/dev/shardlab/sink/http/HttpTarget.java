package dev.shardlab.sink.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where to deliver to: an address of http or https, read and found in order.
 *
 * @param secure whether over TLS
 * @param host a name, or an address without brackets
 * @param path with its query, beginning with a slash
 */
public record HttpTarget(boolean secure, String host, int port, String path) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST = 1_000;

    /** What is configured and cannot be taken, in a sentence. */
    public static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        Unfit(String why) {
            super(why);
        }

        /** The sentence. */
        public String why() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * Reads an address.
     *
     * @throws Unfit if it is none of http or https, or has in it what could be taken for more than an address
     */
    public static HttpTarget read(String url) throws Unfit {
        if (url.length() > LONGEST) {
            throw new Unfit("An address may have 1,000 characters.");
        }
        refuseControls("The address", url);
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException _) {
            throw new Unfit("'" + url + "' is no address.");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new Unfit("An address begins with http:// or https://.");
        }
        if (uri.getHost() == null
                || uri.getPort() > LAST_PORT
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null) {
            throw new Unfit("An address has a host, no name of a user and no fragment.");
        }
        boolean secure = scheme.equals("https");
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new HttpTarget(
                secure,
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                uri.getPort() < 0 ? usualPort(secure) : uri.getPort(),
                uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    private static int usualPort(boolean secure) {
        return secure ? HTTPS : HTTP;
    }

    /** Rule H3: what goes into a header is one line. */
    static void refuseControls(String what, String value) throws Unfit {
        if (value.chars().anyMatch(c -> c < 0x20 || c >= 0x7f)) {
            throw new Unfit(what + " may have letters, digits and signs of ASCII only, and no line break.");
        }
    }

    /** The same host under another path. */
    HttpTarget at(String other) {
        return new HttpTarget(secure, host, port, other);
    }

    /** As the header {@code Host} says it. */
    String authority() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == usualPort(secure) ? name : name + ":" + port;
    }
}
