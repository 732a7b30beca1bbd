package dev.shardlab.wire;

import dev.shardlab.model.s3.BucketName;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request is meant for us, and whether somebody else's page sent it. The laboratory changes what it holds for whoever asks, and
 * on a student's machine every page in every browser can ask; so {@code Host} must name this listener (a page whose name was made to
 * mean 127.0.0.1 names another), and no page may ask unless it was allowed by name. The service answers every page, because a
 * signature is needed there; here any signature may do.
 */
final class Doorkeeper {

    private static final String LOCALHOST = "localhost";
    private static final Set<String> FROM_HERE = Set.of("none", "same-origin");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    static final int MISDIRECTED = 421;
    static final int FORBIDDEN = 403;

    private final @Nullable String listenName;
    private final Set<String> origins;

    /**
     * Keeps a door.
     *
     * @param listenName the name or address that was asked to be listened at; null for this machine alone
     * @param origins of pages that may ask, as {@code http://localhost:3000}
     */
    Doorkeeper(@Nullable String listenName, Set<String> origins) {
        this.listenName = listenName;
        this.origins = Set.copyOf(origins);
    }

    /** What to answer instead; null if the request may come in. */
    @Nullable
    HttpAnswer turnAway(Request request) {
        return turnAway(request, isMeantForUs(request, ""));
    }

    /** The same of a request about objects, whose bucket may stand before the host. */
    @Nullable
    HttpAnswer turnAwayFromObjects(Request request) {
        BucketName bucket = bucketBeforeHost(request);
        return turnAway(request, isMeantForUs(request, bucket == null ? "" : bucket + "."));
    }

    private @Nullable HttpAnswer turnAway(Request request, boolean isMeantForUs) {
        if (!isMeantForUs) {
            return refusal(
                    MISDIRECTED,
                    "MisdirectedRequestException",
                    "Host does not name this listener. Ask it by the address it printed.");
        }
        if (isFromAPage(request.getHeaders()) && allowedOrigin(request.getHeaders()) == null) {
            return refusal(
                    FORBIDDEN,
                    "AccessDeniedException",
                    "Web pages may not ask here. Start serve with --allow-origin and the page's origin to let one in.");
        }
        return null;
    }

    private static HttpAnswer refusal(int status, String type, String message) {
        return HttpAnswer.xml(status, "<%s>\n  <Message>%s</Message>\n</%s>\n".formatted(type, message, type));
    }

    /** The origin of the page that asks, if it was allowed; null if it was not, or no page asks. */
    @Nullable
    String allowedOrigin(HttpFields headers) {
        String origin = headers.get(HttpHeader.ORIGIN);
        return origin == null
                ? null
                : origins.stream().filter(origin::equals).findFirst().orElse(null);
    }

    private static boolean isFromAPage(HttpFields headers) {
        String site = headers.get("Sec-Fetch-Site");
        return headers.contains(HttpHeader.ORIGIN) || (site != null && !FROM_HERE.contains(site));
    }

    /** The bucket whose name stands before that of the host; null if none does, as before an address. */
    @Nullable
    BucketName bucketBeforeHost(Request request) {
        String authority = request.getHttpURI().getAuthority();
        String host = authority == null ? request.getHeaders().get(HttpHeader.HOST) : authority;
        if (host == null) {
            return null;
        }
        String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        String ours = listenName == null || !name.endsWith("." + listenName.toLowerCase(Locale.ROOT))
                ? LOCALHOST
                : listenName.toLowerCase(Locale.ROOT);
        String before = name.endsWith("." + ours) ? name.substring(0, name.length() - ours.length() - 1) : "";
        boolean isAddress = ours.chars().noneMatch(Character::isLetter);
        return !isAddress && BucketName.isValid(before) ? new BucketName(before) : null;
    }

    /** @param before what stands before the host, with a dot; or nothing */
    private boolean isMeantForUs(Request request, String before) {
        List<String> hosts = request.getHeaders().getValuesList(HttpHeader.HOST);
        String authority = request.getHttpURI().getAuthority();
        return (authority != null || !hosts.isEmpty())
                && hosts.stream().allMatch(host -> isOurs(without(before, host), request))
                && (authority == null || isOurs(without(before, authority), request));
    }

    private static String without(String before, String authority) {
        return authority.regionMatches(true, 0, before, 0, before.length())
                ? authority.substring(before.length())
                : authority;
    }

    private boolean isOurs(String authority, Request request) {
        if (!(request.getConnectionMetaData().getLocalSocketAddress() instanceof InetSocketAddress local)) {
            return false;
        }
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        String host = (hasPort ? authority.substring(0, colon) : authority).toLowerCase(Locale.ROOT);
        String port = hasPort ? authority.substring(colon + 1) : String.valueOf(request.isSecure() ? HTTPS : HTTP);
        return port.equals(String.valueOf(local.getPort())) && isOurHost(host, local.getAddress());
    }

    private boolean isOurHost(String host, InetAddress local) {
        return (host.equals(LOCALHOST) && local.isLoopbackAddress())
                || (listenName != null && host.equals(listenName.toLowerCase(Locale.ROOT)))
                || isLiteralOf(host, local);
    }

    private static boolean isLiteralOf(String host, InetAddress local) {
        if (!host.startsWith("[") || !host.endsWith("]")) {
            return host.equals(local.getHostAddress());
        }
        try {
            return InetAddress.ofLiteral(host.substring(1, host.length() - 1)).equals(local);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
