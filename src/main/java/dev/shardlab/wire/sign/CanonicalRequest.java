package dev.shardlab.wire.sign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request written the one way that both sides sign: method, path, query, headers, names of the headers, hash of the body,
 * a line each. Differences that a proxy may make (order of the query, blanks in a header) are gone from it.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html">Create a signed request</a>
 */
final class CanonicalRequest {

    private static final String HEX = "0123456789ABCDEF";

    private CanonicalRequest() {}

    /** @param bodyHash in hexadecimal */
    static String of(SignedParts request, Claim claim, String bodyHash) {
        return of(request, path(request.rawPath()), claim, bodyHash);
    }

    /**
     * Where a path names an object: as it was sent, since there {@code ..} is a name like others.
     *
     * @param payload what the request says of its body, mostly its hash in hexadecimal
     */
    static String ofObject(SignedParts request, Claim claim, String payload) {
        return of(request, objectPath(request.rawPath()), claim, payload);
    }

    private static String of(SignedParts request, String path, Claim claim, String bodyHash) {
        var text = new StringBuilder(1024)
                .append(request.method())
                .append('\n')
                .append(path)
                .append('\n')
                .append(query(Query.of(request.rawQuery())))
                .append('\n');
        for (String name : claim.signedHeaders()) {
            text.append(name)
                    .append(':')
                    .append(request.header(name).stream()
                            .map(CanonicalRequest::withSingleBlanks)
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.append('\n')
                .append(String.join(";", claim.signedHeaders()))
                .append('\n')
                .append(bodyHash)
                .toString();
    }

    /** Without {@code .} and {@code ..}, and escaped once more than it was sent, as for every service but S3. */
    private static String path(String raw) {
        var segments = new ArrayDeque<String>();
        for (String segment : raw.split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        String path = segments.stream().map(CanonicalRequest::escaped).collect(Collectors.joining("/", "/", ""));
        return raw.endsWith("/") && !segments.isEmpty() ? path + "/" : path;
    }

    /** A slash is a slash, whether it was escaped on the way or not. */
    private static String objectPath(String raw) {
        return Arrays.stream(Query.unescapedPath(raw).split("/", -1))
                .map(CanonicalRequest::escaped)
                .collect(Collectors.joining("/"));
    }

    private static String query(Query query) {
        return query.parameters().stream()
                .filter(parameter -> !parameter.name().equals("X-Amz-Signature"))
                .map(parameter -> List.of(escaped(parameter.name()), escaped(parameter.value())))
                .sorted(Comparator.<List<String>, String>comparing(List::getFirst)
                        .thenComparing(List::getLast))
                .map(parameter -> parameter.getFirst() + "=" + parameter.getLast())
                .collect(Collectors.joining("&"));
    }

    private static String withSingleBlanks(String value) {
        return value.strip().replaceAll(" {2,}", " ");
    }

    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(b)) {
                escaped.append((char) b);
            } else {
                escaped.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
            }
        }
        return escaped.toString();
    }

    private static boolean isUnreserved(byte b) {
        boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
        return letter || (b >= '0' && b <= '9') || "-_.~".indexOf(b) >= 0;
    }
}
